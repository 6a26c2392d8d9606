package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.reading.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that people read and add up in: numbers where there are figures, a mark where there is none. */
class LeanTableTest {

    private final World world = World.of(LBHF, RBKC, WCC);

    LeanTableTest() {
        world.borough(LBHF)
                .allowing(rule(SharingDetail.DETAIL))
                .with(
                        line(
                                1,
                                "3.1.1",
                                Fund.GENERAL_FUND,
                                LineType.EXPENDITURE,
                                "1",
                                "1499.50",
                                "3",
                                "0.05",
                                null,
                                "1500"),
                        line(2, "1.1", Fund.DSG, LineType.EXPENDITURE, "1", "1000", "3", "4", "5", "1000"))
                .version(2)
                .illustrative();
        world.borough(RBKC).allowing(rule(SharingDetail.NAMED));
        world.borough(WCC)
                .allowing(rule(SharingDetail.NAMED), rule(SharingDetail.WITHHELD, "", "actualToDate"))
                .with(line(1, "3.1.1", Fund.GENERAL_FUND, LineType.EXPENDITURE, "1", "2000.50", "3", "7", "5", "2000"))
                .provisional();
    }

    private static List<String> csv(ReleasedView view, MoneyUnit unit) {
        return new String(ViewTable.of(view, TableFormat.CSV, unit).toArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static String found(List<String> csv, String start) {
        return csv.stream()
                .filter(line -> line.contains(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not in " + String.join("\n", csv)));
    }

    @Test
    void a_figure_has_one_column_and_a_line_says_once_who_is_in_it() {
        List<String> csv = csv(world.view(), MoneyUnit.GBP);

        assertThat(csv.getFirst())
                .isEqualTo(
                        "\ufeffview,period,as_at,illustrative,fund,service_line,title,level,total,type,row,borough,detail,line,cost_centre,cost_centre_title,original_budget,current_budget,profile_to_date,actual_to_date,commitments,forecast_outturn,variance,variance_word,variance_favourable,coverage,notes,comment");
        assertThat(found(csv, ",3.1.1,Title of 3.1.1,2,no,NET,PARTNERSHIP"))
                .isEqualTo(
                        "tri-borough,2016-17-P03,2016-07-15T09:00:00.123Z,LBHF,GENERAL_FUND,3.1.1,Title of 3.1.1,2,no,NET,PARTNERSHIP,,,,,,2.00,3500.00,6.00,0.05,5.00,3500.00,0.00,on budget,,original_budget current_budget profile_to_date forecast_outturn variance: included LBHF WCC; missing RBKC | actual_to_date: included LBHF; withheld WCC; missing RBKC | commitments: included WCC; missing LBHF RBKC,[p] original_budget current_budget profile_to_date commitments forecast_outturn variance; [r] original_budget current_budget profile_to_date actual_to_date forecast_outturn variance,");
        assertThat(found(csv, ",3.1.1,Title of 3.1.1,2,no,NET,BOROUGH,WCC"))
                .startsWith("tri-borough,2016-17-P03,2016-07-15T09:00:00.123Z,,GENERAL_FUND,")
                .endsWith(",1.00,2000.50,3.00,withheld,5.00,2000.00,-0.50,underspend,yes,,[p],");
        assertThat(found(csv, ",3.1.1,Title of 3.1.1,2,no,NET,BOROUGH,RBKC")).contains(",[x],[x],[x],[x],[x],[x],[x],");
        assertThat(found(csv, "COST_CENTRE,LBHF,,1,CC-1,Cost centre 1,")).contains(",0.05,[x],1500.00,");
        assertThat(csv).noneMatch(line -> line.contains("mandate-LBHF"));
    }

    @Test
    void totals_stand_at_the_foot_and_say_what_they_are() {
        List<String> csv = csv(world.view(), MoneyUnit.GBP);

        assertThat(found(csv, "ALL,TOTAL,Grand total,0,yes,NET,PARTNERSHIP")).contains(",4500.00,");
        assertThat(found(csv, "DSG,TOTAL,\"Total, Dedicated").split(",TOTAL,")[0])
                .endsWith("DSG");
        int first = csv.indexOf(found(csv, ",TOTAL,"));
        assertThat(csv.subList(first, csv.size())).allMatch(line -> line.contains(",TOTAL,"));
    }

    @Test
    void amounts_in_thousands_are_rounded_once_marked_and_judged_exactly() {
        List<String> csv = csv(world.view(), MoneyUnit.GBP_THOUSAND);

        assertThat(csv.getFirst()).contains(",current_budget (£000),", ",variance (£000),variance_word,");
        assertThat(found(csv, ",3.1.1,Title of 3.1.1,2,no,NET,BOROUGH,LBHF"))
                .as("1,499.50 is 1, 1,500 is 2, 0.05 is not zero, and 0.50 an overspend")
                .contains(",[low],1,[low],[low],[x],2,[low],overspend,no,");
        assertThat(found(csv, ",3.1.1,Title of 3.1.1,2,no,NET,PARTNERSHIP"))
                .as("3,500 is 4: added up exactly, then rounded, half away from zero")
                .contains(",[low],4,[low],")
                .as("what is nothing is no low figure")
                .contains(",4,0,on budget,");
        assertThat(csv(world.view(), MoneyUnit.GBP_MILLION).getFirst()).contains(",current_budget (£m),");
    }

    @Test
    void json_says_the_unit_that_it_is_rounded_and_what_rounds_to_nothing() {
        String exact = new String(ViewJson.of(world.view(), MoneyUnit.GBP).toArray(), StandardCharsets.UTF_8);
        assertThat(exact).contains("\"unit\":\"GBP\",\"audience\"").doesNotContain("\"low\"", "rounding");

        String thousands =
                new String(ViewJson.of(world.view(), MoneyUnit.GBP_THOUSAND).toArray(), StandardCharsets.UTF_8);
        assertThat(thousands)
                .contains("\"unit\":\"GBP_THOUSAND\",\"rounding\":\"Each amount is rounded once")
                .contains("\"value\":4,\"status\":\"PROVISIONAL\"")
                .contains("\"value\":0,\"low\":true,\"status\":\"SHOWN\"")
                .contains("\"variance\":{\"value\":0,\"status\":\"PROVISIONAL\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"XLSX", "ODS"})
    void a_workbook_has_lean_figures_on_one_sheet_and_says_the_rest_once_on_another(TableFormat format)
            throws IOException {
        byte[] book = ViewTable.of(world.view(), format, MoneyUnit.GBP_THOUSAND).toArray();

        Table figures = TableReader.read(book, format);
        assertThat(figures.columns())
                .extracting(TableColumn::title)
                .startsWith("illustrative", "fund", "service_line")
                .contains("notes", "coverage")
                .doesNotContain("view", "period", "as_at", "mandates");
        String whole = String.join("", unpacked(book));
        for (String said : List.of(
                "Notes",
                "tri-borough, Tri-borough",
                "2016-17-P03",
                "2016-07-15T09:00:00.123Z",
                "mandate-LBHF, version 2: Mandate of LBHF",
                "LBHF: version 2, known since",
                "LBHF: generated for demonstration",
                "GBP_THOUSAND",
                "rounded once from the exact figure",
                "[low]",
                "not zero, but rounds to nothing")) {
            assertThat(whole).contains(said);
        }
        assertThat(whole.split("mandate-LBHF", -1)).as("once").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"XLSX", "ODS"})
    void numbers_are_numbers_in_every_workbook(TableFormat format) {
        Table figures = TableReader.read(
                ViewTable.of(world.view(), format, MoneyUnit.GBP).toArray(), format);
        int column = figures.columns().indexOf(figures.column("current_budget").orElseThrow());

        assertThat(figures.rows().getFirst().cells().get(column))
                .isInstanceOfSatisfying(
                        Cell.Numeric.class,
                        number -> assertThat(number.number()).isEqualByComparingTo("0"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "XLSX", "ODS"})
    void a_file_is_the_same_bytes_whenever_it_is_written(TableFormat format) {
        byte[] first = ViewTable.of(world.view(), format, MoneyUnit.GBP).toArray();
        // The clock in a workbook's properties counts milliseconds, that of a zip file two seconds.
        Awaitility.await().pollDelay(Duration.ofMillis(2_100)).until(() -> true);
        assertThat(ViewTable.of(world.view(), format, MoneyUnit.GBP).toArray()).isEqualTo(first);
    }

    static List<String> unpacked(byte[] book) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (zip.getNextEntry() != null) {
                parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
