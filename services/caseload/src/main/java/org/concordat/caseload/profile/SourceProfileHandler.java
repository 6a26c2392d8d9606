package org.concordat.caseload.profile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;

/** The register of a borough's own profiles, behind its own wall. */
@ApplicationScoped
public class SourceProfileHandler implements Register<SourceProfile, SourceProfileHandler.ProfileView> {

    private static final RecordKind<SourceProfile> KIND = new RecordKind<>(
            "profile", "source profile", SourceProfile.class, "concordat.caseload.profile-recorded.v1");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int CODE_LENGTH_MAX = 40;

    private final ReferenceStore reference;

    SourceProfileHandler(ReferenceStore reference) {
        this.reference = reference;
    }

    /** A version as it is answered, audited and told. @param profile the borough's code of it */
    public record ProfileView(
            String profile,
            int version,
            Borough borough,
            @JsonUnwrapped SourceProfile content) {}

    /** @throws InvalidValue when it is no code of a profile */
    public static RecordKey key(Borough borough, String code) {
        if (code.length() > CODE_LENGTH_MAX || !CODE.matcher(code).matches()) {
            throw new InvalidValue("profile", code, "at most 40 small letters, digits and hyphens, such as mosaic");
        }
        return RecordKey.of(borough, code);
    }

    @Override
    public RecordKind<SourceProfile> kind() {
        return KIND;
    }

    @Override
    public String path(RecordKey key) {
        return "boroughs/%s/profiles/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public String aggregate(RecordKey key) {
        return "%s/profiles/%s".formatted(key.behind().orElseThrow(), key.code());
    }

    @Override
    public List<Finding> check(Proposed<SourceProfile> proposed) {
        reference.council(proposed.key().behind().orElseThrow()); // or it is not set up
        List<Finding> findings = new ArrayList<>(ProfileRules.findings(proposed.content()));
        if (ShippedProfilesJson.isReserved(proposed.key().code())) {
            findings.add(Finding.error(
                    "PROFILE_CODE_RESERVED",
                    "",
                    "profiles that are shipped have codes that begin with %s: give it another"
                            .formatted(ShippedProfilesJson.PREFIX)));
        }
        return findings;
    }

    @Override
    public ProfileView view(RecordVersion<SourceProfile> version) {
        return new ProfileView(
                version.key().code(), version.version(), version.key().behind().orElseThrow(), version.content());
    }
}
