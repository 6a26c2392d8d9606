package org.concordat.savings.initiatives;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeCheck;
import org.concordat.kernel.savings.plan.InitiativeRecorded;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** The register of a borough's initiatives, behind its own wall. */
@ApplicationScoped
class InitiativeHandler implements Register<Initiative, InitiativeView> {

    private static final RecordKind<Initiative> KIND =
            new RecordKind<>("initiative", "initiative", Initiative.class, "concordat.savings.initiative-recorded.v1");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,59}");

    private record Meaning(@JsonIgnoreProperties("reason") Initiative initiative) {}

    private final ReferenceStore reference;

    InitiativeHandler(ReferenceStore reference) {
        this.reference = reference;
    }

    /** @throws InvalidValue when it is no reference of an initiative */
    static RecordKey key(Borough borough, String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new InvalidValue(
                    "reference of an initiative",
                    reference,
                    "at most 60 capitals, digits, hyphens, dots and underscores, such as HF-07");
        }
        return RecordKey.of(borough, reference);
    }

    @Override
    public RecordKind<Initiative> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/initiatives/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/initiatives/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<Initiative> proposed) {
        Borough borough = proposed.key().behind().orElseThrow();
        return InitiativeCheck.check(
                borough,
                proposed.key().code(),
                proposed.content(),
                proposed.latest().map(RecordVersion::content),
                reference.council(borough).chart());
    }

    /** A reason is one of a change, and no change by itself. */
    @Override
    public Object meaning(Initiative content) {
        return new Meaning(content);
    }

    @Override
    public InitiativeView view(RecordVersion<Initiative> version) {
        return new InitiativeView(version.key().code(), version.version(), version.content());
    }

    @Override
    public Object told(RecordVersion<Initiative> version) {
        return InitiativeRecorded.of(
                version.key().behind().orElseThrow(), version.key().code(), version.version(), version.content());
    }
}
