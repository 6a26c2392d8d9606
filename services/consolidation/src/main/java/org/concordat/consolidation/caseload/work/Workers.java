package org.concordat.consolidation.caseload.work;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/** The workers in post, and the whole of cases for each of them. */
final class Workers implements Chapter {

    private static final String NOBODY = "";

    private static final CaseMeasure STAFF = of(
            "WORK-STAFF",
            "Workers in post",
            Kind.STOCK,
            "workers in post on the last day, agency workers among them, by heads; %s".formatted(WorkMeasures.UNTOLD));
    private static final CaseMeasure FTE = of(
            "WORK-FTE",
            "Workers in post, hundredths of a full-time equivalent",
            Kind.STOCK,
            "what the workers in post on the last day come to, agency workers among them, in hundredths of a full-time"
                    + " equivalent: 150 are one and a half; %s".formatted(WorkMeasures.UNTOLD));
    private static final CaseMeasure JOINED = of(
            "WORK-JOINED",
            "Workers who joined",
            Kind.FLOW,
            "workers who joined, agency workers among them, by heads; told twice with no leaving between counts once");
    private static final CaseMeasure LEFT = of(
            "WORK-LEFT",
            "Workers who left",
            Kind.FLOW,
            "workers who left, agency workers among them, by heads, also where nothing was told of their joining; told"
                    + " twice counts once");
    private static final CaseMeasure AGENCY = of(
            "WORK-AGENCY",
            "Agency social workers",
            Kind.SHARE_OF_STOCK,
            "of the full-time equivalent of social workers in post on the last day (newly qualified, social worker,"
                    + " senior social worker, advanced practitioner, team manager), what an agency provides; part and"
                    + " whole are in hundredths. The indicator WF-AGENCY is posted by hand and stands beside it");

    private static CaseMeasure of(String code, String title, Kind kind, String says) {
        return CaseMeasure.of(code, title, WorkMeasures.WORKERS, kind, says);
    }

    @Override
    public List<CaseMeasure> measures() {
        return Stream.of(
                        Stream.of(STAFF),
                        Arrays.stream(Grade.values()).map(Grade::stock),
                        Stream.of(FTE, JOINED, LEFT, AGENCY, WorkMeasures.CASES_FOR_FTE, WorkMeasures.CASES_FOR_WORKER),
                        Arrays.stream(Grade.values()).map(Grade::post))
                .flatMap(some -> some)
                .toList();
    }

    @Override
    public Set<EventType> reads() {
        return Set.of(EventType.WORKER_JOINED, EventType.WORKER_CHANGED, EventType.WORKER_LEFT);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Map<LocalDate, Post> days = new HashMap<>();
        Post post = Post.BEFORE;
        for (CaseEvent event : history.events()) {
            Post after = post.after(event);
            if (event.type() == EventType.WORKER_JOINED && !post.isInPost()) {
                to.flow(JOINED, event.day(), after.team(), 1);
            }
            if (after.life() == Post.Life.LEFT && post.life() != Post.Life.LEFT) {
                to.flow(LEFT, event.day(), after.team(), 1);
            }
            days.put(event.day(), after);
            post = after;
        }
        States.changing(days)
                .map(Post::counted)
                .forEachValue((held, from, until) -> inPost(history.subject(), held, from, until, to));
    }

    private static void inPost(String worker, Post post, LocalDate from, Optional<LocalDate> until, Addends to) {
        Lasting lasting = (measure, amount) -> to.held(measure, post.team(), NOBODY, from, until, amount);
        lasting.adds(STAFF, new Amount(1, 0));
        lasting.adds(post.grade().stock(), new Amount(1, 0));
        lasting.adds(FTE, new Amount(post.hundredths(), 0));
        if (post.grade().isSocialWorker()) {
            lasting.adds(AGENCY, new Amount(post.agency() ? post.hundredths() : 0, post.hundredths()));
        }
        if (post.grade().holdsCasesAsSocialWorker()) {
            lasting.adds(WorkMeasures.CASES_FOR_FTE, new Amount(0, post.hundredths()));
            lasting.adds(WorkMeasures.CASES_FOR_WORKER, new Amount(0, 1));
        }
        to.held(post.grade().post(), post.team(), worker, from, until, new Amount(post.hundredths(), 1));
    }

    /** For as long as a worker is in a post. */
    @FunctionalInterface
    private interface Lasting {
        void adds(CaseMeasure measure, Amount amount);
    }
}
