package org.concordat.consolidation.table;

import java.util.List;

/**
 * Another way to put the lines of a table into rows than by what they were posted to. Whatever the way, the rows of an
 * answer add up to the same total, and none of them is more open than that total, but a single entry that may be seen in
 * full detail.
 */
public sealed interface Breakdown {

    /** As it is asked for, and as the key of its rows is called, such as {@code assurance}. */
    String name();

    /** What its rows are called in a sentence. */
    String rowsInWords();

    /** Whether every row stands in the first group, also one that has nothing there. */
    default boolean hasEveryRow() {
        return true;
    }

    /**
     * Whether lines of the rows that are asked for are put into its rows. Otherwise its rows are defined for themselves, with
     * how they are measured and how much of each may be seen.
     */
    default boolean slices() {
        return true;
    }

    /** The name of the column of its keys: never one that a table has already. */
    default String column() {
        return "by_" + Words.column(name());
    }

    /** By what a line says. @param text where it stands among the texts @param known what it may say, in reading order */
    record ByText(String name, String rowsInWords, int text, List<Group> known) implements Breakdown {

        /** Of lines that say nothing there, or what is not known here. */
        public static final Group NOT_SAID = new Group("not-said", "Not said");

        public ByText {
            known = List.copyOf(known);
        }
    }

    /** By the parts of the table. @param titles of the parts, in their order, without the whole */
    record ByPart(String name, String rowsInWords, List<String> titles) implements Breakdown {
        public ByPart {
            titles = List.copyOf(titles);
        }
    }

    /**
     * By financial year: of a line that says none, the year of the period.
     *
     * @param text where a line's texts say it
     */
    record ByYear(String name, String rowsInWords, int text) implements Breakdown {

        @Override
        public boolean hasEveryRow() {
            return false;
        }
    }

    /**
     * By the service line that a result is about, of the one row that is asked for: each line as open as the rules about
     * that row and line say.
     */
    record ByServiceLine(String name, String rowsInWords) implements Breakdown {

        @Override
        public boolean slices() {
            return false;
        }
    }

    /** By the borough that posted. */
    record ByBorough(String name, String rowsInWords) implements Breakdown {}

    /**
     * By entry of a register. Who is not allowed to see an entry by itself finds it among all others together.
     *
     * @param text where its reference stands among the texts
     * @param title where its title stands
     */
    record ByEntry(String name, String rowsInWords, int text, int title) implements Breakdown {

        /** The key of the row for all that is not shown by itself. */
        public static final String OTHERS = "";

        @Override
        public boolean hasEveryRow() {
            return false;
        }
    }
}
