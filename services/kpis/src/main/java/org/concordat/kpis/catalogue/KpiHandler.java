package org.concordat.kpis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.returns.reference.ReferenceStore;

/** The register of definitions. Results name a version, so what says the same as the latest is no new one. */
@ApplicationScoped
class KpiHandler implements Register<KpiBody, KpiView> {

    private static final RecordKind<KpiBody> KIND =
            new RecordKind<>("kpi", "definition of an indicator", KpiBody.class, "concordat.kpis.kpi-recorded.v1");

    private final ReferenceStore reference;

    KpiHandler(ReferenceStore reference) {
        this.reference = reference;
    }

    @Override
    public RecordKind<KpiBody> kind() {
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
    public List<Finding> check(Proposed<KpiBody> proposed) {
        proposed.owner().ownBorough().ifPresent(reference::council);
        return DefinitionCheck.check(
                proposed.content().toDomain(proposed.key().code(), proposed.version(), proposed.owner()));
    }

    @Override
    public KpiView view(RecordVersion<KpiBody> version) {
        return new KpiView(
                version.key().code(), version.version(), version.owner().ownBorough(), version.content());
    }
}
