package org.concordat.consolidation.procurement.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much work matching is. */
class SupplierMatchingTest {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int CONTRACTS = 10_000;

    @Test
    void ten_thousand_suppliers_with_as_many_spellings_are_matched_within_five_seconds() {
        List<ListedSupplier> suppliers = registers(new Random(17));
        Instant begun = Instant.now();

        List<SupplierPair> pairs = SupplierMatching.of(suppliers);

        Duration taken = Duration.between(begun, Instant.now());
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} pairs in {1} ms", pairs.size(), taken.toMillis());
        assertThat(suppliers).hasSize(CONTRACTS).doesNotHaveDuplicates();
        assertThat(pairs).hasSizeGreaterThan(2_000);
        assertThat(taken).isLessThan(MOST);
    }

    /** Each of some three thousand suppliers in three registers and a little more, written in another way each time. */
    private static List<ListedSupplier> registers(Random random) {
        List<ListedSupplier> suppliers = new ArrayList<>();
        for (int number = 0; suppliers.size() < CONTRACTS; number++) {
            String name = word(random) + " " + word(random);
            suppliers.add(ListedSupplier.named(name + " Care Ltd"));
            suppliers.add(
                    ListedSupplier.named("The " + name.toUpperCase(java.util.Locale.ROOT) + " Care Limited " + number));
            suppliers.add(new ListedSupplier(
                    name + " Care Services",
                    Optional.of(Integer.toString(1_000_000 + number)),
                    Optional.empty(),
                    Optional.of("85311000")));
            suppliers.add(new ListedSupplier(
                    name + " Support",
                    Optional.of(Integer.toString(1_000_000 + number)),
                    Optional.empty(),
                    Optional.empty()));
        }
        return suppliers.subList(0, CONTRACTS);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
