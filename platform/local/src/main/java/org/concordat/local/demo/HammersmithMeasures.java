package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * What Hammersmith &amp; Fulham printed in January 2012: the measures by which its mandate wants to be judged, with baseline,
 * target and how its neighbours did, its population and caseload, and the mandate with its milestones.
 */
final class HammersmithMeasures {
    private static final String PERIOD = "2011-12-P10";
    private static final String PAPER = "Education Select Committee, 17 January 2012";
    private static final String DAY_OF_THE_PAPER = "2012-01-17";
    /** The paper holds baselines against neighbours, so targets hold from the year of the baselines. */
    private static final String FROM = "2010-04-01";

    private static final String TO_BE_CONFIRMED = "TBC";

    /**
     * A measure of success.
     *
     * @param span what its baseline is about
     * @param baseline and {@code target}, as printed
     * @param targetYear by when the target is to be reached; empty where nobody says
     * @param comparatorValue how the comparator did at the time of the baseline; empty where it is not printed
     */
    record Measure(
            String kpi,
            String theme,
            String title,
            String unit,
            String polarity,
            String frequency,
            String span,
            String baseline,
            String target,
            String targetYear,
            String comparator,
            String comparatorValue) {}

    /** @param asAt as printed */
    record Counted(String kpi, String title, String unit, String frequency, String span, String value, String asAt) {}

    private HammersmithMeasures() {}

    static void post(BoroughDesk desk) {
        desk.adopt("2012-13", ShippedFigures.json("hammersmith-mandate-2012-13.json"));
        List<Measure> measures = ShippedFigures.successMeasures();
        List<Counted> population = ShippedFigures.population();
        measures.stream()
                .map(Measure::comparator)
                .filter(code -> !code.isEmpty())
                .distinct()
                .forEach(code -> desk.putNew("finance", "kpis", comparator(desk, code), neighbours()));
        measures.forEach(measure -> define(desk, measure));
        population.forEach(counted ->
                define(desk, counted.kpi(), definition(counted.title(), counted.unit(), counted.frequency(), "NONE")));
        desk.approved(results(measures, population));
    }

    private static String comparator(BoroughDesk desk, String code) {
        return "/v1/boroughs/%s/comparators/%s".formatted(desk.borough(), code);
    }

    /** Who they are is not printed. */
    private static ObjectNode neighbours() {
        ObjectNode neighbours = object().put("title", "Statistical neighbours");
        neighbours.putArray("sets");
        return neighbours;
    }

    private static void define(BoroughDesk desk, Measure measure) {
        ObjectNode definition = definition(measure.title(), measure.unit(), measure.frequency(), measure.polarity())
                .put("area", measure.theme());
        if (!measure.comparator().isEmpty()) {
            definition.putArray("comparators").add(measure.comparator());
        }
        define(desk, measure.kpi(), definition);
        desk.putNew(
                "officer",
                "kpis",
                "/v1/boroughs/%s/kpis/%s/targets".formatted(desk.borough(), measure.kpi()),
                targets(measure));
        if (!measure.comparatorValue().isEmpty()) {
            ObjectNode values = object().put("unit", measure.unit());
            values.putArray("values")
                    .addObject()
                    .put("span", measure.span())
                    .put("value", new BigDecimal(measure.comparatorValue()))
                    .put("source", PAPER)
                    .put("published", DAY_OF_THE_PAPER);
            desk.putNew("finance", "kpis", comparator(desk, measure.comparator()) + "/values/" + measure.kpi(), values);
        }
    }

    private static void define(BoroughDesk desk, String kpi, JsonNode definition) {
        desk.putNew("officer", "kpis", "/v1/boroughs/%s/kpis/%s".formatted(desk.borough(), kpi), definition);
    }

    private static ObjectNode definition(String title, String unit, String frequency, String polarity) {
        return object().put("title", title)
                .put("unit", unit)
                .put("polarity", polarity)
                .put("frequency", frequency)
                .put("accrual", "STOCK")
                .put("combining", "NOT_AT_ALL")
                .put("source", "London Borough of Hammersmith & Fulham, " + PAPER);
    }

    private static ObjectNode targets(Measure measure) {
        ObjectNode targets = object().put("unit", measure.unit());
        targets.putArray("targets")
                .addObject()
                .put("from", FROM)
                .put("printed", measure.target())
                .set("target", target(measure));
        if (!measure.baseline().equals(TO_BE_CONFIRMED)) {
            targets.putObject("baseline")
                    .put("value", new BigDecimal(measure.baseline()))
                    .put("unit", measure.unit())
                    .put("printed", measure.baseline());
        }
        return targets;
    }

    private static ObjectNode target(Measure measure) {
        if (measure.target().equals(TO_BE_CONFIRMED)) {
            return object().put("kind", "TO_BE_CONFIRMED");
        }
        if (measure.target().equals("BELOW_COMPARATOR")) {
            return object().put("kind", measure.target()).put("comparator", measure.comparator());
        }
        BigDecimal value = new BigDecimal(measure.target());
        if (measure.targetYear().isEmpty()) {
            return object().put("kind", "CONSTANT").put("value", value);
        }
        ObjectNode milestones = object().put("kind", "MILESTONES").put("shape", "STEP");
        milestones
                .putArray("points")
                .addObject()
                .put("due", measure.targetYear() + "-12-31")
                .put("value", value);
        return milestones;
    }

    private static MonthlyReturn results(List<Measure> measures, List<Counted> population) {
        ObjectNode body = object().put("period", PERIOD);
        ArrayNode lines = body.putArray("lines");
        measures.forEach(measure -> line(lines, measure.kpi(), measure.span(), measure.baseline(), PAPER));
        population.forEach(counted -> line(lines, counted.kpi(), counted.span(), counted.value(), counted.asAt()));
        return MonthlyReturn.json(PERIOD, body);
    }

    private static void line(ArrayNode lines, String kpi, String span, String printed, String source) {
        lines.addObject()
                .put("kpi", kpi)
                .put("span", span)
                .put("result", printed)
                .put("source", source);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
