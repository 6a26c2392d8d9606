package org.concordat.returns.periods;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.web.problem.Problem;

/** Where the boroughs' periods are kept; their rows are the locks of all that happens in them. */
@ApplicationScoped
public class PeriodStore implements PanacheRepositoryBase<PeriodRow, PeriodKey> {

    /**
     * Waits for whoever else decides on this period, then refuses when it is closed. Held until the transaction ends.
     */
    public void lockOpen(Borough borough, Period period) {
        if (lock(borough, period).closed) {
            throw Problem.conflict(
                    "period-closed",
                    ("%s of %s is closed: an approver reopens it, with a reason, by POST"
                                    + " /v1/boroughs/%s/periods/%s/reopening.")
                            .formatted(period, borough, borough, period));
        }
    }

    public boolean isClosed(Borough borough, Period period) {
        return findByIdOptional(key(borough, period)).map(row -> row.closed).orElse(false);
    }

    PeriodRow lock(Borough borough, Period period) {
        return locked(borough, period).orElseGet(() -> {
            begin(borough, period);
            return locked(borough, period).orElseThrow();
        });
    }

    private Optional<PeriodRow> locked(Borough borough, Period period) {
        return findByIdOptional(key(borough, period), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of two who begin it at once, the second waits for the first and writes nothing. */
    private void begin(Borough borough, Period period) {
        getEntityManager()
                .createNativeQuery(
                        "insert into reporting_period (borough, period, financial_year) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, borough.code())
                .setParameter(2, period.toString())
                .setParameter(3, period.year().toString())
                .executeUpdate();
    }

    List<PeriodRow> ofYear(Borough borough, FinancialYear year) {
        return list("borough = ?1 and financialYear = ?2", borough.code(), year.toString());
    }

    private static PeriodKey key(Borough borough, Period period) {
        return new PeriodKey(borough.code(), period.toString());
    }
}
