package org.concordat.kernel.kpi.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResultPartTest {

    @Test
    void a_borough_is_made_of_its_service_lines_and_each_line_counts_once() {
        assertThat(ResultPart.WHOLE.madeOf(parts("3.1.1/", "3.1.1/EAST", "3.1.1/WEST", "3.1.2/EAST", "/EAST", "/")))
                .as("a line that has no result of its own is made of its teams")
                .containsExactly(part("3.1.1/"), part("3.1.2/EAST"));
    }

    @Test
    void a_borough_that_reports_no_service_line_is_made_of_its_teams() {
        assertThat(ResultPart.WHOLE.madeOf(parts("/", "/WEST", "/EAST"))).containsExactly(part("/EAST"), part("/WEST"));
        assertThat(ResultPart.WHOLE.madeOf(parts("/"))).isEmpty();
    }

    @Test
    void a_line_is_made_of_its_teams_and_a_team_of_its_lines() {
        Set<ResultPart> there = parts("3.1.1/", "3.1.1/EAST", "3.1.1/WEST", "3.1.2/EAST", "/EAST");
        assertThat(ResultPart.ofLine("3.1.1").madeOf(there)).containsExactly(part("3.1.1/EAST"), part("3.1.1/WEST"));
        assertThat(part("/EAST").madeOf(there)).containsExactly(part("3.1.1/EAST"), part("3.1.2/EAST"));
        assertThat(part("3.1.1/EAST").madeOf(there)).isEmpty();
    }

    @Test
    void what_has_a_result_of_its_own_stands_for_itself() {
        Set<ResultPart> there = parts("3.1.1/", "3.1.1/EAST", "3.1.2/EAST");
        assertThat(ResultPart.ofLine("3.1.1").standing(there)).containsExactly(part("3.1.1/"));
        assertThat(ResultPart.ofLine("3.1.2").standing(there)).containsExactly(part("3.1.2/EAST"));
        assertThat(ResultPart.ofLine("3.1.3").standing(there)).isEmpty();
    }

    @Test
    void it_is_said_as_people_say_it() {
        assertThat(List.of("/", "/EAST", "3.1.1/", "3.1.1/EAST"))
                .extracting(text -> part(text).words())
                .containsExactly("the borough", "team EAST", "service line 3.1.1", "service line 3.1.1, team EAST");
    }

    private static Set<ResultPart> parts(String... texts) {
        return Arrays.stream(texts).map(ResultPartTest::part).collect(Collectors.toSet());
    }

    private static ResultPart part(String text) {
        String[] both = text.split("/", -1);
        return new ResultPart(both[0], both[1]);
    }
}
