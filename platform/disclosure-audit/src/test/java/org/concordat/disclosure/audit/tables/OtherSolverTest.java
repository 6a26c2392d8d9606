package org.concordat.disclosure.audit.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditCell.Kind;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.CplexLp;
import org.concordat.disclosure.audit.CplexLp.End;
import org.concordat.disclosure.audit.Exposure;
import org.concordat.testing.disclosure.DisclosureProof;
import org.concordat.testing.disclosure.Glpk;
import org.concordat.testing.disclosure.ProvesDisclosure;
import org.concordat.testing.wire.Soak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intervals worked out again by GLPK from the written model, of tables that hide enough and of such in which something
 * was shown that should not be.
 */
class OtherSolverTest {

    private static final long SEED = Long.getLong("concordat.disclosure.seed", 20_261_127);
    private static final int TABLES = 30 * Soak.rounds();
    private static final int ASKED_OF_A_TABLE = 8;
    private static final double LIKE = 1e-6;

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);

    @TempDir
    private Path folder;

    @Test
    @ProvesDisclosure
    void another_solver_finds_the_same_ends() throws Exception {
        assumeTrue(Glpk.isInstalled(), "glpsol is not installed (Debian's glpk-utils)");
        RandomTables tables = new RandomTables(SEED);
        Random chance = new Random(SEED);
        int compared = 0;
        for (int i = 0; i < TABLES; i++) {
            Table table = tables.next(5 + chance.nextInt(25), i % 3 == 0 ? Kind.MONEY : Kind.COUNT);
            ReferencePattern.hide(table);
            if (i % 2 == 0) {
                showSomething(table, chance);
            }
            compared += compared(table.model(), chance);
        }
        assertThat(compared).isGreaterThan(TABLES * 2);
        DisclosureProof.OTHER_SOLVER.tried("auditor", 2 * compared);
    }

    private static void showSomething(Table table, Random chance) {
        List<int[]> hidden = table.cellsWhere((borough, line) -> table.isHidden[borough][line]);
        for (int i = 0; i < 2 && !hidden.isEmpty(); i++) {
            int[] shown = hidden.get(chance.nextInt(hidden.size()));
            table.isHidden[shown[0]][shown[1]] = false;
        }
    }

    private int compared(AuditModel model, Random chance) throws IOException, InterruptedException {
        Map<String, Attacker> attackers =
                model.attackers().stream().collect(Collectors.toMap(Attacker::name, Function.identity()));
        Map<String, AuditCell> cells =
                model.cells().stream().collect(Collectors.toMap(AuditCell::name, Function.identity()));
        List<Exposure> exposures = ((Audit.Looked) auditor.measure(model, Duration.ofMinutes(1))).exposures();
        Glpk glpk = new Glpk(folder);
        int compared = 0;
        while (compared < Math.min(ASKED_OF_A_TABLE, exposures.size())) {
            Exposure exposure = exposures.get(chance.nextInt(exposures.size()));
            Attacker attacker = attackers.get(exposure.attacker());
            AuditCell cell = cells.get(exposure.cell());
            same(
                    exposure,
                    cell,
                    exposure.interval().low(),
                    glpk.solve(CplexLp.of(model, attacker, cell.name(), End.LOW)));
            same(
                    exposure,
                    cell,
                    exposure.interval().high(),
                    glpk.solve(CplexLp.of(model, attacker, cell.name(), End.HIGH)));
            compared++;
        }
        return compared;
    }

    /** To a millionth; of money to the whole penny that the auditor gives. */
    private static void same(Exposure exposure, AuditCell cell, @Nullable Long found, OptionalDouble other) {
        assertThat(other.isEmpty()).as("%s: %s", exposure, other).isEqualTo(found == null);
        if (found != null) {
            double penny = cell.kind() == Kind.MONEY ? 1 : 0;
            double like = LIKE * Math.max(1, Math.abs(found)) + penny;
            assertThat(other.getAsDouble()).as("%s: %s", exposure, other).isCloseTo(found, within(like));
        }
    }
}
