package org.concordat.bench.load;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out boroughs and periods that have no return yet; when all have one, those posted longest ago, whose next return
 * is a restatement. Whoever takes one must bring it to approval.
 */
public final class UnusedPeriods {
    private static final int FIRST_YEAR = 1977;
    private static final int YEARS = 28;
    private static final int MONTHS = 12;

    private final TriBorough partnership;
    private final AtomicInteger numbers = new AtomicInteger();
    private int taken;

    public UnusedPeriods(TriBorough partnership) {
        this.partnership = partnership;
    }

    /** The next one; its year has a mandate of every borough. */
    public synchronized ReturnPlace next() {
        int boroughs = TriBorough.MEMBERS.size();
        int aYear = boroughs * MONTHS;
        int number = taken++;
        int year = FIRST_YEAR + number / aYear % YEARS;
        if (number % aYear == 0 && number / aYear < YEARS) {
            partnership.adoptMandates(name(year));
        }
        String period = "%s-P%02d".formatted(name(year), number % aYear / boroughs + 1);
        return new ReturnPlace(TriBorough.MEMBERS.get(number % boroughs), period);
    }

    /** A number that no other return of the run has. */
    public int number() {
        return numbers.incrementAndGet();
    }

    private static String name(int year) {
        return "%d-%02d".formatted(year, (year + 1) % 100);
    }
}
