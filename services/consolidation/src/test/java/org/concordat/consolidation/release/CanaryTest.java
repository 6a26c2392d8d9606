package org.concordat.consolidation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.release.World.LBHF;
import static org.concordat.consolidation.release.World.RBKC;
import static org.concordat.consolidation.release.World.WCC;
import static org.concordat.consolidation.release.World.line;
import static org.concordat.consolidation.release.World.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.concordat.consolidation.explanation.ExplanationJson;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.view.ViewJson;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.web.table.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Withheld figures and texts are unusual ones, and every byte that leaves is searched for them. */
class CanaryTest {

    private static final List<String> CANARIES =
            List.of("777000111", "777,000,111", "CC-77", "Cost centre 77", "line 77");

    private final World world = World.of(LBHF, RBKC, WCC);

    CanaryTest() {
        // Nothing of it is shared.
        world.borough(LBHF).with(canary()).version(7).illustrative();
        // Shared in totals only with one that is not in: by itself nothing may show.
        world.borough(RBKC).allowing(SharingDetail.TOTALS).with(canary());
        // Shared but for one line and one measure.
        world.borough(WCC)
                .allowing(
                        rule(SharingDetail.DETAIL),
                        rule(SharingDetail.WITHHELD, "3.1.2", ""),
                        rule(SharingDetail.WITHHELD, "", "commitments"))
                .with(
                        line(1, "3.1.1", Fund.GENERAL_FUND, LineType.EXPENDITURE, "1", "2", "3", "4", "777000111", "6"),
                        line(77, "3.1.2", LineType.EXPENDITURE, "777000111.00"));
    }

    private static org.concordat.consolidation.facts.PostedLine canary() {
        return line(77, "3.1.2", LineType.EXPENDITURE, "777000111");
    }

    @Test
    void no_withheld_figure_is_in_any_form_of_the_view(@TempDir Path directory) throws IOException {
        ReleasedView view = world.view();

        assertClean(ViewJson.of(view, MoneyUnit.GBP).toArray());
        assertClean(ViewTable.of(view, TableFormat.CSV, MoneyUnit.GBP).toArray());
        Path workbook = Files.write(
                directory.resolve("view.xlsx"),
                ViewTable.of(view, TableFormat.XLSX, MoneyUnit.GBP).toArray());
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                assertClean(parts.getInputStream(part).readAllBytes());
            }
        }
        assertThat(new String(ViewJson.of(view, MoneyUnit.GBP).toArray(), StandardCharsets.UTF_8))
                .contains("\"value\":4.00");
    }

    @Test
    void no_withheld_figure_is_in_any_explanation() {
        for (String cell : ReleasePropertiesTest.cells(world.view())) {
            assertClean(ExplanationJson.of(world.explain(cell).orElseThrow()).toArray());
        }
    }

    @Test
    void the_canary_sings_where_it_may_be_seen() {
        assertThat(new String(ViewJson.of(world.sovereign(LBHF), MoneyUnit.GBP).toArray(), StandardCharsets.UTF_8))
                .contains("777000111", "CC-77", "line 77");
    }

    private static void assertClean(byte[] bytes) {
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(CANARIES);
    }
}
