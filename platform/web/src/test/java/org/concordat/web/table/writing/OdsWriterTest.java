package org.concordat.web.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.money.Money;
import org.concordat.web.table.Cell;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.reading.TableReader;
import org.junit.jupiter.api.Test;

/** Read back by a library that is nobody's of ours, and by our own reader. */
class OdsWriterTest {

    private static final List<Value> ROW = List.of(
            Value.of("=1+1"),
            Value.of(Money.of("-1234.5")),
            Value.of(LocalDate.of(2016, 4, 1)),
            Value.of(new BigDecimal("77.25")),
            Value.nothing(),
            Value.of("a  b\tc\n <&\"> \ud83d\ude00 "));

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(
                TableFormat.ODS,
                List.of(
                        new org.concordat.web.table.writing.Sheet(
                                "Figures & more",
                                List.of("text", "pounds", "day", "number", "nothing", "odd"),
                                Stream.of(ROW)),
                        new org.concordat.web.table.writing.Sheet(
                                "Notes", List.of("about"), Stream.of(List.of(Value.of("the figures"))))),
                out);
        return out.toByteArray();
    }

    @Test
    void another_library_finds_the_sheets_and_what_is_in_them() throws IOException {
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(written()));

        assertThat(book.getSheets()).extracting(Sheet::getName).containsExactly("Figures & more", "Notes");
        Sheet figures = book.getSheet(0);
        assertThat(figures.getRange(0, 1).getValue()).isEqualTo("pounds");
        assertThat(figures.getRange(1, 0).getValue()).as("nothing is run").isEqualTo("'=1+1");
        assertThat(figures.getRange(1, 0).getFormula()).isNull();
        assertThat(figures.getRange(1, 1).getValue()).isEqualTo(-1234.5);
        assertThat(figures.getRange(1, 2).getValue().toString()).startsWith("2016-04-01");
        assertThat(figures.getRange(1, 3).getValue()).isEqualTo(77.25);
        assertThat(figures.getRange(1, 4).getValue()).isNull();
        assertThat(book.getSheet("Notes").getRange(1, 0).getValue()).isEqualTo("the figures");
    }

    @Test
    void its_own_reader_finds_every_character_again() throws IOException {
        List<Cell> cells =
                TableReader.read(written(), TableFormat.ODS).rows().getFirst().cells();

        assertThat(cells.getLast())
                .isInstanceOfSatisfying(
                        Cell.Text.class, text -> assertThat(text.text()).isEqualTo("a  b\tc\n <&\"> \ud83d\ude00 "));
    }

    @Test
    void what_xml_cannot_hold_is_replaced() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(
                TableFormat.ODS, "t", List.of("text"), Stream.of(List.of(Value.of("a\u0001b\ud800c\ufffed"))), out);

        assertThat(TableReader.read(out.toByteArray(), TableFormat.ODS)
                        .rows()
                        .getFirst()
                        .cells()
                        .getFirst())
                .isInstanceOfSatisfying(
                        Cell.Text.class, text -> assertThat(text.text()).isEqualTo("a\ufffdb\ufffdc\ufffdd"));
    }

    @Test
    void it_begins_with_its_kind_and_holds_no_time() throws IOException {
        byte[] first = written();

        assertThat(new String(first, 30, 8, StandardCharsets.US_ASCII)).isEqualTo("mimetype");
        assertThat(new String(first, 38, 46, StandardCharsets.US_ASCII)).isEqualTo(TableFormat.ODS.mediaType());
        assertThat(written()).isEqualTo(first);
    }
}
