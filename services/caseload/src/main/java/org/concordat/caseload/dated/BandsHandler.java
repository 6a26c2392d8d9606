package org.concordat.caseload.dated;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;

/** The register of a borough's bands of cases per worker, each from its day on. */
@ApplicationScoped
class BandsHandler implements Register<CaseloadBands, BandsHandler.BandsView> {

    private static final RecordKind<CaseloadBands> KIND = new RecordKind<>(
            "caseload-bands", "set of caseload bands", CaseloadBands.class, "concordat.caseload.bands-recorded.v1");
    private static final int CASES_MAX = 1_000;

    private final ReferenceStore reference;
    private final RegisterStore records;

    BandsHandler(ReferenceStore reference, RegisterStore records) {
        this.reference = reference;
        this.records = records;
    }

    /** A version as it is answered, audited and told. */
    record BandsView(
            String code,
            int version,
            Borough borough,
            @JsonUnwrapped CaseloadBands content) {}

    @Override
    public RecordKind<CaseloadBands> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/caseload-bands/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/bands/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<CaseloadBands> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        reference.council(borough); // or it is not set up
        List<Finding> findings = inThemselves(proposed.content().bands());
        records.all(this, Optional.of(borough)).stream()
                .filter(other -> !other.key().equals(proposed.key())
                        && other.content().from().equals(proposed.content().from()))
                .findFirst()
                .ifPresent(other -> findings.add(Finding.error(
                        "BANDS_DAY_TAKEN",
                        "/from",
                        "those of %s count from that day: record another version of them"
                                .formatted(other.key().code()))));
        return findings;
    }

    private static List<Finding> inThemselves(List<CaseloadBands.Band> bands) {
        List<Finding> findings = new ArrayList<>();
        if (bands.isEmpty()) {
            findings.add(Finding.error("BANDS_NONE", "/bands", "a band or more are expected"));
        }
        Set<CaseloadBands.Grade> said = EnumSet.noneOf(CaseloadBands.Grade.class);
        for (int i = 0; i < bands.size(); i++) {
            CaseloadBands.Band band = bands.get(i);
            if (!said.add(band.grade())) {
                findings.add(Finding.error(
                        "BAND_TWICE",
                        "/bands/%d/grade".formatted(i),
                        "there is a band of %s already".formatted(band.grade())));
            }
            if (band.least() < 0 || band.most() < band.least() || band.most() > CASES_MAX) {
                findings.add(Finding.error(
                        "BAND_UPSIDE_DOWN",
                        "/bands/%d/most".formatted(i),
                        "least is at least 0, most no less than that and at most 1,000; here are %d and %d"
                                .formatted(band.least(), band.most())));
            }
        }
        return findings;
    }

    @Override
    public BandsView view(RecordVersion<CaseloadBands> version) {
        return new BandsView(
                version.key().code(), version.version(), version.key().behind().orElseThrow(), version.content());
    }
}
