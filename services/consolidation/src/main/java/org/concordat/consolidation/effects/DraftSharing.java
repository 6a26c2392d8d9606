package org.concordat.consolidation.effects;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.Limits;

/**
 * The sharing rules of a draft mandate, as the mandate's own JSON has them.
 *
 * @param sharing none of them where the draft shares nothing
 */
public record DraftSharing(List<SharingRule> sharing) {

    /** As many as a mandate has at most. */
    private static final int RULES_MAX = 200;

    public DraftSharing {
        sharing = List.copyOf(sharing);
    }

    /** @throws Problem 400 {@code body-invalid} for what no draft could hold */
    List<SharingRule> rules() {
        Limits limits = new Limits();
        limits.count(sharing, RULES_MAX, "/sharing");
        for (int number = 0; number < sharing.size(); number++) {
            SharingRule rule = sharing.get(number);
            String at = "/sharing/" + number;
            Stream.of(rule.partnership(), rule.serviceLine(), rule.measure())
                    .flatMap(named -> named.stream())
                    .forEach(text -> limits.title(text, at));
            Stream.of(rule.from(), rule.until()).forEach(day -> limits.day(day, at));
        }
        limits.require();
        return sharing;
    }
}
