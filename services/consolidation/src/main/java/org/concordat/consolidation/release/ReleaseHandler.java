package org.concordat.consolidation.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.consolidation.facts.BoroughKnown;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.MandateKnown;
import org.concordat.consolidation.facts.PartnershipKnown;
import org.concordat.consolidation.facts.References;
import org.concordat.consolidation.policy.ChartIndex;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.SharingTables;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.InvalidValue;
import org.concordat.security.BoroughScope;
import org.concordat.web.problem.Problem;

/**
 * Answers a question: reads what was known at its moment, releases what may be shown. What is known as at a moment never changes, so it reads in several
 * transactions, and the one that reads figures names only the boroughs that share something: row-level security keeps
 * the others' out.
 */
@ApplicationScoped
public class ReleaseHandler {

    private static final int TABLES_KEPT = 256;

    private record Shared(PartnershipKnown partnership, SortedSet<Borough> members, ChartIndex chart) {}

    private final BoroughScope scope;
    private final References references;
    private final Facts facts;
    private final SharingTables tables = new SharingTables(TABLES_KEPT);

    ReleaseHandler(BoroughScope scope, References references, Facts facts) {
        this.scope = scope;
        this.references = references;
        this.facts = facts;
    }

    /** The answer; none when the borough or partnership was not known at that moment. */
    public Optional<ReleasedView> view(Question question) {
        return gather(question).map(Release::of);
    }

    /** Where a cell comes from; none when there is no such cell. */
    public Optional<ReleasedExplanation> explain(CellAddress address) {
        return gather(address.question()).flatMap(gathered -> Release.explain(address, gathered));
    }

    private Optional<Gathered> gather(Question question) {
        return switch (question.subject()) {
            case Subject.Sovereign own -> sovereign(question, own.borough());
            case Subject.Shared shared -> shared(question, shared.partnership());
        };
    }

    private Optional<Gathered> sovereign(Question question, Borough borough) {
        return scope.read(
                Set.of(borough),
                () -> references.borough(borough, question.asAt()).map(known -> {
                    Optional<BoroughReturn> posted = posted(question, borough);
                    List<String> posting = posted.map(BoroughReturn::facts).orElse(List.of()).stream()
                            .map(BudgetFact::serviceLine)
                            .toList();
                    ChartIndex chart = ChartIndex.withStrays(chart(question, known), posting);
                    return new Gathered(
                            question,
                            known.name(),
                            chart,
                            asked(question, chart),
                            List.of(new Contributor(borough, SharingTable.everything(chart), posted)));
                }));
    }

    private Optional<Gathered> shared(Question question, String code) {
        return scope.read(
                        Set.of(),
                        () -> references
                                .partnership(code, question.asAt())
                                .map(partnership -> members(question, partnership)))
                .map(shared -> {
                    BitSet nodes = asked(question, shared.chart());
                    nodes.and(inScope(question, shared));
                    return new Gathered(
                            question,
                            shared.partnership().title(),
                            shared.chart(),
                            nodes,
                            contributors(question, shared));
                });
    }

    private Shared members(Question question, PartnershipKnown partnership) {
        SortedSet<Borough> members = partnership.membersOn(question.period().end());
        if (members.size() > Gathered.MEMBERS_MAX) {
            throw Problem.conflict(
                    "too-many-members",
                    "A view combines at most %d boroughs; %s has %d."
                            .formatted(Gathered.MEMBERS_MAX, partnership.code(), members.size()));
        }
        List<BoroughKnown> known = members.stream()
                .flatMap(borough -> references.borough(borough, question.asAt()).stream())
                .toList();
        Set<String> charts = known.stream().map(BoroughKnown::chart).collect(Collectors.toCollection(TreeSet::new));
        if (charts.size() > 1) {
            throw Problem.conflict(
                    "charts-differ",
                    "The members of %s report on different charts of service lines (%s), which cannot be combined."
                            .formatted(partnership.code(), String.join(", ", charts)));
        }
        Chart chart = known.isEmpty() ? new Chart(List.of()) : chart(question, known.getFirst());
        return new Shared(partnership, members, ChartIndex.of(chart));
    }

    private List<Contributor> contributors(Question question, Shared shared) {
        List<Contributor> contributors = new ArrayList<>();
        scope.read(shared.members(), () -> {
            for (Borough member : shared.members()) {
                Optional<MandateKnown> mandate =
                        references.mandate(member, question.period().year(), question.asAt());
                SharingTable sharing = tables.of(mandate, shared.partnership().code(), question.day(), shared.chart());
                contributors.add(new Contributor(member, sharing, Optional.empty()));
            }
            return contributors;
        });
        Set<Borough> sharing = contributors.stream()
                .filter(contributor -> contributor.sharing().sharesAnything())
                .map(Contributor::borough)
                .collect(Collectors.toSet());
        return sharing.isEmpty()
                ? contributors
                : scope.read(
                        sharing,
                        () -> contributors.stream()
                                .map(contributor -> sharing.contains(contributor.borough())
                                        ? new Contributor(
                                                contributor.borough(),
                                                contributor.sharing(),
                                                posted(question, contributor.borough()))
                                        : contributor)
                                .toList());
    }

    private Optional<BoroughReturn> posted(Question question, Borough borough) {
        return facts.budget(borough, question.period().position(), question.asAt(), question.provisional());
    }

    private Chart chart(Question question, BoroughKnown borough) {
        return references
                .chart(borough.chart(), question.period().year(), question.asAt())
                .orElseThrow(() -> Problem.conflict(
                        "chart-not-known",
                        "The chart of service lines %s was not known for %s."
                                .formatted(borough.chart(), question.period().year())));
    }

    private static BitSet asked(Question question, ChartIndex chart) {
        BitSet nodes = new BitSet(chart.size());
        if (question.serviceLine().isEmpty()) {
            nodes.set(0, chart.size());
            return nodes;
        }
        String code = question.serviceLine().get();
        int top = chart.find(code)
                .orElseThrow(() -> new InvalidValue("service line", code, "a line or a total of the chart"));
        nodes.set(top, chart.end(top));
        return nodes;
    }

    private static BitSet inScope(Question question, Shared shared) {
        BitSet nodes = new BitSet(shared.chart().size());
        Optional<List<String>> scope =
                shared.partnership().scopeOn(question.period().end());
        if (scope.isEmpty()) {
            nodes.set(0, shared.chart().size());
        } else {
            for (String code : scope.get()) {
                shared.chart()
                        .find(code)
                        .ifPresent(top -> nodes.set(top, shared.chart().end(top)));
            }
        }
        return nodes;
    }
}
