package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.LineType;

/** Which part of a row: its net, or one type of line. */
public enum Slot {
    /** Expenditure − grant − income. */
    NET(Optional.empty()),
    EXPENDITURE(Optional.of(LineType.EXPENDITURE)),
    GRANT(Optional.of(LineType.GRANT)),
    INCOME(Optional.of(LineType.INCOME));

    private static final List<Slot> ALL = List.of(values());
    private static final List<Slot> TYPES = List.of(EXPENDITURE, GRANT, INCOME);

    private final Optional<LineType> type;

    Slot(Optional<LineType> type) {
        this.type = type;
    }

    public static List<Slot> all() {
        return ALL;
    }

    /** All but the net. */
    public static List<Slot> types() {
        return TYPES;
    }

    static Slot of(LineType type) {
        return switch (type) {
            case EXPENDITURE -> EXPENDITURE;
            case GRANT -> GRANT;
            case INCOME -> INCOME;
        };
    }

    public Optional<LineType> type() {
        return type;
    }

    /** Whether forecasting more than the budget is good news. */
    public boolean moreIsFavourable() {
        return type.map(LineType::moreIsFavourable).orElse(false);
    }
}
