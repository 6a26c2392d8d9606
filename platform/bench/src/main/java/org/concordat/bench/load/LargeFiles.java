package org.concordat.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Returns as large as are taken, 50,000 lines and close to 20 MiB, in each format. */
public final class LargeFiles {
    private static final int LINES = 50_000;
    private static final int BYTES = 20 * 1024 * 1024 - 64 * 1024;
    /** Characters that packing does not take away: a workbook of as many comes to some 19 MiB. */
    private static final int WORKBOOK_COMMENT = 470;

    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-+*/()!?:;#@%";

    private LargeFiles() {}

    /** @param query what the address says beside the file */
    public record File(String mediaType, String query, byte[] body) {}

    /** One of each. @param period that it is about */
    public static List<File> each(String period) {
        String table = "&unit=GBP&period=" + period;
        return List.of(
                new File("text/csv", table, csv()),
                new File("application/json", "", json(period)),
                new File("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", table, workbook()));
    }

    private static byte[] csv() {
        String head = "cost_centre,service_line,fund,type,current_budget,comment\n";
        String line = ",3.1.1,GENERAL_FUND,EXPENDITURE,1000,";
        int length = (BYTES - head.length()) / LINES - line.length() - 1;
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder table = new StringBuilder(BYTES).append(head);
        for (int i = 0; i < LINES; i++) {
            table.append(line).append(comment(random, length)).append('\n');
        }
        return table.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] json(String period) {
        String head = "{\"period\":\"" + period + "\",\"unit\":\"GBP\",\"lines\":[";
        String line = "{\"serviceLine\":\"3.1.1\",\"fund\":\"GENERAL_FUND\",\"type\":\"EXPENDITURE\","
                + "\"currentBudget\":1000,\"comment\":\"";
        String end = "\"},";
        int length = (BYTES - head.length() - 2) / LINES - line.length() - end.length();
        SplittableRandom random = new SplittableRandom(2);
        StringBuilder body = new StringBuilder(BYTES).append(head);
        for (int i = 0; i < LINES; i++) {
            body.append(line).append(comment(random, length)).append(end);
        }
        body.setLength(body.length() - 1);
        return body.append("]}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] workbook() {
        SplittableRandom random = new SplittableRandom(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES);
        try (Workbook workbook = new Workbook(bytes, "Bench", "1.0")) {
            workbook.setCompressionLevel(1);
            Worksheet sheet = workbook.newWorksheet("return");
            List<String> header = List.of("service_line", "fund", "type", "current_budget", "comment");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 1; row <= LINES; row++) {
                sheet.inlineString(row, 0, "3.1.1");
                sheet.inlineString(row, 1, "GENERAL_FUND");
                sheet.inlineString(row, 2, "EXPENDITURE");
                sheet.value(row, 3, 1000);
                sheet.inlineString(row, 4, comment(random, WORKBOOK_COMMENT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String comment(SplittableRandom random, int length) {
        StringBuilder comment = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            comment.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return comment.toString();
    }
}
