package org.concordat.consolidation.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.kernel.Period;

/** Which lines stand for a period, out of what a borough has reported. */
@FunctionalInterface
public interface StandingLines {

    Optional<BoroughReturn> of(Facts.Wanted wanted, Held held);

    /**
     * The events that a figure of what stands rests on; none where what stands is returns or records, which say where they
     * come from themselves.
     *
     * @param row the key of the row at which the figure is
     * @param measure of the domain
     */
    default Optional<Evidence> evidence(Facts.Wanted wanted, Held held, String row, int measure) {
        return Optional.empty();
    }

    /** Those of the return that was made for the period. */
    StandingLines OF_THE_PERIOD = (wanted, held) -> held.standing(wanted.position())
            .map(event -> new BoroughReturn(ReturnVersion.of(event), held.lines(event)));

    /**
     * What was recorded of a kind as it stands, as a version of it: one more for each version of each record.
     *
     * @param kind such as {@code initiatives}
     * @param records at least one
     */
    static ReturnVersion recorded(Facts.Wanted wanted, String kind, List<? extends KeptVersion<?>> records) {
        return ReturnVersion.recorded(
                wanted.borough(),
                wanted.position(),
                wanted.borough() + "/" + kind,
                records.stream()
                        .mapToInt(version -> Math.toIntExact(version.version()))
                        .sum(),
                records.stream()
                        .map(KeptVersion::knownAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** What is held of the borough, as far as it was known at the moment. */
    interface Held {

        /** The version that stands of the return for a period. */
        Optional<ReturnEvent> standing(Period period);

        /** The versions that stand of the returns for these periods. */
        List<ReturnEvent> standing(Collection<Period> periods);

        /** The versions that stand, of every period: as many as the borough's history is long. */
        List<ReturnEvent> standing();

        /** The lines of a version. */
        List<PostedLine> lines(ReturnEvent event);

        /**
         * The lines of all versions, those of former ones too, that say one of these in a column which has an index with
         * the borough.
         */
        List<HeldLine> saying(String column, Collection<String> texts);

        /**
         * Of each of these rows, and each part of the borough, the lines of all versions that are about its latest days: of
         * {@link #LATEST_DAYS} different ones up to a day, and of some before and after, since the last day of a term is
         * the borough's to say. It costs the same however long the history is. Of a domain whose table has the columns
         * {@code part} and {@code last_day}.
         *
         * @param until the day up to which they are counted
         */
        List<LatestLine> latest(Collection<String> rows, LocalDate until);

        /** The latest version of each thing of the borough that the domain keeps in a table of its own. */
        <T> List<KeptVersion<T>> kept(KeptTable table, Function<String, T> reading);

        /** What the domain's own tables hold of the borough. */
        <T> T folded(FoldedStore.Held<T> held);
    }

    /** How many different days are looked at: more than a row shows, since not every version stands. */
    int LATEST_DAYS = 12;

    /** @param isAll whether there is nothing of its row and part about earlier days that was left out */
    record LatestLine(HeldLine held, boolean isAll) {}

    /** A line with whose it is. @param posting aggregate version of the event that brought it */
    record HeldLine(Period period, long posting, PostedLine line) {}
}
