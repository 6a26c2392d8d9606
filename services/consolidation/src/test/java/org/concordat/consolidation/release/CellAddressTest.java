package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

class CellAddressTest {

    private static CellAddress address(
            Subject subject, long asAt, Fund fund, String line, Slot slot, ViewMeasure measure, int party) {
        Question question = new Question(
                subject,
                Period.parse("2016-17-P13"),
                Instant.ofEpochMilli(asAt),
                true,
                true,
                Optional.of(line),
                Optional.of(fund));
        return new CellAddress(question, fund, line, slot, measure, party);
    }

    @Property
    void the_name_of_a_cell_leads_back_to_it(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 60) String partnership,
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long asAt,
            @ForAll Fund fund,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 40) String line,
            @ForAll Slot slot,
            @ForAll ViewMeasure measure,
            @ForAll @IntRange(max = 63) int party) {
        CellAddress shared = address(new Subject.Shared(partnership), asAt, fund, line, slot, measure, party);
        assertThat(CellAddress.parse(shared.id())).contains(shared);

        CellAddress own = address(new Subject.Sovereign(new Borough("LBHF")), asAt, fund, line, slot, measure, 0);
        assertThat(CellAddress.parse(own.id())).contains(own);
        assertThat(own.id()).isNotEqualTo(shared.id());
    }

    @Test
    void a_name_with_any_letter_changed_is_no_name() {
        String id = address(
                        new Subject.Shared("tri-borough"),
                        1_468_573_200_123L,
                        Fund.DSG,
                        "3.1.2",
                        Slot.GRANT,
                        ViewMeasure.VARIANCE,
                        2)
                .id();
        for (int i = 0; i < id.length(); i++) {
            for (char other : "A9_-z=!é".toCharArray()) {
                String tampered = id.substring(0, i) + other + id.substring(i + 1);
                assertThat(tampered.equals(id) || CellAddress.parse(tampered).isEmpty())
                        .isTrue();
            }
            assertThat(CellAddress.parse(id.substring(0, i))).isEmpty();
        }
        assertThat(CellAddress.parse(id + "A")).isEmpty();
        assertThat(CellAddress.parse(id + "AAAA")).isEmpty();
        assertThat(CellAddress.parse("x".repeat(5000))).isEmpty();
    }
}
