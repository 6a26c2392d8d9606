package org.concordat.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseReconciliationTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void what_is_held_or_waits_is_all_that_was_accepted() throws JsonProcessingException {
        assertThat(wrong(taken(120), held(117, 3), taken(120))).isEmpty();
        assertThat(told).singleElement().asString().contains("each of 120 events of cases of WCC exactly once");
    }

    @Test
    void what_lacks_is_named_by_source_day_and_type() throws JsonProcessingException {
        assertThat(wrong(taken(120), held(119, 0), taken(120)))
                .containsExactly("reconciliation: consolidation lacks 1 of 120 events of cases of WCC:"
                        + " referral-received.v1 of urn:example:wcc:mosaic, taken in on 2026-11-27");
        assertThat(told).isEmpty();
    }

    @Test
    void what_came_in_meanwhile_is_not_too_much() throws JsonProcessingException {
        assertThat(wrong(taken(120), held(125, 0), taken(130))).isEmpty();
    }

    @Test
    void what_nobody_took_in_is_too_much() throws JsonProcessingException {
        assertThat(wrong(taken(120), held(121, 0), taken(120)))
                .singleElement()
                .asString()
                .contains("holds 1 events of cases of WCC more", "referral-received.v1", "2026-11-27");
    }

    private List<String> wrong(String before, String held, String after) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        VerificationFindings findings = new VerificationFindings(told::add);
        CaseReconciliation.report(
                "WCC",
                CaseCounts.taken(json.readTree(before)),
                CaseCounts.held(json.readTree(held)),
                CaseCounts.taken(json.readTree(after)),
                findings);
        return findings.wrong();
    }

    private static String taken(int accepted) {
        return """
                {"counts":[{"source":"mosaic","uri":"urn:example:wcc:mosaic","day":"2026-11-27","type":"referral-received.v1",
                  "counts":{"accepted":%d,"duplicates":7,"rejected":2}},
                 {"source":"-","day":"2026-11-27","type":"-","counts":{"accepted":0,"duplicates":0,"rejected":1}}],
                 "gaps":[]}""".formatted(accepted);
    }

    private static String held(int held, int parked) {
        return """
                {"counts":[{"uri":"urn:example:wcc:mosaic","day":"2026-11-27","type":"referral-received.v1",
                  "held":%d,"corrected":2,"withdrawn":1,"parked":%d}],"parked":[]}""".formatted(held, parked);
    }
}
