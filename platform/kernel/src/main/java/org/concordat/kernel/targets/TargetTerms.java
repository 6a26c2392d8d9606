package org.concordat.kernel.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.Polarity;

/**
 * A target as it is written down. Which fields belong to it depends on its kind; numbers are in the unit of the targets,
 * and 85 and 85.0 are the same.
 *
 * @param value of a constant
 * @param least of a range, {@code most} its upper end
 * @param values of a monthly trajectory: twelve, April first
 * @param by how far better than what it is compared with; at all when empty
 */
public record TargetTerms(
        Kind kind,
        Optional<BigDecimal> value,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Optional<List<BigDecimal>> values,
        Optional<KpiTarget.Milestones.Shape> shape,
        Optional<List<Point>> points,
        Optional<String> comparator,
        Optional<Size> by) {

    private static final int MONTHS = 12;
    private static final int POINTS_MAX = 60;
    private static final BigDecimal UNREAD = BigDecimal.ZERO;

    /** What a result is measured against, with the fields that say it. */
    public enum Kind {
        CONSTANT(Set.of("value"), Set.of()),
        RANGE(Set.of("least", "most"), Set.of()),
        MONTHLY_TRAJECTORY(Set.of("values"), Set.of()),
        MILESTONES(Set.of("shape", "points"), Set.of()),
        BELOW_COMPARATOR(Set.of("comparator"), Set.of("by")),
        ABOVE_COMPARATOR(Set.of("comparator"), Set.of("by")),
        BELOW_LAST_RESULT(Set.of(), Set.of("by")),
        ABOVE_LAST_RESULT(Set.of(), Set.of("by")),
        /** There is to be one, and it is not known: printed as {@code TBC}. */
        TO_BE_CONFIRMED(Set.of(), Set.of());

        private final Set<String> needed;
        private final Set<String> allowed;

        Kind(Set<String> needed, Set<String> allowed) {
            this.needed = needed;
            this.allowed = allowed;
        }
    }

    /** @param due the day by whose end the value is to be reached */
    public record Point(LocalDate due, BigDecimal value) {
        public Point {
            value = plain(value);
        }
    }

    /** A distance: in points of the unit, or in per cent of the value that it is measured from; exactly one of the two. */
    public record Size(Optional<BigDecimal> points, Optional<BigDecimal> perCent) {

        public Size {
            points = points.map(TargetTerms::plain);
            perCent = perCent.map(TargetTerms::plain);
        }

        List<Finding> wrong(String at) {
            if (points.isPresent() == perCent.isPresent()) {
                return List.of(Finding.error(
                        "POINTS_OR_PER_CENT",
                        at,
                        "A distance is either in points or in per cent: 5 points above 40 %"
                                + " is 45 %, 5 per cent above it 42 %"));
            }
            return points.or(() -> perCent).orElseThrow().signum() < 0
                    ? List.of(Finding.error("DISTANCE_BELOW_ZERO", at, "A distance is not below zero"))
                    : List.of();
        }

        /** Once nothing is wrong with it. */
        public Distance distance() {
            return points.<Distance>map(Distance.Points::new)
                    .orElseGet(() -> new Distance.PerCent(perCent.orElseThrow()));
        }
    }

    public TargetTerms {
        value = value.map(TargetTerms::plain);
        least = least.map(TargetTerms::plain);
        most = most.map(TargetTerms::plain);
        values = values.map(all -> all.stream().map(TargetTerms::plain).toList());
        points = points.map(List::copyOf);
    }

    /** The same number without zeros at its end. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** One value for all of its time. */
    public static TargetTerms constant(BigDecimal value) {
        return new TargetTerms(
                Kind.CONSTANT,
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What stands against a target being one, each finding at its place below {@code at}. */
    public List<Finding> wrong(String at) {
        List<Finding> findings = new ArrayList<>();
        fields().forEach((field, there) -> {
            if (kind.needed.contains(field) && !there) {
                findings.add(Finding.error(
                        "MISSING", at + "/" + field, "A target %s has the field %s".formatted(kind, field)));
            } else if (there && !kind.needed.contains(field) && !kind.allowed.contains(field)) {
                findings.add(Finding.error(
                        "FIELD_OF_ANOTHER_KIND", at + "/" + field, "A target %s has no %s".formatted(kind, field)));
            }
        });
        if (findings.isEmpty()) {
            by.ifPresent(size -> findings.addAll(size.wrong(at + "/by")));
            switch (kind) {
                case RANGE -> wrongRange(at, findings);
                case MONTHLY_TRAJECTORY -> wrongTrajectory(at, findings);
                case MILESTONES -> wrongMilestones(at, findings);
                case BELOW_COMPARATOR, ABOVE_COMPARATOR ->
                    comparator.ifPresent(code -> findings.addAll(ComparatorCode.wrong(code, at + "/comparator")));
                case CONSTANT, BELOW_LAST_RESULT, ABOVE_LAST_RESULT, TO_BE_CONFIRMED -> {}
            }
        }
        return findings;
    }

    private Map<String, Boolean> fields() {
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields.put("value", value.isPresent());
        fields.put("least", least.isPresent());
        fields.put("most", most.isPresent());
        fields.put("values", values.isPresent());
        fields.put("shape", shape.isPresent());
        fields.put("points", points.isPresent());
        fields.put("comparator", comparator.isPresent());
        fields.put("by", by.isPresent());
        return fields;
    }

    private void wrongRange(String at, List<Finding> findings) {
        BigDecimal low = least.orElse(UNREAD);
        BigDecimal high = most.orElse(UNREAD);
        if (low.compareTo(high) > 0) {
            findings.add(Finding.error(
                    "RANGE_UPSIDE_DOWN", at + "/most", "A range from %s ends at %s, below it".formatted(low, high)));
        }
    }

    private void wrongTrajectory(String at, List<Finding> findings) {
        int count = values.orElse(List.of()).size();
        if (count != MONTHS) {
            findings.add(Finding.error(
                    "NOT_TWELVE_MONTHS",
                    at + "/values",
                    "A trajectory has twelve values, April first, and there are " + count));
        }
    }

    private void wrongMilestones(String at, List<Finding> findings) {
        List<Point> all = points.orElse(List.of());
        if (all.isEmpty() || all.size() > POINTS_MAX) {
            findings.add(Finding.error(
                    "MILESTONES_OUT_OF_BOUNDS",
                    at + "/points",
                    "There are 1 to %d milestones, and not %d".formatted(POINTS_MAX, all.size())));
        }
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i).due().isAfter(all.get(i - 1).due())) {
                findings.add(Finding.error(
                        "MILESTONES_OUT_OF_ORDER",
                        "%s/points/%d/due".formatted(at, i),
                        "%s does not come after the milestone before it"
                                .formatted(all.get(i).due())));
            }
        }
    }

    /** What results are judged by, once nothing is wrong. */
    public KpiTarget target() {
        return switch (kind) {
            case CONSTANT -> new KpiTarget.Constant(value.orElseThrow());
            case RANGE -> new KpiTarget.Range(least.orElseThrow(), most.orElseThrow());
            case MONTHLY_TRAJECTORY -> new KpiTarget.MonthlyTrajectory(values.orElseThrow());
            case MILESTONES ->
                new KpiTarget.Milestones(
                        shape.orElseThrow(),
                        points.orElseThrow().stream()
                                .map(point -> new KpiTarget.Milestones.Point(point.due(), point.value()))
                                .toList());
            case BELOW_COMPARATOR, ABOVE_COMPARATOR ->
                new KpiTarget.AgainstComparator(side(), comparator.orElseThrow(), by.map(Size::distance));
            case BELOW_LAST_RESULT, ABOVE_LAST_RESULT ->
                new KpiTarget.AgainstLastResult(side(), by.map(Size::distance));
            case TO_BE_CONFIRMED -> new KpiTarget.ToBeConfirmed();
        };
    }

    private KpiTarget.Side side() {
        return kind == Kind.BELOW_COMPARATOR || kind == Kind.BELOW_LAST_RESULT
                ? KpiTarget.Side.BELOW
                : KpiTarget.Side.ABOVE;
    }

    /** The best that is asked for by itself, at its end; none where the results of others or of before decide. */
    Optional<BigDecimal> aim(Polarity polarity) {
        return switch (kind) {
            case CONSTANT -> value;
            case RANGE -> polarity == Polarity.LOWER ? least : most;
            case MONTHLY_TRAJECTORY -> last(values);
            case MILESTONES -> last(points).map(Point::value);
            default -> Optional.empty();
        };
    }

    /** None of a list that says nothing, which is a finding of its own. */
    private static <T> Optional<T> last(Optional<List<T>> all) {
        return all.filter(list -> !list.isEmpty()).map(List::getLast);
    }

    /** Every value that it states. */
    Stream<BigDecimal> stated() {
        return Stream.of(
                        value.stream(),
                        least.stream(),
                        most.stream(),
                        values.stream().flatMap(List::stream),
                        points.stream().flatMap(List::stream).map(Point::value))
                .flatMap(each -> each);
    }
}
