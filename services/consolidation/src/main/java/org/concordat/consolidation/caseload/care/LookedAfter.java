package org.concordat.consolidation.caseload.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.consolidation.caseload.telling.States;

/** Children looked after, who began to be, who ceased to be, and for what. */
final class LookedAfter implements Chapter {

    static final String AREA = "Looked after";

    /** What every measure of looked-after children says of short breaks. */
    static final String WITHOUT_BREAKS =
            "Children in an agreed series of short breaks alone are left out, as in the Department for Education's"
                    + " statistics";

    private static final String ONCE =
            "A child counts once however many episodes of care stand open together, and episodes that overlap, or of"
                    + " which one begins on the day another ends, are one period of care";

    static final CaseMeasure CHILDREN = CaseMeasure.of(
            "CLA-CHILDREN",
            "Children looked after",
            AREA,
            Kind.STOCK,
            "Children looked after at the end of the last day (Children Act 1989, section 22). %s. %s"
                    .formatted(WITHOUT_BREAKS, ONCE));
    private static final CaseMeasure RATE =
            CaseMeasure.rate("CLA-RATE", "Children looked after per 10,000 children", CHILDREN);
    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CLA-STARTED",
            "Started to be looked after",
            AREA,
            Kind.FLOW,
            "Periods of care that began. A child that began twice counts twice. %s. %s"
                    .formatted(WITHOUT_BREAKS, ONCE));
    private static final CaseMeasure START_RATE =
            CaseMeasure.rate("CLA-START-RATE", "Children who started to be looked after per 10,000 children", STARTED);
    private static final CaseMeasure CEASED = CaseMeasure.of(
            "CLA-CEASED",
            "Ceased to be looked after",
            AREA,
            Kind.FLOW,
            "Periods of care that ended, also those whose beginning is not known. A child that ceased twice counts twice. %s. %s"
                    .formatted(WITHOUT_BREAKS, ONCE));
    private static final CaseMeasure CEASED_DAYS = CaseMeasure.of(
            "CLA-CEASED-DAYS",
            "Days in care of those who ceased to be looked after",
            AREA,
            Kind.MEDIAN_OF_FLOW,
            "Days of the calendar from the beginning, where it is known, to the end of each period of care that ended;"
                    + " begun"
                    + " and ended on one day is 0. %s. %s".formatted(WITHOUT_BREAKS, ONCE));
    private static final CaseMeasure SPECIAL_GUARDIANSHIP = CaseMeasure.of(
            "PERM-SGO",
            "Left care by special guardianship",
            Permanence.AREA,
            Kind.SHARE_OF_FLOW,
            "Of the periods of care that ended, those that ended by a special guardianship order. " + WITHOUT_BREAKS);
    private static final CaseMeasure ADOPTED = CaseMeasure.of(
            "PERM-ADOPTED",
            "Left care by adoption",
            Permanence.AREA,
            Kind.SHARE_OF_FLOW,
            "Of the periods of care that ended, those that ended by adoption. " + WITHOUT_BREAKS);
    private static final CaseMeasure UNACCOMPANIED = CaseMeasure.of(
            "CLA-UASC",
            "Looked after who are unaccompanied asylum-seeking",
            AREA,
            Kind.SHARE_OF_STOCK,
            "Of the children looked after at the end of the last day, those whose latest status by then is that of an"
                    + " unaccompanied asylum seeker; of whom none was told counts as not. " + WITHOUT_BREAKS);
    private static final Map<LegalStatus, CaseMeasure> BY_STATUS = Codes.each(
            LegalStatus.class,
            status -> CaseMeasure.of(
                    "CLA-LEGAL-" + Codes.part(status),
                    "In care " + status.words(),
                    AREA,
                    Kind.STOCK,
                    "Children in care %s at the end of the last day, by the latest status told of the episode that began last. %s"
                            .formatted(
                                    status.words(),
                                    status.isCounted()
                                            ? "All of these together are the children looked after"
                                            : "They are no part of the children looked after")));
    private static final Map<Need, CaseMeasure> BY_NEED = Codes.each(
            Need.class,
            need -> CaseMeasure.of(
                    "CLA-NEED-" + need.part(),
                    "Started to be looked after: " + need.words(),
                    AREA,
                    Kind.FLOW,
                    "Periods of care that began with this primary need, by the codes of the children-in-need census: %s. %s"
                            .formatted(need.words(), WITHOUT_BREAKS)));

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(CHILDREN, RATE, STARTED, START_RATE, CEASED, CEASED_DAYS));
        measures.add(UNACCOMPANIED);
        measures.addAll(BY_STATUS.values());
        measures.addAll(BY_NEED.values());
        measures.addAll(List.of(SPECIAL_GUARDIANSHIP, ADOPTED));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Care.READ, Set.of(EventType.ASYLUM_STATUS_CHANGED));
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Care care = Care.of(history);
        States<LegalStatus> lookedAfter = care.lookedAfter();
        lookedAfter.forEachStretch((from, until) -> {
            to.stock(CHILDREN, from, until);
            to.whole(UNACCOMPANIED, from, until);
        });
        unaccompanied(history).within(lookedAfter).forEachStretch((from, until) -> to.part(UNACCOMPANIED, from, until));
        BY_STATUS.forEach((status, measure) ->
                care.legal().where(status::equals).forEachStretch((from, until) -> to.stock(measure, from, until)));
        care.periods().forEach(period -> {
            tellBeginning(period.from(), period.need(), to);
            period.until().ifPresent(end -> {
                to.median(CEASED_DAYS, end, Math.toIntExact(ChronoUnit.DAYS.between(period.from(), end)));
                tellEnd(end, period.ending(), to);
            });
        });
        care.loneBeginnings().forEach(event -> tellBeginning(event.day(), Need.of(event), to));
        care.loneEndings().forEach(event -> tellEnd(event.day(), Optional.of(event), to));
    }

    private static void tellBeginning(LocalDate day, Need need, Addends to) {
        to.flow(STARTED, day);
        BY_NEED.forEach((some, measure) -> {
            if (some == need) {
                to.flow(measure, day);
            }
        });
    }

    private static void tellEnd(LocalDate day, Optional<CaseEvent> how, Addends to) {
        to.flow(CEASED, day);
        to.share(SPECIAL_GUARDIANSHIP, day, isFor("SPECIAL_GUARDIANSHIP", how));
        to.share(ADOPTED, day, isFor("ADOPTED", how));
    }

    private static boolean isFor(String reason, Optional<CaseEvent> end) {
        return end.filter(event -> event.says("reason", reason)).isPresent();
    }

    private static States<Boolean> unaccompanied(CaseHistory history) {
        TreeMap<LocalDate, Boolean> told = new TreeMap<>();
        for (CaseEvent event : history.of(EventType.ASYLUM_STATUS_CHANGED)) {
            event.truth("unaccompanied").ifPresent(is -> told.put(event.day(), is));
        }
        return States.changing(told).where(is -> is);
    }
}
