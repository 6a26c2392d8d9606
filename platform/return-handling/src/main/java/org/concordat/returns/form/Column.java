package org.concordat.returns.form;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One column of a domain's lines, said once.
 *
 * @param <L> the line
 * @param <V> its values
 * @param name in JSON, such as {@code currentBudget}; in tables and in SQL it is {@code current_budget}
 * @param title as people read it, such as {@code Current budget}
 * @param meaning for the guide and OpenAPI: what it is, its unit and bounds, and where the rule comes from
 * @param value of a line; empty where it was not reported, which is not zero
 */
public record Column<L, V>(
        String name, String title, String meaning, Kind<V> kind, Set<Use> uses, Function<L, Optional<V>> value) {

    /** Where a column takes part. */
    public enum Use {
        /** It is read from what a borough sends. Without it, a table may carry it for people and it is passed over. */
        SENT,
        /** It is in the events. */
        PUBLISHED,
        /** It is in the digest that proves the lines. */
        PROVEN,
        /** It is in the digest of the lines that say it alone: what was proved before there was such a column stays proved. */
        PROVEN_WHERE_SAID,
        /** The template fills it in. */
        PREFILLED,
        /** Control totals are for each of its values. */
        GROUP,
        /** Control totals add it up. */
        ADDED_UP,
        /** A printed total is of one of its values: what it adds up across them would mean nothing. */
        NEVER_MIXED,
        /** A line without it is an error. */
        REQUIRED,
        /** A text that states a figure as papers print it: a row of somebody's own sheet that says nothing else is a line. */
        STATES_FIGURE,
        /** A table has to say it: what a line is without it is a promise of JSON, and in a table an oversight. */
        SAID_IN_TABLES
    }

    public Column {
        uses = uses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(uses));
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }

    /** Whether what stands there is a figure, in digits or as papers print it. */
    public boolean saysFigure() {
        return kind.isNumeric() || is(Use.STATES_FIGURE);
    }

    /** Its name in a table and in the database, such as {@code current_budget}. */
    public String column() {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    public Optional<V> of(L line) {
        return value.apply(line);
    }

    /** As it stands in digests and groups. */
    public Optional<String> text(L line) {
        return of(line).map(Kind::text);
    }

    /** As it stands within a sentence, such as {@code current budget}. */
    public String words() {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** With its article, such as {@code a current budget}. */
    public String aWord() {
        return withArticle(words());
    }

    static String withArticle(String words) {
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) < 0 ? "a " : "an ") + words;
    }
}
