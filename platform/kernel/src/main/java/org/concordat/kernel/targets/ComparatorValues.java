package org.concordat.kernel.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;

/**
 * Values of a comparator on an indicator, as they are written down.
 *
 * @param unit what they are stated in
 * @param values one for each span and member
 * @param reason why they were changed
 */
public record ComparatorValues(KpiUnit unit, List<ComparatorValue> values, Optional<String> reason) {

    /**
     * @param span what it is about, as results name it
     * @param member the council whose value it is; none where it is the comparator's own, such as the neighbours' mean
     * @param value none where the qualifier says why there is none
     * @param source who published it, and where
     * @param published when
     */
    public record ComparatorValue(
            String span,
            Optional<String> member,
            Optional<BigDecimal> value,
            Optional<Qualifier> qualifier,
            String source,
            LocalDate published) {

        public ComparatorValue {
            value = value.map(TargetTerms::plain);
        }

        /** The days that it is about; terms are those of most schools. @throws InvalidValue where it is no span */
        public Span days() {
            return Span.parse(span, SchoolTerms.USUAL);
        }

        private Object place() {
            return List.of(span, member);
        }
    }

    public ComparatorValues {
        values = List.copyOf(values);
    }

    /** The same but for the reason. */
    public ComparatorValues withoutReason() {
        return new ComparatorValues(unit, values, Optional.empty());
    }

    /** What stands against their being recorded. */
    public List<Finding> wrong() {
        List<Finding> findings = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String at = "/values/" + i;
            ComparatorValue value = values.get(i);
            try {
                value.days();
            } catch (InvalidValue unreadable) {
                findings.add(Finding.error("SPAN_UNREADABLE", at + "/span", String.valueOf(unreadable.getMessage())));
            }
            boolean word =
                    value.qualifier().filter(Qualifier::standsInsteadOfNumber).isPresent();
            if (word == value.value().isPresent()) {
                findings.add(Finding.error(
                        word ? "NUMBER_BESIDE_WORD" : "VALUE_MISSING",
                        at + "/value",
                        word
                                ? "There is a number, and %s says that there is none"
                                        .formatted(value.qualifier().get())
                                : "There is no number, and no qualifier that says why"));
            }
            if (!seen.add(value.place())) {
                findings.add(Finding.error(
                        "DUPLICATE_VALUE",
                        at + "/span",
                        "%s has a value of %s already"
                                .formatted(value.span(), value.member().orElse("the comparator itself"))));
            }
        }
        return findings;
    }
}
