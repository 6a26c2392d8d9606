package org.concordat.returns.foreign;

import static org.concordat.returns.foreign.Book.as;
import static org.concordat.returns.reading.ReturnFormat.ODS;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.time.LocalDate;
import java.util.List;

/** What a cell shows, and what it holds. */
final class DisplayFiles {

    private DisplayFiles() {}

    static List<ForeignFile> all() {
        return List.of(
                book("thousands shown, thousands said", "GBP_THOUSAND", as(1_250_000, "#,##0,"), "1250000.00", ""),
                book("thousands shown, pounds said", "GBP", as(1_250_000, "#,##0,"), "", "AMOUNT_SCALED_BY_FORMAT"),
                book(
                        "thousands shown, millions said",
                        "GBP_MILLION",
                        as(1_250_000, "#,##0,"),
                        "",
                        "AMOUNT_SCALED_BY_FORMAT"),
                book("millions shown, millions said", "GBP_MILLION", as(21_510_000, "0.00,,"), "21510000.00", ""),
                book("millions shown with a letter", "GBP_MILLION", as(21_510_000, "£0.00,,\"m\""), "21510000.00", ""),
                book("a letter that divides nothing", "GBP", as(1.3, "0.0\"m\""), "", "AMOUNT_HAS_SUFFIX"),
                book(
                        "thousands shown that are not whole",
                        "GBP_THOUSAND",
                        as(1_250_400, "#,##0,"),
                        "1250400.00",
                        "AMOUNT_FINER_THAN_SHOWN"),
                book(
                        "thousands by the comma before the point",
                        "GBP_THOUSAND",
                        as(1_250_400, "#,##0,.0"),
                        "1250400.00",
                        ""),
                book("commas that only group", "GBP", as(1_250_400, "#,##0"), "1250400.00", ""),
                book("pence shown as pounds", "GBP", as(1290.45, "#,##0"), "1290.45", "AMOUNT_FINER_THAN_SHOWN"),
                book("thirds shown as pence", "GBP", as(1000 / 3.0, "#,##0.00"), "333.33", ""),
                book("thirds shown as pounds", "GBP", as(1000 / 3.0, "#,##0"), "", "AMOUNT_FINER_THAN_SHOWN"),
                book(
                        "thirds of thousands shown whole",
                        "GBP_THOUSAND",
                        as(1000 / 3.0, "#,##0"),
                        "",
                        "AMOUNT_FINER_THAN_SHOWN"),
                book("all its digits shown", "GBP", as(1290.45, "#,##0.00;(#,##0.00)"), "1290.45", ""),
                book("negative in brackets", "GBP", as(-40, "#,##0;(#,##0)"), "-40.00", ""),
                book("negative in red alone", "GBP", as(-40, "#,##0;[Red]#,##0"), "-40.00", ""),
                book("negative without a sign", "GBP", as(-40, "#,##0;#,##0"), "", "AMOUNT_SIGN_NOT_SHOWN"),
                book("nil as a dash", "GBP", as(0, "#,##0;(#,##0);\"-\""), "0.00", ""),
                book("nil that is hidden", "GBP", as(0, "#,##0;(#,##0);"), "0.00", "AMOUNT_NOT_SHOWN"),
                book("a figure that is hidden", "GBP", as(1250, ";;;"), "", "AMOUNT_NOT_SHOWN"),
                book("a percentage", "GBP", as(0.5, "0%"), "", "AMOUNT_IS_PERCENTAGE"),
                book("euros", "GBP", as(1250, "[$€-2] #,##0"), "", "AMOUNT_NOT_A_NUMBER"),
                book("dollars by their code", "GBP", as(1250, "#,##0 [$USD]"), "", "AMOUNT_NOT_A_NUMBER"),
                book("pounds with their sign", "GBP", as(1250, "[$£-809]#,##0"), "1250.00", ""),
                book(
                        "one format for large numbers",
                        "GBP",
                        as(1_250_000, "[>=1000000]0.00,,\"m\";0"),
                        "",
                        "AMOUNT_SCALED_BY_FORMAT"),
                book("another for small ones", "GBP", as(1_250, "[>=1000000]0.00,,\"m\";0"), "1250.00", ""),
                spreadsheet(
                        "spreadsheet: thousands shown and said", "GBP_THOUSAND", "1250000", "1,250", "1250000.00", ""),
                spreadsheet(
                        "spreadsheet: thousands shown, pounds said",
                        "GBP",
                        "1250000",
                        "1,250",
                        "",
                        "AMOUNT_SCALED_BY_FORMAT"),
                spreadsheet(
                        "spreadsheet: finer than shown",
                        "GBP",
                        "1290.45",
                        "£1,290",
                        "1290.45",
                        "AMOUNT_FINER_THAN_SHOWN"),
                spreadsheet("spreadsheet: in brackets", "GBP", "-40", "(40.00)", "-40.00", ""),
                spreadsheet("spreadsheet: without its sign", "GBP", "-40", "40", "", "AMOUNT_SIGN_NOT_SHOWN"),
                spreadsheet("spreadsheet: hidden", "GBP", "1250", "", "", "AMOUNT_NOT_SHOWN"),
                spreadsheet("spreadsheet: in euros", "GBP", "1250", "1.250,00 €", "", "AMOUNT_NOT_A_NUMBER"),
                new ForeignFile(
                        "a count that is finer than shown",
                        XLSX,
                        "GBP",
                        Book.xlsx().row("North", as(12.4, "0"), "", "", "").bytes(),
                        "North||||\nNUMBER_FINER_THAN_SHOWN row 2, visits (B2)"),
                new ForeignFile(
                        "the same doubt in many cells is said once",
                        XLSX,
                        "GBP",
                        Book.xlsx()
                                .row("North", 1, as(1.25, "0"), "", "")
                                .row("South", 1, as(2.25, "0"), "", "")
                                .bytes(),
                        "North|1|1.25||\nSouth|1|2.25||\nAMOUNT_FINER_THAN_SHOWN row 2, spent (C2)"),
                dated("dates since 1900", Book.xlsx(), "2016-06-30"),
                dated("dates since 1904", Book.xlsx().from1904(), "2020-07-01"),
                new ForeignFile(
                        "a date where an amount should stand",
                        XLSX,
                        "GBP",
                        Book.xlsx()
                                .row("North", 1, LocalDate.of(2016, 6, 30), "", "")
                                .bytes(),
                        "North|1|||\nAMOUNT_IS_DATE row 2, spent (C2)"),
                iso("an ISO day", "2016-06-30", "North|1||2016-06-30|"),
                iso("an ISO moment", "2016-06-30T00:00:00", "North|1||2016-06-30|"),
                iso("an ISO day that is none", "2016-06-31", "refused: workbook-damaged"));
    }

