package org.concordat.kpis.targets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.targets.DatedTarget;
import org.concordat.kernel.targets.DatedTargets;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.catalogue.KpiLookup;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** The register of a borough's targets, a record for each indicator: a target that moved is seen to have moved. */
@ApplicationScoped
class TargetHandler implements Register<DatedTargets, TargetHandler.TargetView> {

    private static final RecordKind<DatedTargets> KIND = new RecordKind<>(
            "targets", "targets of an indicator", DatedTargets.class, "concordat.kpis.target-recorded.v1");

    private final KpiLookup kpis;
    private final ReferenceStore reference;

    TargetHandler(KpiLookup kpis, ReferenceStore reference) {
        this.kpis = kpis;
        this.reference = reference;
    }

    /** A version of a borough's targets as it is answered and told. */
    record TargetView(
            Borough borough,
            String kpi,
            int version,
            @JsonUnwrapped DatedTargets targets) {}

    @Override
    public RecordKind<DatedTargets> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/kpis/%s/targets".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/targets/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<DatedTargets> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        reference.council(borough);
        Kpi kpi = kpis.known(proposed.key().behind(), proposed.key().code());
        DatedTargets wanted = proposed.content();
        List<Finding> findings = new ArrayList<>(wanted.wrong());
        findings.addAll(wanted.beside(kpi.unit(), kpi.definition().polarity()));
        kpi.definition().until().ifPresent(last -> {
            for (int i = 0; i < wanted.targets().size(); i++) {
                ended(wanted.targets().get(i), last, "/targets/" + i, findings);
            }
        });
        proposed.latest()
                .filter(former ->
                        !wanted.keeps(former.content()) && wanted.reason().isEmpty())
                .ifPresent(former -> findings.add(Finding.error(
                        "REASON_MISSING",
                        "/reason",
                        "A target of version %d is not there any more: say why it was changed"
                                .formatted(former.version()))));
        return findings;
    }

    private static void ended(DatedTarget target, LocalDate last, String at, List<Finding> findings) {
        if (target.from().isAfter(last)) {
            findings.add(Finding.error(
                    "KPI_ENDED",
                    at + "/from",
                    "The definition ended on %s, before the target begins on %s".formatted(last, target.from())));
        } else if (target.until().map(last::isBefore).orElse(true)) {
            findings.add(Finding.warning(
                    "TARGET_AFTER_END",
                    at + "/until",
                    "The definition ends on %s, and the target goes on".formatted(last)));
        }
    }

    @Override
    public Object meaning(DatedTargets content) {
        return content.withoutReason();
    }

    @Override
    public TargetView view(RecordVersion<DatedTargets> version) {
        return new TargetView(
                version.key().behind().orElseThrow(), version.key().code(), version.version(), version.content());
    }
}
