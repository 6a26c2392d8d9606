package org.concordat.kernel.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.concordat.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results as Westminster's business plan of 2017-18 and Hammersmith and Fulham's success measures of 2011 print them, and others. */
class PrintedResultTest {

    private static final List<String> OFSTED = List.of("Outstanding", "Good", "Satisfactory", "Inadequate");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHARE_OF_PEOPLE | 18 (34%)               | 18 (34 %)",
                "COUNT           | 18 (34%)               | 18 (34 %)",
                "MONEY           | £347,420               | £347,420",
                "MONEY           | £558,974               | £558,974",
                "MONEY           | £1.25m                 | £1,250,000",
                "MONEY           | -£3.50                 | -£3.50",
                "MONEY           | £270k                  | £270,000",
                "PERCENT         | 12%                    | 12 %",
                "PERCENT         | 68.4                   | 68.4 %",
                "PERCENT         | 9 of 12                | '9 of 12, 75 %'",
                "PERCENT         | 9/12                   | '9 of 12, 75 %'",
                "RATE_PER_10000  | 529.1                  | '529.1 per 10,000'",
                "RATE_PER_10000  | 165 of 34853           | '165 of 34,853, 47.3 per 10,000'",
                "PERCENT         | 0 of 0                 | no cases",
                "SCORE           | 0.32                   | 0.32",
                "SCORE           | -0.4                   | -0.4",
                "COUNT           | 53                     | 53",
                "COUNT           | 16,931                 | '16,931'",
                "RANK            | 5th of 32              | 5th of 32",
                "RANK            | 11 of 152              | 11th of 152",
                "RANK            | 22nd out of 152        | 22nd of 152",
                "QUARTILE        | Q2                     | 2",
                "QUARTILE        | 4th quartile           | 4",
                "DISTRIBUTION    | 'Outstanding 7, Good 20, Satisfactory: 7' | 'Outstanding 7, Good 20, Satisfactory 7, Inadequate 0'",
                "COUNT           | TBC                    | to be confirmed",
                "COUNT           | N/A - new programme    | new programme",
                "COUNT           | N/A – new programme    | new programme",
                "COUNT           | update                 | update awaited",
                "PERCENT         | n/a                    | not available",
                "COUNT           | none recorded          | none recorded"
            })
    void is_taken_apart_as_it_is_printed(KpiUnit unit, String printed, String words) {
        assertThat(new PrintedResult(unit, OFSTED).parse(printed).words(unit)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT           | 12%",
                "PERCENT         | £12",
                "PERCENT         | 12 (34%)",
                "MONEY           | 12%",
                "MONEY           | £1,25",
                "COUNT           | about 50",
                "COUNT           | 1,25",
                "COUNT           | 12 of 13",
                "COUNT           | 50-60",
                "RANK            | 5",
                "RANK            | 40th of 32",
                "RANK            | 0 of 3",
                "QUARTILE        | Q5",
                "DISTRIBUTION    | 'Outstanding 7, Splendid 20'",
                "DISTRIBUTION    | 34",
                "COUNT           | ''"
            })
    void refuses_what_is_none_or_may_be_several(KpiUnit unit, String printed) {
        assertThatThrownBy(() -> new PrintedResult(unit, OFSTED).parse(printed))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("expected");
    }

    @Test
    void missing_is_not_zero_and_no_cases_are_no_value() {
        assertThat(new PrintedResult(KpiUnit.COUNT, List.of()).parse("0").value(KpiUnit.COUNT))
                .hasValueSatisfying(zero -> assertThat(zero).isZero());
        assertThat(new PrintedResult(KpiUnit.COUNT, List.of()).parse("TBC").value(KpiUnit.COUNT))
                .isEmpty();
        assertThat(new PrintedResult(KpiUnit.PERCENT, List.of()).parse("0 of 0").value(KpiUnit.PERCENT))
                .isEmpty();
        assertThat(new PrintedResult(KpiUnit.PERCENT, List.of())
                        .parse("0 of 12")
                        .value(KpiUnit.PERCENT))
                .hasValueSatisfying(zero -> assertThat(zero).isZero());
    }

    @Test
    void what_stands_beside_a_number_stands_for_none() {
        assertThatThrownBy(() -> new Result.NoNumber(Qualifier.PROVISIONAL)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_distribution_knows_how_many_there_are() {
        Result schools =
                new PrintedResult(KpiUnit.DISTRIBUTION, OFSTED).parse("Outstanding 7; Good 20; Satisfactory 7");
        assertThat(schools)
                .isInstanceOfSatisfying(
                        Result.Distribution.class, all -> assertThat(all.all()).isEqualTo(34));
    }
}
