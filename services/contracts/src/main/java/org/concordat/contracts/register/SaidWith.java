package org.concordat.contracts.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.concordat.contracts.table.SaidOfRows;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.words.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a request says beside the table that it brings, or that it asks for. */
final class SaidWith {

    private SaidWith() {}

    /** @throws InvalidValue when it is none of the units */
    static Optional<MoneyUnit> unit(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(said -> Vocabulary.find(MoneyUnit.class, said)
                        .orElseThrow(
                                () -> new InvalidValue("unit", said, "one of " + Vocabulary.all(MoneyUnit.class))));
    }

    /** @param today the day since when intentions hold that are new, where none is said */
    static SaidOfRows of(
            @Nullable String unit,
            @Nullable String notice,
            @Nullable String procurementLead,
            @Nullable LocalDate intentionsOn,
            @Nullable String decidedBy,
            @Nullable String reason,
            LocalDate today) {
        return new SaidOfRows(
                unit(unit),
                period("notice", notice),
                period("procurementLead", procurementLead),
                intentionsOn == null ? today : intentionsOn,
                Optional.ofNullable(decidedBy).filter(said -> !said.isBlank()),
                Optional.ofNullable(reason).filter(said -> !said.isBlank()));
    }

    private static Optional<Period> period(String what, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(said -> SaidOfRows.period(said)
                        .orElseThrow(() -> new InvalidValue(what, said, "a period such as P3M or 3 months")));
    }
}
