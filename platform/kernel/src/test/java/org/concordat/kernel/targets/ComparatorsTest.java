package org.concordat.kernel.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.targets.ComparatorSets.CouncilSet;
import org.concordat.kernel.targets.ComparatorValues.ComparatorValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparatorsTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 3, 31);

    @Test
    void a_day_has_the_set_that_was_chosen_for_it() {
        ComparatorSets sets = sets(
                new CouncilSet(FIRST, Optional.of(LAST), "model of 2015", List.of("Camden", "Islington")),
                new CouncilSet(LAST.plusDays(1), Optional.empty(), "model of 2021", List.of("Islington")));
        assertThat(sets.wrong()).isEmpty();
        assertThat(sets.on(FIRST.minusDays(1))).isEmpty();
        assertThat(sets.on(LAST)).map(CouncilSet::source).contains("model of 2015");
        assertThat(sets.on(LAST.plusDays(1))).map(CouncilSet::source).contains("model of 2021");
    }

    @Test
    void two_sets_are_never_in_force_on_one_day_and_each_names_its_councils_once() {
        assertThat(codes(sets(
                                new CouncilSet(FIRST, Optional.of(LAST), "one", List.of("Camden")),
                                new CouncilSet(LAST, Optional.empty(), "two", List.of("Camden")))
                        .wrong()))
                .containsExactly("TWO_SETS_IN_FORCE");
        assertThat(codes(sets(new CouncilSet(LAST, Optional.of(FIRST), "one", List.of("Camden", "CAMDEN")))
                        .wrong()))
                .containsExactly("UNTIL_BEFORE_FROM", "DUPLICATE_MEMBER");
        assertThat(codes(sets(new CouncilSet(FIRST, Optional.empty(), "one", List.of()))
                        .wrong()))
                .containsExactly("MEMBERS_MISSING");
    }

    @Test
    void a_value_is_a_number_or_says_why_there_is_none_and_is_about_one_span() {
        assertThat(codes(values(value("2015-16", "76.4", null), value("2015-16-Q1", null, Qualifier.NOT_AVAILABLE))
                        .wrong()))
                .isEmpty();
        assertThat(codes(values(value("2015-16", "1", Qualifier.PROVISIONAL)).wrong()))
                .isEmpty();
        assertThat(codes(values(value("2015-16", null, null)).wrong())).containsExactly("VALUE_MISSING");
        assertThat(codes(values(value("2015-16", null, Qualifier.PROVISIONAL)).wrong()))
                .containsExactly("VALUE_MISSING");
        assertThat(codes(values(value("2015-16", "1", Qualifier.NOT_AVAILABLE)).wrong()))
                .containsExactly("NUMBER_BESIDE_WORD");
        assertThat(codes(values(value("last year", "1", null)).wrong())).containsExactly("SPAN_UNREADABLE");
        assertThat(codes(values(value("2015-16", "1", null), value("2015-16", "2", null))
                        .wrong()))
                .containsExactly("DUPLICATE_VALUE");
    }

    private static ComparatorSets sets(CouncilSet... sets) {
        return new ComparatorSets("Neighbours", List.of(sets), Optional.empty());
    }

    private static ComparatorValues values(ComparatorValue... values) {
        return new ComparatorValues(KpiUnit.PERCENT, List.of(values), Optional.empty());
    }

    private static ComparatorValue value(String span, @Nullable String number, @Nullable Qualifier qualifier) {
        return new ComparatorValue(
                span,
                Optional.empty(),
                Optional.ofNullable(number).map(BigDecimal::new),
                Optional.ofNullable(qualifier),
                "Department for Education",
                FIRST);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
