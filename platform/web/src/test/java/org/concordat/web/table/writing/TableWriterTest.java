package org.concordat.web.table.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.concordat.kernel.money.Money;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Protection;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.amount.AmountReading.Amount;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.reading.archive.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableWriterTest {

    private static final List<String> HEADER = List.of("text", "pounds");

    private static byte[] write(TableFormat format, List<List<Value>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.write(format, "budget", HEADER, rows.stream(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void what_stands_behind_a_table_is_there_and_is_not_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<List<Value>> many = java.util.Collections.nCopies(1_200, List.of(Value.of("x"), Value.of(Money.of("1"))));
        TableWriter.write(
                TableFormat.XLSX,
                List.of(
                        new Sheet("Return", HEADER, many.stream()),
                        new Sheet("Columns", List.of("column"), Stream.of(List.of(Value.of("what it means"))))),
                out);

        Table read = TableReader.read(out.toByteArray(), TableFormat.XLSX, TableLayout.OURS);

        assertThat(read.rows()).hasSize(1_200);
        assertThat(read.findings()).isEmpty();
        Path file = Files.write(Files.createTempFile("behind", ".xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry second = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet2.xml"));
            assertThat(new String(zip.getInputStream(second).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("what it means");
        }
    }

    @Test
    void writes_csv_that_excel_opens_right_and_runs_nothing_of() {
        byte[] csv = write(
                TableFormat.CSV,
                List.of(
                        List.of(Value.of("=cmd|' /C calc'!A0"), Value.of(Money.of("-1234.5"))),
                        List.of(Value.of("a,\"b\""), Value.nothing()),
                        List.of(Value.of(LocalDate.of(2016, 4, 1)), Value.of(new BigDecimal("77.5")))));

        assertThat(new String(csv, StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufefftext,pounds\r\n'=cmd|' /C calc'!A0,-1234.50\r\n\"a,\"\"b\"\"\",\r\n2016-04-01,77.5\r\n");
    }

    @Test
    void protects_every_beginning_that_a_spreadsheet_would_run() {
        assertThat(Stream.of("=1", "+1", "-1", "@x", "\tx", "\rx", "'=1").map(Protection::add))
                .allSatisfy(text -> assertThat(text).startsWith("'"));
        assertThat(Protection.add("plain - text")).isEqualTo("plain - text");
    }

    @Test
    void writes_a_workbook_with_a_bold_frozen_header_and_numbers_as_numbers() throws IOException {
        byte[] xlsx = write(TableFormat.XLSX, List.of(List.of(Value.of("+1"), Value.of(Money.of("12.3")))));
        String sheet = part(xlsx, "xl/worksheets/sheet1.xml");
        String styles = part(xlsx, "xl/styles.xml");

        assertThat(sheet).contains("state=\"frozen\"").contains("<v>12.30</v>");
        assertThat(styles).contains("<b/>").contains("#,##0.00");
        assertThat(part(xlsx, "xl/sharedStrings.xml") + sheet).contains("&apos;+1");
    }

    @Test
    void makes_columns_as_wide_as_what_is_in_them_within_reason_and_ready_to_filter_by() throws IOException {
        byte[] xlsx = write(
                TableFormat.XLSX,
                List.of(
                        List.of(Value.of("Fostering and adoption"), Value.of(Money.of("1"))),
                        List.of(Value.of("short"), Value.of(Money.of("2")))));
        String sheet = part(xlsx, "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("<autoFilter ref=\"A1:B3\"")
                .contains("max=\"1\" width=\"24.0\"")
                .contains("max=\"2\" width=\"14.0\"");
        assertThat(part(
                        write(TableFormat.XLSX, List.of(List.of(Value.of("x".repeat(500))))),
                        "xl/worksheets/sheet1.xml"))
                .contains("max=\"1\" width=\"48.0\"");
    }

    private static String part(byte[] xlsx, String name) throws IOException {
        try (Archive container = Archive.open(xlsx, TableLimits.PUBLIC_CONTRACT)) {
            return new String(container.part(name).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Property(tries = 200)
    void a_table_written_and_read_again_is_the_same(
            @ForAll("written") TableFormat format,
            @ForAll("sentences") String text,
            @ForAll @LongRange(min = -9_999_999_999_999L, max = 9_999_999_999_999L) long pence) {
        Table table = TableReader.read(
                write(format, List.of(List.of(Value.of(text), Value.of(Money.ofPence(pence))))), format);

        List<Cell> cells = table.rows().getFirst().cells();
        assertThat(cells.getFirst())
                .isInstanceOfSatisfying(
                        Cell.Text.class, cell -> assertThat(cell.text()).isEqualTo(text));
        assertThat(Amounts.read(cells.getLast()))
                .isInstanceOfSatisfying(
                        Amount.class,
                        amount -> assertThat(amount.figure()).isEqualByComparingTo(BigDecimal.valueOf(pence, 2)));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withChars("=+-@'\"\t,;&<> abcäéŁ£€1290")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<TableFormat> written() {
        return Arbitraries.of(TableFormat.class).filter(TableFormat::isWritten);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "ODS"})
    void writes_as_many_rows_as_a_return_may_have_and_reads_them_again(TableFormat format) {
        List<List<Value>> rows = Stream.iterate(1, number -> number + 1)
                .limit(50_000)
                .<List<Value>>map(number -> List.of(Value.of("line " + number), Value.of(Money.ofPence(number * 7L))))
                .toList();

        assertThat(TableReader.read(write(format, rows), format).rows()).hasSize(50_000);
    }
}
