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

    /** Letters of the longest name there is. */
    int LENGTH_MAX = 4_000;

    /** Writes the names of the cells of one row. */
    interface OfRow {

        /**
         * Writes a name as the letters of base64url, which are ASCII.
         *
         * @param into has room for the longest name
         * @param party 0 for the figure itself, then the contributors from 1
         * @return how many letters
         */
        int write(byte[] into, int party, int part, int measure);
    }
}
