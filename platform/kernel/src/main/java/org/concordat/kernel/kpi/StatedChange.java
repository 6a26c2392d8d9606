package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that words state beside figures, such as {@code up 20 %} or {@code 20% increase}.
 *
 * @param words as they were written, in small letters
 * @param perCent below zero where it went down
 */
public record StatedChange(String words, BigDecimal perCent) {

    private static final String UP = "up|more|rose|risen|rises?|increase[sd]?|growth|higher";
    private static final String DOWN = "down|less|fewer|fell|fallen|falls?|decrease[sd]?|reduction|reduce[sd]?|lower";
    private static final String SIZE = "(\\d{1,4}(?:\\.\\d{1,2})?) ?(?:%|per ?cent\\b)";
    private static final Pattern WORD_FIRST =
            Pattern.compile("\\b(?:(" + UP + ")|(?:" + DOWN + "))(?: by| of)? " + SIZE);
    private static final Pattern SIZE_FIRST = Pattern.compile("\\b" + SIZE + " (?:(" + UP + ")|(?:" + DOWN + "))\\b");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More decimals than anybody states. */
    private static final int PLACES = 8;

    /** The first that the text states; none where it states none. */
    public static Optional<StatedChange> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Matcher word = WORD_FIRST.matcher(plain);
        if (word.find()) {
            return Optional.of(of(word.group(), word.group(1) != null, word.group(2)));
        }
        Matcher size = SIZE_FIRST.matcher(plain);
        return size.find() ? Optional.of(of(size.group(), size.group(2) != null, size.group(1))) : Optional.empty();
    }

    private static StatedChange of(String words, boolean up, String size) {
        BigDecimal perCent = new BigDecimal(size);
        return new StatedChange(words, up ? perCent : perCent.negate());
    }

    /**
     * Whether the figures give it, as far as it is stated; of shares a change in points is as good.
     *
     * @param before not zero: nothing is so many per cent more than nothing
     */
    public boolean isGivenBy(KpiUnit unit, BigDecimal before, BigDecimal now) {
        return PrintedResult.agree(perCent, change(before, now))
                || unit.isShare() && PrintedResult.agree(perCent, now.subtract(before));
    }

    /** What the figures give: {@code up 40 %}. */
    public static String words(BigDecimal before, BigDecimal now) {
        BigDecimal change = change(before, now);
        return "%s %s %%"
                .formatted(
                        change.signum() < 0 ? "down" : "up",
                        change.abs()
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private static BigDecimal change(BigDecimal before, BigDecimal now) {
        return now.subtract(before).multiply(HUNDRED).divide(before.abs(), PLACES, RoundingMode.HALF_UP);
    }
}
