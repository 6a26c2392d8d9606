package org.concordat.bench.domains;

import java.util.List;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnFile;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.load.UnusedPeriods;

/** Budget returns of 30 lines with 6 figures each. */
public final class BudgetLoad implements DomainLoad {
    private static final int LINES = 30;

    private final TriBorough partnership;
    private final UnusedPeriods periods;
    private List<BudgetFile.Line> lines = List.of();

    public BudgetLoad(TriBorough partnership, UnusedPeriods periods) {
        this.partnership = partnership;
        this.periods = periods;
    }

    @Override
    public ReturnDomain domain() {
        return ReturnDomain.BUDGETS;
    }

    /** Its chart is there: it is the demonstration's. */
    @Override
    public synchronized void prepare() {
        lines = lines.isEmpty() ? BudgetFile.byServiceLine(partnership.reportedLines(), LINES) : lines;
    }

    @Override
    public ReturnPlace place() {
        return periods.next();
    }

    @Override
    public synchronized ReturnFile file() {
        return new BudgetFile(lines, periods.number());
    }
}
