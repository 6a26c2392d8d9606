package org.concordat.web.table.reading.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.concordat.web.table.reading.assembly.Content;

/** From which day a workbook counts its dates (ECMA-376 part 1, 18.17.4). */
enum DateSystem {
    FROM_1900,
    /** As old workbooks of the Macintosh do. */
    FROM_1904;

    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

    /** The day that never was: 29 February 1900. */
    private static final int NO_DAY = 60;

    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** A day, or what a spreadsheet shows where there is none. */
    Content content(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Content.fault("#####");
        }
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        int days = (int) (seconds / SECONDS.intValue());
        LocalDate day = switch (this) {
            case FROM_1900 -> BEFORE_1900.plusDays(days > NO_DAY ? days - 1 : days);
            case FROM_1904 -> FIRST_1904.plusDays(days);
        };
        LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds % SECONDS.intValue());
        return Content.date(moment);
    }
}
