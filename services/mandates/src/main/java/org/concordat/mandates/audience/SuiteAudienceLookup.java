package org.concordat.mandates.audience;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.partnerships.PartnershipStore;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;

/** Looks up a partnership for whoever asks what its members say together. To strangers there is none. */
@ApplicationScoped
public class SuiteAudienceLookup {

    private final PartnershipStore partnerships;

    SuiteAudienceLookup(PartnershipStore partnerships) {
        this.partnerships = partnerships;
    }

    /** A partnership, and as whom somebody asks of it. */
    public record Asked(Partnership partnership, SuiteAudience audience) {}

    /** @throws Problem 404 to whoever is none of the partnership's */
    public Asked of(Caller caller, String code) {
        return partnerships
                .partnership(code)
                .flatMap(partnership -> SuiteAudience.of(caller, partnership).map(as -> new Asked(partnership, as)))
                .orElseThrow(SuiteAudienceLookup::unknown);
    }

    /** The same for what the shared management alone may do. @throws Problem 404 to everybody else */
    public Partnership ofManagement(Caller caller, String code) {
        return partnerships
                .partnership(code)
                .filter(partnership ->
                        caller.has(Role.SMT) && caller.partnerships().contains(partnership.code()))
                .orElseThrow(SuiteAudienceLookup::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("partnership-unknown", "There is no such partnership.");
    }
}
