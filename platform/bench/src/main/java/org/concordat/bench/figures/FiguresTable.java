package org.concordat.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table for the terminal that is Markdown too, so that it can be kept in a document as it was printed. */
public final class FiguresTable {
    private static final List<String> HEAD =
            List.of("measure", "what", "figure", "unit", "lowest – highest", "rounds", "bar", "");

    private FiguresTable() {}

    /** The lines of the table. */
    public static List<String> of(List<Figure> figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        String measure = "";
        for (Figure figure : figures) {
            rows.add(row(figure, figure.measure().equals(measure)));
            measure = figure.measure();
        }
        int[] widths = widths(rows);
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, rule(widths));
        return lines;
    }

    private static List<String> row(Figure figure, boolean sameMeasure) {
        Spread spread = figure.spread();
        return List.of(
                sameMeasure ? "" : figure.measure(),
                figure.what(),
                number(spread.value()),
                figure.unit(),
                spread.rounds() == 1 ? "" : number(spread.low()) + " – " + number(spread.high()),
                Integer.toString(spread.rounds()),
                figure.bar().map(Bar::words).orElse(""),
                figure.met().map(met -> met ? "met" : "SHORT").orElse(""));
    }

    /** Three digits say what such a measure can say. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            boolean right = isNumber(column);
            line.append(' ')
                    .append(right ? padding : "")
                    .append(row.get(column))
                    .append(right ? "" : padding)
                    .append(" |");
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            boolean right = isNumber(column);
            rule.append(' ')
                    .append("-".repeat(Math.max(widths[column], 3) - (right ? 1 : 0)))
                    .append(right ? ":" : "")
                    .append(" |");
        }
        return rule.toString();
    }

    private static boolean isNumber(int column) {
        return column == 2 || column == 4 || column == 5;
    }
}
