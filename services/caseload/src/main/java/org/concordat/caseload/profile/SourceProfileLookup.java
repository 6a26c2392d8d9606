package org.concordat.caseload.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.RegisterStore;

/** The profile that a code stands for: one that is shipped, or the borough's own in its latest version. */
@ApplicationScoped
public class SourceProfileLookup {

    private final RegisterStore records;
    private final SourceProfileHandler register;
    private final ShippedProfilesJson shipped;

    SourceProfileLookup(RegisterStore records, SourceProfileHandler register, ShippedProfilesJson shipped) {
        this.records = records;
        this.register = register;
        this.shipped = shipped;
    }

    /**
     * Asked within a transaction that names the borough.
     *
     * @throws org.concordat.kernel.InvalidValue when it is no code of a profile
     */
    public Optional<SourceProfile> find(Borough borough, String code) {
        return ShippedProfilesJson.isReserved(code)
                ? shipped.find(code).map(ShippedProfilesJson.Shipped::content)
                : records.latest(register, SourceProfileHandler.key(borough, code))
                        .map(RecordVersion::content);
    }
}
