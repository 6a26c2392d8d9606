package org.concordat.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MonthlySpreadTest {

    @Property
    void the_twelfth_month_is_the_year_to_the_penny_and_no_month_falls(
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long pence, @ForAll int seed) {
        BigDecimal year = BigDecimal.valueOf(pence, 2);
        MonthlySpread spread = MonthlySpread.uneven(new SplittableRandom(seed));
        List<BigDecimal> toDate = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> spread.toDate(year, month))
                .toList();
        assertThat(toDate.getLast()).isEqualByComparingTo(year);
        assertThat(toDate).isSorted();
    }

    @Test
    void westminsters_last_month_is_the_table_as_printed() {
        MonthlyReturn printed = MonthlyReturn.westminsterAsPrinted("2016-17", ShippedFigures.westminster("2016-17"));
        assertThat(printed.query()).isEqualTo("?period=2016-17-P12&unit=GBP_MILLION");
        assertThat(printed.body())
                .contains("FS-0100,3.3.1,GENERAL_FUND,EXPENDITURE,21.51,21.51,21.51,22.27,0,22.27,")
                .contains("TOTAL,,,EXPENDITURE,,35.85,,35.45,,,");
    }
}
