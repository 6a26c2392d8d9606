package org.concordat.mandates.charts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the chart that comes with the program: code, title, parent, kind and whether the title was checked. */
final class ShippedChart {

    private static final String TITLE = "Section 251 lines for children's services";

    private ShippedChart() {}

    static ChartBody read(InputStream csv) throws IOException {
        List<ChartBody.Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String row = reader.readLine(); row != null; row = reader.readLine()) {
                List<String> cells = cells(row);
                lines.add(new ChartBody.Line(
                        cells.get(0),
                        cells.get(1),
                        Optional.of(cells.get(2)).filter(parent -> !parent.isEmpty()),
                        Optional.of(cells.get(3).equals("TOTAL"))));
            }
        }
        return new ChartBody(TITLE, Optional.empty(), Optional.empty(), lines);
    }

    /** The file is our own: cells in quotes may hold commas, and nothing else is quoted. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : row.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
