package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.concordat.local.Addresses;
import org.concordat.local.PublicApi;
import org.concordat.local.Service;
import org.concordat.local.Shipped;

/**
 * Asks every service, as an auditor, for the proof of what it has stored, consolidation for the seals it keeps of the
 * others' chains and whether it reconciles, caseload for what it took in; and says what none of them could be asked for.
 */
public final class Verification {

    /** Who may audit every borough there is. */
    public static final String AUDITOR_OF_ALL = "auditor";

    /** What consolidation holds is made again for its proof. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final PublicApi api;
    private final String auditor;
    private final Consumer<String> told;

    /**
     * @param addresses where the stack is
     * @param auditor the name of who signs in; what they may not audit is said
     * @param told hears a line for everything that was found in order
     */
    public Verification(Addresses addresses, String auditor, Consumer<String> told) {
        this.api = new PublicApi(addresses, PATIENCE);
        this.auditor = auditor;
        this.told = told;
    }

    /**
     * @param period the period to reconcile; empty for all, and for events of cases, which are of no period
     * @param disclosure whether everything that is shown is audited as well
     */
    public VerificationFindings of(String period, boolean disclosure) {
        VerificationFindings findings = new VerificationFindings(told);
        Set<String> lookedAt = new TreeSet<>();
        Set<String> withCases = new TreeSet<>();
        for (Service service : Shipped.services()) {
            JsonNode answer = answer(service.name(), "/v1/audit/verification", findings);
            StoredProof.read(service.name(), answer, findings);
            lookedAt.addAll(StoredProof.boroughs(answer));
            if (service.name().equals("caseload")) {
                withCases.addAll(StoredProof.boroughs(answer));
            }
        }
        boroughs(lookedAt, findings);
        new KeptSeals(api, auditor).compare(findings);
        Map<Service, JsonNode> approved = new LinkedHashMap<>();
        for (Service service : Shipped.services()) {
            if (service.takesReturns()) {
                approved.put(service, answer(service.name(), reconciliation(period), findings));
            }
        }
        // Last: what they say must have arrived.
        JsonNode held = answer("consolidation", reconciliation(period), findings);
        Reconciliation.compare(approved, held, findings);
        if (period.isEmpty()) {
            new CaseReconciliation(api, auditor).compare(withCases, findings);
        }
        if (disclosure) {
            new Releases(api, auditor).audit(held, findings);
        }
        return findings;
    }

    /** Every borough that is recorded must have been looked at. */
    private void boroughs(Set<String> lookedAt, VerificationFindings findings) {
        String page = "/v1/boroughs?limit=500";
        while (!page.isEmpty()) {
            JsonNode recorded = answer("mandates", page, findings);
            for (JsonNode borough : recorded.path("items")) {
                String code = borough.path("borough").asText();
                if (!lookedAt.contains(code)) {
                    findings.notLookedAt("%s: %s is no auditor of it".formatted(code, auditor));
                }
            }
            page = recorded.path("next").asText("");
        }
    }

    private JsonNode answer(String service, String path, VerificationFindings findings) {
        PublicApi.Answer answer = api.get(auditor, service, path);
        if (answer.status() != 200) {
            findings.wrong("%s answered %d to GET %s: %s".formatted(service, answer.status(), path, answer.text()));
        }
        return answer.body();
    }

    private static String reconciliation(String period) {
        return "/v1/reconciliation" + (period.isEmpty() ? "" : "?period=" + period);
    }
}
