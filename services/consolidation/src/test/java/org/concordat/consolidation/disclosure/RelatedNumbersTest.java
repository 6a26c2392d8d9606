package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.consolidation.table.NumberSum.Number;
import org.concordat.kernel.sharing.TooFew;
import org.junit.jupiter.api.Test;

/** Children looked after, by three types of placement, with a rate of all and a share of the first type. */
class RelatedNumbersTest {

    private static final List<NumberSum> SUMS = List.of(
            NumberSum.of("ALL", Stream.of("FOSTER", "RESIDENTIAL", "OTHER")),
            NumberSum.same(Number.count("RATE"), Number.count("ALL")),
            NumberSum.same(Number.count("SHARE"), Number.count("FOSTER")),
            NumberSum.same(Number.denominator("SHARE"), Number.count("ALL")),
            NumberSum.apart("CAME", "WENT"));
    private static final Map<String, Integer> ROWS =
            Map.of("ALL", 0, "FOSTER", 1, "RESIDENTIAL", 2, "OTHER", 3, "RATE", 4, "SHARE", 5, "CAME", 6, "WENT", 7);

    private static long[][] counts(long foster, long residential, long other, long came, long went) {
        long all = foster + residential + other;
        return new long[][] {
            {all},
            {foster},
            {residential},
            {other},
            {all, 40_000, 40_000 - all},
            {foster, all, all - foster},
            {came},
            {went}
        };
    }

    private static List<String> hidden(long[][] counts) {
        BitSet hidden =
                new RelatedNumbers(Stream.of(counts).map(RowNumbers::of).toList(), SUMS, List.of(ROWS)).hidden();
        return ROWS.entrySet().stream()
                .filter(row -> hidden.get(row.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Test
    void where_none_is_small_nothing_is_hidden() {
        assertThat(hidden(counts(40, 17, 9, 12, 8))).isEmpty();
    }

    @Test
    void a_small_part_is_not_all_less_the_others() {
        assertThat(hidden(counts(40, 17, 3, 12, 8)))
                .as("the first part is hidden beside it, and with it the share that tells it again")
                .containsExactly("FOSTER", "OTHER", "SHARE");
    }

    @Test
    void where_the_other_parts_are_nothing_all_of_them_is_hidden_with_its_rate() {
        assertThat(hidden(counts(0, 0, 3, 12, 8))).containsExactly("ALL", "OTHER", "RATE", "SHARE");
    }

    @Test
    void what_a_share_is_not_of_is_not_told_by_what_it_is_of() {
        assertThat(hidden(counts(57, 3, 0, 12, 8)))
                .as("3 are what is left of 60")
                .containsExactly("FOSTER", "RESIDENTIAL", "SHARE");
    }

    @Test
    void who_came_is_not_told_by_who_went() {
        assertThat(hidden(counts(40, 17, 9, 3, 8))).containsExactly("CAME", "WENT");
    }

    /** Whoever sees the rest cannot tell a small one: of each sum two at least are hidden, by three or more. */
    @Property(tries = 2000)
    void no_sum_lacks_one_number_alone(@ForAll @Size(5) List<@IntRange(max = 30) Integer> numbers) {
        long[][] counts = counts(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
        List<String> hidden = hidden(counts);
        long[] parts = Stream.of("FOSTER", "RESIDENTIAL", "OTHER", "ALL")
                .filter(hidden::contains)
                .mapToLong(row -> counts[ROWS.getOrDefault(row, 0)][0])
                .filter(count -> count > 0)
                .toArray();
        assertThat(parts.length).as(hidden.toString()).isNotEqualTo(1);
        assertThat(hidden.contains("RATE")).isEqualTo(hidden.contains("ALL"));
        assertThat(IntStream.rangeClosed(1, 3)
                        .noneMatch(row -> TooFew.USUAL.is(counts[row][0])
                                && !hidden.contains(List.of("ALL", "FOSTER", "RESIDENTIAL", "OTHER")
                                        .get(row))))
                .isTrue();
    }
}
