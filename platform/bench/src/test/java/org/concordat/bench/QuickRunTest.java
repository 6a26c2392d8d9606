package org.concordat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.concordat.bench.figures.Figure;
import org.concordat.bench.figures.Report;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.Measurements;
import org.concordat.local.Installation;
import org.concordat.local.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** All of it in small on the real stack: some minutes, so only where it is asked for. */
@EnabledIfSystemProperty(named = "concordat.bench", matches = "quick")
class QuickRunTest {

    @Test
    void every_measure_finds_figures_and_nothing_is_left_running() throws Exception {
        Report report = new Report(figure -> {});

        new Run(Installation.find(), Effort.quick(), EnumSet.allOf(ReturnDomain.class), Progress.SILENT)
                .of(Measurements.all(), report);

        List<String> measured =
                report.figures().stream().map(Figure::measure).distinct().toList();
        assertThat(measured)
                .containsAll(Measurements.all().stream().map(Measurement::name).toList())
                .contains("growth");
        assertThat(report.figures())
                .allMatch(figure -> Double.isFinite(figure.spread().value()));
        assertThat(Installation.find().state().resolve("bench")).doesNotExist();
    }
}
