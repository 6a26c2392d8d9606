package org.concordat.web.table.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.reading.TableReader;
import org.junit.jupiter.api.Test;

/** A paper that is made up: what boats cost in each year. */
class PrintedTableTest {

    private enum BoatColumn implements PrintedColumn {
        NAME("boat_name", false, "vessel"),
        DAY("market_day", false),
        BOUGHT("bought_on", false),
        FIRST("first_year", false),
        WORTH("worth", true);

        private final String title;
        private final boolean amount;
        private final List<String> synonyms;

        BoatColumn(String title, boolean amount, String... synonyms) {
            this.title = title;
            this.amount = amount;
            this.synonyms = List.of(synonyms);
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean isAmount() {
            return amount;
        }

        @Override
        public List<String> synonyms() {
            return synonyms;
        }
    }

    private static final FinancialYear YEAR = FinancialYear.parse("2012-13");

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void columns_are_known_by_what_people_call_them_and_the_unit_by_its_header() {
        PrintedHeader<BoatColumn> header = header("Vessel,Worth (£000),2012/13 (£000),2013-14", Optional.empty());

        assertThat(findings).isEmpty();
        assertThat(header.unit()).isEqualTo(MoneyUnit.GBP_THOUSAND);
        assertThat(header.has(BoatColumn.NAME)).isTrue();
        assertThat(header.has(BoatColumn.DAY)).isFalse();
        assertThat(header.years().keySet()).containsExactly(YEAR, YEAR.next());
    }

    @Test
    void a_header_that_is_not_of_this_paper_is_told_at_its_column() {
        header("Vessel,Sails,boat_name,2012-13,2012/13,2012-14", Optional.of(MoneyUnit.GBP));

        assertThat(findings)
                .extracting(Finding::code, Finding::at)
                .containsExactly(
                        tuple("UNKNOWN_COLUMN", "column B"),
                        tuple("COLUMN_TWICE", "column C"),
                        tuple("COLUMN_TWICE", "column E"),
                        tuple("NOT_A_YEAR", "column F"));
        assertThat(findings.getFirst().message())
                .contains("'Sails' is no column of a fleet")
                .contains("market_day");
    }

    @Test
    void amounts_are_in_one_unit_that_somebody_says() {
        header("Vessel,Worth (£m),2012-13 (£000)", Optional.empty());
        assertThat(findings).extracting(Finding::code).containsExactly("UNIT_DIFFERS");
        findings.clear();

        header("Vessel,Worth", Optional.empty());
        assertThat(findings).extracting(Finding::code).containsExactly("UNIT_MISSING");
        findings.clear();

        header("Vessel", Optional.empty());
        assertThat(findings).as("no amounts, no unit").isEmpty();
    }

    @Test
    void a_column_that_is_needed_and_missing_is_told() {
        header("Vessel", Optional.empty()).require(BoatColumn.BOUGHT);

        assertThat(findings).extracting(Finding::message).containsExactly("There is no column bought_on.");
    }

    @Test
    void cells_say_texts_codes_days_years_and_amounts() {
        PrintedCells<BoatColumn> row =
                row("vessel,market day,bought on,first year,worth,2012-13", "Ark,monday,2012-05-01,2012/13,1.5,(20)");

        assertThat(row.text(BoatColumn.NAME)).contains("Ark");
        assertThat(row.choice(BoatColumn.DAY, DayOfWeek.class)).contains(DayOfWeek.MONDAY);
        assertThat(row.day(BoatColumn.BOUGHT)).contains(LocalDate.of(2012, 5, 1));
        assertThat(row.year(BoatColumn.FIRST)).contains(YEAR);
        assertThat(row.amount(BoatColumn.WORTH)).contains(new BigDecimal("1.5"));
        assertThat(row.years()).containsEntry(YEAR, new BigDecimal("-20"));
        assertThat(row.at()).isEqualTo("row 2");
        assertThat(findings).isEmpty();
    }

    @Test
    void cells_that_say_something_else_are_told_and_say_nothing() {
        PrintedCells<BoatColumn> row =
                row("vessel,market day,bought on,first year,worth,2012-13", ",Mayday,soon,next,much,");

        assertThat(row.text(BoatColumn.NAME)).isEmpty();
        assertThat(row.choice(BoatColumn.DAY, DayOfWeek.class)).isEmpty();
        assertThat(row.day(BoatColumn.BOUGHT)).isEmpty();
        assertThat(row.year(BoatColumn.FIRST)).isEmpty();
        assertThat(row.amount(BoatColumn.WORTH)).isEmpty();
        assertThat(row.years()).isEmpty();
        assertThat(findings).hasSize(4).allMatch(Finding::isError);
        assertThat(findings).extracting(Finding::code).startsWith("UNKNOWN_CODE", "NOT_A_DATE", "NOT_A_YEAR");
    }

    private PrintedHeader<BoatColumn> header(String titles, Optional<MoneyUnit> said) {
        return new PrintedHeader<>(table(titles, "a"), BoatColumn.class, "a fleet", said, findings::add);
    }

    private PrintedCells<BoatColumn> row(String titles, String cells) {
        Table table = table(titles, cells);
        return new PrintedCells<>(
                new PrintedHeader<>(table, BoatColumn.class, "a fleet", Optional.of(MoneyUnit.GBP), findings::add),
                table.rows().getFirst(),
                findings::add);
    }

    private static Table table(String titles, String cells) {
        return TableReader.read((titles + "\n" + cells + "\n").getBytes(StandardCharsets.UTF_8), TableFormat.CSV);
    }
}
