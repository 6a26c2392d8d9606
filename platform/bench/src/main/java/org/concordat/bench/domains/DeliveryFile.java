package org.concordat.bench.domains;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;

/**
 * What initiatives deliver in one month: every line with six amounts, which make its target.
 *
 * @param lines where the savings lie, one for each initiative
 */
public record DeliveryFile(List<BudgetFile.Line> lines, int number) implements ReturnFile {
    /** Of every initiative in each year, in pounds. */
    static final BigDecimal TARGET = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal AT_RISK = BigDecimal.valueOf(500_000);
    private static final BigDecimal UNDELIVERABLE = BigDecimal.valueOf(250_000);

    static String reference(int initiative) {
        return "BN-%03d".formatted(initiative + 1);
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.SAVINGS;
    }

    @Override
    public String row() {
        return "serviceLine=" + lines.getFirst().serviceLine();
    }

    @Override
    public byte[] bytes() {
        StringBuilder table =
                new StringBuilder("initiative,target,delivered,on_track,at_risk,undeliverable,forecast,comment\n");
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal delivered = i == 0 ? new BigDecimal(mark()) : BigDecimal.valueOf(7_000_000L + i * 37 + number);
            BigDecimal possible = TARGET.subtract(UNDELIVERABLE);
            table.append(reference(i)).append(',').append(TARGET).append(',').append(delivered);
            table.append(',').append(possible.subtract(AT_RISK).subtract(delivered));
            table.append(',').append(AT_RISK).append(',').append(UNDELIVERABLE);
            table.append(',').append(possible).append(",As the service has it\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
