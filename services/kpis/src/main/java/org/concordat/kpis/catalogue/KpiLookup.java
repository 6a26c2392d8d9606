package org.concordat.kpis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.RegisterStore;
import org.concordat.web.problem.Problem;

/** Definitions, for whoever needs to know what an indicator means. */
@ApplicationScoped
public class KpiLookup {

    private final RegisterStore store;
    private final KpiHandler register;

    KpiLookup(RegisterStore store, KpiHandler register) {
        this.store = store;
        this.register = register;
    }

    /** The latest version of each, in the order of their codes. */
    public List<Kpi> all() {
        return store.all(register, Optional.empty()).stream()
                .map(KpiLookup::kpi)
                .toList();
    }

    public Optional<Kpi> latest(String code) {
        return store.latest(register, RecordKey.open(code)).map(KpiLookup::kpi);
    }

    /**
     * The latest version of one that the borough may report on, or anybody where none is named.
     *
     * @throws Problem 404 {@code kpi-unknown}
     */
    public Kpi known(Optional<Borough> borough, String code) {
        return latest(code)
                .filter(kpi -> borough.map(kpi::isFor).orElse(true))
                .orElseThrow(() -> Problem.notFound("kpi-unknown", "There is no such indicator."));
    }

    private static Kpi kpi(RecordVersion<KpiDefinition> version) {
        return new Kpi(version.key().code(), version.version(), version.owner(), version.content());
    }
}
