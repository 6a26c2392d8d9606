package org.concordat.consolidation.kpi.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Qualifier;

/** The one figure that a result is, by its indicator's definition. */
final class KpiFigures {

    private static final int RESULT = KpiTable.text("result");
    private static final int QUALIFIER = KpiTable.text("qualifier");

    private KpiFigures() {}

    /** As a measure holds it. @param second the denominator, or what stands where there is none */
    record Figure(long first, long second) {}

    /** None of a line that says a word instead of a number, or nothing. */
    static Optional<Figure> of(KpiKnown kpi, PostedLine line) {
        String qualifier = line.texts().get(QUALIFIER);
        if (qualifier != null && Qualifier.valueOf(qualifier).standsInsteadOfNumber()) {
            return Optional.empty();
        }
        if (kpi.unit() == KpiUnit.DISTRIBUTION) {
            return line.texts().get(RESULT) == null
                    ? Optional.empty()
                    : Optional.of(new Figure(Combining.NONE, Combining.NONE));
        }
        Optional<BigDecimal> numerator = number(line, KpiLines.NUMERATOR);
        Optional<BigDecimal> denominator = number(line, KpiLines.DENOMINATOR);
        if (numerator.isPresent() && denominator.isPresent()) {
            return parts(kpi, numerator.get(), denominator.get());
        }
        // Of a count with its share the indicator's unit says which of the two is the result.
        Optional<BigDecimal> share =
                number(line, KpiLines.SHARE).filter(any -> kpi.unit().isShare());
        return share.or(() -> number(line, KpiLines.VALUE)).map(value -> alone(kpi, value));
    }

    private static Optional<Figure> parts(KpiKnown kpi, BigDecimal numerator, BigDecimal denominator) {
        if (!kpi.measure().combining().isSum()) {
            return Optional.of(new Figure(millionths(numerator), millionths(denominator)));
        }
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(alone(kpi, kpi.unit().of(numerator, denominator)));
    }

    private static Figure alone(KpiKnown kpi, BigDecimal value) {
        return new Figure(millionths(value), kpi.measure().combining().isSum() ? 0 : Combining.NONE);
    }

    private static Optional<BigDecimal> number(PostedLine line, int number) {
        return line.amounts().reports(number) && line.amounts().quantity(number) instanceof Quantity.Decimal decimal
                ? Optional.of(decimal.value())
                : Optional.empty();
    }

    private static long millionths(BigDecimal number) {
        return number.movePointRight(QuantityKind.DECIMALS).longValueExact();
    }
}
