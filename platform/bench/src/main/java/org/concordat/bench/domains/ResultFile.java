package org.concordat.bench.domains;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;

/**
 * Results of indicators for one month: a third of them amounts of money, which add up, the others percentages with their
 * parts.
 *
 * @param indicators how many report
 */
public record ResultFile(int indicators, int number) implements ReturnFile {
    private static final int KINDS = 3;

    /** The codes of so many indicators. */
    public static List<String> codes(int indicators) {
        return IntStream.rangeClosed(1, indicators)
                .mapToObj("BN-K%03d"::formatted)
                .toList();
    }

    /** Whether the indicator of this number, from 0, is an amount. */
    public static boolean isAmount(int indicator) {
        return indicator % KINDS == 0;
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.KPIS;
    }

    @Override
    public String row() {
        return "kpi=" + codes(1).getFirst();
    }

    @Override
    public byte[] bytes() {
        StringBuilder table = new StringBuilder("kpi,value,numerator,denominator,comment\n");
        List<String> codes = codes(indicators);
        for (int i = 0; i < indicators; i++) {
            int counted = 40 + (i * 7 + number) % 19; // never far from what was before, or it would be asked about
            table.append(codes.get(i)).append(',');
            if (i == 0) {
                table.append(mark()).append(",,");
            } else if (isAmount(i)) {
                table.append(100_000 + counted).append(".50,,");
            } else {
                table.append(',').append(counted).append(',').append(90 + i);
            }
            table.append(",As the system counts it\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
