package org.concordat.testing.cases.plain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.WorkingDays;
import org.concordat.testing.cases.plain.Story.Lasting;
import org.jspecify.annotations.Nullable;

/** The sheet on which the figures of a borough and month are counted up. */
public final class PlainSheet {

    /** Of a share its part and whole; elsewhere the figure and 0. */
    public record Figure(long part, long whole) {}

    final LocalDate first;
    final LocalDate last;
    private final Map<String, Figure> figures = new TreeMap<>();

    PlainSheet(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    Map<String, Figure> figures() {
        return figures;
    }

    boolean isInMonth(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    void add(String code, long part, long whole) {
        Figure before = figures.getOrDefault(code, new Figure(0, 0));
        figures.put(code, new Figure(before.part() + part, before.whole() + whole));
    }

    void flow(String code, LocalDate day) {
        if (isInMonth(day)) {
            add(code, 1, 0);
        }
    }

    void share(String code, LocalDate day, boolean part) {
        if (isInMonth(day)) {
            add(code, part ? 1 : 0, 1);
        }
    }

    void stock(String code, boolean is) {
        add(code, is ? 1 : 0, 0);
    }

    void shareOfStock(String code, boolean whole, boolean part) {
        add(code, whole && part ? 1 : 0, whole ? 1 : 0);
    }

    static boolean anyOpen(List<Lasting> some, LocalDate day) {
        return some.stream().anyMatch(one -> one.isOpenOn(day));
    }

    /** No later than the last of so many working days: at the weekend after it, it is too late. */
    static boolean isWithinWorkingDays(int count, LocalDate after, LocalDate day) {
        return workingDays(after, day.minusDays(1)) < count;
    }

    static int workingDays(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && WorkingDays.englandAndWales().isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    static long pence(@Nullable Object whole) {
        return new BigDecimal(String.valueOf(whole)).movePointRight(2).longValueExact();
    }
}
