package org.concordat.consolidation.procurement.opportunity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.matching.Likeness;
import org.concordat.consolidation.procurement.matching.ListedSupplier;
import org.concordat.consolidation.procurement.matching.MatchDecisions;
import org.concordat.consolidation.procurement.matching.MatchVerdict;
import org.concordat.consolidation.procurement.matching.SupplierGroup;
import org.concordat.consolidation.procurement.matching.SupplierGroups;
import org.concordat.consolidation.procurement.matching.SupplierMatching;
import org.concordat.consolidation.procurement.matching.SupplierPair;
import org.concordat.consolidation.procurement.opportunity.Opportunities.By;
import org.concordat.consolidation.procurement.opportunity.Opportunities.Doubt;
import org.concordat.consolidation.procurement.opportunity.Opportunities.Opportunity;
import org.concordat.consolidation.procurement.opportunity.Opportunities.Part;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.Money;

/** Finds contracts of several boroughs that are with one supplier, or for the same thing, and end about the same time. */
final class OpportunitySearch {

    /** The digits of a CPV code that say its class, such as social work services. */
    private static final int CPV_CLASS = 4;

    private static final int CPV_DIGITS = 8;
    private static final int SAME_CLASS_PERCENT = 80;
    private static final int SAME_WORDS_PERCENT = 60;

    private static final Comparator<Candidate> BY_END = Comparator.comparing(
                    (Candidate candidate) -> candidate.window().until())
            .thenComparing(candidate -> candidate.contract().borough())
            .thenComparing(candidate -> candidate.contract().said(Says.CONTRACT));

    private static final Comparator<Opportunity> EARLIEST_FIRST = Comparator.comparing(Opportunity::until)
            .thenComparing(Opportunity::by)
            .thenComparing(Opportunity::title)
            .thenComparing(Opportunity::from);

    private record Candidate(ListedContract contract, RenewalWindow window, ListedSupplier supplier) {}

    /** Why contracts belong together. */
    private record Bond(By by, String title, Likeness likeness) {}

    private final List<Candidate> candidates;
    private final List<ListedSupplier> suppliers;
    private final MatchDecisions decisions;
    private final List<SupplierPair> pairs;

    private OpportunitySearch(List<ListedContract> listed, LocalDate on, MatchDecisions decisions) {
        this.decisions = decisions;
        this.candidates = listed.stream()
                .flatMap(contract ->
                        RenewalWindow.of(contract, on)
                                .map(window -> new Candidate(contract, window, contract.supplier()))
                                .stream())
                .toList();
        this.suppliers = candidates.stream().map(Candidate::supplier).distinct().toList();
        this.pairs = decisions.applied(suppliers, SupplierMatching.of(suppliers));
    }

    /**
     * @param view of a partnership's contracts, looked at on a day
     * @param decisions of the partnership's management
     */
    static Opportunities of(ReleasedView view, MatchDecisions decisions) {
        List<ListedContract> listed = ListedContract.of(view);
        LocalDate on = view.question().on().orElseThrow();
        OpportunitySearch search = new OpportunitySearch(listed, on, decisions);
        List<Opportunity> found = new ArrayList<>();
        search.bySupplier().forEach(found::addAll);
        search.byCategory().forEach(found::addAll);
        return new Opportunities(
                view.question().subject().code(),
                on,
                view.question().asAt(),
                ListedContract.notListed(view, listed),
                found.stream().sorted(EARLIEST_FIRST).toList(),
                search.doubts(),
                search.decided());
    }

    private List<List<Opportunity>> bySupplier() {
        Map<ListedSupplier, List<Candidate>> bySupplier =
                candidates.stream().collect(Collectors.groupingBy(Candidate::supplier));
        List<List<Opportunity>> found = new ArrayList<>();
        for (SupplierGroup group : SupplierGroups.of(suppliers, pairs, decisions)) {
            found.add(together(
                    group.suppliers().stream()
                            .flatMap(supplier -> bySupplier.getOrDefault(supplier, List.of()).stream())
                            .toList(),
                    among -> new Bond(By.SUPPLIER, group.suppliers().getFirst().name(), group.likeness())));
        }
        return found;
    }

    private List<List<Opportunity>> byCategory() {
        Map<String, List<Candidate>> byCategory = candidates.stream()
                .filter(candidate -> category(candidate).isPresent())
                .collect(Collectors.groupingBy(
                        candidate -> category(candidate).orElseThrow(), TreeMap::new, Collectors.toList()));
        List<List<Opportunity>> found = new ArrayList<>();
        byCategory.forEach((category, of) -> found.add(together(of, among -> bond(category, among))));
        return found;
    }

