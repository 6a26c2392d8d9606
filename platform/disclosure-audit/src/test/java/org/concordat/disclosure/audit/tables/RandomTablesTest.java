package org.concordat.disclosure.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditCell.Kind;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Exposure;
import org.concordat.disclosure.audit.Exposure.Outcome;
import org.concordat.testing.disclosure.DisclosureProof;
import org.concordat.testing.disclosure.ProvesDisclosure;
import org.concordat.testing.wire.Soak;
import org.junit.jupiter.api.Test;

/**
 * A thousand tables made up by chance, ten thousand in a soak, whole through the auditor with a plain pattern that hides
 * enough: all seven who may be working at it find nothing. Chance begins at {@code -Dconcordat.disclosure.seed}.
 */
class RandomTablesTest {

    private static final long SEED = Long.getLong("concordat.disclosure.seed", 20_261_127);
    private static final int TABLES = 1_000 * Soak.rounds();
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);

    @Test
    @ProvesDisclosure
    void nobody_of_seven_works_anything_out_of_tables_that_hide_enough() {
        RandomTables tables = new RandomTables(SEED);
        int looked = 0;
        for (int i = 0; i < TABLES; i++) {
            Table table = tables.next();
            ReferencePattern.hide(table);

            Audit.Looked audit = (Audit.Looked) auditor.judge(table.model(), LONG);

            assertThat(audit.failing()).as("table %d of seed %d", i, SEED).isEmpty();
            looked += audit.exposures().size();
        }
        assertThat(looked).isGreaterThan(TABLES * 20);
        DisclosureProof.RANDOM_TABLES.tried("auditor", TABLES);
    }

    /** A cell that a small one leans on is shown: the auditor says so, whichever it was. */
    @Test
    @ProvesDisclosure
    void one_hiding_undone_is_flagged_wherever_it_gives_something_away() {
        RandomTables tables = new RandomTables(SEED + 1);
        Random chance = new Random(SEED);
        int flagged = 0;
        for (int i = 0; i < TABLES / 10; i++) {
            Table table = tables.next();
            ReferencePattern.hide(table);
            List<int[]> protectedCells = table.cellsWhere((borough, line) -> table.isPrimary[borough][line]);
            if (protectedCells.isEmpty()) {
                continue;
            }
            int[] shown = protectedCells.get(chance.nextInt(protectedCells.size()));
            table.isHidden[shown[0]][shown[1]] = false;

            Audit.Looked audit = (Audit.Looked) auditor.judge(table.model(), LONG);

            String name = Table.name(shown[0], shown[1]);
            assertThat(audit.failing())
                    .filteredOn(exposure -> exposure.cell().equals(name))
                    .as("table %d, %s shown", i, name)
                    .hasSize(4)
                    .allSatisfy(exposure -> assertThat(exposure.outcome()).isEqualTo(Outcome.LEAK));
            flagged++;
        }
        assertThat(flagged).isGreaterThan(TABLES / 20);
        DisclosureProof.PLANTED_LEAKS.tried("auditor", flagged);
    }

    /** The rule of the next one as well: it hides one neighbour of each small cell and leaves the borough's own sums. */
    @Test
    void hiding_small_cells_alone_leaks_nearly_always() {
        RandomTables tables = new RandomTables(SEED + 2);
        int leaking = 0;
        int withSmall = 0;
        for (int i = 0; i < TABLES / 10; i++) {
            Table table = tables.next(40, Kind.COUNT);
            for (int[] cell : table.cellsWhere((borough, line) -> table.isPrimary[borough][line])) {
                table.isHidden[cell[0]][cell[1]] = true;
                withSmall++;
            }
            Audit.Looked audit = (Audit.Looked) auditor.judge(table.model(), LONG);
            leaking += (int) audit.failing().stream()
                    .filter(exposure -> exposure.attacker().equals("who []"))
                    .count();
        }
        assertThat(leaking).isGreaterThan(withSmall / 2);
    }

    /** The order in which things are told is of no account. */
    @Test
    void the_same_told_in_another_order_comes_to_the_same() {
        RandomTables tables = new RandomTables(SEED + 3);
        Random chance = new Random(SEED);
        for (int i = 0; i < TABLES / 20; i++) {
            Table table = tables.next(5 + chance.nextInt(15), Kind.COUNT);
            ReferencePattern.hide(table);
            List<int[]> hidden = table.cellsWhere((column, line) -> table.isHidden[column][line]);
            if (!hidden.isEmpty()) {
                int[] shown = hidden.get(chance.nextInt(hidden.size()));
                table.isHidden[shown[0]][shown[1]] = false;
            }
            List<Exposure> told = ((Audit.Looked) auditor.measure(table.model(), LONG)).exposures();

            List<Exposure> toldOtherwise =
                    ((Audit.Looked) auditor.measure(Shuffled.of(table.model(), chance), LONG)).exposures();

            assertThat(toldOtherwise).containsExactlyInAnyOrderElementsOf(told);
        }
    }
}
