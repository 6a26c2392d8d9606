package org.concordat.consolidation.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.trial.TrialDomain;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

class CellAddressTest {

    private static final Audience PARTNER = new Audience.Partner(new TreeSet<>(java.util.Set.of(new Borough("LBHF"))));

    private static CellAddress address(
            Domain domain,
            Subject subject,
            Optional<Audience> audience,
            long asAt,
            int group,
            String row,
            int part,
            int measure,
            int party) {
        CellAddress.Asked asked = new CellAddress.Asked(
                domain, subject, audience, Period.parse("2016-17-P13"), Instant.ofEpochMilli(asAt), true);
        return new CellAddress(asked, group, row, part, measure, party);
    }

    @Property
    void the_name_of_a_budgets_cell_leads_back_to_it(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 60) String partnership,
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long asAt,
            @ForAll @IntRange(max = 4) int group,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 40) String row,
            @ForAll @IntRange(max = 3) int part,
            @ForAll @IntRange(max = 6) int measure,
            @ForAll @IntRange(max = 63) int party) {
        CellAddress shared = address(
                BudgetDomain.BUDGET,
                new Subject.Shared(partnership),
                Optional.empty(),
                asAt,
                group,
                row,
                part,
                measure,
                party);
        assertThat(CellAddress.parse(shared.name())).contains(shared);

        CellAddress own = address(
                BudgetDomain.BUDGET,
                new Subject.Sovereign(new Borough("LBHF")),
                Optional.empty(),
                asAt,
                group,
                row,
                part,
                measure,
                0);
        assertThat(CellAddress.parse(own.name())).contains(own);
        assertThat(own.name()).isNotEqualTo(shared.name());
    }

    @Property
    void the_name_of_any_other_domains_cell_says_its_domain_and_who_asked(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 60) String partnership,
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long asAt,
            @ForAll @CharRange(from = 'A', to = 'Z') @StringLength(min = 1, max = 40) String row,
            @ForAll @IntRange(max = 2) int measure,
            @ForAll @IntRange(max = 63) int party) {
        for (Audience audience : java.util.List.of(
                PARTNER, new Audience.Management(new TreeSet<>()), new Audience.Auditor(new TreeSet<>()))) {
            CellAddress cell = address(
                    TrialDomain.TRIAL,
                    new Subject.Shared(partnership),
                    Optional.of(audience),
                    asAt,
                    0,
                    row,
                    0,
                    measure,
                    party);
            assertThat(CellAddress.parse(cell.name())).contains(cell);
        }
    }

    @Test
    void a_name_of_the_first_release_is_read_for_ever() {
        // From an answer of that release: net variance of 3.1.2 in the second fund, of the second member.
        CellAddress cell = address(
                BudgetDomain.BUDGET,
                new Subject.Shared("tri-borough"),
                Optional.empty(),
                1_468_573_200_123L,
                1,
                "3.1.2",
                2,
                6,
                2);
        assertThat(cell.name()).isEqualTo("AQEAAAFV7ciu-wfgHQt0cmktYm9yb3VnaAAAAQUzLjEuMgAAJgJN4mJ_");
    }

    @Test
    void a_name_with_any_letter_changed_is_no_name() {
        isNoNameWithAnyLetterChanged(address(
                BudgetDomain.BUDGET,
                new Subject.Shared("tri-borough"),
                Optional.empty(),
                1_468_573_200_123L,
                1,
                "3.1.2",
                2,
                6,
                2));
        isNoNameWithAnyLetterChanged(address(
                TrialDomain.TRIAL,
                new Subject.Shared("tri-borough"),
                Optional.of(PARTNER),
                1_468_573_200_123L,
                0,
                "KPI-1",
                0,
                2,
                1));
    }

    private static void isNoNameWithAnyLetterChanged(CellAddress address) {
        String name = address.name();
        for (int i = 0; i < name.length(); i++) {
            for (char other : "A9_-z=!é".toCharArray()) {
                String tampered = name.substring(0, i) + other + name.substring(i + 1);
                assertThat(tampered.equals(name) || CellAddress.parse(tampered).isEmpty())
                        .isTrue();
            }
            assertThat(CellAddress.parse(name.substring(0, i))).isEmpty();
        }
        assertThat(CellAddress.parse(name + "A")).isEmpty();
        assertThat(CellAddress.parse(name + "AAAA")).isEmpty();
        assertThat(CellAddress.parse("x".repeat(5000))).isEmpty();
    }
}