    /** By the class of its code; where nobody gives a code, by its words. */
    private static Optional<String> category(Candidate candidate) {
        return candidate
                .contract()
                .text(Says.CPV)
                .map(code -> code.substring(0, CPV_CLASS))
                .or(() -> candidate
                        .contract()
                        .text(Says.CATEGORY)
                        .map(words -> words.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Bond bond(String category, List<Candidate> among) {
        String title = among.getFirst().contract().text(Says.CATEGORY).orElse(category);
        List<String> codes = among.stream()
                .flatMap(candidate -> candidate.contract().text(Says.CPV).stream())
                .map(code -> code.substring(0, CPV_DIGITS))
                .distinct()
                .sorted()
                .toList();
        if (codes.isEmpty()) {
            return new Bond(
                    By.CATEGORY,
                    title,
                    new Likeness(
                            MatchVerdict.UNSURE,
                            SAME_WORDS_PERCENT,
                            List.of("All call what they buy \"%s\".".formatted(title))));
        }
        return codes.size() == 1
                ? new Bond(
                        By.CATEGORY,
                        title,
                        new Likeness(
                                MatchVerdict.SAME,
                                100,
                                List.of("All have the CPV code %s.".formatted(codes.getFirst()))))
                : new Bond(
                        By.CATEGORY,
                        title,
                        new Likeness(
                                MatchVerdict.LIKELY,
                                SAME_CLASS_PERCENT,
                                List.of("Their CPV codes are of the same class, %s: %s."
                                        .formatted(category, String.join(", ", codes)))));
    }

    private interface Bonds {
        Bond of(List<Candidate> among);
    }

    /**
     * Those that have a day in common: whoever ends first and all that can be sought by then, then the same of the rest.
     * What boroughs buy together already is one contract.
     */
    private static List<Opportunity> together(List<Candidate> of, Bonds bonds) {
        List<Opportunity> found = new ArrayList<>();
        List<Candidate> rest = new ArrayList<>(of.stream().sorted(BY_END).toList());
        while (!rest.isEmpty()) {
            LocalDate end = rest.getFirst().window().until();
            List<Candidate> now = rest.stream()
                    .filter(candidate -> !candidate.window().from().isAfter(end))
                    .toList();
            rest.removeAll(now);
            if (boroughs(now).size() > 1 && entries(now) > 1) {
                found.add(opportunity(now, bonds.of(now)));
            }
        }
        return found;
    }

    private static List<Borough> boroughs(List<Candidate> of) {
        return of.stream()
                .map(candidate -> candidate.contract().borough())
                .distinct()
                .sorted()
                .toList();
    }

    private static long entries(List<Candidate> of) {
        return of.stream()
                .map(candidate -> candidate.contract().said(Says.ENTRY))
                .distinct()
                .count();
    }

    private static Opportunity opportunity(List<Candidate> of, Bond bond) {
        RenewalWindow window =
                of.stream().map(Candidate::window).reduce(RenewalWindow::with).orElseThrow();
        List<Part> parts =
                of.stream().map(candidate -> part(candidate.contract())).toList();
        return new Opportunity(
                bond.by(),
                bond.title(),
                boroughs(of),
                window.from(),
                window.until(),
                parts.stream().flatMap(part -> part.yearlyValue().stream()).reduce(Money.ZERO, Money::plus),
                parts.stream().filter(part -> part.yearlyValue().isEmpty()).count(),
                bond.likeness().verdict(),
                bond.likeness().percent(),
                bond.likeness().why(),
                parts);
    }

    private static Part part(ListedContract contract) {
        return new Part(
                contract.borough(),
                contract.said(Says.CONTRACT),
                contract.said(Says.TITLE),
                contract.said(Says.SUPPLIER),
                contract.day(Says.LAST_DAY),
                contract.day(Says.ACT_BY),
                contract.state(),
                YearlyValue.of(contract));
    }

    private List<Doubt> doubts() {
        return pairs.stream()
                .filter(pair -> pair.likeness().verdict() == MatchVerdict.UNSURE)
                .map(pair -> new Doubt(
                        pair.one().name(),
                        pair.other().name(),
                        pair.likeness().verdict(),
                        pair.likeness().percent(),
                        pair.likeness().why()))
                .toList();
    }

    private List<Opportunities.Decided> decided() {
        return decisions.among(suppliers).stream()
                .map(decision -> new Opportunities.Decided(
                        decision.one().name(),
                        decision.other().name(),
                        decision.decision(),
                        decision.why(),
                        decision.decidedBy(),
                        decision.decidedAt()))
                .toList();
    }
}
