package org.concordat.consolidation.caseload.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.kernel.caseload.clock.DayClock;
import org.concordat.kernel.caseload.clock.PlanReading;
import org.concordat.kernel.caseload.clock.PlanReading.Exemption;

/**
 * Education, health and care: from the request to the plan, and plans maintained. A request is open until a plan is issued
 * or it is refused; a plan that is issued after a refusal is measured from its request all the same. A plan of which no
 * request is known by then counts as issued, and in no share.
 */
public final class EducationHealthCare implements Chapter {

    public static final List<Chapter> CHAPTERS = List.of(new EducationHealthCare());

    private static final String AREA = "Education, health and care";
    private static final String REQUEST = "request";
    private static final DayClock CLOCK = DayClock.EDUCATION_HEALTH_AND_CARE_PLAN;

    /** What events call the exceptions of the regulations. Others, such as a missed appointment, are none there. */
    private static final Map<String, Exemption> EXEMPTIONS = Map.of(
            "SCHOOL_HOLIDAY", Exemption.SCHOOL_CLOSED,
            "EXCEPTIONAL_PERSONAL_CIRCUMSTANCES", Exemption.PERSONAL_CIRCUMSTANCES,
            "ABSENT_FOUR_WEEKS", Exemption.ABSENT_FROM_AREA);

    private static final String CONVENTION =
            "%s (%s). Requested before %s is in neither number, and so is a plan whose request is not known"
                    .formatted(CLOCK.convention(), CLOCK.source(), CLOCK.since());

    private enum Decision {
        ASSESS("to assess"),
        NOT_ASSESS("not to assess"),
        ISSUE("to issue a plan"),
        NOT_ISSUE("not to issue a plan");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        private boolean isRefusal() {
            return this == NOT_ASSESS || this == NOT_ISSUE;
        }
    }

