package org.concordat.web.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.web.table.reading.Workbooks.header;
import static org.concordat.web.table.reading.Workbooks.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxReadingTest {

    private static Table read(byte[] body) {
        return TableReader.read(body, TableFormat.XLSX);
    }

    private static Cell only(String cell) {
        return read(Workbooks.of(header("a") + "<row r=\"2\">" + cell + "</row>"))
                .rows()
                .getFirst()
                .cells()
                .getFirst();
    }

    @Test
    void reads_every_kind_of_cell() {
        assertThat(only(text("A2", " x ")))
                .isInstanceOfSatisfying(
                        Cell.Text.class, cell -> assertThat(cell.text()).isEqualTo(" x "));
        assertThat(only("<c r=\"A2\"><v>1290.5</v></c>"))
                .isInstanceOfSatisfying(
                        Cell.Numeric.class, cell -> assertThat(cell.number()).isEqualByComparingTo("1290.5"));
        assertThat(only("<c r=\"A2\" s=\"4\"><v>12</v></c>")).isInstanceOf(Cell.Numeric.class);
        assertThat(only("<c r=\"A2\" s=\"2\"><v>0.5</v></c>")).isInstanceOf(Cell.Percentage.class);
        assertThat(only("<c r=\"A2\" t=\"b\"><v>1</v></c>")).isInstanceOf(Cell.Truth.class);
        assertThat(only("<c r=\"A2\" t=\"e\"><v>#REF!</v></c>"))
                .isInstanceOfSatisfying(
                        Cell.Fault.class, cell -> assertThat(cell.error()).isEqualTo("#REF!"));
        assertThat(only("<c r=\"A2\"><f>SUM(B1:B3)</f><v>6</v></c>"))
                .isInstanceOfSatisfying(
                        Cell.Formula.class, cell -> assertThat(cell.formula()).isEqualTo("=SUM(B1:B3)"));
        assertThat(only("<c r=\"A2\" t=\"str\"><v>plain</v></c>")).isInstanceOf(Cell.Text.class);
        assertThat(only("<c r=\"A2\"><v>5</v></c>").place().text()).isEqualTo("row 2, a (A2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    void tells_a_date_by_its_format(String style) {
        assertThat(only("<c r=\"A2\" s=\"%s\"><v>42472</v></c>".formatted(style)))
                .isInstanceOfSatisfying(
                        Cell.Date.class,
                        cell -> assertThat(cell.date()).isEqualTo(LocalDateTime.of(2016, 4, 12, 0, 0)));
    }

    @Test
    void rounds_away_the_noise_of_binary_fractions() {
        assertThat(only("<c r=\"A2\"><v>35.839999999999996</v></c>"))
                .isInstanceOfSatisfying(
                        Cell.Numeric.class,
                        cell -> assertThat(cell.number()).isEqualByComparingTo(new BigDecimal("35.84")));
    }

    @Test
    void names_the_range_of_merged_cells() {
        Table table = read(Workbooks.zip(Workbooks.parts(
                header("a", "b") + "<row r=\"2\">" + text("A2", "x") + "<c r=\"B2\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row><row r=\"4\">" + text("A4", "y") + "</row>",
                "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")));

        assertThat(table.rows().get(0).cells().getFirst())
                .isInstanceOfSatisfying(
                        Cell.Merged.class, cell -> assertThat(cell.range()).isEqualTo("A2:A3"));
        assertThat(table.rows().get(0).cells().getLast()).isInstanceOf(Cell.Numeric.class);
        assertThat(table.rows().get(1).cells().getFirst()).isInstanceOf(Cell.Merged.class);
        assertThat(table.rows().get(2).cells().getFirst()).isInstanceOf(Cell.Text.class);
    }

    @Test
    void refuses_a_merged_header() {
        byte[] body = Workbooks.zip(
                Workbooks.parts(header("Budget monitoring"), "<mergeCells><mergeCell ref=\"A1:D1\"/></mergeCells>"));

        assertRefused(body, Reason.HEADER_MERGED);
    }

    @Test
    void reads_the_sheet_called_return_or_the_first_that_is_not_hidden_and_says_what_it_left() throws IOException {
        Table first = read(workbook("Old:hidden", "June", "Notes"));
        Table named = read(workbook("Notes", "Secret:hidden", "Return"));

        assertThat(first.columns()).extracting(TableColumn::title).containsExactly("June");
        assertThat(first.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SHEETS_NOT_READ");
            assertThat(finding.message()).contains("'Old' (hidden), 'Notes'");
        });
        assertThat(named.columns()).extracting(TableColumn::title).containsExactly("Return");
        assertThat(named.findings())
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message ->
                        assertThat(message).contains("'Secret' (hidden)").doesNotContain("Notes"));
        assertThat(read(workbook("June")).findings()).isEmpty();
        assertRefused(workbook("June:hidden"), Reason.NO_VISIBLE_SHEET);
    }

    private static byte[] workbook(String... sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            for (String sheet : sheets) {
                String name = sheet.split(":")[0];
                var worksheet = workbook.newWorksheet(name);
                worksheet.value(0, 0, name);
                worksheet.value(1, 0, 1);
                if (sheet.endsWith(":hidden")) {
                    worksheet.setVisibilityState(VisibilityState.HIDDEN);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void refuses_what_is_no_workbook_with_a_code() {
        assertRefused("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_WORKBOOK);
        assertRefused("<html><table>".getBytes(StandardCharsets.UTF_8), Reason.NOT_A_WORKBOOK);
        assertRefused(ole2("Workbook"), Reason.OLD_WORKBOOK);
        assertRefused(ole2("EncryptedPackage"), Reason.WORKBOOK_PASSWORD_PROTECTED);
        assertRefused(Workbooks.zip(Map.of("readme.txt", "hello")), Reason.NOT_A_WORKBOOK);
        assertRefused(Arrays.copyOf(Workbooks.of(header("a")), 200), Reason.NOT_A_WORKBOOK);
        assertRefused(Workbooks.of(""), Reason.FILE_EMPTY);
    }

    private static byte[] ole2(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] body = new byte[512 + name.length];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, body, 0, 4);
        System.arraycopy(name, 0, body, 512, name.length);
        return body;
    }

    @Test
    void refuses_a_bomb_before_parsing_it() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.put("xl/media/image1.png", "0".repeat(30 * 1024 * 1024));

        assertRefused(Workbooks.zip(parts), Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @Test
    void refuses_more_than_may_be_inflated_in_all() {
        byte[] body = Workbooks.of(header("a"));
        TableLimits small = new TableLimits(10, 10, 10_000, 1_000, 100, 100, 1_000);

        assertThatThrownBy(() -> TableReader.read(body, TableFormat.XLSX, small))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE_INSIDE));
    }

    @Test
    void refuses_document_types_and_reads_nothing_from_outside() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> xml.replace(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet"));

        assertRefused(Workbooks.zip(parts), Reason.WORKBOOK_HAS_DTD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A99999999999\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2016-04-31</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v>",
            })
    void answers_a_damaged_sheet_with_a_refusal(String rows) {
        assertRefused(Workbooks.of(header("a") + rows), Reason.WORKBOOK_DAMAGED);
    }

    @Test
    void refuses_a_number_of_absurd_length_before_it_is_parsed() {
        assertRefused(
                Workbooks.of(header("a") + "<row r=\"2\"><c r=\"A2\"><v>" + "9".repeat(100_000) + "</v></c></row>"),
                Reason.WORKBOOK_DAMAGED);
        assertRefused(
                Workbooks.of(header("a") + "<row r=\"2\"><c r=\"A2\"><v>" + "9".repeat(900_000) + "</v></c></row>"),
                Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @Test
    void skips_rows_that_are_only_formatted_and_says_what_stands_beside_the_table() {
        Table table = read(Workbooks.of(header("a") + "<row r=\"2\"><c r=\"A2\" s=\"1\"/></row>"
                + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"C4\"><v>2</v></c></row>"));

        assertThat(table.rows()).extracting(Row::number).containsExactly(4);
        assertThat(table.findings())
                .extracting(Finding::code, Finding::at)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CELL_WITHOUT_HEADER", "row 4 (C4)"));
    }

    private static void assertRefused(byte[] body, Reason reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
