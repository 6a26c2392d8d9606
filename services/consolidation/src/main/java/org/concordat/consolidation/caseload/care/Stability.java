package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/** How often children looked after move. What time makes true is told as the days from which and until which it is. */
final class Stability implements Chapter {

    private static final int MANY = 3;
    private static final int YEAR_MONTHS = 12;
    private static final int LONG_CARE_MONTHS = 30;
    private static final int LONG_PLACEMENT_YEARS = 2;

    private static final CaseMeasure THREE_PLACEMENTS = CaseMeasure.of(
            "CLA-3-PLACEMENTS",
            "Three or more placements in the year",
            Placements.AREA,
            Kind.SHARE_OF_STOCK,
            "Of the children looked after at the end of the last day, those with three or more placements in the 12"
                    + " months to that day, one that was open when they began or ended on their first day included: of a"
                    + " year to 31 March, what ended on or after 1 April. Placements of an earlier period of care in these"
                    + " months count, those that began while the child was in short breaks do not; a change of what is"
                    + " told of a placement is no new one. " + LookedAfter.WITHOUT_BREAKS);
    private static final CaseMeasure TWO_YEARS = CaseMeasure.of(
            "CLA-STABLE-2Y-ALL",
            "Same placement for two years, of all ages",
            Placements.AREA,
            Kind.SHARE_OF_STOCK,
            "Of the children who at the end of the last day had been looked after without a break for two and a half"
                    + " years or longer, those who had been in the placement where they are for two years or longer; on"
                    + " the day on which the time is full it is. Of all ages, since ages are not told: the indicator"
                    + " CLA-STABLE-2Y is of children under 16. Placed for adoption after another placement with the same"
                    + " carers begins anew. "
                    + LookedAfter.WITHOUT_BREAKS);

    @Override
    public List<CaseMeasure> measures() {
        return List.of(THREE_PLACEMENTS, TWO_YEARS);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Care.READ, Placement.READ);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Care care = Care.of(history);
        List<Placement> placements = Placement.of(history, care.episodes());
        States<LegalStatus> lookedAfter = care.lookedAfter();
        lookedAfter.forEachStretch((from, until) -> to.whole(THREE_PLACEMENTS, from, until));
        States.count(placements.stream()
                        .filter(placement -> care.legal()
                                .on(placement.from())
                                .filter(LegalStatus.SHORT_BREAKS::equals)
                                .isEmpty())
                        .map(Stability::countedInTheYear)
                        .toList())
                .where(count -> count >= MANY)
                .within(lookedAfter)
                .forEachStretch((from, until) -> to.part(THREE_PLACEMENTS, from, until));
        care.periods().forEach(period -> tell(period, placements, to));
    }

    private static void tell(Care.Period period, List<Placement> placements, Addends to) {
        States<Boolean> longInCare = States.during(period.from().plusMonths(LONG_CARE_MONTHS), period.until(), true);
        longInCare.forEachStretch((from, until) -> to.whole(TWO_YEARS, from, until));
        States<Placement> where = Placement.where(placements);
        States<Boolean> settled = States.empty();
        for (Placement placement : placements) {
            States<Boolean> longHere =
                    States.during(placement.from().plusYears(LONG_PLACEMENT_YEARS), placement.until(), true);
            settled = settled.over(longHere.within(where.where(placement::equals)));
        }
        settled.within(longInCare).forEachStretch((from, until) -> to.part(TWO_YEARS, from, until));
    }

    /** On which days it is one of the placements of the 12 months before. */
    private static States<Boolean> countedInTheYear(Placement placement) {
        Optional<LocalDate> last = placement.until().map(end -> end.plusMonths(YEAR_MONTHS));
        return States.during(placement.from(), last, true);
    }
}
