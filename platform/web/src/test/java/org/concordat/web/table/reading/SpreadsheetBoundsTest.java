package org.concordat.web.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenDocument that weighs little and would cost much: what it says is repeated costs its writer nothing. */
class SpreadsheetBoundsTest {

    private static final String MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String TITLES = row(cell("a") + cell("b"));

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", MIMETYPE);
        parts.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                        + "<office:automatic-styles><style:style style:name=\"gone\"><style:table-properties"
                        + " table:display=\"false\"/></style:style></office:automatic-styles>"
                        + "<office:body><office:spreadsheet>" + rows
                        + "</office:spreadsheet></office:body></office:document-content>");
        return parts;
    }

    private static byte[] sheet(String rows) {
        return Workbooks.zip(parts("<table:table table:name=\"June\">" + rows + "</table:table>"));
    }

    private static Table read(byte[] body) {
        return TableReader.read(body, TableFormat.ODS);
    }

    private static void assertRefused(byte[] body, Reason reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void reads_what_is_repeated_as_often_as_it_is_and_numbers_rows_across_what_is_not_there() {
        Table table = read(sheet(TITLES
                + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                + "<table:table-row table:number-rows-repeated=\"2\">" + cell("x") + "</table:table-row>"));

        assertThat(table.rows()).extracting(Row::number).containsExactly(5, 6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>",
                "<table:table-row table:number-rows-repeated=\"50001\"><table:table-cell office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>",
            })
    void refuses_rows_that_are_repeated_beyond_a_table(String rows) {
        assertRefused(sheet(TITLES + rows), Reason.TOO_MANY_ROWS);
    }

    @Test
    void refuses_more_titles_cells_and_characters_than_a_table_has() {
        String wide = "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>"
                + "x".repeat(100) + "</text:p></table:table-cell>";

        assertRefused(sheet(row(wide)), Reason.TOO_MANY_COLUMNS);
        assertRefused(sheet(TITLES + row(wide).repeat(30)), Reason.WORKBOOK_TOO_LARGE_INSIDE);
        assertRefused(
                sheet(TITLES
                        + ("<table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/>" + cell("x")
                                        + "</table:table-row>")
                                .repeat(4_000)),
                Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
    void answers_a_count_that_is_none_with_a_refusal(String count) {
        assertRefused(
                sheet(TITLES + "<table:table-row table:number-rows-repeated=\"" + count + "\">" + cell("x")
                        + "</table:table-row>"),
                Reason.WORKBOOK_DAMAGED);
    }

    @Test
    void refuses_spaces_without_end_and_a_text_that_is_longer_than_a_cell() {
        assertRefused(sheet(TITLES + row(cell("<text:s text:c=\"2147483647\"/>"))), Reason.WORKBOOK_TOO_LARGE_INSIDE);
        assertRefused(sheet(TITLES + row(cell("x".repeat(40_000)))), Reason.CELL_TOO_LONG);
        assertRefused(
                sheet(TITLES + row(cell("<text:span>x</text:span>".repeat(70_000)))), Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @Test
    void refuses_bombs_document_types_and_elements_without_end() {
        Map<String, String> bomb = parts("<table:table table:name=\"June\">" + TITLES + "</table:table>");
        bomb.put("Pictures/1.png", "0".repeat(30 * 1024 * 1024));
        assertRefused(Workbooks.zip(bomb), Reason.WORKBOOK_TOO_LARGE_INSIDE);

        Map<String, String> entities = parts(TITLES);
        entities.computeIfPresent(
                "content.xml",
                (name, xml) -> xml.replace(
                        "<office:document-content ",
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><office:document-content "));
        assertRefused(Workbooks.zip(entities), Reason.WORKBOOK_HAS_DTD);

        assertRefused(sheet("<x>".repeat(200) + "</x>".repeat(200)), Reason.WORKBOOK_TOO_LARGE_INSIDE);
        assertRefused(sheet(TITLES + "<!--" + "x-".repeat(50_000) + "-->"), Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @Test
    void refuses_more_sheets_than_anybody_has_and_merged_ranges_without_end() {
        assertRefused(
                Workbooks.zip(parts("<table:table table:name=\"x\"/>".repeat(1_001))),
                Reason.WORKBOOK_TOO_LARGE_INSIDE);
        assertRefused(
                sheet(TITLES
                        + row("<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\"/>")
                                .repeat(1_001)),
                Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    @Test
    void refuses_what_is_protected_or_something_else() {
        Map<String, String> locked = parts("");
        locked.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        assertRefused(Workbooks.zip(locked), Reason.WORKBOOK_PASSWORD_PROTECTED);
        Map<String, String> letter = parts("");
        letter.put("mimetype", "application/vnd.oasis.opendocument.text");
        assertRefused(Workbooks.zip(letter), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void passes_over_a_hidden_sheet_and_says_which_were_not_read() {
        Table table =
                read(Workbooks.zip(parts("<table:table table:name=\"Old\" table:style-name=\"gone\">" + row(cell("z"))
                        + "</table:table><table:table table:name=\"June\">" + TITLES + row(cell("1"))
                        + "</table:table><table:table table:name=\"Notes\"/>")));

        assertThat(table.column("a")).isPresent();
        assertThat(table.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("'June'", "'Old' (hidden)", "'Notes'"));
    }
}
