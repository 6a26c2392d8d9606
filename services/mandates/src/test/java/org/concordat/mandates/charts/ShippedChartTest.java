package org.concordat.mandates.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedChartTest {

    @Test
    void reads_titles_with_commas_and_tops_without_a_parent() throws IOException {
        String csv = """
                code,title,parent,kind,checked
                1,Schools,,TOTAL,yes
                1.2,"Academies, free schools",1,LINE,yes
                """;
        ChartBody chart = ShippedChart.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(chart.lines())
                .containsExactly(
                        new ChartBody.Line("1", "Schools", Optional.empty(), Optional.of(true)),
                        new ChartBody.Line("1.2", "Academies, free schools", Optional.of("1"), Optional.of(false)));
    }
}
