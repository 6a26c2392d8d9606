package org.concordat.consolidation.caseload.missing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.consolidation.caseload.telling.States;

/** Children who go missing, whether or not they are looked after. */
final class Missing implements Chapter {

    static final String AREA = "Missing";
    static final String REFERENCE = "missing";
    static final Set<EventType> EPISODES = Set.of(EventType.MISSING_STARTED, EventType.MISSING_ENDED);

    private static final int MORE_THAN_ONCE = 2;
    private static final int YEAR_MONTHS = 12;

    private enum Absence {
        MISSING("missing"),
        AWAY_WITHOUT_AUTHORISATION("away from placement without authorisation");

        private final String words;

        Absence(String words) {
            this.words = words;
        }
    }

    private static final String BOTH = "missing, or away from placement without authorisation";

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "MISSING-STARTED", "Missing episodes that began", AREA, Kind.FLOW, "Episodes that began: " + BOTH);
    private static final Map<Absence, CaseMeasure> BY_KIND = Codes.each(
            Absence.class,
            kind -> CaseMeasure.of(
                    "MISSING-STARTED-" + (kind == Absence.MISSING ? "MISSING" : "AWAY"),
                    "Missing episodes that began: " + kind.words,
                    AREA,
                    Kind.FLOW,
                    "Episodes that began: " + kind.words));
    private static final CaseMeasure RETURNED = CaseMeasure.of(
            "MISSING-RETURNED", "Missing episodes that ended", AREA, Kind.FLOW, "Episodes that ended: " + BOTH);
    private static final CaseMeasure OPEN = CaseMeasure.of(
            "MISSING-OPEN",
            "Children missing",
            AREA,
            Kind.STOCK,
            "Children who had not returned at the end of the last day, each once: %s. Who went and came back on one day is"
                            .formatted(BOTH)
                    + " not among them");
    private static final CaseMeasure AGAIN = CaseMeasure.of(
            "MISSING-AGAIN",
            "Children missing more than once in 12 months",
            AREA,
            Kind.STOCK,
            "Children of whom two or more episodes began in the 12 months to the end of the last day: %s. Of a year to 31"
                            .formatted(BOTH)
                    + " March, what began on or after 1 April");

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(STARTED));
        measures.addAll(BY_KIND.values());
        measures.addAll(List.of(RETURNED, OPEN, AGAIN));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return EPISODES;
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        List<States<Boolean>> away = new ArrayList<>();
        List<States<Boolean>> inTheYear = new ArrayList<>();
        Spells episodes = episodes(history);
        episodes.ended().forEach(end -> to.flow(RETURNED, end.day()));
        for (Spell episode : episodes.begun()) {
            LocalDate from = episode.from();
            to.flow(STARTED, from);
            BY_KIND.forEach((kind, measure) -> {
                if (episode.began().says("kind", kind.name())) {
                    to.flow(measure, from);
                }
            });
            away.add(States.during(from, episode.until(), true));
            inTheYear.add(States.during(from, Optional.of(from.plusMonths(YEAR_MONTHS)), true));
        }
        States.count(away).forEachStretch((from, until) -> to.stock(OPEN, from, until));
        States.count(inTheYear)
                .where(count -> count >= MORE_THAN_ONCE)
                .forEachStretch((from, until) -> to.stock(AGAIN, from, until));
    }

    static Spells episodes(CaseHistory history) {
        return Spells.of(history, EventType.MISSING_STARTED, EventType.MISSING_ENDED, REFERENCE);
    }
}
