package org.concordat.contracts.intentions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.contracts.table.ContractReference;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.contracts.IntentionCheck;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;
import org.concordat.security.BoroughScope;

/** The register of what a borough means to commission. All of it says what happens next, so another person confirms it. */
@ApplicationScoped
class IntentionHandler implements Register<CommissioningIntention, IntentionView> {

    private static final RecordKind<CommissioningIntention> KIND = new RecordKind<>(
            "commissioning-intention",
            "commissioning intention",
            CommissioningIntention.class,
            "concordat.contracts.intention-recorded.v1");

    private record Meaning(@JsonIgnoreProperties("reason") CommissioningIntention intention) {}

    private final ReferenceStore reference;
    private final RegisterStore records;
    private final BoroughScope scope;

    IntentionHandler(ReferenceStore reference, RegisterStore records, BoroughScope scope) {
        this.reference = reference;
        this.records = records;
        this.scope = scope;
    }

    /** @throws InvalidValue when it is no reference of an intention */
    static RecordKey key(Borough borough, String reference) {
        if (!ContractReference.isOne(reference)) {
            throw new InvalidValue(
                    "reference of a commissioning intention",
                    reference,
                    "at most 60 capitals, digits, hyphens, dots and underscores, such as SAFEGUARDING");
        }
        return RecordKey.of(borough, reference);
    }

    /** All of a borough in the order of references. */
    Map<String, CommissioningIntention> all(Borough borough) {
        return scope.read(Set.of(borough), () -> {
            reference.council(borough);
            Map<String, CommissioningIntention> all = new LinkedHashMap<>();
            records.all(this, Optional.of(borough))
                    .forEach(version -> all.put(version.key().code(), version.content()));
            return all;
        });
    }

    @Override
    public RecordKind<CommissioningIntention> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/commissioning-intentions/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/commissioning-intentions/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<CommissioningIntention> proposed) {
        CommissioningIntention wanted = proposed.content();
        List<Finding> findings =
                new ArrayList<>(IntentionCheck.check(wanted, proposed.latest().map(RecordVersion::content)));
        // Asked also where no line is named: a borough that is not set up has no intentions.
        Chart chart = reference.council(proposed.key().behind().orElseThrow()).chart();
        wanted.serviceLine()
                .flatMap(line -> chart.whyNotPostedTo(line, "/serviceLine"))
                .ifPresent(findings::add);
        return findings;
    }

    @Override
    public Object meaning(CommissioningIntention content) {
        return new Meaning(content.inPounds());
    }

    @Override
    public boolean wantsConfirmation(Proposed<CommissioningIntention> proposed) {
        return true;
    }

    @Override
    public IntentionView view(RecordVersion<CommissioningIntention> version) {
        return IntentionView.of(version.key().code(), version.version(), version.content());
    }

    @Override
    public Object told(RecordVersion<CommissioningIntention> version) {
        return IntentionRecorded.of(version);
    }
}
