package org.concordat.testing.cases.plain;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of a borough's own view of caseload, held against those worked out as on a spreadsheet. */
public final class ShownFigures {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int PENCE = 2;

    private ShownFigures() {}

    /** Of the month that ends on the day. */
    public static String viewOf(String borough, LocalDate end) {
        LocalDate inYear = end.minusMonths(3);
        return "/v1/boroughs/%s/views/caseload?period=%d-%02d-P%02d"
                .formatted(borough, inYear.getYear(), (inYear.getYear() + 1) % 100, inYear.getMonthValue());
    }

    /** What is shown otherwise than it was worked out. */
    public static List<String> differences(JsonNode view, Map<String, PlainSheet.Figure> plain) {
        Map<String, JsonNode> rows = new HashMap<>();
        view.path("rows").forEach(row -> rows.put(row.path("measure").asText(), row));
        List<String> differences = new ArrayList<>();
        plain.forEach((measure, figure) -> {
            @Nullable JsonNode row = rows.get(measure);
            if (row != null && !isSame(row, figure)) {
                differences.add("%s: plain %s, shown %s".formatted(measure, figure, row.at("/measures/result")));
            }
        });
        return differences;
    }

    private static boolean isSame(JsonNode row, PlainSheet.Figure plain) {
        JsonNode shown = row.at("/measures/result");
        if (shown.hasNonNull("denominator")) {
            return isNumber(shown.path("numerator"), BigDecimal.valueOf(plain.part()))
                    && isNumber(shown.path("denominator"), BigDecimal.valueOf(plain.whole()));
        }
        if (!shown.hasNonNull("value")) {
            return plain.part() == 0 && plain.whole() == 0;
        }
        boolean isCost = row.at("/assessment/unit").asText().startsWith("pounds");
        return isNumber(shown.path("value"), isCost ? pounds(plain.part()) : BigDecimal.valueOf(plain.part()));
    }

    private static boolean isNumber(JsonNode shown, BigDecimal number) {
        return shown.decimalValue().compareTo(number) == 0;
    }

    /** Of pence for each week, a seventh for each night. */
    private static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence)
                .divide(BigDecimal.valueOf(DAYS_OF_A_WEEK), 0, RoundingMode.HALF_UP)
                .movePointLeft(PENCE);
    }
}
