package org.concordat.pseudonyms.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.personal.PersonalTraces;

/** What a column that is kept holds. What is not of its form does not leave. */
public enum KeptForm {
    /** A code: short, and in no way like personal data. */
    CODE {
        @Override
        public Optional<String> complaint(String text) {
            return text.length() > CHARACTERS_MAX
                    ? Optional.of("is longer than a code")
                    : PersonalTraces.in(text).map(kind -> "looks like " + kind.words());
        }
    },
    /** A day or a moment, as systems write them in reports. */
    DATE {
        @Override
        public Optional<String> complaint(String text) {
            return DAY.matcher(text).matches() ? Optional.empty() : Optional.of("is no date");
        }
    },
    /** At most eight digits before the point: too few for anybody's number. */
    NUMBER {
        @Override
        public Optional<String> complaint(String text) {
            return AMOUNT.matcher(text).matches() ? Optional.empty() : Optional.of("is no number, or too large a one");
        }
    };

    private static final int CHARACTERS_MAX = 100;
    private static final String TIME = "(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)?";
    private static final Pattern DAY =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}" + TIME + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
                    + "|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}" + TIME
                    + "|[0-9]{1,2}-[A-Za-z]{3}-(?:[0-9]{2}|[0-9]{4})" + TIME);
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,8}(?:\\.[0-9]{1,6})?");

    /** Why a text may not leave in a column of this form; the text is not repeated. */
    public abstract Optional<String> complaint(String text);

    /** As the layout names it, such as {@code date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeptForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }
}
