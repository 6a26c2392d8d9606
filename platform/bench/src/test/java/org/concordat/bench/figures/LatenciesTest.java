package org.concordat.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_of_all_rounds_and_its_spread_of_single_ones() {
        Latencies latencies = new Latencies();
        latencies.nextRound();
        for (int i = 0; i < 99; i++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(10));
        }
        latencies.nextRound();
        for (int i = 0; i < 101; i++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(20));
        }

        assertThat(latencies.count()).isEqualTo(200);
        Spread median = latencies.milliseconds(50);
        assertThat(median.value()).isCloseTo(20, within(0.1));
        assertThat(median.low()).isCloseTo(10, within(0.1));
        assertThat(median.rounds()).isEqualTo(2);
        assertThat(latencies.milliseconds(49).value()).isCloseTo(10, within(0.1));
    }

    @Test
    void one_in_fifty_that_stalls_is_in_the_99th_percentile_and_not_in_the_median() {
        Latencies latencies = new Latencies();
        for (int i = 0; i < 100; i++) {
            latencies.record(TimeUnit.MILLISECONDS.toNanos(i % 50 == 0 ? 400 : 5));
        }
        assertThat(latencies.milliseconds(50).value()).isCloseTo(5, within(0.1));
        assertThat(latencies.milliseconds(99).value()).isCloseTo(400, within(1.0));
    }

    @Test
    void what_was_never_measured_has_no_percentile() {
        assertThatThrownBy(() -> new Latencies().milliseconds(50)).hasMessage("nothing was recorded");
    }
}
