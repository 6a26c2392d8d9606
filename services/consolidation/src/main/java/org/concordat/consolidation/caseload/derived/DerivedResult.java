package org.concordat.consolidation.caseload.derived;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A result of an indicator as cases come to it, and as it was posted.
 *
 * @param kpi the indicator's code, which is that of the measure of caseload
 * @param span what it is about, such as {@code 2016-17-P06}
 * @param finding how the two differ, in words
 */
public record DerivedResult(
        String kpi,
        String title,
        String span,
        Standing standing,
        Optional<Figure> derived,
        Optional<Figure> posted,
        Optional<String> finding) {

    /** How the two stand to each other. */
    public enum Standing {
        /** Nothing was posted: what cases come to is offered. */
        OFFERED,
        AGREES,
        DIFFERS,
        /** No system tells of it. */
        POSTED_ALONE
    }

    /** @param value none where there are no cases @param numerator of what is worked out from two */
    public record Figure(Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {

        boolean agreesWith(Figure other) {
            if (denominator.isPresent() && other.denominator.isPresent()) {
                return same(numerator, other.numerator) && same(denominator, other.denominator);
            }
            return same(value, other.value);
        }

        private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
            return one.isPresent() == other.isPresent()
                    && one.map(number -> number.compareTo(other.orElseThrow()) == 0)
                            .orElse(true);
        }

        private String inWords() {
            String alone = value.map(BigDecimal::toPlainString).orElse("no cases");
            return denominator
                    .map(whole -> "%s (%s of %s)"
                            .formatted(alone, numerator.orElseThrow().toPlainString(), whole.toPlainString()))
                    .orElse(alone);
        }
    }

    /** @param derived and {@code posted}: at least one of them is there */
    static DerivedResult of(String kpi, String title, String span, Optional<Figure> derived, Optional<Figure> posted) {
        if (derived.isEmpty()) {
            return new DerivedResult(kpi, title, span, Standing.POSTED_ALONE, derived, posted, Optional.empty());
        }
        if (posted.isEmpty()) {
            return new DerivedResult(kpi, title, span, Standing.OFFERED, derived, posted, Optional.empty());
        }
        return derived.get().agreesWith(posted.get())
                ? new DerivedResult(kpi, title, span, Standing.AGREES, derived, posted, Optional.empty())
                : new DerivedResult(
                        kpi,
                        title,
                        span,
                        Standing.DIFFERS,
                        derived,
                        posted,
                        Optional.of("Posted is %s; the cases come to %s."
                                .formatted(posted.get().inWords(), derived.get().inWords())));
    }
}
