package org.concordat.kernel.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.InForce;

/**
 * With whom a borough, or everybody, is compared, as it is written down.
 *
 * @param title as people know it
 * @param sets who belongs to it, in the order of their days, of which no two have one in common; none where it is a whole
 *     that nobody lists, such as England
 * @param reason why it was changed
 */
public record ComparatorSets(String title, List<CouncilSet> sets, Optional<String> reason) {

    /**
     * Neighbours are chosen anew every few years, and what was compared with the former ones stays so.
     *
     * @param from the first day of the set
     * @param until the last; none while it goes on
     * @param source who defined it, and where
     * @param members the councils, by name
     */
    public record CouncilSet(LocalDate from, Optional<LocalDate> until, String source, List<String> members) {

        public CouncilSet {
            members = List.copyOf(members);
        }

        boolean holdsOn(LocalDate day) {
            return InForce.on(day, from, until);
        }
    }

    public ComparatorSets {
        sets = List.copyOf(sets);
    }

    /** The set of a day. */
    public Optional<CouncilSet> on(LocalDate day) {
        return sets.stream().filter(set -> set.holdsOn(day)).findFirst();
    }

    /** The same but for the reason. */
    public ComparatorSets withoutReason() {
        return new ComparatorSets(title, sets, Optional.empty());
    }

    /** What stands against its being recorded. */
    public List<Finding> wrong() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            String at = "/sets/" + i;
            CouncilSet set = sets.get(i);
            set.until()
                    .filter(set.from()::isAfter)
                    .ifPresent(last -> findings.add(Finding.error(
                            "UNTIL_BEFORE_FROM",
                            at + "/until",
                            "It is one until %s, before it begins on %s".formatted(last, set.from()))));
            wrongMembers(set, at, findings);
            if (i > 0
                    && (sets.get(i - 1).holdsOn(set.from())
                            || !set.from().isAfter(sets.get(i - 1).from()))) {
                findings.add(Finding.error(
                        "TWO_SETS_IN_FORCE",
                        at + "/from",
                        "Sets follow each other by their days, and on %s there is another already"
                                .formatted(set.from())));
            }
        }
        return findings;
    }

    private static void wrongMembers(CouncilSet set, String at, List<Finding> findings) {
        if (set.members().isEmpty()) {
            findings.add(Finding.error("MEMBERS_MISSING", at + "/members", "A set names its councils"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < set.members().size(); i++) {
            String member = set.members().get(i);
            if (!seen.add(member.toLowerCase(Locale.ROOT))) {
                findings.add(Finding.error(
                        "DUPLICATE_MEMBER", "%s/members/%d".formatted(at, i), member + " is in the set already"));
            }
        }
    }
}
