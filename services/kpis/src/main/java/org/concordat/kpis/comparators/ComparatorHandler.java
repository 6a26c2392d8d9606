package org.concordat.kpis.comparators;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.targets.ComparatorSets;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** The register of comparators: sets of neighbours as dated data, and wholes such as England. */
@ApplicationScoped
class ComparatorHandler implements Register<ComparatorSets, ComparatorHandler.ComparatorView> {

    private static final RecordKind<ComparatorSets> KIND = new RecordKind<>(
            "comparator", "comparator", ComparatorSets.class, "concordat.kpis.comparator-set-recorded.v1");

    private final ReferenceStore reference;

    ComparatorHandler(ReferenceStore reference) {
        this.reference = reference;
    }

    /** A version of a comparator as it is answered and told. */
    record ComparatorView(
            String comparator,
            Optional<Borough> borough,
            int version,
            @JsonUnwrapped ComparatorSets sets) {}

    @Override
    public RecordKind<ComparatorSets> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return ComparatorName.of(key).path();
    }

    @Override
    public String aggregate(RecordKey key) {
        return "comparators/" + key.code();
    }

    @Override
    public List<Finding> check(Proposed<ComparatorSets> proposed) {
        proposed.owner().ownBorough().ifPresent(reference::council);
        return proposed.content().wrong();
    }

    @Override
    public Object meaning(ComparatorSets content) {
        return content.withoutReason();
    }

    @Override
    public ComparatorView view(RecordVersion<ComparatorSets> version) {
        ComparatorName name = ComparatorName.of(version.key());
        return new ComparatorView(name.code(), name.borough(), version.version(), version.content());
    }
}
