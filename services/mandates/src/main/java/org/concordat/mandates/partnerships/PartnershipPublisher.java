package org.concordat.mandates.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.messaging.Outbox;

/** Tells the other services of a partnership. */
@ApplicationScoped
class PartnershipPublisher {

    private final Outbox outbox;

    PartnershipPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Member(Borough borough, LocalDate from, Optional<LocalDate> until) {}

    private record Scope(String serviceLine, LocalDate from, Optional<LocalDate> until) {}

    private record PartnershipRecorded(
            String partnership,
            String title,
            List<Member> members,
            List<Scope> serviceScopes,
            Optional<String> chart,
            Optional<DisclosureLevels> disclosure) {}

    void recorded(Partnership partnership) {
        outbox.publish(
                "concordat.mandates.partnership-recorded.v1",
                "partnerships/" + partnership.code(),
                null,
                new PartnershipRecorded(
                        partnership.code(),
                        partnership.title(),
                        partnership.members().stream()
                                .map(member -> new Member(member.borough(), member.from(), member.until()))
                                .toList(),
                        partnership.serviceScopes().stream()
                                .map(scope -> new Scope(scope.serviceLine(), scope.from(), scope.until()))
                                .toList(),
                        partnership.chart(),
                        Optional.of(partnership.disclosure())
                                .filter(levels -> !levels.equals(DisclosureLevels.USUAL))));
    }
}
