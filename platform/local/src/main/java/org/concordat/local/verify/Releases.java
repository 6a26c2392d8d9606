package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.local.PublicApi;

/**
 * Has consolidation audit everything that it shows of every partnership, of each period with a return, to each audience:
 * whether anything that is held back can be worked out from it.
 */
final class Releases {

    private static final int OK = 200;

    private final PublicApi api;
    private final String auditor;
    private int audited;
    private long held;

    Releases(PublicApi api, String auditor) {
        this.api = api;
        this.auditor = auditor;
    }

    /** @param held what consolidation says it holds, as reconciliation has it */
    void audit(JsonNode held, VerificationFindings findings) {
        SortedSet<String> periods = new TreeSet<>();
        held.path("returns").forEach(one -> periods.add(one.path("period").asText()));
        for (String partnership : partnerships(findings)) {
            for (String period : periods) {
                audit(partnership, period, findings);
            }
        }
        if (findings.all().stream().noneMatch(line -> line.startsWith("disclosure"))) {
            findings.inOrder("disclosure: %d releases audited, %d figures held back, none can be worked out"
                    .formatted(audited, this.held));
        }
    }

    private List<String> partnerships(VerificationFindings findings) {
        List<String> codes = new ArrayList<>();
        String page = "/v1/partnerships?limit=500";
        while (!page.isEmpty()) {
            PublicApi.Answer answer = api.get(auditor, "mandates", page);
            if (answer.status() != OK) {
                findings.wrong("disclosure: mandates answered %d to GET %s".formatted(answer.status(), page));
                return codes;
            }
            answer.body()
                    .path("items")
                    .forEach(one -> codes.add(one.path("partnership").asText()));
            page = answer.body().path("next").asText("");
        }
        return codes;
    }

    private void audit(String partnership, String period, VerificationFindings findings) {
        PublicApi.Answer answer = api.get(
                auditor, "consolidation", "/v1/partnerships/%s/releases?period=%s".formatted(partnership, period));
        if (answer.status() != OK) {
            findings.notLookedAt("disclosure of %s, %s: consolidation answered %d to %s"
                    .formatted(partnership, period, answer.status(), auditor));
            return;
        }
        for (JsonNode release : answer.body().path("releases")) {
            audited++;
            held += release.path("held").asLong();
            if (!"SAFE".equals(release.path("verdict").asText())) {
                findings.wrong("disclosure: what %s shows of %s, %s, to %s is %s: %s"
                        .formatted(
                                partnership,
                                release.path("domain").asText(),
                                period,
                                release.path("audience").asText(),
                                release.path("verdict").asText(),
                                release.path("id").asText()));
            }
        }
    }
}
