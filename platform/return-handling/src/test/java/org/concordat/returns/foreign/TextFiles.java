package org.concordat.returns.foreign;

import static org.concordat.returns.foreign.FormatFiles.bytes;
import static org.concordat.returns.reading.ReturnFormat.CSV;
import static org.concordat.returns.reading.ReturnFormat.ODS;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Texts, and numbers that are written as texts. */
final class TextFiles {

    private TextFiles() {}

    static List<ForeignFile> all() {
        XSSFRichTextString rich = new XSSFRichTextString("North");
        rich.applyFont(1, 3, new XSSFFont());
        return List.of(
                book("rich text", rich, "", "North|1|||"),
                book("an escaped return", "North", "two_x000D_\nlines", "North|1|||two\\nlines"),
                book("an escaped underscore", "North", "a_x005F_b", "North|1|||a_b"),
                book("what only looks like an escape", "North", "a_x00_b", "North|1|||a_x00_b"),
                book(
                        "an escaped character that nobody sees",
                        "North_x200B_",
                        "",
                        "|1|||\nTEXT_HAS_INVISIBLE_CHARACTER row 2, team (A2)"),
                book("an error", FormulaError.REF, "", "|1|||\nTEXT_IS_SPREADSHEET_ERROR row 2, team (A2)"),
                book("a formula", new Book.Formula("B2"), "", "|1|||\nTEXT_IS_FORMULA row 2, team (A2)"),
                book("a number where a code should stand", 1234, "", "1234|1|||"),
                book("a code with zeros before it", Book.as(1234, "000000"), "", "1234|1|||"),
                semicolons("12;1250", "12|1250.00"),
                semicolons("12;1250,5", "12|1250.50"),
                semicolons("12;1.250,50", "12|1250.50"),
                semicolons("12;1.250.000", "12|1250000.00"),
                semicolons("12;1,250", "12||||AMOUNT_AMBIGUOUS"),
                semicolons("12;2.500", "12||||AMOUNT_AMBIGUOUS"),
                semicolons("12;(1,250)", "12||||AMOUNT_AMBIGUOUS"),
                semicolons("12;£2.500", "12||||AMOUNT_AMBIGUOUS"),
                semicolons("12;0,125", "12||||"),
                semicolons("12;1,250.50", "12|1250.50"),
                semicolons("12;12.50", "12|12.50"),
                csv(
                        "a zero width space behind an amount",
                        "North,1,7\u200b,,",
                        "North|1|||\nAMOUNT_HAS_INVISIBLE_CHARACTER row 2, spent (C2)"),
                csv(
                        "a mark of direction before a count",
                        "North,\u200e1,7,,",
                        "North||7.00||\nNUMBER_HAS_INVISIBLE_CHARACTER row 2, visits (B2)"),
                csv(
                        "a soft hyphen in a code",
                        "No\u00adrth,1,7,,",
                        "|1|7.00||\nTEXT_HAS_INVISIBLE_CHARACTER row 2, team (A2)"),
                csv(
                        "a byte order mark in a code",
                        "\ufeffNorth,1,7,,",
                        "|1|7.00||\nTEXT_HAS_INVISIBLE_CHARACTER row 2, team (A2)"),
                csv("spaces of every width", "North,1,\u2009\u00a07\u202f,,", "North|1|7.00||"),
                csv("a remark with what nobody sees", "North,1,7,,a\u200bb", "North|1|7.00||a\u200bb"),
                new ForeignFile(
                        "a title with what nobody sees",
                        CSV,
                        "GBP",
                        bytes("team,visi\u200bts\nNorth,1\n"),
                        "refused: header-invisible"),
                csv("the noise of a binary fraction", "North,1,35.839999999999996,,", "North|1|35.84||"),
                csv("noise above", "North,1,35.840000000000003,,", "North|1|35.84||"),
                csv(
                        "more digits than are kept",
                        "North,1,12345678901.1234567,,",
                        "North|1|||\nAMOUNT_TOO_LONG row 2, spent (C2)"),
                new ForeignFile(
                        "the noise of a binary fraction in a workbook",
                        XLSX,
                        "GBP",
                        Book.xlsx().row("North", 1, 35.839999999999996, "", "").bytes(),
                        "North|1|35.84||"),
                new ForeignFile(
                        "the noise of a binary fraction in a spreadsheet",
                        ODS,
                        "GBP",
                        Parts.ods(Parts.row(Parts.text("North")
                                + Parts.number("1", "1")
                                + Parts.number("35.839999999999996", "35.84"))),
                        "North|1|35.84||"),
                new ForeignFile(
                        "spreadsheet: lines, spaces and comments",
                        ODS,
                        "GBP",
                        Parts.ods(Parts.row(
                                "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>not this</text:p></office:annotation><text:p>No<text:span>rth</text:span></text:p></table:table-cell>"
                                        + Parts.number("1", "1")
                                        + "<table:table-cell table:number-columns-repeated=\"2\"/>"
                                        + Parts.text("a<text:s text:c=\"2\"/>b</text:p><text:p>c"))),
                        "North|1|||a  b\\nc"),
                new ForeignFile(
                        "spreadsheet: a space that is repeated without end",
                        ODS,
                        "GBP",
                        Parts.ods(Parts.row(Parts.text("<text:s text:c=\"2000000000\"/>"))),
                        "refused: workbook-too-large-inside"),
                new ForeignFile(
                        "spreadsheet: a formula",
                        ODS,
                        "GBP",
                        Parts.ods(
                                Parts.row(
                                        Parts.text("North") + Parts.number("1", "1")
                                                + "<table:table-cell table:formula=\"of:=[.B2]*2\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>")),
                        "North|1|||\nAMOUNT_IS_FORMULA row 2, spent (C2)"));
    }

    private static ForeignFile book(String name, Object team, String remark, String expected) {
        return new ForeignFile(
                name, XLSX, "GBP", Book.xlsx().row(team, 1, "", "", remark).bytes(), expected);
    }

    private static ForeignFile csv(String name, String row, String expected) {
        return new ForeignFile(name, CSV, "GBP", bytes("team,visits,spent,last_visit,remark\n" + row + "\n"), expected);
    }

    /** @param expected visits and pounds, and behind four bars the code of a finding */
    private static ForeignFile semicolons(String cells, String expected) {
        int bars = expected.indexOf("||||");
        String lines = bars < 0 ? expected + "||" : expected.substring(0, bars) + "|||";
        String code = bars < 0 ? "" : expected.substring(bars + 4);
        return new ForeignFile(
                "between semicolons: " + cells,
                CSV,
                "GBP",
                bytes("team;visits;spent\nNorth;" + cells + "\n"),
                "North|" + lines + (code.isEmpty() ? "" : "\n%s row 2, spent (C2)".formatted(code)));
    }
}
