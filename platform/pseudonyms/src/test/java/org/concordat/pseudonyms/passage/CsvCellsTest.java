package org.concordat.pseudonyms.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.pseudonyms.layout.NotMade;

class CsvCellsTest {

    @Property(tries = 500)
    void every_table_is_read_as_it_was_meant_whatever_stands_in_its_cells(
            @ForAll("tables") List<List<String>> table, @ForAll("lineEnds") String lineEnd, @ForAll boolean quoteAll)
            throws IOException, NotMade {
        String text = table.stream()
                .map(row -> row.stream().map(cell -> written(cell, quoteAll)).collect(Collectors.joining(";")))
                .collect(Collectors.joining(lineEnd));
        CsvCells reading = new CsvCells(new BufferedReader(new StringReader(text)), ';', 0);
        List<List<String>> read = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (reading.next((column, cell) -> row.add(column, cell)) > 0) {
            read.add(List.copyOf(row));
            row.clear();
        }
        assertThat(read).isEqualTo(table);
    }

    private static String written(String cell, boolean quoted) {
        boolean must = cell.isEmpty() || cell.chars().anyMatch(c -> ";\"\r\n".indexOf(c) >= 0);
        return quoted || must ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.strings()
                .withChars("ab;,\"\r\n é ")
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }
}
