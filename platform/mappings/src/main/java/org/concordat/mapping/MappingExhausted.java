package org.concordat.mapping;

/** What a mapping did for all records together is more than it may. */
public final class MappingExhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MappingExhausted() {
        super("the mapping does more for these records than a mapping may", null, false, false);
    }
}
