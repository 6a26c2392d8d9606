package org.concordat.consolidation.question;

/** Writes the names of the cells of an answer. */
public sealed interface CellNames permits FirstCellNames, CompleteCellNames {

    static CellNames of(Question question) {
        return switch (question.domain().declaration().cellNames()) {
            case WITHOUT_DOMAIN -> new FirstCellNames(question);
            case COMPLETE -> new CompleteCellNames(question);
        };
    }

    /** The names of the cells of one row. */
    OfRow row(int group, String row);

    /** Writes the names of the cells of one row. */
    interface OfRow {

        /** @param party 0 for the figure itself, then the contributors from 1 */
        String name(int party, int part, int measure);
    }
}
