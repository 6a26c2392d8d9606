package org.concordat.kernel.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Days as people and systems write them, from 1900 to 2100: in numbers with the year first or last, run together with a
 * year of four digits, or with the month's name. Six digits alone are no date here: they are as often the number of a
 * school or of a worker.
 */
final class DateText {

    private static final String BETWEEN = "( ?[-/.] ?| )";
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** So many digits a day has at least, and one that is run together in numbers exactly so many. */
    private static final int DIGITS_MIN = 3;

    private static final int DIGITS_TOGETHER = 8;

    /** A way to write a day, and whether what it found is a day. */
    private record Form(Pattern pattern, Reading reading) {

        boolean isIn(String text) {
            return pattern.matcher(text).results().anyMatch(reading::isDay);
        }
    }

    private interface Reading {
        boolean isDay(MatchResult found);
    }

    private static final List<Form> IN_NUMBERS = List.of(
            new Form(
                    Pattern.compile("(?<![0-9])([0-9]{4})" + BETWEEN + "([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])"),
                    found -> isDay(found.group(1), found.group(3), found.group(4))),
            new Form(
                    Pattern.compile("(?<![0-9])([0-9]{1,2})" + BETWEEN + "([0-9]{1,2})\\2([0-9]{4})(?![0-9])"),
                    found -> isDayEitherWay(found.group(1), found.group(3), found.group(4))),
            // 3.6.12 may be a line of a chart, so a year of two digits wants a day and a month of two, or a slash.
            new Form(
                    Pattern.compile("(?<![0-9.])([0-9]{2})([-/.])([0-9]{2})\\2([0-9]{2})(?![0-9.])"),
                    found -> isDayEitherWay(found.group(1), found.group(3), "20" + found.group(4))),
            new Form(
                    Pattern.compile("(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/([0-9]{2})(?![0-9/])"),
                    found -> isDayEitherWay(found.group(1), found.group(2), "20" + found.group(3))),
            new Form(
                    Pattern.compile("(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])"),
                    found -> isDay(found.group(1), found.group(2), found.group(3))),
            new Form(
                    Pattern.compile("(?<![0-9])([0-9]{2})([0-9]{2})([0-9]{4})(?![0-9])"),
                    found -> isDay(found.group(3), found.group(2), found.group(1))));

    private static final List<Form> WITH_NAMES = List.of(
            new Form(
                    Pattern.compile("(?<![0-9])([0-9]{1,2}) ?(?:st|nd|rd|th)?[ \\-./,]{0,3}(?:of )?" + MONTH
                            + "[ \\-./,']{0,3}([0-9]{4}|[0-9]{2})(?![0-9])"),
                    found -> isDay(year(found.group(3)), month(found.group(2)), found.group(1))),
            new Form(
                    Pattern.compile("(?<![a-z])" + MONTH
                            + "[ \\-./,]{0,3}([0-9]{1,2})(?:st|nd|rd|th)?[ \\-./,']{1,3}([0-9]{4}|[0-9]{2})(?![0-9])"),
                    found -> isDay(year(found.group(3)), month(found.group(1)), found.group(2))),
            new Form(
                    Pattern.compile(
                            "(?<![0-9])([0-9]{4})[ \\-./,]{0,3}" + MONTH + "[ \\-./,]{0,3}([0-9]{1,2})(?![0-9])"),
                    found -> isDay(found.group(1), month(found.group(2)), found.group(3))));

    private DateText() {}

    /**
     * Whether the text has what no day goes without: a few digits, and either eight of them together, or a sign after one
     * that sets a day's numbers apart, or the name of a month.
     */
    static boolean mayBeIn(String text) {
        int digits = 0;
        int together = 0;
        boolean inNumbers = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
                together++;
            } else {
                inNumbers |= together == DIGITS_TOGETHER || together > 0 && "-/. ".indexOf(c) >= 0;
                together = 0;
            }
        }
        return digits >= DIGITS_MIN && (inNumbers || together == DIGITS_TOGETHER || isMonthIn(small(text)));
    }

    static boolean isIn(String text) {
        if (IN_NUMBERS.stream().anyMatch(form -> form.isIn(text))) {
            return true;
        }
        String small = small(text);
        return isMonthIn(small) && WITH_NAMES.stream().anyMatch(form -> form.isIn(small));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isMonthIn(String small) {
        return MONTHS.stream().anyMatch(small::contains);
    }

    private static boolean isDayEitherWay(String one, String other, String year) {
        return isDay(year, other, one) || isDay(year, one, other);
    }

    private static boolean isDay(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (number < 1900 || number > 2100) {
            return false;
        }
        try {
            LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String year(String written) {
        return written.length() == 2 ? "20" + written : written;
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name.substring(0, 3)) + 1);
    }
}
