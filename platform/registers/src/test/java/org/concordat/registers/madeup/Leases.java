package org.concordat.registers.madeup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.registers.Confirmation;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** A register of which another person confirms what changes the rent. */
@ApplicationScoped
class Leases implements Register<Lease, Leases.View> {

    record View(String lease, int version, @JsonUnwrapped Lease terms) {}

    record Told(
            String lease,
            int version,
            String proposedBy,
            Optional<String> confirmedBy,
            @JsonUnwrapped Lease terms) {}

    @Override
    public RecordKind<Lease> kind() {
        return new RecordKind<>("lease", "lease", Lease.class, "concordat.trial.lease-recorded.v1");
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/leases/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/leases/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<Lease> proposed) {
        return proposed.content().rent().signum() < 0
                ? List.of(Finding.error("NO_RENT", "/rent", "A rent is nothing or more"))
                : List.of();
    }

    @Override
    public Object meaning(Lease content) {
        return new Lease(content.tenant(), content.rent(), content.note(), Optional.empty());
    }

    @Override
    public boolean wantsConfirmation(Proposed<Lease> proposed) {
        return proposed.latest()
                .filter(there ->
                        there.content().rent().compareTo(proposed.content().rent()) == 0)
                .isEmpty();
    }

    @Override
    public View view(RecordVersion<Lease> version) {
        return new View(version.key().code(), version.version(), version.content());
    }

    @Override
    public Object told(RecordVersion<Lease> version) {
        return new Told(
                version.key().code(),
                version.version(),
                version.recordedBy().name(),
                version.confirmation().map(Confirmation::by).map(by -> by.name()),
                version.content());
    }
}
