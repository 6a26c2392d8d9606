package org.concordat.kpis.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables that councils published, as they printed them. None of their cells has a comma in it. */
final class Papers {

    /** A row by its columns. */
    record PaperRow(Map<String, String> cells) {

        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    private Papers() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Papers.class.getResourceAsStream("/papers/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PaperRow> rows(String name) {
        List<String> lines = text(name).lines().toList();
        String[] header = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], cells[i]);
                    }
                    return new PaperRow(row);
                })
                .toList();
    }
}
