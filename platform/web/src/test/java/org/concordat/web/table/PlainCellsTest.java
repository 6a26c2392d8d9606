package org.concordat.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;
import org.junit.jupiter.api.Test;

class PlainCellsTest {

    private static final CellPlace PLACE = CellPlace.of("row 2, code (A2)");

    private final List<Finding> wrong = new ArrayList<>();
    private final PlainCells cells = new PlainCells(wrong::add);

    @Test
    void a_code_that_a_spreadsheet_made_a_number_is_meant_as_it_is_shown() {
        assertThat(cells.text(new Cell.Numeric(PLACE, new BigDecimal("3.1")))).contains("3.1");
        assertThat(cells.text(new Cell.Text(PLACE, " 3.1.2 "))).contains("3.1.2");
        assertThat(cells.text(new Cell.Text(PLACE, " "))).isEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_neither_text_nor_day_is_told_where_it_stands_and_left_out() {
        assertThat(cells.text(new Cell.Truth(PLACE, true))).isEmpty();
        assertThat(cells.day(new Cell.Text(PLACE, "May"))).isEmpty();
        assertThat(cells.day(new Cell.Numeric(PLACE, BigDecimal.ONE))).isEmpty();
        assertThat(wrong)
                .extracting(finding -> finding.code() + " " + finding.at())
                .containsExactly(
                        "NOT_A_TEXT row 2, code (A2)", "NOT_A_DATE row 2, code (A2)", "NOT_A_DATE row 2, code (A2)");
    }

    @Test
    void a_day_is_a_date_or_is_written_as_one() {
        LocalDate day = LocalDate.of(2016, 4, 1);

        assertThat(cells.day(new Cell.Date(PLACE, day.atStartOfDay()))).contains(day);
        assertThat(cells.day(new Cell.Text(PLACE, "2016-04-01"))).contains(day);
        assertThat(cells.day(new Cell.Blank(PLACE))).isEmpty();
        assertThat(wrong).isEmpty();
    }
}
