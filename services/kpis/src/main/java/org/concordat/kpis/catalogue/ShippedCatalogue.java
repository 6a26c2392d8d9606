package org.concordat.kpis.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.span.Frequency;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.reading.TableReader;

/**
 * Reads the indicators of children's services that come with the program, described in our own words after the definitions
 * behind published dashboards and the Standard Safeguarding Dataset.
 */
final class ShippedCatalogue {

    private static final Map<String, KpiUnit> UNITS = Map.of(
            "count", KpiUnit.COUNT,
            "percent", KpiUnit.PERCENT,
            "per 1000", KpiUnit.RATE_PER_1000,
            "per 10000", KpiUnit.RATE_PER_10000,
            "per 100000", KpiUnit.RATE_PER_100000,
            "money", KpiUnit.MONEY,
            "days", KpiUnit.DAYS,
            "score", KpiUnit.SCORE,
            "ratio", KpiUnit.RATIO);

    private static final Map<String, KpiCombining> COMBININGS = Map.of(
            "SUM", KpiCombining.SUM,
            "RATIO", KpiCombining.RATIO_OF_PARTS,
            "WEIGHTED_MEAN", KpiCombining.WEIGHTED_MEAN);

    private static final Map<String, String> AREAS = Map.of(
            "CIN", "Children in need",
            "CP", "Child protection",
            "CLA", "Children looked after",
            "MISSING", "Children looked after",
            "CL", "Care leavers",
            "PERM", "Permanence",
            "COURT", "Permanence",
            "SEND", "Special educational needs and disabilities",
            "WF", "Workforce",
            "YP", "Young people");

    private final Table table;

    private ShippedCatalogue(Table table) {
        this.table = table;
    }

    /** By code, in the order of the file. */
    static Map<String, KpiBody> read(byte[] csv) {
        ShippedCatalogue catalogue = new ShippedCatalogue(TableReader.read(csv, TableFormat.CSV));
        Map<String, KpiBody> kpis = new LinkedHashMap<>();
        catalogue.table.rows().forEach(row -> kpis.put(catalogue.text(row, "code"), catalogue.body(row)));
        return kpis;
    }

    private KpiBody body(Row row) {
        String code = text(row, "code");
        String numerator = text(row, "numerator");
        return new KpiBody(
                Optional.empty(),
                text(row, "title"),
                Optional.empty(),
                some(numerator),
                some(text(row, "denominator")),
                known(UNITS, text(row, "unit")),
                Optional.empty(),
                Polarity.valueOf(text(row, "polarity")),
                Frequency.valueOf(text(row, "frequency")),
                numerator.contains("on the last day") || numerator.contains("in post")
                        ? KpiAccrual.STOCK
                        : KpiAccrual.FLOW,
                Optional.empty(),
                known(COMBININGS, text(row, "combines")),
                Optional.ofNullable(AREAS.get(code.substring(0, code.indexOf('-')))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static <T> T known(Map<String, T> words, String word) {
        return Optional.ofNullable(words.get(word))
                .orElseThrow(() -> new IllegalStateException("the shipped catalogue says " + word));
    }

    private String text(Row row, String name) {
        TableColumn column = table.column(name).orElseThrow();
        return switch (row.cell(column)) {
            case Cell.Text text -> text.text().strip();
            case Cell.Blank blank -> "";
            default ->
                throw new IllegalStateException("the shipped catalogue holds no text in %s, %s"
                        .formatted(row.place().text(), name));
        };
    }
}