    private static final CaseMeasure REQUESTED = flow(
            "SEND-EHC-REQUESTED",
            "Education, health and care assessments requested",
            "Requests received (Children and Families Act 2014, section 36)");
    private static final Map<Decision, CaseMeasure> DECIDED = Codes.each(
            Decision.class,
            decision -> flow(
                    "SEND-EHC-DECIDED-" + Codes.part(decision),
                    "Education, health and care: decided " + decision.words,
                    "Requests of which it was first decided %s on a day within the stretch".formatted(decision.words)));
    private static final CaseMeasure ISSUED = flow(
            "SEND-EHC-ISSUED",
            "Education, health and care plans issued",
            "Final plans issued; one that was issued already and has not ceased is not issued again");
    private static final CaseMeasure IN_TIME = CaseMeasure.of(
            "SEND-EHC-20",
            "Plans issued within 20 weeks, exceptions included",
            AREA,
            Kind.SHARE_OF_FLOW,
            "Of the plans issued, those issued in time, whether or not an exception applies: " + CONVENTION);
    private static final CaseMeasure IN_TIME_WITHOUT = CaseMeasure.of(
            "SEND-EHC-20-X",
            "Plans issued within 20 weeks, exceptions left out",
            AREA,
            Kind.SHARE_OF_FLOW,
            ("Of the plans issued to whose request no exception of regulations 13(3) and 10(4) applies, those issued"
                            + " in time: %s. Exceptions are a school closed for its holidays, exceptional personal circumstances"
                            + " and absence from the area for four weeks; a missed appointment, advice from a school and any other"
                            + " reason are none in the regulations, and plans with those alone count")
                    .formatted(CONVENTION));
    private static final CaseMeasure DAYS = CaseMeasure.of(
            "SEND-EHC-DAYS",
            "Days from the request to the plan",
            AREA,
            Kind.MEDIAN_OF_FLOW,
            "Days of the calendar from the request to the issue of the plans issued, exceptions included: "
                    + CONVENTION);
    private static final CaseMeasure OPEN = stock(
            "SEND-EHC-OPEN",
            "Education, health and care requests open",
            "Requests for which at the end of the last day no plan was issued and which were not refused by a decision"
                    + " not to assess or not to issue");
    private static final CaseMeasure OVERDUE = stock(
            "SEND-EHC-OVERDUE",
            "Education, health and care requests overdue",
            "Requests open at the end of the last day whose time was over, whether or not an exception applies: "
                    + CONVENTION);
    private static final CaseMeasure MAINTAINED = stock(
            "SEND-EHC-PLANS",
            "Education, health and care plans maintained",
            "Plans that were issued and had not ceased at the end of the last day");
    private static final CaseMeasure CEASED = flow(
            "SEND-EHC-CEASED", "Education, health and care plans ceased", "Plans that ceased, whatever the reason");

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(REQUESTED));
        measures.addAll(DECIDED.values());
        measures.addAll(List.of(ISSUED, IN_TIME, IN_TIME_WITHOUT, DAYS, OPEN, OVERDUE, MAINTAINED, CEASED));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(
                EventType.EDUCATION_HEALTH_CARE_REQUESTED,
                EventType.EDUCATION_HEALTH_CARE_DECIDED,
                EventType.EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED,
                EventType.EDUCATION_HEALTH_CARE_PLAN_ISSUED,
                EventType.EDUCATION_HEALTH_CARE_PLAN_CEASED);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells requests = requests(history);
        requests.begun().forEach(request -> {
            to.flow(REQUESTED, request.from());
            to.stock(OPEN, request.from(), request.until());
            if (!request.from().isBefore(CLOCK.since())) {
                to.stock(OVERDUE, CLOCK.lastDay(request.from()).plusDays(1), request.until());
            }
        });
        DECIDED.forEach((decision, measure) ->
                Spells.once(decided(history, decision), REQUEST).forEach(first -> to.flow(measure, first.day())));
        Spells plans = Spells.of(
                history,
                EventType.EDUCATION_HEALTH_CARE_PLAN_ISSUED,
                EventType.EDUCATION_HEALTH_CARE_PLAN_CEASED,
                "plan");
        plans.ended().forEach(end -> to.flow(CEASED, end.day()));
        plans.begun().forEach(plan -> {
            to.flow(ISSUED, plan.from());
            to.stock(MAINTAINED, plan.from(), plan.until());
            plan.began()
                    .text(REQUEST)
                    .flatMap(reference -> requests.of(reference, plan.began()))
                    .ifPresent(request -> tellTime(history, request, plan.from(), to));
        });
    }

    private static void tellTime(CaseHistory history, Spell request, LocalDate issued, Addends to) {
        CLOCK.reading(request.from(), Optional.of(issued), Optional.empty(), issued)
                .ifPresent(clock -> {
                    PlanReading reading = new PlanReading(clock, exemptions(history, request));
                    reading.inTime(true).ifPresent(is -> {
                        to.share(IN_TIME, issued, is);
                        to.median(DAYS, issued, CLOCK.days(request.from(), issued));
                    });
                    reading.inTime(false).ifPresent(is -> to.share(IN_TIME_WITHOUT, issued, is));
                });
    }

    private static Spells requests(CaseHistory history) {
        List<CaseEvent> endings = Stream.concat(
                        history.of(EventType.EDUCATION_HEALTH_CARE_PLAN_ISSUED).stream(),
                        Stream.of(Decision.values())
                                .filter(Decision::isRefusal)
                                .flatMap(refusal -> decided(history, refusal).stream()))
                .sorted(CaseEvent.AS_IT_HAPPENED)
                .toList();
        return Spells.of(history.of(EventType.EDUCATION_HEALTH_CARE_REQUESTED), endings, REQUEST, List.of());
    }

    private static List<CaseEvent> decided(CaseHistory history, Decision decision) {
        return history.of(EventType.EDUCATION_HEALTH_CARE_DECIDED, "decision", decision.name());
    }

    /** Whenever they were recorded. */
    private static Set<Exemption> exemptions(CaseHistory history, Spell request) {
        Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
        history.of(EventType.EDUCATION_HEALTH_CARE_EXCEPTION_RECORDED).stream()
                .filter(event -> event.says(REQUEST, request.reference()))
                .flatMap(event -> event.text("exception").stream())
                .filter(EXEMPTIONS::containsKey)
                .forEach(code -> exemptions.add(EXEMPTIONS.get(code)));
        return exemptions;
    }

    private static CaseMeasure flow(String code, String title, String says) {
        return CaseMeasure.of(code, title, AREA, Kind.FLOW, says);
    }

    private static CaseMeasure stock(String code, String title, String says) {
        return CaseMeasure.of(code, title, AREA, Kind.STOCK, says);
    }
}
