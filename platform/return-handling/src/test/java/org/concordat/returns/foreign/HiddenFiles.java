package org.concordat.returns.foreign;

import static org.concordat.returns.reading.ReturnFormat.ODS;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Rows and columns that nobody sees, and cells that are shown as one. */
final class HiddenFiles {

    private static final String BOTH = "North|1|5.00||\nSouth|2|6.00||";

    private HiddenFiles() {}

    static List<ForeignFile> all() {
        Book filtered = two().hideRow(3);
        filtered.sheet.setAutoFilter(CellRangeAddress.valueOf("A1:E3"));
        Book merged = two();
        merged.sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A3"));
        return List.of(
                book("a hidden row", two().hideRow(3), BOTH + "\nROWS_HIDDEN row 3"),
                book("a filtered row", filtered, BOTH + "\nROWS_HIDDEN row 3"),
                book("all rows hidden", two().hideRow(2).hideRow(3), BOTH + "\nROWS_HIDDEN row 2"),
                book("a hidden row with nothing in it", two().row().hideRow(4), BOTH),
                book("a hidden header", two().hideRow(1), BOTH),
                book("a hidden column", two().hideColumn(2), BOTH + "\nCOLUMN_HIDDEN column C"),
                book("a hidden column with nothing in it", two().hideColumn(4), BOTH),
                book(
                        "a row and a column",
                        two().hideRow(2).hideColumn(1),
                        BOTH + "\nROWS_HIDDEN row 2\nCOLUMN_HIDDEN column B"),
                book(
                        "merged cells",
                        merged,
                        "|1|5.00||\n|2|6.00||\nMERGED_CELLS row 2, team (A2)\nMERGED_CELLS row 3, team (A3)"),
                spreadsheet(
                        "spreadsheet: a hidden row",
                        "",
                        row("", 1) + row(" table:visibility=\"collapse\"", 2),
                        "North|1|5.00||\nNorth|2|5.00||\nROWS_HIDDEN row 3"),
                spreadsheet(
                        "spreadsheet: a filtered row",
                        "",
                        row("", 1) + row(" table:visibility=\"filter\"", 2),
                        "North|1|5.00||\nNorth|2|5.00||\nROWS_HIDDEN row 3"),
                spreadsheet(
                        "spreadsheet: hidden columns",
                        "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>",
                        row("", 1),
                        "North|1|5.00||\nCOLUMN_HIDDEN column B\nCOLUMN_HIDDEN column C"),
                spreadsheet(
                        "spreadsheet: a repeated row",
                        "",
                        row(" table:number-rows-repeated=\"2\"", 1),
                        "North|1|5.00||\nNorth|1|5.00||"),
                spreadsheet(
                        "spreadsheet: a row that is repeated to the end",
                        "",
                        row(" table:number-rows-repeated=\"1048575\"", 1),
                        "refused: too-many-rows"),
                spreadsheet(
                        "spreadsheet: cells that are repeated to the end",
                        "",
                        Parts.row(
                                "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"),
                        "x||||x\nCELL_WITHOUT_HEADER row 2 (F2)\nNUMBER_NOT_A_NUMBER row 2, visits (B2)\nAMOUNT_NOT_A_NUMBER row 2, spent (C2)\nDAY_NOT_A_DAY row 2, last_visit (D2)"),
                spreadsheet(
                        "spreadsheet: nothing, repeated to the end",
                        "",
                        row("", 1)
                                + "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
                        "North|1|5.00||"),
                spreadsheet(
                        "spreadsheet: merged cells",
                        "",
                        Parts.row(
                                        "<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\" office:value-type=\"string\"><text:p>North</text:p></table:table-cell>"
                                                + Parts.number("1", "1"))
                                + Parts.row("<table:covered-table-cell/>" + Parts.number("2", "2")),
                        "|1|||\n|2|||\nMERGED_CELLS row 2, team (A2)\nMERGED_CELLS row 3, team (A3)"));
    }

    private static Book two() {
        return Book.xlsx().row("North", 1, 5, "", "").row("South", 2, 6, "", "");
    }

    private static String row(String attributes, int visits) {
        return "<table:table-row%s>%s%s%s</table:table-row>"
                .formatted(
                        attributes,
                        Parts.text("North"),
                        Parts.number("" + visits, "" + visits),
                        Parts.number("5", "5"));
    }

    private static ForeignFile book(String name, Book book, String expected) {
        return new ForeignFile(name, XLSX, "GBP", book.bytes(), expected);
    }

    private static ForeignFile spreadsheet(String name, String columns, String rows, String expected) {
        return new ForeignFile(name, ODS, "GBP", Parts.ods(columns, rows), expected);
    }
}
