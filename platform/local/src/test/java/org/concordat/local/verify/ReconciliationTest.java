package org.concordat.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.local.Service;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final String APPROVED = answer("1", "1250.00", "sha256:a");

    private static final Service BUDGETS = new Service("budgets", 1, 2, "BUDGET");
    private static final Service KPIS = new Service("kpis", 3, 4, "KPI");

    private final List<String> told = new ArrayList<>();

    @Test
    void the_same_returns_on_both_sides_are_in_order() throws Exception {
        assertThat(differences(APPROVED, answer("1", "1250.0", "sha256:a"))).isEmpty();
        assertThat(told).singleElement().asString().contains("each of 1 approved returns exactly once");
    }

    @Test
    void names_a_return_that_did_not_arrive() throws Exception {
        assertThat(differences(APPROVED, "{\"returns\":[],\"clean\":true}"))
                .containsExactly("reconciliation: consolidation lacks WCC 2016-17-P12 version 1 of budgets");
    }

    @Test
    void names_a_return_that_nobody_approved() throws Exception {
        assertThat(differences("{\"returns\":[],\"clean\":true}", APPROVED))
                .singleElement()
                .asString()
                .contains("WCC 2016-17-P12 version 1 of budgets, which its service has not approved");
    }

    @Test
    void names_both_sums_of_a_row_edited_by_hand() throws Exception {
        assertThat(differences(APPROVED, answer("1", "1350.00", "sha256:b")))
                .singleElement()
                .asString()
                .contains("currentBudget 1250", "currentBudget 1350", "sha256:a", "sha256:b");
    }

    @Test
    void passes_on_why_consolidation_is_not_clean() throws Exception {
        String parked = APPROVED.replace("\"clean\":true", "\"parked\":[\"event 7 waits\"],\"clean\":false");

        assertThat(differences(APPROVED, parked)).singleElement().asString().contains("parked: event 7 waits");
    }

    @Test
    void an_answer_that_says_nothing_is_not_in_order() throws Exception {
        assertThat(differences("{}", "{}")).hasSize(2);
    }

    @Test
    void tells_returns_of_two_services_for_the_same_period_apart() throws Exception {
        ObjectMapper json = new ObjectMapper();
        VerificationFindings findings = new VerificationFindings(told::add);
        String ofKpis = APPROVED.replace("BUDGET", "KPI").replace("1250.00", "9/12");

        Reconciliation.compare(
                Map.of(BUDGETS, json.readTree(APPROVED), KPIS, json.readTree(ofKpis)),
                json.readTree(APPROVED),
                findings);

        assertThat(findings.wrong())
                .containsExactly("reconciliation: consolidation lacks WCC 2016-17-P12 version 1 of kpis");
    }

    private List<String> differences(String published, String consolidated) throws Exception {
        ObjectMapper json = new ObjectMapper();
        VerificationFindings findings = new VerificationFindings(told::add);
        Reconciliation.compare(Map.of(BUDGETS, json.readTree(published)), json.readTree(consolidated), findings);
        return findings.wrong();
    }

    private static String answer(String version, String total, String digest) {
        return """
                {"returns":[{"domain":"BUDGET","borough":"WCC","period":"2016-17-P12","version":%s,"lines":1,"digest":"%s","sums":[
                  {"fund":"GENERAL_FUND","type":"EXPENDITURE","measure":"currentBudget","total":"%s"}]}],"clean":true}""".formatted(version, digest, total);
    }
}
