package org.concordat.journeys.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.concordat.journeys.Suite;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What an answer shows, to look for something in it. */
public final class AnswerText {

    private AnswerText() {}

    /** The body; of a workbook every cell of every sheet in a line of its own. @param accept the media type asked for */
    public static String of(Response answer, String accept) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        if (!accept.equals(Suite.XLSX)) {
            return answer.asString();
        }
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            for (Sheet sheet : sheets) {
                for (Row row : sheet.read()) {
                    row.forEach(cell ->
                            text.append(cell == null ? "" : cell.getText()).append('\n'));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
