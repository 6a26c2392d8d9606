package org.concordat.bench.figures;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report for programs, to compare runs by. */
public final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    /** Writes the file anew. */
    public static void write(Report report, Machine machine, String date, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("date", date);
        root.putPOJO("machine", machine);
        ArrayNode figures = root.putArray("figures");
        for (Figure figure : report.figures()) {
            ObjectNode line = figures.addObject()
                    .put("measure", figure.measure())
                    .put("what", figure.what())
                    .put("unit", figure.unit())
                    .put("value", figure.spread().value())
                    .put("low", figure.spread().low())
                    .put("high", figure.spread().high())
                    .put("rounds", figure.spread().rounds());
            figure.bar().ifPresent(bar -> line.put("bar", bar.words()));
            figure.met().ifPresent(met -> line.put("met", met));
        }
        report.notes().forEach(root.putArray("notes")::add);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }
}
