package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.List;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown: the status of every cell of an answer and who is in it. It follows from the mandates and from which
 * returns are in and what they leave out, and from no figure. Here a pass of disclosure control hides more.
 */
final class Pattern {

    private static final int SLOTS = Slot.all().size();
    private static final int MEASURES = ViewMeasure.all().size();
    private static final CellStatus[] STATUSES = CellStatus.values();

    /** A row of the answer. */
    record Place(Fund fund, int node) {}

    private final List<Place> places = new ArrayList<>();
    private final int parties;
    /** Ordinals by place, party (0 the figure itself, then the contributors), slot and measure. */
    private final byte[] statuses;
    /** Who is in, who is held back and who has not brought it, by place, slot and measure: bit of the contributor. */
    private final long[] included;

    private final long[] withheld;
    private final long[] missing;

    private Pattern(Gathered gathered, List<@Nullable BoroughSums> sums) {
        for (Fund fund : Fund.values()) {
            if (gathered.question().fund().map(fund::equals).orElse(true)) {
                gathered.nodes().stream()
                        .filter(node -> fund == Fund.GENERAL_FUND || occurs(sums, fund, node))
                        .forEach(node -> places.add(new Place(fund, node)));
            }
        }
        parties = gathered.isShared() ? gathered.contributors().size() + 1 : 1;
        statuses = new byte[places.size() * parties * SLOTS * MEASURES];
        included = new long[places.size() * SLOTS * MEASURES];
        withheld = new long[included.length];
        missing = new long[included.length];
    }

    /** As the mandates have it. */
    static Pattern ofMandates(Gathered gathered, List<@Nullable BoroughSums> sums) {
        Pattern pattern = new Pattern(gathered, sums);
        for (int place = 0; place < pattern.places.size(); place++) {
            for (Slot slot : Slot.all()) {
                pattern.settle(place, slot, gathered, sums);
            }
        }
        return pattern;
    }

    private static boolean occurs(List<@Nullable BoroughSums> sums, Fund fund, int node) {
        for (BoroughSums of : sums) {
            for (Slot slot : Slot.types()) {
                if (of != null && of.openness(fund, slot, node) >= SharingDetail.TOTALS.ordinal()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void settle(int place, Slot slot, Gathered gathered, List<@Nullable BoroughSums> sums) {
        Place row = places.get(place);
        long provisional = 0;
        for (int i = 0; i < sums.size(); i++) {
            Contributor contributor = gathered.contributors().get(i);
            SharingTable sharing = contributor.sharing();
            BoroughSums of = sums.get(i);
            int absent = of == null ? -1 : of.missing(row.fund(), slot, row.node());
            int addable = sharing.atLeast(SharingDetail.TOTALS, row.node());
            int named = sharing.atLeast(SharingDetail.NAMED, row.node());
            provisional |= contributor.isProvisional() ? 1L << i : 0;
            for (int measure = 0; measure < MEASURES; measure++) {
                boolean in = (absent & 1 << measure) == 0;
                long[] list = (addable & 1 << measure) == 0 ? withheld : in ? included : missing;
                list[at(place, slot, measure)] |= 1L << i;
                if (parties > 1) {
                    CellStatus status = (named & 1 << measure) == 0
                            ? CellStatus.WITHHELD
                            : in ? present(contributor.isProvisional()) : CellStatus.MISSING;
                    statuses[at(place, i + 1, slot, measure)] = (byte) status.ordinal();
                }
            }
        }
        settleTotal(place, slot, gathered, provisional);
    }

    private void settleTotal(int place, Slot slot, Gathered gathered, long provisional) {
        for (ViewMeasure measure : ViewMeasure.all()) {
            int at = at(place, slot, measure.ordinal());
            if (isOneThatIsNeverShownByItself(included[at], places.get(place).node(), measure, gathered)) {
                withheld[at] |= included[at];
                included[at] = 0;
            }
            CellStatus status = included[at] != 0
                    ? present((included[at] & provisional) != 0)
                    : missing[at] != 0 ? CellStatus.MISSING : CellStatus.WITHHELD;
            statuses[at(place, 0, slot, measure.ordinal())] = (byte) status.ordinal();
        }
    }

    /** A total of one borough alone is that borough's figure, which TOTALS does not allow to be shown. */
    private static boolean isOneThatIsNeverShownByItself(
            long included, int node, ViewMeasure measure, Gathered gathered) {
        if (Long.bitCount(included) != 1) {
            return false;
        }
        Contributor alone = gathered.contributors().get(Long.numberOfTrailingZeros(included));
        return !alone.sharing().detail(node, measure).atLeast(SharingDetail.NAMED);
    }

    private static CellStatus present(boolean provisional) {
        return provisional ? CellStatus.PROVISIONAL : CellStatus.SHOWN;
    }

    private int at(int place, int party, Slot slot, int measure) {
        return ((place * parties + party) * SLOTS + slot.ordinal()) * MEASURES + measure;
    }

    private static int at(int place, Slot slot, int measure) {
        return (place * SLOTS + slot.ordinal()) * MEASURES + measure;
    }

    List<Place> places() {
        return places;
    }

    /** @param party 0 for the figure itself, then the contributors from 1 */
    CellStatus status(int place, int party, Slot slot, int measure) {
        return STATUSES[statuses[at(place, party, slot, measure)]];
    }

    long included(int place, Slot slot, int measure) {
        return included[at(place, slot, measure)];
    }

    long withheld(int place, Slot slot, int measure) {
        return withheld[at(place, slot, measure)];
    }

    long missing(int place, Slot slot, int measure) {
        return missing[at(place, slot, measure)];
    }
}
