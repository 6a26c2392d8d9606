package org.concordat.consolidation.question;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How answers are given: what is in them and how it is written. An answer once given is given again in the same bytes, so
 * whatever changes an answer makes a new edition, in which answers as at later moments are given. What an edition changed
 * is asked by name, in the step that it concerns; nothing compares editions.
 */
public enum Edition {
    /** Of the first releases. */
    FIRST,
    /** With totals at the foot, amounts in thousands and millions, and lean tables; it compares no unlike parts. */
    SECOND,
    /** Without any figure from which one that is withheld can be worked out. */
    THIRD;

    /** That of answers as at moments from now on. */
    public static Edition latest() {
        return values()[values().length - 1];
    }

    /** Empty for one that a later release has begun. @param number from 1 */
    public static Optional<Edition> numbered(int number) {
        return Stream.of(values()).filter(edition -> edition.number() == number).findFirst();
    }

    /** As the log of moments has it, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Whether there is a total of each group and of all of them at the foot. */
    public boolean hasTotals() {
        return this != FIRST;
    }

    /** Whether a difference of totals that are not of the same boroughs is refused, and with it the reason is said. */
    public boolean comparesOnlyLikeParts() {
        return this != FIRST;
    }

    /** Whether results of an indicator may stand beside the figures of service lines. */
    public boolean showsIndicatorsBeside() {
        return this != FIRST;
    }

    /** Whether an answer says the unit of its amounts, and may be asked for in another than pounds. */
    public boolean saysUnit() {
        return this != FIRST;
    }

    /** Whether figures are hidden from which others that are hidden could be worked out. */
    public boolean controlsDisclosure() {
        return this != FIRST && this != SECOND;
    }

    /** Whether an answer names the members that came or left within its period, and a comparison what breaks at them. */
    public boolean namesMembershipChanges() {
        return this != FIRST && this != SECOND;
    }

    /** Whether what members of a partnership charge each other is matched. */
    public boolean matchesRecharges() {
        return this != FIRST && this != SECOND;
    }

    /** Whether what a table's head says stands once, on a sheet of notes, and what became of a figure in its own cell. */
    public boolean hasLeanTables() {
        return this != FIRST;
    }
}
