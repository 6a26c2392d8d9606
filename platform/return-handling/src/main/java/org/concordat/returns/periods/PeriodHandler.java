package org.concordat.returns.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.ReportingRate;
import org.concordat.returns.Timeliness;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.periods.PostedReturns.Posted;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;

/** Shows a borough's periods, closes them and opens them again. */
@ApplicationScoped
class PeriodHandler {

    private record Closed(boolean closed) {}

    private final PeriodStore periods;
    private final PostedReturns returns;
    private final ReferenceStore reference;
    private final ReturnForm<?, ?> form;
    private final PeriodPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    PeriodHandler(
            PeriodStore periods,
            PostedReturns returns,
            ReferenceStore reference,
            ReturnForm<?, ?> form,
            PeriodPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.periods = periods;
        this.returns = returns;
        this.reference = reference;
        this.form = form;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    List<PeriodView> ofYear(Borough borough, FinancialYear year) {
        reference.council(borough);
        ReportingCalendar calendar = reference.calendar(borough, year);
        Map<Period, Posted> posted = returns.ofYear(borough, year);
        Map<String, PeriodRow> rows = periods.ofYear(borough, year).stream()
                .collect(Collectors.toMap(row -> row.period, Function.identity()));
        return shown(calendar, posted).stream()
                .map(period -> view(
                        borough,
                        period,
                        calendar,
                        Optional.ofNullable(posted.get(period)),
                        Optional.ofNullable(rows.get(period.toString()))))
                .toList();
    }

    RateView rates(Borough borough, FinancialYear year) {
        reference.council(borough);
        ReportingCalendar calendar = reference.calendar(borough, year);
        Map<Period, Posted> posted = returns.ofYear(borough, year);
        LocalDate today = today();
        List<RateView.OfPeriod> periods = shown(calendar, posted).stream()
                .map(period -> {
                    Timeliness timeliness =
                            calendar.timeliness(period, postedOn(Optional.ofNullable(posted.get(period))), today);
                    return new RateView.OfPeriod(
                            period.toString(),
                            calendar.due(period).orElseThrow(),
                            timeliness,
                            RateView.Rate.of(ReportingRate.of(List.of(timeliness))));
                })
                .toList();
        return RateView.of(borough.code(), year.toString(), today, periods);
    }

    /** Those of the calendar, and an opening budget that nobody asked for and somebody posted. */
    private static SortedSet<Period> shown(ReportingCalendar calendar, Map<Period, Posted> posted) {
        SortedSet<Period> shown = new TreeSet<>(calendar.dueDates().keySet());
        Period opening = calendar.year().opening();
        if (posted.containsKey(opening)) {
            shown.add(opening);
        }
        return shown;
    }

    Answer close(Borough borough, Period period) {
        requireReported(borough, period);
        PeriodRow row = periods.lock(borough, period);
        if (row.closed) {
            throw Problem.conflict("period-already-closed", "%s of %s is closed already.".formatted(period, borough));
        }
        Optional<Posted> latest =
                Optional.ofNullable(returns.ofYear(borough, period.year()).get(period));
        if (!latest.map(Posted::isApproved).orElse(false)) {
            throw Problem.conflict(
                    "return-not-approved",
                    latest.map(posted ->
                                    "Version %d of the return for %s is %s: a period is closed when its latest version is approved."
                                            .formatted(posted.version(), period, posted.state()))
                            .orElse("There is no return for %s yet: a period is closed when its return is approved."
                                    .formatted(period)));
        }
        return change(borough, period, row, true, "");
    }

    Answer reopen(Borough borough, Period period, String reason) {
        requireReported(borough, period);
        if (reason.isBlank()) {
            throw Problem.unprocessable("reason-missing", "Opening a period again needs a reason.", List.of());
        }
        PeriodRow row = periods.lock(borough, period);
        if (!row.closed) {
            throw Problem.conflict("period-not-closed", "%s of %s is open.".formatted(period, borough));
        }
        return change(borough, period, row, false, reason.strip());
    }

    private Answer change(Borough borough, Period period, PeriodRow row, boolean closed, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String by = caller.get().name();
        String id = caller.get().id();
        row.closed = closed;
        row.history.add(
                closed
                        ? new PeriodStepRow(PeriodStepRow.CLOSED, now, by, id, null)
                        : new PeriodStepRow(PeriodStepRow.REOPENED, now, by, id, reason));
        periods.flush();
        audit.record(
                borough,
                closed ? "period.close" : "period.reopen",
                "periods/" + period,
                new Closed(!closed),
                row.history.getLast());
        if (closed) {
            publisher.closed(borough, period, by, now);
        } else {
            publisher.reopened(borough, period, by, now, reason);
        }
        Optional<Posted> posted =
                Optional.ofNullable(returns.ofYear(borough, period.year()).get(period));
        return Answer.ok(
                view(borough, period, reference.calendar(borough, period.year()), posted, Optional.of(row)), null);
    }

    private void requireReported(Borough borough, Period period) {
        reference.council(borough);
        if (!form.takes(period)
                || reference.calendar(borough, period.year()).due(period).isEmpty()) {
            throw Problem.notFound("period-not-in-calendar", "%s makes no return for %s.".formatted(borough, period));
        }
    }

    private PeriodView view(
            Borough borough,
            Period period,
            ReportingCalendar calendar,
            Optional<Posted> posted,
            Optional<PeriodRow> row) {
        return new PeriodView(
                borough.code(),
                period.toString(),
                row.map(found -> found.closed).orElse(false) ? PeriodView.State.CLOSED : PeriodView.State.OPEN,
                calendar.due(period).orElse(null),
                posted.map(latest -> new PeriodView.Latest(latest.id(), latest.version(), latest.state()))
                        .orElse(null),
                posted.flatMap(Posted::postedAt).orElse(null),
                calendar.workingDaysLate(period, postedOn(posted), today()),
                row.map(PeriodHandler::history).orElse(List.of()));
    }

    private static List<PeriodView.Step> history(PeriodRow row) {
        return row.history.stream()
                .map(entry -> new PeriodView.Step(entry.what(), entry.at(), entry.who(), entry.reason()))
                .toList();
    }

    private static Optional<LocalDate> postedOn(Optional<Posted> posted) {
        return posted.flatMap(Posted::postedAt).map(London::dayOf);
    }

    private LocalDate today() {
        return London.dayOf(clock.instant());
    }
}
