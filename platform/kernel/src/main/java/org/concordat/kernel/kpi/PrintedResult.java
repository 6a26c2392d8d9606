package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.InvalidValue;

/**
 * A result as papers print it, taken apart: {@code 18 (34%)}, {@code £347,420}, {@code 12%}, {@code 0.32}, {@code 5th of 32},
 * {@code Outstanding 7, Good 20}, {@code TBC}, {@code N/A - new programme}, {@code update}. What cannot be told for certain is
 * refused: nobody guesses a figure.
 */
public final class PrintedResult {

    private static final String NUMBER = "-?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?";
    private static final Pattern COUNT_WITH_SHARE = Pattern.compile("(" + NUMBER + ") ?\\((" + NUMBER + ") ?%\\)");
    private static final Pattern PERCENT = Pattern.compile("(" + NUMBER + ") ?%");
    private static final Pattern POUNDS = Pattern.compile("(-?)£ ?(" + NUMBER + ")( ?k| ?m)?");
    private static final Pattern PLAIN = Pattern.compile("(" + NUMBER + ")");
    private static final Pattern OF = Pattern.compile("(" + NUMBER + ") ?(?:of|out of|/) ?(" + NUMBER + ")");
    private static final Pattern RANK = Pattern.compile("(\\d{1,6})(?:st|nd|rd|th)? ?(?:of|out of|/) ?(\\d{1,6})");
    private static final Pattern QUARTILE = Pattern.compile("q?([1-4])(?:st|nd|rd|th)?(?: quartile)?");
    private static final Pattern CATEGORY = Pattern.compile("(.*\\D) ?(\\d{1,9})");

    private static final Map<String, Qualifier> WORDS = words();

    private final KpiUnit unit;
    private final List<String> categories;

    /** @param categories of a distribution, in their order; none of another unit */
    public PrintedResult(KpiUnit unit, List<String> categories) {
        this.unit = unit;
        this.categories = List.copyOf(categories);
    }

    /** Whether one figure is the other, as far as it is printed. */
    public static boolean agree(BigDecimal printed, BigDecimal exact) {
        int scale = Math.max(
                0,
                Math.min(
                        printed.stripTrailingZeros().scale(),
                        exact.stripTrailingZeros().scale()));
        return printed.subtract(exact).abs().compareTo(BigDecimal.valueOf(5, scale + 1)) <= 0;
    }

    /** @throws InvalidValue for a text that is no result of the unit, or may be several */
    public Result parse(String printed) {
        String text = printed.strip().replaceAll("\\s+", " ");
        Optional<Qualifier> qualifier = qualifier(text);
        if (qualifier.isPresent()) {
            return new Result.NoNumber(qualifier.get());
        }
        return switch (unit) {
            case RANK -> rank(text);
            case QUARTILE -> quartile(text);
            case DISTRIBUTION -> distribution(text);
            default -> number(text);
        };
    }

    private static Optional<Qualifier> qualifier(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        return Optional.ofNullable(WORDS.get(plain));
    }

    private static Map<String, Qualifier> words() {
        Map<String, Qualifier> words = new LinkedHashMap<>();
        List.of("tbc", "to be confirmed", "tba", "to be agreed")
                .forEach(word -> words.put(word, Qualifier.TO_BE_CONFIRMED));
        List.of("n a", "na", "not available", "not yet available", "no data")
                .forEach(word -> words.put(word, Qualifier.NOT_AVAILABLE));
        List.of("n a new programme", "new programme", "new", "n a new measure", "new measure")
                .forEach(word -> words.put(word, Qualifier.NEW_PROGRAMME));
        List.of("update", "update awaited", "awaiting update", "to be updated")
                .forEach(word -> words.put(word, Qualifier.UPDATE_AWAITED));
        List.of("none", "none recorded", "nil recorded").forEach(word -> words.put(word, Qualifier.NONE_RECORDED));
        List.of("not comparable", "no comparable data").forEach(word -> words.put(word, Qualifier.NOT_COMPARABLE));
        return words;
    }

    private Result number(String text) {
        Matcher withShare = COUNT_WITH_SHARE.matcher(text);
        if (withShare.matches() && (unit == KpiUnit.SHARE_OF_PEOPLE || unit == KpiUnit.COUNT)) {
            return new Result.CountWithShare(number(withShare, 1), number(withShare, 2));
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches() && unit.isShare()) {
            return new Result.Value(number(percent, 1));
        }
        Matcher pounds = POUNDS.matcher(text.toLowerCase(Locale.ROOT));
        if (pounds.matches() && unit == KpiUnit.MONEY) {
            return new Result.Value(pounds(pounds));
        }
        Matcher of = OF.matcher(text);
        if (of.matches() && unit.per() > 1) {
            return new Result.Parts(number(of, 1), number(of, 2));
        }
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            return new Result.Value(number(plain, 1));
        }
        throw refused(text, "such as " + example());
    }

    private static BigDecimal pounds(Matcher pounds) {
        BigDecimal amount = number(pounds, 2);
        String scale = Optional.ofNullable(pounds.group(3)).orElse("").strip();
        BigDecimal scaled = switch (scale) {
            case "k" -> amount.movePointRight(3);
            case "m" -> amount.movePointRight(6);
            default -> amount;
        };
        return pounds.group(1).isEmpty() ? scaled : scaled.negate();
    }

    private static BigDecimal number(Matcher matcher, int group) {
        return new BigDecimal(matcher.group(group).replace(",", ""));
    }

    private Result rank(String text) {
        Matcher matcher = RANK.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw refused(text, "such as " + example());
        }
        return new Result.Rank(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private Result quartile(String text) {
        Matcher matcher = QUARTILE.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw refused(text, "1 to 4, such as " + example());
        }
        return new Result.Value(new BigDecimal(matcher.group(1)));
    }

    private Result distribution(String text) {
        Map<String, Long> counts = new LinkedHashMap<>();
        categories.forEach(category -> counts.put(category, 0L));
        for (String part : text.split("[,;]", -1)) {
            Matcher matcher = CATEGORY.matcher(part.strip());
            String category = matcher.matches() ? category(matcher.group(1)) : "";
            if (category.isEmpty()
                    || counts.replace(category, counts.getOrDefault(category, 0L) + count(matcher)) == null) {
                throw refused(text, "a count for each of " + String.join(", ", categories));
            }
        }
        return new Result.Distribution(counts);
    }

    private static long count(Matcher matcher) {
        return Long.parseLong(matcher.group(2));
    }

    private String category(String text) {
        String plain = text.replaceAll("[:=\\s]+$", "").strip();
        return categories.stream()
                .filter(category -> category.equalsIgnoreCase(plain))
                .findFirst()
                .orElse("");
    }

    private String example() {
        return switch (unit) {
            case COUNT -> "53 or 18 (34%)";
            case PERCENT -> "12% or 9 of 12";
            case RATE_PER_1000, RATE_PER_10000, RATE_PER_100000 -> "529.1 or 165 of 34853";
            case MONEY -> "£347,420 or £1.25m";
            case DAYS, WEEKS -> "45.5";
            case SCORE, RATIO -> "0.32";
            case SHARE_OF_PEOPLE -> "18 (34%)";
            case RANK -> "5th of 32";
            case QUARTILE -> "Q2";
            case DISTRIBUTION -> "Outstanding 7, Good 20";
        };
    }

    private InvalidValue refused(String text, String expected) {
        return new InvalidValue(
                "result in " + unit.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                text,
                expected + ", or a word such as TBC, N/A, new programme, update");
    }
}
