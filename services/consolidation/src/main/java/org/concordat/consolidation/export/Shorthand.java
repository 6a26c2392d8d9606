package org.concordat.consolidation.export;

import org.concordat.consolidation.question.CellStatus;

/**
 * What stands in a cell instead of a number, or beside the numbers of a row. Those in brackets are the shorthand of the
 * Government Analysis Function for official statistics.
 */
enum Shorthand {
    WITHHELD("withheld", "held back by the borough's mandate, or because it would show a figure that is held back"),
    SUPPRESSED("[c]", "confidential: held back so that nothing held back can be worked out from it"),
    MISSING("[x]", "not available: the return is not in, or leaves the figure out; missing is not zero"),
    NOT_COMBINABLE("[z]", "not applicable: the boroughs' figures cannot rightly be combined"),
    NO_CASES("[w]", "there are no cases"),
    LOW("[low]", "not zero, but rounds to nothing in this unit"),
    PROVISIONAL("[p]", "provisional: from a return that is submitted and not approved"),
    RESTATED("[r]", "revised: from a later version of a return than the first");

    private final String mark;
    private final String meaning;

    Shorthand(String mark, String meaning) {
        this.mark = mark;
        this.meaning = meaning;
    }

    String mark() {
        return mark;
    }

    String meaning() {
        return meaning;
    }

    /** What stands instead of a figure that is not shown. */
    static Shorthand of(CellStatus status) {
        return switch (status) {
            case WITHHELD -> WITHHELD;
            case SUPPRESSED -> SUPPRESSED;
            case MISSING -> MISSING;
            case NOT_COMBINABLE -> NOT_COMBINABLE;
            case PROVISIONAL -> PROVISIONAL;
            case SHOWN -> throw new IllegalArgumentException("a figure that is shown has no mark");
        };
    }
}
