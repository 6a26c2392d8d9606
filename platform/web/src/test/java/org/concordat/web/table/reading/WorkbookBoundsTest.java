package org.concordat.web.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.web.table.reading.Workbooks.header;
import static org.concordat.web.table.reading.Workbooks.text;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.wire.CountsAs;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that weigh little and would cost much: refused before anything is made of them. */
class WorkbookBoundsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";

    private static Table read(byte[] body) {
        return TableReader.read(body, TableFormat.XLSX);
    }

    private static UnreadableTable refusal(byte[] body) {
        try {
            Table table = read(body);
            throw new AssertionError(
                    "it was read, with %d rows".formatted(table.rows().size()));
        } catch (UnreadableTable refused) {
            return refused;
        }
    }

    private static void assertTooLarge(byte[] body) {
        assertThat(refusal(body).reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE_INSIDE);
    }

    private static Map<String, String> withStrings(String sheetData, String strings) {
        Map<String, String> parts = Workbooks.parts(sheetData, "");
        parts.computeIfPresent(
                TYPES,
                (_, types) -> types.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + strings + "</sst>");
        return parts;
    }

    private static String shared(String reference, String index) {
        return "<c r=\"%s\" t=\"s\"><v>%s</v></c>".formatted(reference, index);
    }

    @Test
    void reads_a_text_that_is_kept_once_for_all_its_cells() {
        Table table = read(Workbooks.zip(withStrings(
                "<row r=\"1\">" + shared("A1", "0") + "</row><row r=\"2\">" + shared("A2", "1") + "</row><row r=\"3\">"
                        + shared("A3", "1") + "</row>",
                "<si><t>a</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>spoken</t></rPh></si>")));

        assertThat(table.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.cells().getFirst())
                        .isInstanceOfSatisfying(
                                Cell.Text.class, cell -> assertThat(cell.text()).isEqualTo("rich text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "99999999", "-1", "2147483648", "x", ""})
    @CountsAs("hostile files")
    void names_the_cell_whose_shared_text_is_not_there(String index) {
        UnreadableTable refused = refusal(Workbooks.zip(withStrings(
                "<row r=\"1\">" + shared("A1", "0") + "</row><row r=\"2\">" + shared("A2", index) + "</row>",
                "<si><t>a</t></si>")));

        assertThat(refused.reason()).isEqualTo(Reason.SHARED_STRING_MISSING);
        assertThat(refused.at()).isEqualTo("cell A2");
        assertThat(refused.isTooLarge()).isFalse();
        assertThat(refused).hasMessageContaining("A2").hasMessageContaining("'" + index + "'");
    }

    @Test
    @CountsAs("hostile files")
    void counts_a_shared_text_as_often_as_it_is_used() {
        String row = IntStream.range(0, 20)
                .mapToObj(column -> "<c t=\"s\"><v>1</v></c>")
                .collect(Collectors.joining("", "<row>", "</row>"));
        String titles = IntStream.range(0, 20)
                .mapToObj(column -> "<c t=\"inlineStr\"><is><t>t%d</t></is></c>".formatted(column))
                .collect(Collectors.joining("", "<row>", "</row>"));

        assertTooLarge(Workbooks.zip(
                withStrings(titles + row.repeat(22_000), "<si><t>a</t></si><si><t>" + noise(30_000) + "</t></si>")));
    }

    private static String noise(int length) {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder noise = new StringBuilder(length);
        random.ints(length, 'a', 'z' + 1).forEach(letter -> noise.append((char) letter));
        return noise.toString();
    }

    @Test
    @CountsAs("hostile files")
    void refuses_one_comment_of_390_megabytes() {
        Map<String, String> parts = Workbooks.parts(header("a") + "<row r=\"2\">" + text("A2", "x") + "</row>", "");
        // As much noise as keeps it below the inflation that is taken for a bomb.
        String block = noise(1_300) + "a".repeat(150_000);

        assertTooLarge(Workbooks.zip(parts, SHEET, block, 390_000_000 / block.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--%s-->",
                "<!--<c> > -- %s-->",
                "<?note %s?>",
                "<![CDATA[%1$s%1$s%1$s%1$s]]>",
                "<x y=\"%s\"/>",
                "<x y='>%s'/>",
                "<%s/>"
            })
    @CountsAs("hostile files")
    void refuses_markup_that_a_parser_would_keep_whole(String markup) {
        assertTooLarge(Workbooks.of(header("a") + markup.formatted(noise(70_000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!-->%s-->", "<!--->%s-->", "<!-- -- >%s-->", "<![CDATA[]>%s]]>", "<?x >%s?>", "<x y='-->%s'/>"
            })
    @CountsAs("hostile files")
    void is_not_told_that_markup_has_ended_where_it_goes_on(String markup) {
        assertTooLarge(Workbooks.of(header("a") + markup.formatted("<y/>".repeat(80_000))));
    }

    @Test
    @CountsAs("hostile files")
    void refuses_a_text_that_is_cut_up_by_comments() {
        assertThat(refusal(Workbooks.of(header("a") + "<row r=\"2\"><c r=\"A2\"><v>"
                                + (noise(1_000) + "<!---->").repeat(40) + "</v></c></row>"))
                        .reason())
                .isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    @CountsAs("hostile files")
    void refuses_elements_within_elements_without_end() {
        assertTooLarge(Workbooks.of("<x>".repeat(200) + "</x>".repeat(200)));
    }

    @Test
    @CountsAs("hostile files")
    void refuses_an_encoding_in_which_markup_cannot_be_told() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.computeIfPresent(SHEET, (_, xml) -> xml.replace("UTF-8", "UTF-16"));
        assertTooLarge(Workbooks.zip(parts));
        parts.computeIfPresent(SHEET, (_, xml) -> xml.replace("UTF-16", "IBM037"));
        assertTooLarge(Workbooks.zip(parts));
    }

    @Test
    void lets_other_programs_keep_what_they_like_in_parts_that_are_not_read() {
        Map<String, String> parts = Workbooks.parts(header("a") + "<row r=\"2\">" + text("A2", "x") + "</row>", "");
        parts.put("customXml/item1.xml", "<mashup>" + noise(300_000) + "</mashup>");

        assertThat(read(Workbooks.zip(parts)).rows()).hasSize(1);
    }

    @Test
    @CountsAs("hostile files")
    void does_not_read_a_sheet_from_such_a_part() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, relations) -> relations.replace("worksheets/sheet1.xml", "/customXml/item1.xml"));
        parts.put("customXml/item1.xml", "<worksheet><!--" + noise(300_000) + "--></worksheet>");

        assertTooLarge(Workbooks.zip(parts));
    }

    @Test
    @CountsAs("hostile files")
    void refuses_two_parts_of_which_its_reader_might_take_the_other() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.computeIfPresent(
                TYPES,
                (_, types) -> types.replace("/xl/styles.xml", "/xl/workbook.xml")
                        .replace("spreadsheetml.styles+xml", "spreadsheetml.sheet.main+xml"));

        assertThat(refusal(Workbooks.zip(parts)).reason()).isEqualTo(Reason.WORKBOOK_DAMAGED);
    }

    @Test
    @CountsAs("hostile files")
    void counts_a_shared_formula_as_often_as_it_is_used() {
        String base = "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:A9999\" si=\"0\">" + noise(8_000)
                + "</f><v>1</v></c></row>";
        String use = "<row><c><f t=\"shared\" si=\"0\"/><v>1</v></c></row>";

        assertTooLarge(Workbooks.of(header("a") + base + use.repeat(9_000)));
    }

    @Test
    @CountsAs("hostile files")
    void refuses_formats_beyond_any_that_a_spreadsheet_has() {
        Map<String, String> parts = Workbooks.parts(header("a"), "");
        parts.computeIfPresent(
                "xl/styles.xml",
                (_, styles) -> styles.replace(
                        "</cellXfs>",
                        IntStream.range(0, 1_000_000)
                                        .mapToObj(i -> "<xf numFmtId=\"%d\"/>".formatted(i * 7919L % 1_000_003))
                                        .collect(Collectors.joining())
                                + "</cellXfs>"));

        assertTooLarge(Workbooks.zip(parts));
    }

    @Test
    @CountsAs("hostile files")
    void refuses_more_cells_than_a_table_may_have_full_or_empty() {
        TableLimits few = new TableLimits(100, 10, 100_000, 1_000_000, 200, 20, 1_000);
        byte[] full = Workbooks.of(header("a") + "<row><c><v>1</v></c></row>".repeat(21));
        byte[] wide = Workbooks.of(header("a") + "<row><c r=\"XFD2\" s=\"1\"/></row>");
        byte[] blank = Workbooks.of(header("a", "b", "c", "d") + "<row><c><v>1</v></c></row>".repeat(6));

        assertThatThrownBy(() -> TableReader.read(full, TableFormat.XLSX, few))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE_INSIDE));
        assertThatThrownBy(() -> TableReader.read(wide, TableFormat.XLSX, few))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.WORKBOOK_TOO_LARGE_INSIDE));
        assertThatThrownBy(() -> TableReader.read(blank, TableFormat.XLSX, few))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_CELLS));
    }
}
