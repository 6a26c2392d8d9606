package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Casting;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.savings.Assurance;

/** What must hold of an initiative before it is recorded, and what is said of it beside that. */
public final class InitiativeCheck {

    private final String reference;
    private final Initiative initiative;
    private final List<Finding> findings = new ArrayList<>();

    private InitiativeCheck(String reference, Initiative initiative) {
        this.reference = reference;
        this.initiative = initiative;
    }

    /** @param latest the version that it would replace */
    public static List<Finding> check(
            Borough borough, String reference, Initiative wanted, Optional<Initiative> latest, Chart chart) {
        List<Finding> outOfBounds = BoundsCheck.check(wanted);
        if (!outOfBounds.isEmpty()) {
            return outOfBounds;
        }
        InitiativeCheck check = new InitiativeCheck(reference, wanted);
        check.place(chart);
        check.kind();
        check.findings.addAll(AttributionCheck.check(borough, wanted));
        check.decision();
        check.years();
        check.split();
        check.assurance(latest);
        check.dependencies();
        latest.ifPresent(check::change);
        return check.findings;
    }

    private void place(Chart chart) {
        initiative
                .serviceLine()
                .flatMap(code -> chart.whyNotPostedTo(code, "/serviceLine"))
                .ifPresent(findings::add);
    }

    private void kind() {
        boolean sure = initiative
                .assuredNow()
                .filter(assurance -> assurance == Assurance.ASSURED || assurance == Assurance.ON_TRACK)
                .isPresent();
        if (initiative.kind() == InitiativeKind.UNIDENTIFIED && sure) {
            error(
                    "UNIDENTIFIED_ASSURED",
                    "/assurance",
                    "A target that no saving fills yet is neither assured nor on track");
        }
        if (initiative.kind() == InitiativeKind.EXCLUSION) {
            if (initiative.fund() == Fund.GENERAL_FUND) {
                error(
                        "EXCLUSION_OF_GENERAL_FUND",
                        "/fund",
                        "A row that takes a fund out of a printed total is of a ring-fenced fund");
            }
            if (initiative.figures().stream().anyMatch(figure -> figure.signum() > 0)) {
                error(
                        "EXCLUSION_ADDS",
                        "/kind",
                        "A row that takes a fund out of a printed total has no positive amount");
            }
        }
    }

    private void decision() {
        Decision decision = initiative.decision();
        if (decision.status().isApproved()
                && (decision.reference().isEmpty() || decision.on().isEmpty())) {
            error(
                    "DECISION_MISSING",
                    "/decision",
                    "What was decided says by which decision and when; what was not is AWAITING");
        }
    }

    private void years() {
        BigDecimal then = BigDecimal.ZERO;
        Optional<FinancialYear> before = Optional.empty();
        for (int i = 0; i < initiative.planned().size(); i++) {
            FinancialYear year = initiative.planned().get(i).year();
            BigDecimal now = initiative.planned().get(i).amount();
            if (before.filter(one -> year.compareTo(one) <= 0).isPresent()) {
                error("YEARS_OUT_OF_ORDER", "/planned/" + i, "%s does not come after %s".formatted(year, before.get()));
                return;
            }
            boolean cumulative = initiative.counting() == Counting.CUMULATIVE;
            if (cumulative && before.filter(one -> !one.next().equals(year)).isPresent()) {
                stopped(
                        i,
                        "Nothing is said of %s, before %s"
                                .formatted(before.get().next(), year));
            }
            if (now.compareTo(then) < 0) {
                stopped(i, "In %s it is %s after %s".formatted(year, words(now), words(then)));
            }
            then = cumulative ? now : BigDecimal.ZERO;
            before = Optional.of(year);
        }
    }

    private void stopped(int i, String how) {
        if (initiative.recurrence() == Recurrence.ONE_OFF || initiative.kind() == InitiativeKind.EXCLUSION) {
            return;
        }
        warning(
                "RECURRING_SAVING_STOPS",
                "/planned/" + i,
                how + ", and the saving is said to recur. Say that it is one-off, or what ends it in the note.");
    }

