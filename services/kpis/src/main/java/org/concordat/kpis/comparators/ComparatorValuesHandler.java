package org.concordat.kpis.comparators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.Span;
import org.concordat.kernel.targets.ComparatorSets;
import org.concordat.kernel.targets.ComparatorValues;
import org.concordat.kernel.targets.ComparatorValues.ComparatorValue;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.catalogue.KpiLookup;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;
import org.concordat.web.problem.Problem;

/** The register of comparators' values, a record for each comparator and indicator. */
@ApplicationScoped
class ComparatorValuesHandler implements Register<ComparatorValues, ValuesView> {

    private static final RecordKind<ComparatorValues> KIND = new RecordKind<>(
            "values", "values of a comparator", ComparatorValues.class, "concordat.kpis.comparator-values-recorded.v1");

    private final KpiLookup kpis;
    private final RegisterStore store;
    private final ComparatorHandler comparators;

    ComparatorValuesHandler(KpiLookup kpis, RegisterStore store, ComparatorHandler comparators) {
        this.kpis = kpis;
        this.store = store;
        this.comparators = comparators;
    }

    private static RecordKey comparator(RecordKey key) {
        return RecordKey.open(key.code().substring(0, key.code().lastIndexOf('/')));
    }

    private static String kpi(RecordKey key) {
        return key.code().substring(key.code().lastIndexOf('/') + 1);
    }

    @Override
    public RecordKind<ComparatorValues> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return ComparatorName.of(comparator(key)).path() + "/values/" + kpi(key);
    }

    @Override
    public String aggregate(RecordKey key) {
        return "comparator-values/" + key.code();
    }

    @Override
    public List<Finding> check(Proposed<ComparatorValues> proposed) {
        ComparatorSets sets = store.latest(comparators, comparator(proposed.key()))
                .orElseThrow(() -> Problem.notFound("comparator-unknown", "There is no such comparator."))
                .content();
        Kpi kpi = kpis.known(proposed.owner().ownBorough(), kpi(proposed.key()));
        ComparatorValues wanted = proposed.content();
        List<Finding> findings = new ArrayList<>(wanted.wrong());
        if (wanted.unit() != kpi.unit()) {
            findings.add(Finding.warning(
                    "VALUES_IN_ANOTHER_UNIT",
                    "/unit",
                    "Results are in %s and these values in %s: none can be held against the other"
                            .formatted(kpi.unit(), wanted.unit())));
        }
        if (findings.stream().noneMatch(Finding::isError)) {
            for (int i = 0; i < wanted.values().size(); i++) {
                beside(wanted.values().get(i), sets, kpi, "/values/" + i, findings);
            }
        }
        return findings;
    }

    private static void beside(ComparatorValue value, ComparatorSets sets, Kpi kpi, String at, List<Finding> findings) {
        Span days = value.days();
        if (!kpi.definition().isDefinedFor(days)) {
            findings.add(Finding.warning(
                    "KPI_NOT_DEFINED_THEN", at + "/span", "The definition does not hold for all of " + days));
        }
        value.member()
                .filter(member -> sets.on(days.end())
                        .filter(set -> set.members().contains(member))
                        .isEmpty())
                .ifPresent(member -> findings.add(Finding.warning(
                        "MEMBER_NOT_IN_SET",
                        at + "/member",
                        "%s is not in the set of %s, so it counts in no rank".formatted(member, days.end()))));
    }

    @Override
    public Object meaning(ComparatorValues content) {
        return content.withoutReason();
    }

    @Override
    public ValuesView view(RecordVersion<ComparatorValues> version) {
        ComparatorName name = ComparatorName.of(comparator(version.key()));
        ComparatorValues content = version.content();
        return new ValuesView(
                name.code(),
                name.borough(),
                kpi(version.key()),
                version.version(),
                content.unit(),
                content.values().stream()
                        .map(value -> new ValuesView.DatedValue(
                                value.days().start(), value.days().end(), value))
                        .toList(),
                content.reason());
    }
}
