package org.concordat.consolidation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.KpiTarget;

/** Reads what a result is measured against, as mandates and as the service of indicators publish it. */
public final class TargetJson {

    private static final int MONTHS = 12;

    private TargetJson() {}

    /** @throws InvalidValue for what is no target */
    public static KpiTarget target(JsonNode target) {
        String kind = target.path("kind").asText();
        return switch (kind) {
            case "CONSTANT" -> new KpiTarget.Constant(number(target, "value"));
            case "RANGE" -> new KpiTarget.Range(number(target, "least"), number(target, "most"));
            case "MONTHLY_TRAJECTORY" -> new KpiTarget.MonthlyTrajectory(months(target.path("values")));
            case "MILESTONES" -> new KpiTarget.Milestones(shape(target), points(target.path("points")));
            case "BELOW_COMPARATOR" -> comparator(target, KpiTarget.Side.BELOW);
            case "ABOVE_COMPARATOR" -> comparator(target, KpiTarget.Side.ABOVE);
            case "BELOW_LAST_RESULT" -> new KpiTarget.AgainstLastResult(KpiTarget.Side.BELOW, distance(target, "by"));
            case "ABOVE_LAST_RESULT" -> new KpiTarget.AgainstLastResult(KpiTarget.Side.ABOVE, distance(target, "by"));
            case "TO_BE_CONFIRMED" -> new KpiTarget.ToBeConfirmed();
            default -> throw new InvalidValue("kind of target", kind, "one that this service knows");
        };
    }

    private static KpiTarget comparator(JsonNode target, KpiTarget.Side side) {
        return new KpiTarget.AgainstComparator(side, target.path("comparator").asText(), distance(target, "by"));
    }

    private static KpiTarget.Milestones.Shape shape(JsonNode target) {
        return target.path("shape").asText().equals("LINE")
                ? KpiTarget.Milestones.Shape.LINE
                : KpiTarget.Milestones.Shape.STEP;
    }

    private static List<BigDecimal> months(JsonNode values) {
        List<BigDecimal> months = new ArrayList<>();
        values.forEach(value -> months.add(value.decimalValue()));
        if (months.size() != MONTHS) {
            throw new InvalidValue("values", months.size() + " months", "twelve, April first");
        }
        return months;
    }

    private static List<KpiTarget.Milestones.Point> points(JsonNode points) {
        List<KpiTarget.Milestones.Point> read = new ArrayList<>();
        points.forEach(point ->
                read.add(new KpiTarget.Milestones.Point(due(point.path("due").asText()), number(point, "value"))));
        return read;
    }

    /** A day, or a period by whose end it is due. */
    private static LocalDate due(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text)
                : Period.parse(text).end();
    }

    /** Points, or per cent; a number by itself is points. */
    public static Optional<Distance> distance(JsonNode of, String field) {
        JsonNode distance = of.path(field);
        if (distance.isNumber()) {
            return Optional.of(new Distance.Points(distance.decimalValue()));
        }
        return distance.hasNonNull("perCent")
                ? Optional.of(new Distance.PerCent(number(distance, "perCent")))
                : distance.hasNonNull("points")
                        ? Optional.of(new Distance.Points(number(distance, "points")))
                        : Optional.empty();
    }

    private static BigDecimal number(JsonNode of, String field) {
        if (!of.path(field).isNumber()) {
            throw new InvalidValue("target", "no " + field, "the number " + field);
        }
        return of.get(field).decimalValue();
    }
}
