package org.concordat.consolidation.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.concordat.consolidation.disclosure.Openness;
import org.concordat.consolidation.disclosure.Sensitivity;
import org.concordat.consolidation.papers.PrintedFigures;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * What mandates have let be shown of a period so far: of the partnership that is asked about, and of others that share
 * members with it, in the order in which it came about. An answer as at each of these moments stays readable.
 *
 * @param levels against whom figures of the partnership that is asked about are protected
 * @param printed what papers have printed of the period, so that everybody may know it
 */
public record Standings(DisclosureLevels levels, PrintedFigures printed, List<Standing> all) {

    /** Where nothing was shown before, nor is to others. */
    public static final Standings NONE = new Standings(DisclosureLevels.USUAL, PrintedFigures.NONE, List.of());

    /**
     * How much of its members' figures a partnership could see from some moment on.
     *
     * @param moment the number of that moment
     * @param levels against whom its members' figures were protected
     * @param printed what papers had printed
     * @param scope the rows that it could see
     * @param in the members whose figures were in before that ended
     */
    public record Standing(
            int moment,
            DisclosureLevels levels,
            PrintedFigures printed,
            RowTree rows,
            BitSet scope,
            List<Member> members,
            Set<Borough> in) {

        public Standing {
            members = List.copyOf(members);
            in = Set.copyOf(in);
        }
    }

    public record Member(Borough borough, SharingTable sharing) {}

    public Standings {
        all = List.copyOf(all);
    }

    /** Whether some figure may be added into a total and not be shown by itself. @param measures how many there are */
    public static boolean addUnnamed(SharingTable sharing, int measures) {
        return IntStream.range(0, sharing.foot())
                .anyMatch(row -> IntStream.range(0, measures)
                        .anyMatch(measure -> sharing.detail(row, measure) == SharingDetail.TOTALS));
    }

    /** The bits by which boroughs are told apart: those that are asked about first, in their order. */
    public List<Borough> boroughs(List<Borough> asked) {
        SortedSet<Borough> others = new TreeSet<>();
        all.forEach(standing -> standing.members().forEach(member -> others.add(member.borough())));
        List<Borough> boroughs = new ArrayList<>(asked);
        others.stream().filter(borough -> !asked.contains(borough)).forEach(boroughs::add);
        return boroughs.size() > Long.SIZE - 1 ? asked : boroughs;
    }

    /**
     * Who was in the total of a row.
     *
     * @param name of the measure
     * @param boroughs by bit
     * @param sensitivity of the row's figures
     */
    public List<Openness.Parties> parties(
            String row, int measure, String name, List<Borough> boroughs, Sensitivity sensitivity) {
        List<Openness.Parties> parties = new ArrayList<>();
        for (Standing standing : all) {
            standing.rows().find(row).stream()
                    .filter(standing.scope()::get)
                    .forEach(at -> parties.add(parties(standing, at, measure, name, boroughs, sensitivity)));
        }
        return parties;
    }

    private static Openness.Parties parties(
            Standing standing, int row, int measure, String name, List<Borough> boroughs, Sensitivity sensitivity) {
        String code = standing.rows().node(row).code();
        long included = 0;
        long named = 0;
        long printed = 0;
        long in = 0;
        for (Member member : standing.members()) {
            long bit = 1L << Math.max(0, boroughs.indexOf(member.borough()));
            SharingTable sharing = member.sharing();
            if (boroughs.contains(member.borough()) && sharing.mayHold(row)) {
                included |= sharing.isAtLeast(SharingDetail.TOTALS, row, measure) ? bit : 0;
                named |= sharing.isAtLeast(SharingDetail.NAMED, row, measure) ? bit : 0;
                printed |= standing.printed().of(member.borough(), code, name).isPresent() ? bit : 0;
                in |= standing.in().contains(member.borough()) ? bit : 0;
            }
        }
        // Until everybody has brought a figure, no total is shown in which one is held back.
        boolean isTold = (included & ~in) == 0 || (included & ~named) == 0;
        return new Openness.Parties(
                standing.moment(), included, named & in, printed, sensitivity.level(standing.levels()), isTold);
    }
}
