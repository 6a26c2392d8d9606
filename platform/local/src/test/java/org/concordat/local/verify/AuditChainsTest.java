package org.concordat.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainsTest {

    @Test
    void tells_of_an_unbroken_chain_with_its_length() throws Exception {
        List<String> told = new ArrayList<>();

        assertThat(broken("""
                {"chains":[{"borough":"WCC","records":41,"clean":true,"firstBroken":null}],"clean":true}""", told)).isEmpty();
        assertThat(told).containsExactly("audit chain of budgets, WCC: 41 records, unbroken");
    }

    @Test
    void names_the_first_broken_record() throws Exception {
        assertThat(broken("""
                {"chains":[{"borough":"WCC","records":41,"clean":false,"firstBroken":7}],"clean":false}""", new ArrayList<>())).containsExactly("audit chain of budgets, WCC: BROKEN at record 7");
    }

    @Test
    void an_answer_that_does_not_vouch_for_anything_is_not_clean() throws Exception {
        assertThat(broken("{}", new ArrayList<>())).hasSize(1);
    }

    private static List<String> broken(String answer, List<String> told) throws Exception {
        return AuditChains.broken("budgets", new ObjectMapper().readTree(answer), told::add);
    }
}
