package org.concordat.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyReturnTest {

    @ParameterizedTest
    @ValueSource(strings = {"LBHF", "RBKC"})
    void a_return_of_made_up_figures_says_so_as_a_whole_and_in_every_line(String borough)
            throws JsonProcessingException {
        List<DemonstrationLine> lines = ShippedFigures.illustrative(borough);
        for (int month = 1; month <= 12; month++) {
            JsonNode sent = new ObjectMapper()
                    .readTree(MonthlyReturn.illustrative(borough, "2016-17", month, lines, 48_250, 1_000)
                            .body());
            assertThat(sent.path("illustrative").asBoolean()).isTrue();
            assertThat(sent.path("lines"))
                    .hasSameSizeAs(lines)
                    .allSatisfy(
                            line -> assertThat(line.path("comment").asText()).startsWith("Illustrative"));
        }
    }
}