    /** Existing plan + additional = full-year effect, as printed. */
    private void split() {
        Optional<BigDecimal> byYears = initiative.effectByYears();
        initiative
                .fullYearEffect()
                .filter(full -> byYears.filter(last -> full.compareTo(last) < 0).isPresent())
                .ifPresent(full -> warning(
                        "EFFECT_BELOW_YEARS",
                        "/fullYearEffect",
                        "The full-year effect is %s, and the years come to %s."
                                .formatted(words(full), words(byYears.orElseThrow()))));
        Optional<BigDecimal> full = initiative.fullYearEffect().or(() -> byYears);
        Optional<BigDecimal> split = initiative.split();
        if (full.isEmpty() || split.isEmpty()) {
            return;
        }
        List<BigDecimal> parts = Stream.of(initiative.existingPlan(), initiative.additional())
                .flatMap(Optional::stream)
                .toList();
        Casting casting = Casting.of(full.get(), parts, initiative.figures(), Casting.exactDecimals(initiative.unit()));
        if (casting.outcome() != Casting.Outcome.EXACT) {
            warning(
                    casting.outcome() == Casting.Outcome.BEYOND_ROUNDING ? "SPLIT_DIFFERS" : "SPLIT_ROUNDED",
                    "/existingPlan",
                    "Existing plan (%s) and additional (%s) make %s, and the %s is %s, a difference of %s."
                            .formatted(
                                    initiative.existingPlan().map(this::words).orElse("none"),
                                    initiative.additional().map(this::words).orElse("none"),
                                    words(split.get()),
                                    initiative.fullYearEffect().isPresent()
                                            ? "full-year effect"
                                            : "full effect by its years",
                                    words(full.get()),
                                    words(casting.difference().abs())));
        }
    }

    private void assurance(Optional<Initiative> latest) {
        List<AssuranceStep> steps = initiative.assurance().orElse(List.of());
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).on().isAfter(steps.get(i - 1).on())) {
                error(
                        "ASSURANCE_OUT_OF_ORDER",
                        "/assurance/" + i + "/on",
                        "%s does not come after %s"
                                .formatted(steps.get(i).on(), steps.get(i - 1).on()));
            }
        }
        List<AssuranceStep> before = latest.flatMap(Initiative::assurance).orElse(List.of());
        if (steps.size() < before.size() || !steps.subList(0, before.size()).equals(before)) {
            error(
                    "ASSURANCE_HISTORY_CHANGED",
                    "/assurance",
                    "How sure the saving was stays as it was said: add to it, and take nothing away");
        }
    }

    private void dependencies() {
        List<String> needed = initiative.dependsOn().orElse(List.of());
        for (int i = 0; i < needed.size(); i++) {
            if (needed.get(i).equals(reference)) {
                error("DEPENDS_ON_ITSELF", "/dependsOn/" + i, "%s cannot come before itself".formatted(reference));
            }
        }
    }

    /** A plan that was approved changes with a reason, and is seen to have changed. */
    private void change(Initiative latest) {
        if (!latest.decision().status().isApproved()) {
            return;
        }
        if (initiative.reason().isEmpty()) {
            error(
                    "REASON_MISSING",
                    "/reason",
                    "The initiative was %s; a version that differs from what was approved says why"
                            .formatted(latest.decision().status()));
        } else if (!latest.plannedInPounds().equals(initiative.plannedInPounds())) {
            warning(
                    "PLAN_CHANGED_AFTER_APPROVAL",
                    "/planned",
                    "The plan was approved with %s and is %s now: %s."
                            .formatted(
                                    said(latest),
                                    said(initiative),
                                    initiative.reason().get()));
        }
    }

    private static String said(Initiative one) {
        return one.planned().isEmpty()
                ? "no amounts"
                : one.planned().stream()
                        .map(planned -> planned.year() + " " + FigureWords.of(planned.amount(), one.unit()))
                        .collect(Collectors.joining(", "));
    }

    private String words(BigDecimal figure) {
        return FigureWords.of(figure, initiative.unit());
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
