package org.concordat.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days in England and Wales: Monday to Friday but for bank holidays (Banking and Financial Dealings Act 1971
 * and royal proclamations), which are data beside this class, from 2008 to 2035. Day 0 is the event, day 1 the next working day.
 */
public final class WorkingDays {

    private static final WorkingDays ENGLAND_AND_WALES = read("england-and-wales-bank-holidays.csv");

    private final Set<LocalDate> bankHolidays;

    private WorkingDays(Set<LocalDate> bankHolidays) {
        this.bankHolidays = bankHolidays;
    }

    public static WorkingDays englandAndWales() {
        return ENGLAND_AND_WALES;
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(date);
    }

    /** The day that is {@code count} working days after the event's day; the event's own day for 0. */
    public LocalDate after(LocalDate event, int count) {
        LocalDate day = event;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Working days after a day, up to and with another; 0 when the other is not later. */
    public int between(LocalDate after, LocalDate upTo) {
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return counted;
    }

    private static WorkingDays read(String resource) {
        try (InputStream in = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new WorkingDays(reader.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
