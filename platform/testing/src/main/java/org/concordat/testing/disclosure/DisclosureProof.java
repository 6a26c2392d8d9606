package org.concordat.testing.disclosure;

import java.util.List;
import org.concordat.testing.wire.Tally;

/**
 * The eight tests by which disclosure control is judged. Each writes down how much of it was tried, and fails where
 * nothing was; {@code ./concordat test} and {@code ./concordat verify --disclosure} print the counts.
 */
public enum DisclosureProof {
    /** Tables made up by chance, of which nobody works out what is held back. */
    RANDOM_TABLES("random tables by all who may be working at them"),
    /** Ends of intervals that GLPK finds again from the written model. */
    OTHER_SOLVER("ends of intervals by another solver"),
    /** Hidings undone, each of which the auditor has to flag. */
    PLANTED_LEAKS("planted leaks"),
    /** What was shown over a year of changes, audited with all before. */
    TWELVE_MONTHS("looks back over twelve months"),
    /** What mandates alone hide, with other figures. */
    PERMUTED_VALUES("patterns with permuted values"),
    /** Answers in every form, searched for unusual figures that are held back. */
    CANARIES("answers searched for canaries"),
    /** Worlds in which totals shown are counted beside those that a best pattern shows. */
    UTILITY("worlds beside the best pattern"),
    /** What is released at the same time to one audience, audited together. */
    TWO_AT_ONCE("pairs of releases at once");

    private final String tried;

    DisclosureProof(String tried) {
        this.tried = tried;
    }

    /**
     * Writes down what was tried.
     *
     * @param part tells the tests of a module apart that count towards the same
     * @throws AssertionError where something is wrong, or nothing was tried
     */
    public void tried(String part, int many, List<String> wrong) {
        Tally.of("disclosure %d, %s".formatted(ordinal() + 1, tried), part).count(many, wrong);
    }

    /** The same of what has failed already where something was wrong. */
    public void tried(String part, int many) {
        tried(part, many, List.of());
    }
}
