package org.concordat.web.table.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final String SIMPLE = "cost_centre,comment\nFS,£5 für Überstunden\n";

    private static Table read(byte[] body) {
        return TableReader.read(body, TableFormat.CSV);
    }

    private static Table read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell instanceof Cell.Text text ? text.text() : "")
                        .toList())
                .toList();
    }

    @Test
    void reads_the_encodings_that_spreadsheets_write() {
        List<List<String>> expected = List.of(List.of("FS", "£5 für Überstunden"));

        assertThat(texts(read(SIMPLE.getBytes(UTF_8)))).isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + SIMPLE).getBytes(UTF_8)))).isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + SIMPLE).getBytes(UTF_16LE)))).isEqualTo(expected);
        assertThat(texts(read(("\ufeff" + SIMPLE).getBytes(UTF_16BE)))).isEqualTo(expected);
        assertThat(texts(read(SIMPLE.getBytes(Charset.forName("windows-1252")))))
                .isEqualTo(expected);
    }

    @Test
    void tells_a_replacement_character_that_was_sent_from_bytes_that_are_no_text() {
        assertThat(texts(read("a\n\ufffd\n".getBytes(UTF_8)))).isEqualTo(List.of(List.of("\ufffd")));
        assertThatThrownBy(() -> read(new byte[] {'a', '\n', (byte) 0x81, '\n'}))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("neither UTF-8 nor Windows-1252");
    }

    @Test
    void takes_the_separator_that_the_header_has_most_of_or_else_the_comma() {
        assertThat(read("a,b;c\n1,2\n").columns())
                .extracting(TableColumn::title)
                .containsExactly("a", "b;c");
        assertThat(read("a;b;c,d\n1;2;3\n").columns())
                .extracting(TableColumn::title)
                .containsExactly("a", "b", "c,d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1,5;2\n", "a\tb\n1,5\t2\n", "sep=;\na;b\n1,5;2\n", "\"a\";\"b\"\r\n\"1,5\";2"})
    void reads_semicolons_and_tabs(String text) {
        Table table = read(text);

        assertThat(table.columns()).extracting(TableColumn::title).containsExactly("a", "b");
        assertThat(texts(table)).containsExactly(List.of("1,5", "2"));
    }

    @Test
    void does_not_count_separators_within_quotes() {
        assertThat(read("\"a,,,,\";b\n1;2\n").columns()).hasSize(2);
    }

    @Test
    void reads_quotes_and_every_kind_of_line_end_and_numbers_rows_as_a_spreadsheet_does() {
        Table table = read("\r\n a ,b\r\n\"x \"\"y\"\"\nz\",\"1,234\"\r\n\r\n,\r\nlast,2");

        assertThat(table.columns()).extracting(TableColumn::title).containsExactly("a", "b");
        assertThat(texts(table)).containsExactly(List.of("x \"y\"\nz", "1,234"), List.of("last", "2"));
        assertThat(table.rows()).extracting(Row::number).containsExactly(3, 6);
        assertThat(table.rows().getLast().cells().getLast().place().text()).isEqualTo("row 6, b (B6)");
        assertThat(table.findings()).isEmpty();
    }

    @Test
    void finds_columns_whatever_their_case_spaces_and_underscores() {
        Table table = read("Cost Centre , FORECAST\u00a0outturn,currentBudget\n1,2,3\n");

        assertThat(table.column("cost_centre")).isPresent();
        assertThat(table.column("forecast_outturn")).isPresent();
        assertThat(table.column("current_budget")).isPresent();
        assertThat(table.column("comment")).isEmpty();
    }

    @Test
    void takes_what_a_row_leaves_out_at_its_end_for_blank_and_says_what_it_has_beyond_the_header() {
        Table table = read("a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n");

        assertThat(table.findings())
                .extracting(Finding::code, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CELL_WITHOUT_HEADER", "row 3 (D3)"));
        assertThat(table.rows()).hasSize(3);
        assertThat(table.rows().getFirst().cells().getLast().isBlank()).isTrue();
    }

    @Test
    void takes_away_the_apostrophe_that_protects_a_text() {
        assertThat(texts(read("a,b\n'=1+1,''\n"))).containsExactly(List.of("=1+1", "''"));
    }

    @Test
    void refuses_what_is_not_csv_with_a_code() {
        assertRefused(new byte[0], Reason.FILE_EMPTY);
        assertRefused(" \n\n".getBytes(UTF_8), Reason.FILE_EMPTY);
        assertRefused("<!DOCTYPE html><html>".getBytes(UTF_8), Reason.NOT_A_CSV_FILE);
        assertRefused("PK\u0003\u0004rest".getBytes(UTF_8), Reason.NOT_A_CSV_FILE);
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, Reason.NOT_A_CSV_FILE);
        assertRefused("%PDF-1.7".getBytes(UTF_8), Reason.NOT_A_CSV_FILE);
        assertRefused("a,b\n\0,1\n".getBytes(UTF_8), Reason.NOT_A_CSV_FILE);
        assertRefused(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xA3}, Reason.NOT_A_CSV_FILE);
        assertRefused(new byte[] {'a', '\n', (byte) 0x81}, Reason.NOT_A_CSV_FILE);
        assertRefused("a,b\n\"never closed,1\n".getBytes(UTF_8), Reason.QUOTE_NOT_CLOSED);
        assertRefused("a, A \n1,2\n".getBytes(UTF_8), Reason.COLUMN_TWICE);
    }

    @Test
    void keeps_to_its_limits() {
        TableLimits small = new TableLimits(2, 2, 20, 1_000, 10, 100, 1_000);

        assertThat(TableReader.read("a,b\n1,2\n3,4\n".getBytes(UTF_8), TableFormat.CSV, small)
                        .rows())
                .hasSize(2);
        assertRefused("a\n1\n2\n3\n".getBytes(UTF_8), small, Reason.TOO_MANY_ROWS);
        assertRefused("a,b,c\n1\n".getBytes(UTF_8), small, Reason.TOO_MANY_COLUMNS);
        assertRefused("a,b\n12345,1234567890\n".getBytes(UTF_8), small, Reason.FILE_TOO_LARGE);
        TableLimits few = new TableLimits(100, 9, 10_000, 1_000, 10, 8, 20);
        assertRefused("a,b,c\n1\n2\n3\n".getBytes(UTF_8), few, Reason.TOO_MANY_CELLS);
        assertRefused("a,b\n12345678901,1234567890\n".getBytes(UTF_8), few, Reason.FILE_TOO_LARGE);
    }

    @Test
    void names_the_cell_that_has_more_characters_than_a_spreadsheet_would_give_it() {
        byte[] body = ("a,b\n1,2\n3," + "x".repeat(32_768) + "\n").getBytes(UTF_8);
        byte[] title = ("a," + "b".repeat(501) + "\n1,2\n").getBytes(UTF_8);

        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(UnreadableTable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.CELL_TOO_LONG);
            assertThat(refused.at()).isEqualTo("row 3, b (B3)");
        });
        assertThatThrownBy(() -> read(title))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.at()).isEqualTo("header, column B"));
    }

    private static void assertRefused(byte[] body, Reason reason) {
        assertRefused(body, TableLimits.PUBLIC_CONTRACT, reason);
    }

    private static void assertRefused(byte[] body, TableLimits limits, Reason reason) {
        assertThatThrownBy(() -> TableReader.read(body, TableFormat.CSV, limits))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