    private static ForeignFile book(String name, String unit, Object cell, String pounds, String finding) {
        return new ForeignFile(
                name, XLSX, unit, Book.xlsx().row("North", 1, cell, "", "").bytes(), expected(pounds, finding));
    }

    private static ForeignFile spreadsheet(
            String name, String unit, String held, String shown, String pounds, String finding) {
        String row = Parts.row(Parts.text("North") + Parts.number("1", "1") + Parts.number(held, shown));
        return new ForeignFile(name, ODS, unit, Parts.ods(row), expected(pounds, finding));
    }

    private static String expected(String pounds, String finding) {
        return "North|1|%s||%s".formatted(pounds, finding.isEmpty() ? "" : "\n%s row 2, spent (C2)".formatted(finding));
    }

    /** POI counts from 1900 whatever the workbook says: four years and a day earlier than it is shown then. */
    private static ForeignFile dated(String name, Book book, String shown) {
        return new ForeignFile(
                name,
                XLSX,
                "GBP",
                book.row("North", 1, "", as(42_551, "dd/mm/yyyy"), "").bytes(),
                "North|1||%s|".formatted(shown));
    }

    private static ForeignFile iso(String name, String day, String expected) {
        byte[] book = Book.xlsx().row("North", 1, "", 42_551, "").bytes();
        return new ForeignFile(
                name,
                XLSX,
                "GBP",
                Parts.changed(
                        book,
                        part -> part.replaceAll(
                                "<c r=\"D2\"[^>]*><v>42551(?:\\.0)?</v>", "<c r=\"D2\" t=\"d\"><v>" + day + "</v>")),
                expected);
    }
}
