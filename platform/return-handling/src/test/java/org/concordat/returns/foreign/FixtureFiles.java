package org.concordat.returns.foreign;

import static org.concordat.returns.reading.ReturnFormat.CSV;
import static org.concordat.returns.reading.ReturnFormat.ODS;
import static org.concordat.returns.reading.ReturnFormat.XLSX;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.concordat.returns.reading.ReturnFormat;

/** Files that openpyxl wrote, and what LibreOffice made of them when it opened and saved them. */
final class FixtureFiles {

    private static final String PLAIN = "North|12|1250.50|2016-06-30|dry\nSouth|3|-40.00||";
    private static final String SCALED =
            "North|12|1250000.00||\nSouth|3|2400400.00||\nAMOUNT_FINER_THAN_SHOWN row 3, spent (C3)";
    private static final String HIDDEN =
            "North|12|1.00||\nSouth|3|2.00||\nEast|4|4.00||seen\nWest|5|8.00||\nROWS_HIDDEN row 3\nCOLUMN_HIDDEN column E";
    private static final String FINER =
            "North|1|||\nSouth|1|35.84||\nEast|1|333.33||\nAMOUNT_FINER_THAN_SHOWN row 2, spent (C2)";
    private static final String DATE_1904 = "North|12|5.00|2016-06-30|";
    private static final String DATE_ISO = "North|1|7.00|2016-06-30|";
    private static final String FORMULA = "North|1|||\nAMOUNT_IS_FORMULA row 2, spent (C2)";

    private FixtureFiles() {}

    static List<ForeignFile> all() {
        return List.of(
                file("openpyxl-plain.xlsx", XLSX, "GBP", PLAIN),
                file("libreoffice-plain.xlsx", XLSX, "GBP", PLAIN),
                file("libreoffice-plain.ods", ODS, "GBP", PLAIN),
                file(
                        "libreoffice-plain.csv",
                        CSV,
                        "GBP",
                        "North|12|1250.50||dry\nSouth|3|-40.00||\nDAY_NOT_A_DAY row 2, last_visit (D2)"),
                file("openpyxl-scaled.xlsx", XLSX, "GBP_THOUSAND", SCALED),
                file("libreoffice-scaled.xlsx", XLSX, "GBP_THOUSAND", SCALED),
                file("libreoffice-scaled.ods", ODS, "GBP_THOUSAND", SCALED),
                file("openpyxl-hidden.xlsx", XLSX, "GBP", HIDDEN),
                file("libreoffice-hidden.xlsx", XLSX, "GBP", HIDDEN),
                file("libreoffice-hidden.ods", ODS, "GBP", HIDDEN),
                file("openpyxl-finer.xlsx", XLSX, "GBP", FINER),
                file("libreoffice-finer.xlsx", XLSX, "GBP", FINER),
                file("libreoffice-finer.ods", ODS, "GBP", FINER),
                file("openpyxl-mac1904.xlsx", XLSX, "GBP", DATE_1904),
                file("libreoffice-mac1904.xlsx", XLSX, "GBP", DATE_1904),
                file("libreoffice-mac1904.ods", ODS, "GBP", DATE_1904),
                file("openpyxl-isodates.xlsx", XLSX, "GBP", DATE_ISO),
                file("libreoffice-isodates.xlsx", XLSX, "GBP", DATE_ISO),
                file("libreoffice-isodates.ods", ODS, "GBP", DATE_ISO),
                file("openpyxl-formula.xlsx", XLSX, "GBP", FORMULA),
                file("libreoffice-formula.xlsx", XLSX, "GBP", FORMULA),
                file("libreoffice-formula.ods", ODS, "GBP", FORMULA));
    }

    private static ForeignFile file(String name, ReturnFormat format, String unit, String expected) {
        try (InputStream in = FixtureFiles.class.getResourceAsStream("/foreign/" + name)) {
            return new ForeignFile(
                    name, format, unit, Objects.requireNonNull(in, name).readAllBytes(), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
