package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.consolidation.caseload.telling.States;

/** Those who left care, and how they live. What an event says counts from its day, and what it does not say stays. */
final class CareLeavers implements Chapter {

    private static final String AREA = "Care leavers";

    private enum Eligibility {
        RELEVANT("relevant"),
        FORMER_RELEVANT("former relevant"),
        QUALIFYING("qualifying");

        private final String words;

        Eligibility(String words) {
            this.words = words;
        }
    }

    private static final String LATEST =
            "by what was told last of each by then (Children (Leaving Care) Act 2000). Whoever was told to be eligible"
                    + " for nothing is none, and so is of whom no eligibility was ever told. Of all ages: the birthday is"
                    + " not told";

    private static final CaseMeasure ALL = CaseMeasure.of(
            "CL-CARE-LEAVERS", "Care leavers", AREA, Kind.STOCK, "Care leavers at the end of the last day, " + LATEST);
    private static final Map<Eligibility, CaseMeasure> BY_ELIGIBILITY = Codes.each(
            Eligibility.class,
            eligibility -> CaseMeasure.of(
                    "CL-ELIGIBLE-" + Codes.part(eligibility),
                    "Care leavers: " + eligibility.words,
                    AREA,
                    Kind.STOCK,
                    "Care leavers who at the end of the last day were %s, %s".formatted(eligibility.words, LATEST)));
    private static final CaseMeasure IN_TOUCH =
            share("CL-TOUCH-ALL", "Care leavers in touch, of all ages", "those with whom the borough is in touch");
    private static final CaseMeasure SUITABLE_HOME = share(
            "CL-HOME-ALL",
            "Care leavers in suitable accommodation, of all ages",
            "those whose accommodation is suitable");
    private static final CaseMeasure ACTIVE = share(
            "CL-EET-ALL",
            "Care leavers in education, employment or training, of all ages",
            "those in higher or other education, employment or training");

    private static final Set<String> ACTIVITIES =
            Set.of("HIGHER_EDUCATION", "OTHER_EDUCATION", "EMPLOYMENT_OR_TRAINING");

    private record Leaver(
            Optional<String> told,
            Optional<Boolean> inTouch,
            Optional<Boolean> suitableHome,
            Optional<String> activity) {

        static final Leaver UNTOLD = new Leaver(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Leaver after(CaseEvent event) {
            return new Leaver(
                    event.text("eligibility").or(() -> told),
                    event.truth("inTouch").or(() -> inTouch),
                    event.truth("suitableHome").or(() -> suitableHome),
                    event.text("activity").or(() -> activity));
        }

        /** Nothing where it is none that makes a care leaver. */
        Optional<Eligibility> eligibility() {
            return told.flatMap(code -> Codes.of(Eligibility.class, code));
        }
    }

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(ALL));
        measures.addAll(BY_ELIGIBILITY.values());
        measures.addAll(List.of(IN_TOUCH, SUITABLE_HOME, ACTIVE));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.CARE_LEAVER_STATUS_CHANGED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        TreeMap<LocalDate, Leaver> told = new TreeMap<>();
        Leaver latest = Leaver.UNTOLD;
        for (CaseEvent event : history.of(EventType.CARE_LEAVER_STATUS_CHANGED)) {
            latest = latest.after(event);
            told.put(event.day(), latest);
        }
        States<Leaver> leavers =
                States.changing(told).where(leaver -> leaver.eligibility().isPresent());
        leavers.forEachStretch((from, until) -> {
            to.stock(ALL, from, until);
            List.of(IN_TOUCH, SUITABLE_HOME, ACTIVE).forEach(measure -> to.whole(measure, from, until));
        });
        BY_ELIGIBILITY.forEach((eligibility, measure) -> leavers.where(leaver ->
                        leaver.eligibility().filter(eligibility::equals).isPresent())
                .forEachStretch((from, until) -> to.stock(measure, from, until)));
        part(IN_TOUCH, leavers, leaver -> leaver.inTouch().orElse(false), to);
        part(SUITABLE_HOME, leavers, leaver -> leaver.suitableHome().orElse(false), to);
        part(
                ACTIVE,
                leavers,
                leaver -> leaver.activity().filter(ACTIVITIES::contains).isPresent(),
                to);
    }

    private static void part(CaseMeasure measure, States<Leaver> leavers, Predicate<Leaver> is, Addends to) {
        leavers.where(is).forEachStretch((from, until) -> to.part(measure, from, until));
    }

    private static CaseMeasure share(String code, String title, String part) {
        return CaseMeasure.of(
                code,
                title,
                AREA,
                Kind.SHARE_OF_STOCK,
                "Of the care leavers at the end of the last day, %s, %s; of whom nothing was told of it counts as not"
                        .formatted(part, LATEST));
    }
}
