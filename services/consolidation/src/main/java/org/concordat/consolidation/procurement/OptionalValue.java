package org.concordat.consolidation.procurement;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.money.Money;
import org.concordat.web.table.writing.Value;

/** What a cell of a table holds of something that not every contract says. */
public final class OptionalValue {

    private OptionalValue() {}

    public static Value text(Optional<String> text) {
        return text.map(Value::of).orElseGet(Value::nothing);
    }

    public static Value day(Optional<LocalDate> day) {
        return day.map(Value::of).orElseGet(Value::nothing);
    }

    public static Value pounds(Optional<Money> amount) {
        return amount.map(Value::of).orElseGet(Value::nothing);
    }
}
