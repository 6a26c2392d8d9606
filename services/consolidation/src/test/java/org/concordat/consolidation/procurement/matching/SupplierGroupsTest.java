package org.concordat.consolidation.procurement.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.matching.MatchDecision.Decision;
import org.junit.jupiter.api.Test;

/** Who is put together. */
class SupplierGroupsTest {

    private static final ListedSupplier PLAIN = ListedSupplier.named("Larkfield Care Ltd");
    private static final ListedSupplier ONE = numbered("Larkfield Care Limited", "04182234");
    private static final ListedSupplier ANOTHER = numbered("LARKFIELD CARE LTD", "05000001");

    @Test
    void two_that_a_number_tells_apart_are_not_together_by_way_of_a_third() {
        List<SupplierGroup> groups = groups(MatchDecisions.NONE, PLAIN, ONE, ANOTHER);

        assertThat(groups).hasSize(2);
        assertThat(groups.stream().map(SupplierGroup::suppliers))
                .noneMatch(of -> of.contains(ONE) && of.contains(ANOTHER));
    }

    @Test
    void nobody_in_particular_is_in_no_group() {
        assertThat(groups(MatchDecisions.NONE, ListedSupplier.named("Various providers"), ONE))
                .containsExactly(new SupplierGroup(List.of(ONE), List.of()));
    }

    @Test
    void a_group_is_as_sure_as_the_least_sure_of_what_says_so() {
        ListedSupplier same = numbered("Larkfield Residential", "04182234");

        List<SupplierGroup> groups = groups(MatchDecisions.NONE, PLAIN, ONE, same);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().likeness().verdict()).isEqualTo(MatchVerdict.LIKELY);
        assertThat(groups.getFirst().likeness().percent()).isLessThan(100);
        assertThat(groups.getFirst().likeness().why()).contains("Both have the company number 04182234.");
    }

    @Test
    void what_is_rejected_stays_apart_also_by_way_of_a_third() {
        ListedSupplier third = ListedSupplier.named("The Larkfield Care");

        List<SupplierGroup> groups = groups(decided(PLAIN, ONE, Decision.REJECTED), PLAIN, ONE, third);

        assertThat(groups.stream().map(SupplierGroup::suppliers))
                .hasSize(2)
                .noneMatch(of -> of.contains(PLAIN) && of.contains(ONE));
    }

    @Test
    void what_is_confirmed_is_the_same_whatever_the_names_say() {
        ListedSupplier renamed = ListedSupplier.named("Meadowcroft Homes");

        List<SupplierGroup> groups = groups(decided(renamed, PLAIN, Decision.CONFIRMED), PLAIN, renamed);

        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().likeness())
                .isEqualTo(
                        new Likeness(MatchVerdict.SAME, 100, List.of("Confirmed by smt on 2017-04-13: sold in 2015")));
    }

    @Test
    void a_decision_about_others_says_nothing() {
        assertThat(groups(decided(PLAIN, ONE, Decision.REJECTED), PLAIN, ANOTHER))
                .isEqualTo(groups(MatchDecisions.NONE, PLAIN, ANOTHER));
    }

    @Test
    void a_decision_has_one_name_whichever_is_said_first_and_another_for_others() {
        assertThat(decision(PLAIN, ONE, Decision.REJECTED).match())
                .hasSize(32)
                .isEqualTo(decision(ONE, PLAIN, Decision.CONFIRMED).match())
                .isNotEqualTo(decision(ANOTHER, PLAIN, Decision.CONFIRMED).match());
    }

    private static List<SupplierGroup> groups(MatchDecisions decisions, ListedSupplier... suppliers) {
        List<ListedSupplier> all = List.of(suppliers);
        return SupplierGroups.of(all, decisions.applied(all, SupplierMatching.of(all)), decisions);
    }

    private static MatchDecisions decided(ListedSupplier one, ListedSupplier other, Decision decision) {
        return new MatchDecisions(List.of(decision(one, other, decision)));
    }

    private static MatchDecision decision(ListedSupplier one, ListedSupplier other, Decision decision) {
        return new MatchDecision(
                "tri-borough", one, other, decision, "sold in 2015", "smt", Instant.parse("2017-04-13T10:00:00Z"));
    }

    private static ListedSupplier numbered(String name, String company) {
        return new ListedSupplier(name, Optional.of(company), Optional.empty(), Optional.empty());
    }
}
