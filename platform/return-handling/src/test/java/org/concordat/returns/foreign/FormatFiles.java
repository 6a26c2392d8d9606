package org.concordat.returns.foreign;

import static org.concordat.returns.reading.ReturnFormat.CSV;
import static org.concordat.returns.reading.ReturnFormat.JSON;
import static org.concordat.returns.reading.ReturnFormat.ODS;
import static org.concordat.returns.reading.ReturnFormat.TSV;
import static org.concordat.returns.reading.ReturnFormat.XLSM;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.returns.reading.ReturnFormat;

/** The kinds of file that there are. */
final class FormatFiles {

    private static final String PLAIN = "North|12|1250.50||dry";
    private static final String HEADER = "team,visits,spent,last_visit,remark\n";
    private static final String[][] SAME = {
        {"A", "1", "1,234.56", "", "thirty"},
        {"B", "2", "35.839999999999996", "", ""},
        {"C", "3", "(40)", "", ""},
        {"D", "4", "12k", "", ""},
        {"E", "5", "-", "", ""},
        {"F", "6", "7\u200b", "", ""},
        {"G", "7", "50%", "", ""},
    };

    private FormatFiles() {}

    static List<ForeignFile> all() {
        byte[] book = Book.xlsx().row("North", 12, 1250.5, "", "dry").bytes();
        byte[] macros = Book.withMacros().row("North", 12, 1250.5, "", "dry").bytes();
        return List.of(
                file("a workbook by POI", XLSX, book, PLAIN),
                file("a workbook with macros by POI", XLSM, macros, PLAIN),
                file("a workbook with macros under the media type of one without", XLSX, macros, PLAIN),
                file("a workbook without macros under the media type of one with", XLSM, book, PLAIN),
                file("a strict workbook", XLSX, Parts.strict(book), PLAIN),
                file("a strict workbook with macros", XLSM, Parts.strict(macros), PLAIN),
                file(
                        "a strict workbook with a wrong cell",
                        XLSX,
                        Parts.strict(Book.xlsx().row("North", 12, "12k", "", "").bytes()),
                        "North|12|||\nAMOUNT_HAS_SUFFIX row 2, spent (C2)"),
                file("a spreadsheet by SODS", ODS, sods("North", 12, 1250.5, "", "dry"), PLAIN),
                file(
                        "a spreadsheet by SODS with a wrong cell",
                        ODS,
                        sods("North", 12, "about 5", "", ""),
                        "North|12|||\nAMOUNT_NOT_A_NUMBER row 2, spent (C2)"),
                file(
                        "a spreadsheet under the media type of a workbook",
                        XLSX,
                        sods("North", 12, 5, "", ""),
                        "refused: not-a-workbook"),
                file("a workbook under the media type of a spreadsheet", ODS, book, "refused: not-a-workbook"),
                file("an old workbook under the media type of a new one", XLSX, old(), "refused: old-workbook"),
                file("an old workbook under the media type of a spreadsheet", ODS, old(), "refused: old-workbook"),
                file("an old workbook under the media type of CSV", CSV, old(), "refused: not-a-csv-file"),
                file(
                        "text separated by tabs",
                        TSV,
                        bytes("team\tvisits\tspent\tremark\nNorth\t12\t1,250.50\tdry\n"),
                        PLAIN),
                file(
                        "text separated by tabs as Excel's Unicode text",
                        TSV,
                        "\ufeffteam\tvisits\tspent\tremark\r\nNorth\t12\t\"1,250.50\"\tdry\r\n"
                                .getBytes(StandardCharsets.UTF_16LE),
                        PLAIN),
                file(
                        "text that is said to be separated by tabs and is not",
                        TSV,
                        bytes(HEADER + "North,12,1,,\n"),
                        "refused: unknown-column"),
                file(
                        "CSV as Windows writes it",
                        CSV,
                        (HEADER + "North,12,\"£1,250.50\",,dry\r\n").getBytes(Charset.forName("windows-1252")),
                        PLAIN),
                file(
                        "CSV whose rows are short at the end",
                        CSV,
                        bytes(HEADER + "North,12\nSouth,3,4\n"),
                        "North|12|||\nSouth|3|4.00||"),
                file(
                        "CSV with one row that is short",
                        CSV,
                        bytes(HEADER + "North,12,1,,x\nSouth\n"),
                        "North|12|1.00||x\nSouth||||"),
                file(
                        "CSV with a row that is too long",
                        CSV,
                        bytes(HEADER + "North,12,1,250,,\n"),
                        "North|12|1.00||\nDAY_NOT_A_DAY row 2, last_visit (D2)"),
                file("CSV that is a workbook", CSV, book, "refused: not-a-csv-file"));
    }

    private static ForeignFile file(String name, ReturnFormat format, byte[] body, String expected) {
        return new ForeignFile(name, format, "GBP", body, expected);
    }

    /** Right and wrong cells, as texts. */
    static List<ForeignFile> sameInEveryFormat() {
        Book book = Book.xlsx();
        Book macros = Book.withMacros();
        StringBuilder csv = new StringBuilder("team,visits,spent,last_visit,remark\n");
        StringBuilder tsv = new StringBuilder("team\tvisits\tspent\tlast_visit\tremark\n");
        StringBuilder json = new StringBuilder();
        StringBuilder ods = new StringBuilder();
        for (String[] row : SAME) {
            book.row((Object[]) row);
            macros.row((Object[]) row);
            csv.append("\"").append(String.join("\",\"", row)).append("\"\n");
            tsv.append(String.join("\t", row)).append('\n');
            StringBuilder cells = new StringBuilder();
            for (String cell : row) {
                cells.append(Parts.text(cell));
            }
            ods.append(Parts.row(cells.toString()));
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"team\":\"%s\",\"visits\":%s,\"spent\":\"%s\",\"remark\":\"%s\"}"
                            .formatted(row[0], row[1], row[2], row[4]));
        }
        return List.of(
                thousands("CSV", CSV, bytes(csv.toString())),
                thousands("tabs", TSV, bytes(tsv.toString())),
                thousands("workbook", XLSX, book.bytes()),
                thousands("strict workbook", XLSX, Parts.strict(book.bytes())),
                thousands("workbook with macros", XLSM, macros.bytes()),
                thousands("spreadsheet", ODS, Parts.ods(ods.toString())),
                thousands(
                        "JSON",
                        JSON,
                        bytes("{\"period\":\"2016-17-P03\",\"unit\":\"GBP_THOUSAND\",\"lines\":[%s]}"
                                .formatted(json))));
    }

    private static ForeignFile thousands(String name, ReturnFormat format, byte[] body) {
        return new ForeignFile(name, format, "GBP_THOUSAND", body, "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] old() {
        byte[] body = new byte[2_048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, body, 0, magic.length);
        return body;
    }

    private static byte[] sods(Object... row) {
        Sheet sheet = new Sheet("June", 2, 5);
        sheet.getRange(0, 0, 1, 5).setValues("team", "visits", "spent", "last_visit", "remark");
        sheet.getRange(1, 0, 1, 5).setValues(row);
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
