package org.concordat.kernel.kpi;

/** 1st, 2nd, 3rd, 4th … 11th, 21st. */
final class Ordinal {

    private Ordinal() {}

    static String of(int number) {
        int lastTwo = number % 100;
        if (lastTwo >= 11 && lastTwo <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
