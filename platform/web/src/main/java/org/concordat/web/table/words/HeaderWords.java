package org.concordat.web.table.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.money.MoneyUnit;

/**
 * The title of a column as people write it: {@code Current Budget (£k)} is the current budget in thousands of pounds.
 *
 * @param bare without the unit
 * @param unit that it says
 */
public record HeaderWords(String bare, Optional<MoneyUnit> unit) {

    private static final Pattern UNIT = Pattern.compile(
            "(?iu)[\\s_\\u00a0]*[(\\[]?\\s*(£\\s*['’]?000['’]?s?|['’]000s?|£\\s*k|£\\s*thousands?|£\\s*mn?|£\\s*millions?|£|GBP|GBP_THOUSAND|GBP_MILLION)\\s*[)\\]]?\\s*$");

    /** What makes no difference between two titles. */
    private static final Pattern IGNORED = Pattern.compile("[\\s_\\u00a0.:*'’-]+");

    public static HeaderWords of(String title) {
        Matcher matcher = UNIT.matcher(title);
        if (!matcher.find() || matcher.start() == 0) {
            return new HeaderWords(title.strip(), Optional.empty());
        }
        return new HeaderWords(title.substring(0, matcher.start()).strip(), Optional.of(unit(matcher.group(1))));
    }

    private static MoneyUnit unit(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.contains("000") || lower.contains("k") || lower.contains("thousand")) {
            return MoneyUnit.GBP_THOUSAND;
        }
        return lower.contains("m") ? MoneyUnit.GBP_MILLION : MoneyUnit.GBP;
    }

    /** Titles with the same key are the same title: neither case, spaces, line breaks nor the unit matter. */
    public String key() {
        return key(bare);
    }

    /** The key of any text, which has no unit to leave aside. */
    public static String key(String text) {
        return IGNORED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
