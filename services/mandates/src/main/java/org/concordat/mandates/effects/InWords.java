package org.concordat.mandates.effects;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.mandates.terms.MandateTerms;
import org.concordat.mandates.terms.MeasureNames;
import org.concordat.mandates.terms.Target;

/** Says decisions in plain English. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    public static String list(Collection<String> words) {
        List<String> all = List.copyOf(words);
        if (all.size() < 2) {
            return String.join("", all);
        }
        return String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    public static String domain(ReportingDomain domain) {
        return switch (domain) {
            case BUDGET -> "Budgets";
            case KPI -> "Performance measures";
            case CONTRACT -> "Contracts";
            case SAVINGS -> "Savings";
            case CASELOAD -> "Caseload";
            case PLANS -> "Plans";
        };
    }

    static String measure(String measure) {
        if (measure.equals(SharingGrid.OTHER_MEASURES)) {
            return "every other measure";
        }
        return Optional.ofNullable(MeasureNames.ofBudgets().get(measure))
                .map(title -> title.toLowerCase(Locale.UK))
                .orElse(measure);
    }

    static String scope(FigureScope scope, Chart chart) {
        String lines = scope.serviceLines().isEmpty()
                ? "every service line"
                : list(scope.serviceLines().stream()
                        .map(code -> titled(code, chart))
                        .toList());
        String measures = scope.measures().isEmpty()
                ? "all figures"
                : list(scope.measures().stream().map(InWords::measure).toList());
        return lines + ", " + measures;
    }

    private static String titled(String code, Chart chart) {
        return chart.find(code)
                .map(node -> "%s (%s%s)".formatted(node.title(), code, node.total() ? " and all below it" : ""))
                .orElse(code);
    }

    static String timeline(Timeline timeline, String borough) {
        String said = timeline.stretches().stream()
                .map(stretch -> when(stretch) + shown(stretch, borough))
                .collect(Collectors.joining("; "));
        return timeline.isEmbargo() ? "under embargo: " + said : said;
    }

    private static String when(Timeline.Stretch stretch) {
        if (stretch.from().isEmpty()) {
            return stretch.until()
                    .map(last -> "up to and including " + day(last) + " ")
                    .orElse("");
        }
        String from = day(stretch.from().get());
        return stretch.until()
                .map(last -> "from %s to %s ".formatted(from, day(last)))
                .orElse("from " + from + " ");
    }

    private static String shown(Timeline.Stretch stretch, String borough) {
        return switch (stretch.detail()) {
            case WITHHELD ->
                stretch.rule()
                        .map(rule -> "nothing is shown, not even within a total (rule %d withholds it)".formatted(rule))
                        .orElse("nothing is shown, because no rule speaks of it");
            case TOTALS -> "only partnership totals contain it; %s's own figure is not shown".formatted(borough);
            case NAMED -> "%s's own figure is shown by service line".formatted(borough);
            case DETAIL -> "%s's own figure is shown, down to cost centre, contract or initiative".formatted(borough);
        };
    }

    static String commitment(MandateTerms.KpiCommitment commitment) {
        return commitment.kpi() + ": " + target(commitment.target()) + ".";
    }

    public static String target(Target target) {
        return switch (target) {
            case Target.Constant(var value) -> "the target is %s all year".formatted(value.toPlainString());
            case Target.MonthlyTrajectory(var values) ->
                "the target moves month by month, from %s in April to %s in March"
                        .formatted(
                                values.isEmpty() ? "nothing" : values.getFirst().toPlainString(),
                                values.isEmpty() ? "nothing" : values.getLast().toPlainString());
            case Target.Milestones(var shape, var points) ->
                "the target is %s, %s"
                        .formatted(
                                list(points.stream()
                                        .map(point -> "%s by the end of %s"
                                                .formatted(point.value().toPlainString(), point.due()))
                                        .toList()),
                                shape == Target.Milestones.Shape.STEP
                                        ? "each holding until the next"
                                        : "on a straight line between them");
            case Target.AgainstComparator(var side, var comparator, var by) ->
                "the target is to be %s%s of the same year; without that result there is no verdict"
                        .formatted(side(side, by), comparator);
            case Target.AgainstLastResult(var side, var by) ->
                "the target is to be %sthe borough's own last result".formatted(side(side, by));
        };
    }

    private static String side(Target.Side side, Optional<java.math.BigDecimal> by) {
        return by.map(distance -> "at least " + distance.toPlainString() + " ").orElse("")
                + side.name().toLowerCase(Locale.ROOT)
                + " ";
    }
}
