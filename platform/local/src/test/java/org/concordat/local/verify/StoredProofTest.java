package org.concordat.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredProofTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void tells_of_an_unbroken_chain_with_its_length_and_its_seal() throws Exception {
        assertThat(wrong("""
                {"chains":[{"borough":"WCC","records":41,"clean":true,"sealed":{"sequence":40,"at":"2016-07-15T12:00:00Z"}},
                           {"borough":"LBHF","records":1,"clean":true,"sealed":null}],
                 "proofs":[{"of":"rows","lookedAt":"7 groups of rows in 2 tables","clean":true}],"clean":true}""")).isEmpty();
        assertThat(told)
                .containsExactly(
                        "audit chain of budgets, WCC: 41 records, unbroken, sealed up to 40 on 2016-07-15T12:00:00Z",
                        "audit chain of budgets, LBHF: 1 records, unbroken, not sealed yet",
                        "rows of budgets: 7 groups of rows in 2 tables");
    }

    @Test
    void names_the_first_broken_record_and_why() throws Exception {
        assertThat(wrong("""
                {"chains":[{"borough":"WCC","records":41,"clean":false,"firstBroken":7,"reason":"it is not there"}],
                 "clean":false}""")).containsExactly("audit chain of budgets, WCC: BROKEN at record 7: it is not there");
    }

    @Test
    void names_every_finding_and_the_number_of_the_rest() throws Exception {
        assertThat(wrong("""
                {"proofs":[{"of":"rows","clean":false,"findings":["one","two"],"further":3}],"clean":false}"""))
                .containsExactly("rows of budgets: one", "rows of budgets: two", "rows of budgets: and 3 more");
    }

    @Test
    void what_was_not_looked_at_is_not_in_order() throws Exception {
        assertThat(read("{\"notLookedAt\":[\"seals: no broker\"],\"clean\":true}")
                        .all())
                .containsExactly("budgets, seals: no broker");
    }

    @Test
    void an_answer_that_does_not_vouch_for_anything_is_not_clean() throws Exception {
        assertThat(wrong("{}")).hasSize(1);
    }

    private List<String> wrong(String answer) throws Exception {
        return read(answer).wrong();
    }

    private VerificationFindings read(String answer) throws Exception {
        VerificationFindings findings = new VerificationFindings(told::add);
        StoredProof.read("budgets", new ObjectMapper().readTree(answer), findings);
        return findings;
    }
}
