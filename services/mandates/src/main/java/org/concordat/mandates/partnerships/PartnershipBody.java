package org.concordat.mandates.partnerships;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.web.reference.Limits;

/**
 * A partnership as it is sent.
 *
 * @param chart the chart it reports on; needed where its members report on different ones
 * @param disclosure against whom figures that mandates hold back are protected; as is usual where it does not say
 */
record PartnershipBody(
        String title,
        List<Membership> members,
        Optional<List<SharedService>> serviceScopes,
        Optional<String> chart,
        Optional<Levels> disclosure) {

    record Levels(
            Optional<DisclosureLevel> money, Optional<DisclosureLevel> counts, Optional<DisclosureLevel> children) {

        private DisclosureLevels toDomain() {
            return new DisclosureLevels(
                    money.orElse(DisclosureLevels.USUAL.money()),
                    counts.orElse(DisclosureLevels.USUAL.counts()),
                    children.orElse(DisclosureLevels.USUAL.children()));
        }
    }

    private static final int ENTRIES_MAX = 500;

    Partnership toDomain(String code) {
        List<SharedService> scopes = serviceScopes.orElse(List.of());
        Limits limits = new Limits();
        limits.title(title, "/title");
        limits.count(members, ENTRIES_MAX, "/members");
        chart.ifPresent(text -> limits.title(text, "/chart"));
        limits.count(scopes, ENTRIES_MAX, "/serviceScopes");
        for (int i = 0; i < members.size(); i++) {
            limits.day(Optional.of(members.get(i).from()), "/members/" + i + "/from");
            limits.day(members.get(i).until(), "/members/" + i + "/until");
        }
        for (int i = 0; i < scopes.size(); i++) {
            limits.title(scopes.get(i).serviceLine(), "/serviceScopes/" + i + "/serviceLine");
            limits.day(Optional.of(scopes.get(i).from()), "/serviceScopes/" + i + "/from");
            limits.day(scopes.get(i).until(), "/serviceScopes/" + i + "/until");
        }
        limits.require();
        return new Partnership(
                code,
                title,
                members,
                scopes,
                chart,
                disclosure.map(Levels::toDomain).orElse(DisclosureLevels.USUAL));
    }
}
