package org.concordat.caseload.dated;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;

/** The register of a borough's population estimates: one for each day, in versions where it was revised. */
@ApplicationScoped
class PopulationHandler implements Register<PopulationEstimate, PopulationHandler.PopulationView> {

    private static final RecordKind<PopulationEstimate> KIND = new RecordKind<>(
            "population-estimate",
            "estimate of a population",
            PopulationEstimate.class,
            "concordat.caseload.population-recorded.v1");

    private final ReferenceStore reference;
    private final RegisterStore records;

    PopulationHandler(ReferenceStore reference, RegisterStore records) {
        this.reference = reference;
        this.records = records;
    }

    /** A version as it is answered, audited and told. */
    record PopulationView(
            String code,
            int version,
            Borough borough,
            @JsonUnwrapped PopulationEstimate content) {}

    @Override
    public RecordKind<PopulationEstimate> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/population-estimates/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/population/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<PopulationEstimate> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        reference.council(borough); // or it is not set up
        List<Finding> findings = new ArrayList<>();
        if (proposed.content().persons() < 1) {
            findings.add(Finding.error(
                    "PERSONS_NONE", "/persons", "a rate is per children who are there: one or more are expected"));
        }
        records.all(this, Optional.of(borough)).stream()
                .filter(other -> !other.key().equals(proposed.key())
                        && other.content().on().equals(proposed.content().on()))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.error(
                        "POPULATION_DAY_TAKEN",
                        "/on",
                        "%s is the estimate as at that day: if it was revised, record another version of it"
                                .formatted(other.key().code()))));
        return findings;
    }

    @Override
    public PopulationView view(RecordVersion<PopulationEstimate> version) {
        return new PopulationView(
                version.key().code(), version.version(), version.key().behind().orElseThrow(), version.content());
    }
}
