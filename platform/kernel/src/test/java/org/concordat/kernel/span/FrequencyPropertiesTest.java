package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.FinancialYear;

class FrequencyPropertiesTest {

    /** From 1 January 1990 to the end of 2059. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 25_566).map(LocalDate.of(1990, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Frequency> regular() {
        return Arbitraries.of(Frequency.values()).filter(Frequency::isRegular);
    }

    @Property
    void the_span_from_a_day_on_ends_no_earlier_and_none_ends_between(
            @ForAll("regular") Frequency frequency, @ForAll("days") LocalDate day) {
        Span span = frequency.endingFrom(day, SchoolTerms.USUAL).orElseThrow();
        assertThat(span.end()).isAfterOrEqualTo(day);
        assertThat(frequency.endingWithin(day, span.end(), SchoolTerms.USUAL)).containsExactly(span);
        assertThat(frequency.endingFrom(span.end(), SchoolTerms.USUAL)).contains(span);
    }

    @Property
    void spans_follow_each_other_without_overlap(
            @ForAll("regular") Frequency frequency, @ForAll("days") LocalDate day) {
        List<Span> spans = frequency.endingWithin(day, day.plusYears(3), SchoolTerms.USUAL);
        assertThat(spans)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates();
        for (int next = 1; next < spans.size(); next++) {
            LocalDate before = spans.get(next - 1).end();
            if (frequency == Frequency.YEAR_END) {
                assertThat(spans.get(next).start()).isEqualTo(before.plusYears(1));
            } else {
                assertThat(spans.get(next).start()).isEqualTo(before.plusDays(1));
            }
        }
    }

    @Property
    void what_falls_due_in_the_months_of_a_year_is_what_ends_within_the_year_once(
            @ForAll("regular") Frequency frequency, @ForAll("days") LocalDate day) {
        FinancialYear year = FinancialYear.of(day);
        List<Span> byMonth = year.reportingPeriods()
                .flatMap(period -> frequency.dueIn(period, SchoolTerms.USUAL).stream())
                .toList();
        assertThat(byMonth).isEqualTo(frequency.endingWithin(year.start(), year.end(), SchoolTerms.USUAL));
    }

    @Property
    void a_span_is_read_as_it_writes_itself(@ForAll("regular") Frequency frequency, @ForAll("days") LocalDate day) {
        Span span = frequency.endingFrom(day, SchoolTerms.USUAL).orElseThrow();
        assertThat(Span.parse(span.toString(), SchoolTerms.USUAL)).isEqualTo(span);
        assertThat(frequency.fits(span, SchoolTerms.USUAL)).isTrue();
    }
}
