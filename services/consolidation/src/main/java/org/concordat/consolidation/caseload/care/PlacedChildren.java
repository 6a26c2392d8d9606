package org.concordat.consolidation.caseload.care;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.consolidation.caseload.care.Placement.Terms;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.consolidation.caseload.telling.States;

/** Where children looked after live: each child once, in the placement that began last. */
final class PlacedChildren implements Chapter {

    private static final BigDecimal FAR_MILES = BigDecimal.valueOf(20);

    private static final String WHERE =
            "A child is where the placement that began last says, by what was told of it last; one of whom that was"
                    + " not told counts as not. ";

    private enum Provider {
        OWN("the borough itself"),
        OTHER_LOCAL_AUTHORITY("another local authority"),
        OTHER_PUBLIC("another public body"),
        PRIVATE("a private provider"),
        VOLUNTARY("a voluntary body"),
        PARENTS("parents");

        private final String words;

        Provider(String words) {
            this.words = words;
        }
    }

    private static final CaseMeasure FOSTER = share(
            "CLA-FOSTER",
            "Placed with foster carers",
            "those placed with foster carers: relatives and friends, the borough's own, an agency's, and fostering for"
                    + " adoption; placed for adoption is not");
    private static final CaseMeasure RESIDENTIAL = share(
            "CLA-RESIDENTIAL",
            "Placed in residential care",
            "those in children's homes, secure units, residential schools and care homes, health establishments,"
                    + " family centres and young offender institutions; supported accommodation and independent living are"
                    + " not");
    private static final CaseMeasure DISTANCE = share(
            "CLA-DISTANCE",
            "Placed over 20 miles away and outside the borough",
            "those placed over 20 miles from home, 20 themselves not, and outside the borough");
    private static final CaseMeasure IN_BOROUGH = CaseMeasure.of(
            "CLA-IN-BOROUGH",
            "Placed in the borough",
            Placements.AREA,
            Kind.SHARE_OF_STOCK,
            "Of the children looked after at the end of the last day in a placement of which it was told whether it is"
                    + " within the borough's boundary, those for whom it is. " + LookedAfter.WITHOUT_BREAKS);
    private static final CaseMeasure NO_PLACEMENT = CaseMeasure.of(
            "CLA-PLACE-NOT-TOLD",
            "Looked after in no known placement",
            Placements.AREA,
            Kind.STOCK,
            "Children looked after at the end of the last day of whom no placement is known then. "
                    + LookedAfter.WITHOUT_BREAKS);
    private static final CaseMeasure NO_PROVIDER =
            provider("NOT-TOLD", "not told", "whose placement's provider was not told");
    private static final Map<Provider, CaseMeasure> BY_PROVIDER = Codes.each(
            Provider.class,
            provider ->
                    provider(Codes.part(provider), provider.words, "whose placement is provided by " + provider.words));

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(FOSTER, RESIDENTIAL, DISTANCE, IN_BOROUGH));
        measures.addAll(BY_PROVIDER.values());
        measures.addAll(List.of(NO_PROVIDER, NO_PLACEMENT));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Care.READ, Placement.READ);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Care care = Care.of(history);
        States<LegalStatus> lookedAfter = care.lookedAfter();
        States<Terms> terms =
                Placement.termsWhere(Placement.of(history, care.episodes())).within(lookedAfter);
        lookedAfter.forEachStretch((from, until) ->
                List.of(FOSTER, RESIDENTIAL, DISTANCE).forEach(measure -> to.whole(measure, from, until)));
        part(FOSTER, terms, some -> some.type().isOf(PlacementType.Group.FOSTER), to);
        part(RESIDENTIAL, terms, some -> some.type().isOf(PlacementType.Group.RESIDENTIAL), to);
        part(DISTANCE, terms, PlacedChildren::isFarOutside, to);
        terms.where(some -> some.inBorough().isPresent())
                .forEachStretch((from, until) -> to.whole(IN_BOROUGH, from, until));
        part(IN_BOROUGH, terms, some -> some.inBorough().orElse(false), to);
        BY_PROVIDER.forEach((provider, measure) -> terms.where(
                        some -> provider(some).filter(provider::equals).isPresent())
                .forEachStretch((from, until) -> to.stock(measure, from, until)));
        terms.where(some -> provider(some).isEmpty())
                .forEachStretch((from, until) -> to.stock(NO_PROVIDER, from, until));
        lookedAfter.without(terms).forEachStretch((from, until) -> to.stock(NO_PLACEMENT, from, until));
    }

    private static Optional<Provider> provider(Terms terms) {
        return terms.provider().flatMap(code -> Codes.of(Provider.class, code));
    }

    private static boolean isFarOutside(Terms terms) {
        return terms.miles().filter(miles -> miles.compareTo(FAR_MILES) > 0).isPresent()
                && terms.inBorough().filter(inside -> !inside).isPresent();
    }

    private static void part(CaseMeasure measure, States<Terms> terms, Predicate<Terms> is, Addends to) {
        terms.where(is).forEachStretch((from, until) -> to.part(measure, from, until));
    }

    private static CaseMeasure share(String code, String title, String part) {
        return CaseMeasure.of(
                code,
                title,
                Placements.AREA,
                Kind.SHARE_OF_STOCK,
                "Of the children looked after at the end of the last day, %s. %s%s"
                        .formatted(part, WHERE, LookedAfter.WITHOUT_BREAKS));
    }

    private static CaseMeasure provider(String part, String words, String which) {
        return CaseMeasure.of(
                "CLA-PROVIDER-" + part,
                "Looked after, provider of the placement: " + words,
                Placements.AREA,
                Kind.STOCK,
                "Children looked after at the end of the last day %s. %s%s"
                        .formatted(which, WHERE, LookedAfter.WITHOUT_BREAKS));
    }
}
