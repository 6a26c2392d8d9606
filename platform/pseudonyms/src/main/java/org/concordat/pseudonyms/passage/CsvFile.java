package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.pseudonyms.layout.Layout;
import org.concordat.pseudonyms.layout.LayoutRule;
import org.concordat.pseudonyms.layout.NotMade;

/**
 * A table on its way out: the header tells which cells are listed, all others are read and forgotten. What leaves is CSV
 * as RFC 4180 has it, with the columns in the order of the file.
 */
public final class CsvFile implements Passage {

    private static final int HEADER_CHARACTERS_MAX = 1 << 20;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    private final Layout layout;
    private final Treatment treatment;
    private final Complaints complaints;

    public CsvFile(Layout layout, Treatment treatment, Complaints complaints) {
        this.layout = layout;
        this.treatment = treatment;
        this.complaints = complaints;
    }

    /** A column of the file that the layout lists. */
    private record Listed(String name, LayoutRule rule) {}

    private record Header(CsvCells rows, List<Optional<Listed>> columns) {

        /** How many there are of those that leave. */
        long leaving() {
            return columns.stream()
                    .flatMap(Optional::stream)
                    .filter(column -> leaves(column.rule()))
                    .count();
        }
    }

    @Override
    public Summary pass(BufferedReader in, Writer out) throws IOException, NotMade {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        Header header = header(in);
        List<Optional<Listed>> columns = header.columns();
        CsvCells rows = header.rows();
        List<String> leaving = new ArrayList<>();
        columns.stream()
                .flatMap(Optional::stream)
                .filter(column -> leaves(column.rule()))
                .forEach(column -> leaving.add(column.name()));
        write(out, leaving);
        long count = 0;
        while (true) {
            leaving.clear();
            int cells = rows.next((column, text) -> {
                if (column >= columns.size()) {
                    if (!text.isBlank()) {
                        complaints.add("row %d".formatted(rows.row()), "has more cells than the header");
                    }
                } else if (columns.get(column).isPresent()) {
                    leaving.addAll(cell(columns.get(column).get(), text, rows.row()));
                }
            });
            if (cells == 0) {
                return new Summary(count, (int) header.leaving(), unlisted(columns));
            }
            // Spreadsheets leave out what is blank at the end of a row.
            for (int missing = cells; missing < columns.size(); missing++) {
                if (columns.get(missing).isPresent()) {
                    leaving.addAll(cell(columns.get(missing).get(), "", rows.row()));
                }
            }
            write(out, leaving);
            count++;
        }
    }

    private List<String> cell(Listed column, String text, long row) throws NotMade {
        if (!leaves(column.rule())) {
            return List.of();
        }
        String where = "row %d, column \"%s\"".formatted(row, column.name());
        return List.of(treatment.leave(column.rule(), text, where).orElse(""));
    }

    /** The separator is the one under which every listed column is there: the layout knows the file better than a guess. */
    private Header header(BufferedReader in) throws IOException, NotMade {
        Optional<Character> said = separatorSaid(in);
        List<Character> candidates = said.map(List::of).orElse(SEPARATORS);
        long wanted = layout.rules().values().stream().filter(CsvFile::leaves).count();
        Optional<Header> best = Optional.empty();
        for (char candidate : candidates) {
            in.mark(HEADER_CHARACTERS_MAX);
            Header header = header(in, candidate, said.isPresent() ? 1 : 0);
            if (header.leaving() == wanted) {
                return header;
            }
            if (best.isEmpty() || header.leaving() > best.get().leaving()) {
                best = Optional.of(header);
            }
            in.reset();
        }
        Map<String, LayoutRule> missing = new HashMap<>(layout.rules());
        missing.values().removeIf(rule -> !leaves(rule));
        best.ifPresent(header ->
                header.columns().stream().flatMap(Optional::stream).forEach(column -> missing.remove(column.name())));
        String names = new TreeSet<>(missing.keySet())
                .stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        throw new NotMade(
                NotMade.Reason.FILE_REFUSED,
                "the first row of the file does not name every column that leaves; not there: " + names);
    }

    private Header header(BufferedReader in, char separator, long rowBefore) throws IOException, NotMade {
        CsvCells reading = new CsvCells(in, separator, rowBefore);
        List<Optional<Listed>> columns = new ArrayList<>();
        int[] characters = {0};
        boolean[] twice = {false};
        Map<String, Boolean> seen = new HashMap<>();
        reading.next((column, text) -> {
            characters[0] += text.length() * 2 + 3;
            if (characters[0] > HEADER_CHARACTERS_MAX / 2) {
                throw new NotMade(
                        NotMade.Reason.FILE_REFUSED, "the first row of the file is no header: it is too long");
            }
            String name = text.strip();
            Optional<LayoutRule> rule = Optional.ofNullable(layout.rules().get(name));
            if (rule.isPresent() && seen.put(name, Boolean.TRUE) != null) {
                twice[0] = true;
            }
            columns.add(rule.map(found -> new Listed(name, found)));
        });
        if (twice[0]) {
            throw new NotMade(NotMade.Reason.FILE_REFUSED, "the first row of the file names a listed column twice");
        }
        return new Header(reading, List.copyOf(columns));
    }

    /** Spreadsheets say {@code sep=;} in a line of its own before the header. */
    private static Optional<Character> separatorSaid(BufferedReader in) throws IOException {
        in.mark(16);
        char[] begin = new char[5];
        int read = in.read(begin, 0, 5);
        if (read == 5 && new String(begin, 0, 4).equals("sep=")) {
            int end = in.read();
            if (end == '\r') {
                in.mark(1);
                if (in.read() != '\n') {
                    in.reset();
                }
                return Optional.of(begin[4]);
            }
            if (end == '\n') {
                return Optional.of(begin[4]);
            }
        }
        in.reset();
        return Optional.empty();
    }

    private static void write(Writer out, List<String> cells) throws IOException {
        for (int at = 0; at < cells.size(); at++) {
            if (at > 0) {
                out.write(',');
            }
            String text = cells.get(at);
            boolean quote = text.isEmpty() && cells.size() == 1
                    || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
            out.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        out.write("\r\n");
    }

    private static boolean leaves(LayoutRule rule) {
        return !(rule instanceof LayoutRule.Drop);
    }

    /** By their places: where a file has no header, what stands there is somebody's. */
    private static List<Integer> unlisted(List<Optional<Listed>> columns) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).isEmpty()) {
                places.add(at + 1);
            }
        }
        return places;
    }
}
