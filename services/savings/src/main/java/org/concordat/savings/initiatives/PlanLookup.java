package org.concordat.savings.initiatives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.RegisterStore;

/** A borough's plan as it is now, within a transaction that names the borough. */
@ApplicationScoped
public class PlanLookup {

    private final RegisterStore store;
    private final InitiativeHandler register;

    PlanLookup(RegisterStore store, InitiativeHandler register) {
        this.store = store;
        this.register = register;
    }

    /** By reference, in the order of references. */
    public Map<String, Initiative> of(Borough borough) {
        return contents(versions(borough));
    }

    Map<String, RecordVersion<Initiative>> versions(Borough borough) {
        Map<String, RecordVersion<Initiative>> versions = new LinkedHashMap<>();
        store.all(register, Optional.of(borough))
                .forEach(version -> versions.put(version.key().code(), version));
        return versions;
    }

    static Map<String, Initiative> contents(Map<String, RecordVersion<Initiative>> versions) {
        Map<String, Initiative> plan = new LinkedHashMap<>();
        versions.forEach((code, version) -> plan.put(code, version.content()));
        return plan;
    }
}
