package org.concordat.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A register of contracts as a borough's table, amounts in pounds. Three registers of one run have most of their suppliers
 * in common, each written in its own way, and a third of the contracts say what they are for.
 *
 * @param prefix of the references
 * @param spelling which of the ways in which suppliers are written, from 0
 * @param first number of a contract
 * @param count of contracts
 */
public record ContractFile(String prefix, int spelling, int first, int count) {
    /** The year in which all of them run. */
    public static final String YEAR = "2009-10";

    private static final String MEDIA_CSV = "text/csv";
    private static final String MEDIA_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADER = List.of(
            "reference",
            "title",
            "contractor",
            "cpv",
            "value_gbp",
            "start",
            "end",
            "notice",
            "procurement_lead",
            "future_intention",
            "forecast_2009-10",
            "spend_2009-10");
    private static final List<String> SPELLINGS = List.of("%s Care Ltd", "The %s Care Limited", "%s CARE");
    private static final List<String> INTENTIONS = List.of("RENEW_NEGOTIATE_OR_EXTEND", "TO_END", "TO_BE_DECIDED");
    private static final String CONSONANTS = "bcdfghklmnprstvw";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    private static final int CPV_CLASSES = 90;
    private static final int MONTHS = 36;

    /** A table as it is sent. */
    public record Sent(String mediaType, byte[] body) {}

    public Sent csv() {
        StringBuilder table = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows().forEach(row -> table.append(String.join(",", row)).append('\n'));
        return new Sent(MEDIA_CSV, table.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public Sent workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("contracts");
            List<List<String>> rows = rows();
            for (int column = 0; column < HEADER.size(); column++) {
                boolean amount = HEADER.get(column).matches("(value|forecast|spend).*");
                sheet.value(0, column, HEADER.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    String text = rows.get(row).get(column);
                    if (amount) {
                        sheet.value(row + 1, column, new BigDecimal(text));
                    } else {
                        sheet.inlineString(row + 1, column, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sent(MEDIA_XLSX, bytes.toByteArray());
    }

    List<List<String>> rows() {
        return IntStream.range(first, first + count).mapToObj(this::row).toList();
    }

    private List<String> row(int number) {
        int months = number % MONTHS; // from the end of the year on, so that some are overdue and some are far away
        return List.of(
                "%s-%05d".formatted(prefix, number),
                "Placement " + number,
                SPELLINGS.get(spelling % SPELLINGS.size()).formatted(name(number)),
                number % SPELLINGS.size() == 0 ? "%d000000".formatted(10 + number % CPV_CLASSES) : "",
                String.format(Locale.ROOT, "%d.%02d", 10_000 + number, number % 100),
                "2008-04-01",
                "%d-%02d-28".formatted(2010 + (2 + months) / 12, (2 + months) % 12 + 1),
                "P3M",
                "P6M",
                INTENTIONS.get(number % INTENTIONS.size()),
                Integer.toString(1_000 + number % 1_000),
                Integer.toString(number % 1_000));
    }

    /** Two words of three syllables, another pair for each number. */
    private static String name(int number) {
        return word(number * 7_919 + 17) + " " + word(number * 104_729 + 71);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        int left = Math.floorMod(number, SYLLABLES * SYLLABLES * SYLLABLES);
        for (int syllable = 0; syllable < 3; syllable++) {
            int one = left % SYLLABLES;
            word.append(CONSONANTS.charAt(one / VOWELS.length())).append(VOWELS.charAt(one % VOWELS.length()));
            left /= SYLLABLES;
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
