package org.concordat.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenMomentsTest {

    private static final WrittenMoments LONDON = WrittenMoments.of(
            "Europe/London", List.of("dd/MM/yyyy HH:mm", "dd/MM/yyyy", "dd-MMM-yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX"));

    private static String moment(String text) {
        return LONDON.moment(text).map(Object::toString).orElse("none");
    }

    @Test
    void a_time_is_one_of_the_systems_zone() {
        assertThat(moment("07/05/2024 09:30")).isEqualTo("2024-05-07T09:30+01:00");
        assertThat(moment("07/01/2024 09:30")).isEqualTo("2024-01-07T09:30Z");
    }

    @Test
    void a_day_alone_is_noon_of_it() {
        assertThat(moment("07/05/2024")).isEqualTo("2024-05-07T12:00+01:00");
        assertThat(moment("07-may-2024")).isEqualTo("2024-05-07T12:00+01:00");
        assertThat(LONDON.day("07/05/2024")).contains(LocalDate.of(2024, 5, 7));
    }

    @Test
    void a_time_with_its_offset_is_what_it_says() {
        assertThat(moment("2024-05-07T23:30:00Z")).isEqualTo("2024-05-07T23:30Z");
        assertThat(LONDON.day("2024-05-07T23:30:00Z")).contains(LocalDate.of(2024, 5, 8));
    }

    @Test
    void where_clocks_change_the_offset_before_the_change_is_meant() {
        // There was no 01:30: clocks went from 01:00 to 02:00.
        assertThat(moment("31/03/2024 00:59")).isEqualTo("2024-03-31T00:59Z");
        assertThat(moment("31/03/2024 01:30")).isEqualTo("2024-03-31T02:30+01:00");
        assertThat(moment("31/03/2024 02:00")).isEqualTo("2024-03-31T02:00+01:00");
        // There were two: clocks went from 02:00 back to 01:00.
        assertThat(moment("27/10/2024 01:30")).isEqualTo("2024-10-27T01:30+01:00");
        assertThat(moment("27/10/2024 02:00")).isEqualTo("2024-10-27T02:00Z");
    }

    @Test
    void what_fits_no_form_is_none() {
        for (String wrong : List.of("30/02/2024", "2024-05-07", "7/5/2024", "07/05/24", "07/05/2024 24:00", "", "x")) {
            assertThat(moment(wrong)).as(wrong).isEqualTo("none");
            assertThat(LONDON.day(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void a_form_says_its_century_and_a_zone_is_one() {
        assertThatThrownBy(() -> WrittenMoments.of("Europe/London", List.of("dd/MM/yy")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WrittenMoments.of("Europe/London", List.of("yyyy-bb")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WrittenMoments.of("London", List.of("yyyy-MM-dd")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
