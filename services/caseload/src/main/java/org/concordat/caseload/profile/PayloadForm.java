package org.concordat.caseload.profile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a system's export is.
 *
 * @param records of JSON: the pointer to the list of records, such as {@code /export/episodes}; where none is said the
 *     export is the list
 * @param separator of CSV: the one character between cells; a comma where none is said
 * @param encoding of CSV: UTF-8 where none is said
 */
public record PayloadForm(
        Kind format, Optional<String> records, Optional<String> separator, Optional<Encoding> encoding) {

    /** Which kind of file. */
    public enum Kind {
        /** A list of objects somewhere within the file. */
        JSON("application/json"),
        /** A row of names, and a record in each further row that is not blank. */
        CSV("text/csv");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** How the characters of a CSV file are written. */
    public enum Encoding {
        /** With a byte order mark or without. */
        UTF_8(StandardCharsets.UTF_8),
        UTF_16(StandardCharsets.UTF_16),
        WINDOWS_1252(Charset.forName("windows-1252"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }
    }

    /** How its characters are written. */
    public Charset charset() {
        return encoding.orElse(Encoding.UTF_8).charset;
    }
}
