package org.concordat.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A budget return as a borough's spreadsheet sends it (CSV, in pounds), every line with all six measures and a comment.
 *
 * @param lines what the lines are about
 * @param number which return of the run it is
 */
public record BudgetFile(List<Line> lines, int number) implements ReturnFile {
    /** How many figures a line reports. */
    public static final int MEASURES = 6;

    private static final String HEADER =
            "cost_centre,service_line,fund,type,original_budget,current_budget,profile_to_date,actual_to_date,"
                    + "commitments,forecast_outturn,comment\n";

    /** @param costCentre empty where the borough reports by service line alone */
    public record Line(String costCentre, String serviceLine, String fund) {}

    /** Lines that name no cost centre: each service line in one fund, then in the next. */
    public static List<Line> byServiceLine(List<String> serviceLines, int count) {
        List<String> funds = List.of("GENERAL_FUND", "DSG", "PUBLIC_HEALTH", "OTHER_GRANT");
        if (count > serviceLines.size() * funds.size()) {
            throw new IllegalArgumentException("the chart has too few service lines for " + count);
        }
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Line("", serviceLines.get(i % serviceLines.size()), funds.get(i / serviceLines.size())))
                .toList();
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.BUDGETS;
    }

    @Override
    public String row() {
        return "serviceLine=" + lines.getFirst().serviceLine();
    }

    /** The forecast of its first line is its mark. */
    @Override
    public byte[] bytes() {
        StringBuilder table = new StringBuilder(HEADER.length() + lines.size() * 128).append(HEADER);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int budget = 100_000 + i % 997 * 37; // the same all year, or it would want a virement
            int spent = budget / 2 + number % 1_000;
            table.append(line.costCentre()).append(',');
            table.append(line.serviceLine()).append(',').append(line.fund()).append(",EXPENDITURE,");
            table.append(budget).append(".00,").append(budget).append(".00,");
            table.append(budget / 2).append(".50,").append(spent + i % 89).append(".25,");
            table.append(i % 13).append(".00,");
            table.append(i == 0 ? mark() : budget + i % 89 + ".10").append(",As the ledger has it\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many figures it brings. */
    public int values() {
        return lines.size() * MEASURES;
    }
}
