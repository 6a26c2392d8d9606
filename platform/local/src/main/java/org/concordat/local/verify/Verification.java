package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.local.Addresses;
import org.concordat.local.PublicApi;
import org.concordat.local.Service;
import org.concordat.local.Shipped;

/** Asks every service, as the auditor, whether its audit chains are whole and consolidation whether it reconciles. */
public final class Verification {
    private static final String AUDITOR = "auditor";

    private final PublicApi api;
    private final Consumer<String> told;

    /**
     * @param addresses where the stack is
     * @param told hears a line for everything that was found in order
     */
    public Verification(Addresses addresses, Consumer<String> told) {
        this.api = new PublicApi(addresses);
        this.told = told;
    }

    /**
     * What is wrong, a line each; nothing when everything is in order.
     *
     * @param period the period to reconcile; empty for all
     */
    public List<String> of(String period) {
        List<String> wrong = new ArrayList<>();
        for (Service service : Shipped.services()) {
            wrong.addAll(auditOf(service.name()));
        }
        JsonNode approved = answer("budgets", reconciliation(period), wrong); // first: what it says must have arrived
        JsonNode held = answer("consolidation", reconciliation(period), wrong);
        wrong.addAll(Reconciliation.differences(approved, held, told));
        return wrong;
    }

    private List<String> auditOf(String service) {
        List<String> wrong = new ArrayList<>();
        JsonNode answer = answer(service, "/v1/audit/verification", wrong);
        wrong.addAll(AuditChains.broken(service, answer, told));
        return wrong;
    }

    private JsonNode answer(String service, String path, List<String> wrong) {
        PublicApi.Answer answer = api.get(AUDITOR, service, path);
        if (answer.status() != 200) {
            wrong.add("%s answered %d to GET %s: %s".formatted(service, answer.status(), path, answer.text()));
        }
        return answer.body();
    }

    private static String reconciliation(String period) {
        return "/v1/reconciliation" + (period.isEmpty() ? "" : "?period=" + period);
    }
}
