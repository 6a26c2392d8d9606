package org.concordat.web.table.reading.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.Archive;

/**
 * The text of a CSV file: UTF-16 when its byte order mark says so, otherwise UTF-8 (with or without the mark) where the
 * bytes are that, otherwise Windows-1252, which Excel writes in this country.
 */
final class CsvEncoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';

    private CsvEncoding() {}

    static String decode(byte[] body) {
        refuseOtherFormats(body);
        String text;
        if (Archive.startsWith(body, 0xEF, 0xBB, 0xBF)) {
            text = decode(body, 3, StandardCharsets.UTF_8);
        } else if (Archive.startsWith(body, 0xFE, 0xFF)) {
            text = decode(body, 2, StandardCharsets.UTF_16BE);
        } else if (Archive.startsWith(body, 0xFF, 0xFE)) {
            text = decode(body, 2, StandardCharsets.UTF_16LE);
        } else {
            text = decode(body, 0, StandardCharsets.UTF_8, WINDOWS_1252);
        }
        if (text.indexOf('\0') >= 0) {
            throw notCsv("it has characters that no text has; save it as 'CSV UTF-8'");
        }
        String start = text.substring(0, Math.min(200, text.length())).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw notCsv("it is a web page or XML; open it in the spreadsheet and save it as CSV");
        }
        return text;
    }

    private static void refuseOtherFormats(byte[] body) {
        if (Archive.startsWith(body, 'P', 'K', 3, 4)) {
            throw notCsv(
                    "it is a workbook or a zip archive; send it under the media type of its kind (XLSX, XLSM, ODS), or save it as CSV");
        }
        if (Archive.startsWith(body, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw notCsv(
                    "it is an old Excel workbook (.xls); save it as 'CSV UTF-8', or as 'Excel Workbook (.xlsx)' and send it as that");
        }
        if (Archive.startsWith(body, '%', 'P', 'D', 'F')) {
            throw notCsv("it is a PDF");
        }
    }

    private static UnreadableTable notCsv(String why) {
        return new UnreadableTable(Reason.NOT_A_CSV_FILE, "The file is not CSV: " + why + ".");
    }

    private static String decode(byte[] body, int from, Charset... charsets) {
        for (Charset charset : charsets) {
            String text = new String(body, from, body.length - from, charset);
            if (text.indexOf(REPLACEMENT) < 0 || isText(body, from, charset)) {
                return text;
            }
        }
        throw notCsv("its characters are neither UTF-8 nor Windows-1252; save it as 'CSV UTF-8'");
    }

    /**
     * Asked only of a text with a replacement character, which stands for what is no text or was sent as that: a decoder
     * that tells the two apart needs three times as much memory as the file.
     */
    private static boolean isText(byte[] body, int from, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, from, body.length - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
