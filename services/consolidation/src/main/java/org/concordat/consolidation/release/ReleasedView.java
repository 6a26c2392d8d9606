package org.concordat.consolidation.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.reference.PartnershipKnown.MembershipChange;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;

/** An answer: what may be said to whoever asked the question. Made by the release step alone. */
public final class ReleasedView {

    /** A mandate that applied. */
    public record Mandate(Borough borough, String id, int version, String title) {}

    /** A borough whose figures come from a later version of its return than the first. */
    public record Restated(Borough borough, int version, Instant knownAt) {}

    /** A borough whose lines are read on the partnership's chart by a mapping. */
    public record Mapped(Borough borough, String mapping, int version, String title, String fromChart, String toChart) {

        static Mapped of(Borough borough, MappingKnown by) {
            return new Mapped(borough, by.code(), by.version(), by.title(), by.fromChart(), by.toChart());
        }
    }

    private final Question question;
    private final String title;
    private final RowDefinitions definitions;
    private final List<Borough> members;
    private final List<Mandate> mandates;
    private final List<Mapped> mapped;
    private final Optional<Coverage> coverage;
    private final List<Borough> illustrative;
    private final List<Restated> restated;
    private final List<ReleasedRow> rows;
    private final List<RowNode> summed;
    private final List<ReleasedRow> totals;
    private final List<MembershipChange> membership;

    ReleasedView(
            Question question,
            String title,
            RowDefinitions definitions,
            List<Borough> members,
            List<Mandate> mandates,
            List<Mapped> mapped,
            Optional<Coverage> coverage,
            List<Borough> illustrative,
            List<Restated> restated,
            List<ReleasedRow> rows,
            List<RowNode> summed,
            List<ReleasedRow> totals,
            List<MembershipChange> membership) {
        this.question = question;
        this.title = title;
        this.definitions = definitions;
        this.members = List.copyOf(members);
        this.mandates = List.copyOf(mandates);
        this.mapped = List.copyOf(mapped);
        this.coverage = coverage;
        this.illustrative = List.copyOf(illustrative);
        this.restated = List.copyOf(restated);
        this.rows = List.copyOf(rows);
        this.summed = List.copyOf(summed);
        this.totals = List.copyOf(totals);
        this.membership = List.copyOf(membership);
    }

    /** The same, naming who came or left within the period. */
    ReleasedView naming(List<MembershipChange> changes) {
        return new ReleasedView(
                question,
                title,
                definitions,
                members,
                mandates,
                mapped,
                coverage,
                illustrative,
                restated,
                rows,
                summed,
                totals,
                changes);
    }

    public Question question() {
        return question;
    }

    /** Of the partnership, or the borough's name. */
    public String title() {
        return title;
    }

    /** What its rows are made of, where that is defined elsewhere: no figure. */
    public RowDefinitions definitions() {
        return definitions;
    }

    /** The partnership's members in the period, by code; the borough itself in its own view. */
    public List<Borough> members() {
        return members;
    }

    /** Who came or left within the period; of an edition that does not name them, nobody. */
    public List<MembershipChange> membership() {
        return membership;
    }

    /** Those in force for the members; none in a borough's own view, to which mandates do not apply. */
    public List<Mandate> mandates() {
        return mandates;
    }

    /** The members who report on another chart than the partnership's, by code. */
    public List<Mapped> mapped() {
        return mapped;
    }

    /** A member is included when it is in some figure of the answer. Only of partnerships. */
    public Optional<Coverage> coverage() {
        return coverage;
    }

    /** The boroughs whose figures in the answer are generated for demonstration. */
    public List<Borough> illustrative() {
        return illustrative;
    }

    public List<Restated> restated() {
        return restated;
    }

    /** Whether disclosure control hides some figure of the answer. */
    public boolean hidesSome() {
        return Stream.concat(rows.stream(), totals.stream())
                .flatMap(row -> Stream.concat(
                        Stream.of(row.figures()), row.contributions().stream().map(ReleasedContribution::figures)))
                .flatMap(figures -> figures.whole().stream())
                .anyMatch(cell -> cell.status() == CellStatus.SUPPRESSED);
    }

    /** By group, and in the order of the rows. */
    public List<ReleasedRow> rows() {
        return rows;
    }

    /** The rows that the totals add up, each figure once; of each group those of them that it has. */
    public List<RowNode> summed() {
        return summed;
    }

    /** At the foot: of each group, then of all of them where there are several. None in an edition without. */
    public List<ReleasedRow> totals() {
        return totals;
    }
}
