package org.concordat.mapping;

/** What a mapping does is more than it may, and it was ended. */
final class MappingStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was too much. */
    enum Why {
        COSTLY("MAPPING_TOO_COSTLY", "it does more for this record than a mapping may"),
        LARGE("MAPPING_TOO_LARGE", "it makes a larger value than a mapping may"),
        DEEP("MAPPING_TOO_DEEP", "it calls itself, or nests values, deeper than a mapping may");

        private final String code;
        private final String words;

        Why(String code, String words) {
            this.code = code;
            this.words = words;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }
    }

    private final Why why;

    MappingStopped(Why why) {
        // Without a trace: it may be thrown for each record of many.
        super(why.words(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
