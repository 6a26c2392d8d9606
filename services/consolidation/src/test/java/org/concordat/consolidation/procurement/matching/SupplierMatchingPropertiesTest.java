package org.concordat.consolidation.procurement.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Many suppliers at once. */
class SupplierMatchingPropertiesTest {

    private static final List<String> TELLING = List.of(
            "Larkfield", "Hartwell", "Juniper", "Kestrel", "Pennywell", "Quillfeather", "Rivermead", "Tamarisk");
    private static final List<String> COMMONPLACE =
            List.of("Care", "Homes", "Housing", "Services", "Support", "Fostering", "Nursery", "Trust");
    private static final List<String> FORMS = List.of("", " Ltd", " Limited", " LLP", " CIC", " plc");

    @Property(tries = 200)
    void the_order_in_which_suppliers_come_changes_nothing(@ForAll Random random) {
        List<ListedSupplier> suppliers = new ArrayList<>(suppliers(60, random));
        List<SupplierPair> pairs = SupplierMatching.of(suppliers);
        Collections.shuffle(suppliers, random);

        assertThat(SupplierMatching.of(suppliers)).isEqualTo(pairs);
    }

    /** Looking only where there is something in common finds the same as looking everywhere. */
    @Property(tries = 50)
    void nothing_is_missed_by_not_comparing_everybody_with_everybody(@ForAll Random random) {
        List<ListedSupplier> suppliers =
                suppliers(40, random).stream().distinct().sorted().toList();
        SupplierComparison comparison = SupplierComparison.among(suppliers);
        List<SupplierPair> everything = new ArrayList<>();
        for (int one = 0; one < suppliers.size(); one++) {
            for (int other = one + 1; other < suppliers.size(); other++) {
                Likeness likeness = comparison.compare(suppliers.get(one), suppliers.get(other));
                if (likeness.verdict() == MatchVerdict.SAME || likeness.verdict() == MatchVerdict.LIKELY) {
                    everything.add(new SupplierPair(suppliers.get(one), suppliers.get(other), likeness));
                }
            }
        }

        assertThat(SupplierMatching.of(suppliers)).containsAll(everything);
    }

    private static List<ListedSupplier> suppliers(int count, Random random) {
        return IntStream.range(0, count).mapToObj(any -> supplier(random)).toList();
    }

    private static ListedSupplier supplier(Random random) {
        String name = "%s %s%s%s"
                .formatted(
                        one(TELLING, random),
                        one(COMMONPLACE, random),
                        random.nextInt(3) == 0 ? " " + one(COMMONPLACE, random) : "",
                        one(FORMS, random));
        Optional<String> company =
                random.nextInt(3) == 0 ? Optional.of("0000000" + random.nextInt(5)) : Optional.empty();
        return new ListedSupplier(name, company, Optional.empty(), Optional.empty());
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
