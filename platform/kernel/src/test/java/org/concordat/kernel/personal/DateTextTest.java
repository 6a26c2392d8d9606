package org.concordat.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-03-14",
                "2009/3/14",
                "14.03.2009",
                "14 / 03 / 2009",
                "3/14/2009",
                "14-03-09",
                "1/5/09",
                "20090314",
                "14032009",
                "3 May 2011",
                "1 may 09",
                "1st of May 2011",
                "May 3rd, 2011",
                "03-MAY-11",
                "3Sept2011",
                "2011 May 3",
                "29 February 2012",
                "2009-03-14T00:00:00Z",
                "3 May 2O11"
            })
    void a_day_is_known_however_it_is_written(String text) {
        assertThat(PersonalTraces.in(text)).contains(PersonalKind.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-13-14",
                "31/02/2009",
                "29 February 2011",
                "99999999",
                "18991231",
                "21010101",
                "3.6.12",
                "101112",
                "2012-13",
                "2012-13-P03",
                "May 2011",
                "3 markets 20"
            })
    void what_is_no_day_is_none(String text) {
        assertThat(PersonalTraces.in(text)).isEmpty();
    }
}
