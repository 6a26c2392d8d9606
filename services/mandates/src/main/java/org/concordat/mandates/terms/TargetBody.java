package org.concordat.mandates.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.kernel.Period;
import org.concordat.web.reference.Limits;

/** A target as it is sent and answered; which fields belong to it depends on its kind. */
public record TargetBody(
        Kind kind,
        Optional<BigDecimal> value,
        Optional<List<BigDecimal>> values,
        Optional<Target.Milestones.Shape> shape,
        Optional<List<Point>> points,
        Optional<String> comparator,
        Optional<BigDecimal> by) {

    private static final int POINTS_MAX = 20;

    /** What the result is measured against. */
    public enum Kind {
        CONSTANT,
        MONTHLY_TRAJECTORY,
        MILESTONES,
        BELOW_COMPARATOR,
        ABOVE_COMPARATOR,
        BELOW_LAST_RESULT,
        ABOVE_LAST_RESULT
    }

    /** @param due the period at whose end the value is reached */
    public record Point(Period due, BigDecimal value) {}

    private static final BigDecimal UNREAD = BigDecimal.ZERO;

    Target toDomain(String at, Limits limits) {
        return switch (kind) {
            case CONSTANT -> {
                only(at, limits, "value");
                yield new Target.Constant(value.orElse(UNREAD));
            }
            case MONTHLY_TRAJECTORY -> {
                only(at, limits, "values");
                values.ifPresent(all -> limits.count(all, POINTS_MAX, at + "/values"));
                yield new Target.MonthlyTrajectory(values.orElse(List.of()));
            }
            case MILESTONES -> {
                only(at, limits, "shape", "points");
                points.ifPresent(all -> limits.count(all, POINTS_MAX, at + "/points"));
                yield new Target.Milestones(
                        shape.orElse(Target.Milestones.Shape.STEP),
                        points.orElse(List.of()).stream()
                                .map(point -> new Target.Milestones.Point(point.due(), point.value()))
                                .toList());
            }
            case BELOW_COMPARATOR, ABOVE_COMPARATOR -> {
                only(at, limits, "comparator");
                comparator.ifPresent(name -> limits.title(name, at + "/comparator"));
                yield new Target.AgainstComparator(side(), comparator.orElse(""), by);
            }
            case BELOW_LAST_RESULT, ABOVE_LAST_RESULT -> {
                only(at, limits);
                yield new Target.AgainstLastResult(side(), by);
            }
        };
    }

    private Target.Side side() {
        return kind == Kind.BELOW_COMPARATOR || kind == Kind.BELOW_LAST_RESULT ? Target.Side.BELOW : Target.Side.ABOVE;
    }

    /** A field that the kind needs and that is not there, or that is there and means nothing, is a mistake. */
    private void only(String at, Limits limits, String... needed) {
        List<String> wanted = List.of(needed);
        boolean against = kind != Kind.CONSTANT && kind != Kind.MONTHLY_TRAJECTORY && kind != Kind.MILESTONES;
        TreeMap<String, Boolean> fields = new TreeMap<>();
        fields.put("value", value.isPresent());
        fields.put("values", values.isPresent());
        fields.put("shape", shape.isPresent());
        fields.put("points", points.isPresent());
        fields.put("comparator", comparator.isPresent());
        fields.forEach((field, there) -> {
            if (wanted.contains(field) && !there) {
                limits.error("MISSING", at + "/" + field, "A target %s has the field %s".formatted(kind, field));
            } else if (!wanted.contains(field) && there) {
                limits.error("FIELD_OF_ANOTHER_KIND", at + "/" + field, "A target %s has no %s".formatted(kind, field));
            }
        });
        if (by.isPresent() && !against) {
            limits.error("FIELD_OF_ANOTHER_KIND", at + "/by", "A target %s has no by".formatted(kind));
        }
    }

    public static TargetBody of(Target target) {
        return switch (target) {
            case Target.Constant(var value) -> with(Kind.CONSTANT, Optional.of(value), Optional.empty());
            case Target.MonthlyTrajectory(var values) ->
                with(Kind.MONTHLY_TRAJECTORY, Optional.empty(), Optional.of(values));
            case Target.Milestones(var shape, var points) ->
                new TargetBody(
                        Kind.MILESTONES,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(shape),
                        Optional.of(points.stream()
                                .map(point -> new Point(point.due(), point.value()))
                                .toList()),
                        Optional.empty(),
                        Optional.empty());
            case Target.AgainstComparator(var side, var comparator, var by) ->
                against(
                        side == Target.Side.BELOW ? Kind.BELOW_COMPARATOR : Kind.ABOVE_COMPARATOR,
                        Optional.of(comparator),
                        by);
            case Target.AgainstLastResult(var side, var by) ->
                against(
                        side == Target.Side.BELOW ? Kind.BELOW_LAST_RESULT : Kind.ABOVE_LAST_RESULT,
                        Optional.empty(),
                        by);
        };
    }

    private static TargetBody with(Kind kind, Optional<BigDecimal> value, Optional<List<BigDecimal>> values) {
        return new TargetBody(
                kind, value, values, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TargetBody against(Kind kind, Optional<String> comparator, Optional<BigDecimal> by) {
        return new TargetBody(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), comparator, by);
    }
}
