package org.concordat.kpis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** The register of definitions. Results name a version, so what says the same as the latest is no new one. */
@ApplicationScoped
class KpiHandler implements Register<KpiDefinition, KpiView> {

    private static final RecordKind<KpiDefinition> KIND = new RecordKind<>(
            "kpi", "definition of an indicator", KpiDefinition.class, "concordat.kpis.kpi-recorded.v1");

    private final ReferenceStore reference;

    KpiHandler(ReferenceStore reference) {
        this.reference = reference;
    }

    @Override
    public RecordKind<KpiDefinition> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "kpis/" + key.code();
    }

    @Override
    public String aggregate(RecordKey key) {
        return "kpis/" + key.code();
    }

    @Override
    public List<Finding> check(Proposed<KpiDefinition> proposed) {
        proposed.owner().ownBorough().ifPresent(reference::council);
        Kpi.requireCode(proposed.key().code());
        List<Finding> findings = new ArrayList<>(proposed.content().wrong());
        if (proposed.owner().ownBorough().isPresent()
                && proposed.content().partnership().isPresent()) {
            findings.add(Finding.error(
                    "OF_TWO_OWNERS", "/partnership", "What a borough defines for itself is not a partnership's"));
        }
        return findings;
    }

    @Override
    public KpiView view(RecordVersion<KpiDefinition> version) {
        return new KpiView(
                version.key().code(), version.version(), version.owner().ownBorough(), version.content());
    }
}
