package org.concordat.consolidation.procurement.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ContractEvents.Draft;
import org.concordat.consolidation.procurement.ContractKnown;
import org.concordat.consolidation.procurement.ocds.ContractStep.Change;
import org.concordat.consolidation.reference.KeptVersion;
import org.junit.jupiter.api.Test;

/** What each version of a contract tells. Recorded in 2016. */
class ContractStepTest {

    @Test
    void other_terms_are_an_amendment() {
        assertThat(tags(base(), base().worth("1500"))).containsExactly("contract", "contractAmendment");
        assertThat(tags(base(), base().lasting("2014-04-01", "2018-03-31"))).endsWith("contractAmendment");
        assertThat(tags(base(), base().with("extensions", List.of(Map.of("until", "2018-03-31", "taken", true)))))
                .endsWith("contractAmendment");
        assertThat(tags(base(), base().by("Another Ltd"))).endsWith("contractAmendment");
    }

    @Test
    void other_words_and_what_is_meant_to_become_of_it_are_an_update() {
        assertThat(tags(base(), base().with("description", "in other words"))).endsWith("contractUpdate");
        assertThat(tags(base(), base().meaning("TO_END", "2016-05-01"))).endsWith("contractUpdate");
        assertThat(tags(base(), base().year("2016-17", "", "900", ""))).endsWith("contractUpdate");
    }

    @Test
    void spend_and_ratings_are_how_it_is_carried_out_and_what_is_noted_beside_them_is_not() {
        assertThat(tags(base(), spent("100"), spent("200")))
                .containsExactly("contract", "implementation", "implementationUpdate");
        assertThat(tags(spent("100"))).containsExactly("contract implementation");
        assertThat(tags(base(), rated("GOOD", "kept"), rated("INADEQUATE", "kept"), rated("INADEQUATE", "noted")))
                .containsExactly("contract", "implementation", "implementationUpdate", "contractUpdate");
        assertThat(tags(spent("100"), base())).endsWith("implementationUpdate");
        assertThat(tags(base(), spent("100").worth("1500")))
                .as("both in one version")
                .containsExactly("contract", "contractAmendment implementation");
    }

    @Test
    void how_it_ends_is_told_once_and_taking_that_back_is_an_amendment() {
        assertThat(tags(base(), ended(), ended().with("description", "more"), base()))
                .containsExactly("contract", "contractTermination", "contractUpdate", "contractAmendment");
        assertThat(tags(ended())).containsExactly("contract contractTermination");
    }

    @Test
    void it_is_a_plan_until_somebody_is_to_deliver_it_or_it_begins() {
        Draft plan = contract("LBHF", "P").by("TBC").lasting("2016-04-02", "2018-03-31");
        assertThat(tags(plan)).containsExactly("planning");
        assertThat(tags(plan, contract("LBHF", "P").by("tbc").lasting("2017-04-01", "2018-03-31")))
                .containsExactly("planning", "planningUpdate");
        assertThat(tags(plan, contract("LBHF", "P").by("Known Ltd").lasting("2017-04-01", "2018-03-31")))
                .as("the first of the contract")
                .containsExactly("planning", "contract");
        assertThat(tags(contract("LBHF", "P").by("TBC").lasting("2016-04-01", "2018-03-31")))
                .as("it begins on the day on which it is recorded")
                .containsExactly("contract");
        assertThat(tags(contract("LBHF", "P")
                        .by("TBC")
                        .lasting("2016-04-02", "2018-03-31")
                        .with("signed", "2016-04-01")))
                .containsExactly("contract");
        assertThat(tags(base(), contract("LBHF", "P").by("TBC").lasting("2017-04-01", "2018-03-31")))
                .as("what was a contract is no plan again")
                .containsExactly("contract", "contractAmendment");
    }

    @Test
    void what_boroughs_share_is_published_by_the_one_that_leads() {
        assertThat(ContractStep.of(versions(base(), ledBy("WCC")))).hasSize(1);
        assertThat(ContractStep.of(versions(ledBy("WCC")))).isEmpty();
        assertThat(tags(ledBy("WCC"), ledBy("LBHF"))).containsExactly("contract");
    }

    @Test
    void each_amendment_is_numbered_by_its_version_and_names_what_it_amends() {
        Draft first = contract("LBHF", "A").worth("1000");
        Draft kitchens = contract("LBHF", "A")
                .worth("1200")
                .with("modifications", List.of(Map.of("on", "2016-02-01", "what", "Two more kitchens")))
                .with("reason", "committee");

        List<Change> changes = ContractStep.of(
                        versions(first, kitchens, contract("LBHF", "A").worth("900")))
                .getLast()
                .amendments();

        assertThat(changes).extracting(Change::version).containsExactly(2L, 3L);
        assertThat(changes.getFirst().what()).contains("Two more kitchens");
        assertThat(changes.getFirst().why()).contains("committee");
        assertThat(changes.getFirst().on()).hasToString("Optional[2016-02-01]");
        assertThat(changes.getLast().versionBefore()).contains(2L);
        assertThat(changes.getLast().on()).isEmpty();
    }

    private static Draft base() {
        return contract("LBHF", "A").worth("1000").lasting("2014-04-01", "2017-03-31");
    }

    private static Draft spent(String pounds) {
        return base().year("2016-17", "", "", pounds);
    }

    private static Draft ledBy(String borough) {
        return base().with("lead", borough);
    }

    private static Draft ended() {
        return base().with("termination", Map.of("on", "2016-06-30", "reason", "failed"));
    }

    private static Draft rated(String rating, String note) {
        return base().with("performance", List.of(Map.of("quarter", "2015-16-Q4", "rating", rating, "note", note)));
    }

    private static List<String> tags(Draft... versions) {
        return ContractStep.of(versions(versions)).stream()
                .map(step -> String.join(
                        " ", step.tags().stream().map(ReleaseTag::code).toList()))
                .toList();
    }

    private static List<KeptVersion<ContractKnown>> versions(Draft... versions) {
        List<KeptVersion<ContractKnown>> kept = new ArrayList<>();
        Stream.of(versions)
                .map(Draft::known)
                .forEach(known -> kept.add(new KeptVersion<>("a", kept.size() + 1L, Instant.EPOCH, known)));
        return kept;
    }
}
