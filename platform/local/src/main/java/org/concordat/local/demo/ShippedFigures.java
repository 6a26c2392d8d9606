package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures and texts of the demonstration, from the files beside this class; {@code SOURCES.md} says whose. */
final class ShippedFigures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MILLION = 6;

    private ShippedFigures() {}

    static JsonNode json(String file) {
        try (InputStream in = open(file)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Westminster's published lines of a year, with the printed total last. */
    static List<DemonstrationLine> westminster(String year) {
        return records("westminster-" + year + ".csv")
                .map(line -> new DemonstrationLine(
                        line.getField("cost_centre"),
                        line.getField("title"),
                        line.getField("service_line"),
                        "GENERAL_FUND",
                        "EXPENDITURE",
                        Objects.requireNonNull(millions(line.getField("budget_gbp_million"))),
                        millions(line.getField("actual_gbp_million"))))
                .toList();
    }

    /** Made-up lines of a borough that published nothing in this form. */
    static List<DemonstrationLine> illustrative(String borough) {
        return records("illustrative-lines.csv")
                .filter(line -> line.getField("borough").equals(borough))
                .map(line -> new DemonstrationLine(
                        line.getField("cost_centre"),
                        line.getField("title"),
                        line.getField("service_line"),
                        line.getField("fund"),
                        line.getField("type"),
                        new BigDecimal(line.getField("budget_gbp")),
                        null))
                .toList();
    }

    /** The indicators of Westminster's business plan. */
    static List<IndicatorResults.Printed> indicators() {
        return records("westminster-indicators.csv")
                .map(row -> new IndicatorResults.Printed(
                        row.getField("kpi"),
                        row.getField("area"),
                        row.getField("title"),
                        row.getField("unit"),
                        row.getField("polarity"),
                        row.getField("frequency"),
                        row.getField("position_2016_17"),
                        row.getField("target_2017_18"),
                        row.getField("target_value")))
                .toList();
    }

    /** Made-up results of a borough. */
    static List<IndicatorResults.MadeUp> results(String borough) {
        return records("illustrative-results.csv")
                .map(row -> new IndicatorResults.MadeUp(row.getField("kpi"), row.getField(borough)))
                .toList();
    }

    /** The measures of success of Hammersmith and Fulham's mandate. */
    static List<HammersmithMeasures.Measure> successMeasures() {
        return records("hammersmith-success-measures.csv")
                .map(row -> new HammersmithMeasures.Measure(
                        row.getField("kpi"),
                        row.getField("theme"),
                        row.getField("measure"),
                        row.getField("unit"),
                        row.getField("polarity"),
                        row.getField("frequency"),
                        row.getField("span"),
                        row.getField("baseline"),
                        row.getField("target"),
                        row.getField("target_date"),
                        row.getField("comparator"),
                        row.getField("comparator_value")))
                .toList();
    }

    /** The population and caseload of Hammersmith and Fulham. */
    static List<HammersmithMeasures.Counted> population() {
        return records("hammersmith-population-2011.csv")
                .map(row -> new HammersmithMeasures.Counted(
                        row.getField("kpi"),
                        row.getField("measure"),
                        row.getField("unit"),
                        row.getField("frequency"),
                        row.getField("span"),
                        row.getField("value"),
                        row.getField("as_at")))
                .toList();
    }

    /** The staff of a borough by service. @param printed whether it published them; they are made up otherwise */
    static List<ServiceStaff.Service> staff(String borough, boolean printed) {
        return records(printed ? "westminster-staff-2017-18.csv" : "illustrative-staff-2017-18.csv")
                .filter(row -> row.getField("borough").equals(borough))
                .map(row -> new ServiceStaff.Service(
                        row.getField("borough"),
                        row.getField("service_area"),
                        row.getField("service_line"),
                        row.getField("team"),
                        row.getField("funded_fte")))
                .toList();
    }

    /** What Westminster saved in 2016-17, as printed in millions, with the printed total last. */
    static List<SavingsPlans.Delivered> delivered() {
        return records("westminster-savings.csv")
                .filter(row -> row.getField("financial_year").equals("2016-17"))
                .map(row -> new SavingsPlans.Delivered(
                        row.getField("initiative"),
                        row.getField("target_gbp_million"),
                        row.getField("actual_gbp_million")))
                .toList();
    }

    static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable BigDecimal millions(String printed) {
        return printed.isEmpty() ? null : new BigDecimal(printed).scaleByPowerOfTen(MILLION);
    }

    private static Stream<NamedCsvRecord> records(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ShippedFigures.class.getResourceAsStream("/demo/" + file), file);
    }
}
