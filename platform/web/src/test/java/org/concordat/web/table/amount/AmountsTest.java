package org.concordat.web.table.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.amount.AmountReading.Absent;
import org.concordat.web.table.amount.AmountReading.Amount;
import org.concordat.web.table.amount.AmountReading.NotAnAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final CellPlace PLACE = CellPlace.of("here");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.5 | 1234.5
            '£1,234.50' | 1234.5
            ' 1,234 ' | 1234
            '(1,234.50)' | -1234.5
            '(£1,234.50)' | -1234.5
            -12 | -12
            '-£12' | -12
            '£-12' | -12
            '+12' | 12
            '1234.5 ' | 1234.5
            '1 234 567.89' | 1234567.89
            '£ 12' | 12
            '\u00a01\u00a0234\u00a0' | 1234
            '\u22125' | -5
            .5 | 0.5
            0.00 | 0
            (0) | 0
            1.234 | 1.234
            007 | 7
            '1,234,567,890.12' | 1234567890.12
            """)
    void understands_amounts_as_people_write_them(String written, BigDecimal amount) {
        assertThat(Amounts.read(written))
                .isInstanceOfSatisfying(
                        Amount.class, read -> assertThat(read.figure()).isEqualByComparingTo(amount));
    }

    @Property
    void reads_bare_digits_as_it_reads_them_among_spaces(
            @ForAll @CharRange(from = '0', to = '9') @Chars('.') @StringLength(max = 40) String written) {
        assertThat(Amounts.read(written)).isEqualTo(Amounts.read(" " + written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t"})
    void takes_white_space_for_nothing_reported(String written) {
        assertThat(Amounts.read(written)).isEqualTo(new Absent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,56 | AMOUNT_AMBIGUOUS
            1,23 | AMOUNT_AMBIGUOUS
            0,123 | AMOUNT_AMBIGUOUS
            12,34,567 | AMOUNT_AMBIGUOUS
            - | AMOUNT_AMBIGUOUS
            ' - ' | AMOUNT_AMBIGUOUS
            – | AMOUNT_AMBIGUOUS
            12k | AMOUNT_HAS_SUFFIX
            £1.2m | AMOUNT_HAS_SUFFIX
            1.5 million | AMOUNT_HAS_SUFFIX
            12% | AMOUNT_IS_PERCENTAGE
            12/04/2016 | AMOUNT_IS_DATE
            2016-04-12 | AMOUNT_IS_DATE
            12.04.2016 | AMOUNT_IS_DATE
            12-Apr-16 | AMOUNT_IS_DATE
            Apr-16 | AMOUNT_IS_DATE
            '#REF!' | AMOUNT_IS_SPREADSHEET_ERROR
            '#N/A' | AMOUNT_IS_SPREADSHEET_ERROR
            =SUM(A1:A3) | AMOUNT_IS_FORMULA
            1.2E+05 | AMOUNT_IN_SCIENTIFIC_NOTATION
            1234567890123.456 | AMOUNT_TOO_LONG
            10000000000000000 | AMOUNT_OUT_OF_RANGE
            NaN | AMOUNT_NOT_A_NUMBER
            Infinity | AMOUNT_NOT_A_NUMBER
            TBC | AMOUNT_NOT_A_NUMBER
            (12 | AMOUNT_NOT_A_NUMBER
            12) | AMOUNT_NOT_A_NUMBER
            (-12) | AMOUNT_NOT_A_NUMBER
            --12 | AMOUNT_NOT_A_NUMBER
            12- | AMOUNT_NOT_A_NUMBER
            1 23 | AMOUNT_NOT_A_NUMBER
            1.2.3 | AMOUNT_NOT_A_NUMBER
            $12 | AMOUNT_NOT_A_NUMBER
            """)
    void refuses_what_could_mean_two_things_and_says_what_was_seen(String written, String code) {
        assertThat(Amounts.read(written)).isInstanceOfSatisfying(NotAnAmount.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            if (!written.strip().matches("[-–]")) {
                assertThat(refused.message()).contains(written.strip());
            }
        });
    }

    @Test
    void refuses_cells_that_hold_something_else() {
        assertThat(code(new Cell.Date(PLACE, LocalDateTime.of(2016, 4, 12, 0, 0))))
                .isEqualTo("AMOUNT_IS_DATE");
        assertThat(code(new Cell.Percentage(PLACE, new BigDecimal("0.5")))).isEqualTo("AMOUNT_IS_PERCENTAGE");
        assertThat(code(new Cell.Truth(PLACE, true))).isEqualTo("AMOUNT_NOT_A_NUMBER");
        assertThat(code(new Cell.Fault(PLACE, "#REF!"))).isEqualTo("AMOUNT_IS_SPREADSHEET_ERROR");
        assertThat(code(new Cell.Formula(PLACE, "=A1"))).isEqualTo("AMOUNT_IS_FORMULA");
        assertThat(code(new Cell.Merged(PLACE, "A1:A2"))).isEqualTo("AMOUNT_IN_MERGED_CELLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "123E+20"})
    void refuses_numbers_of_another_magnitude_without_writing_them_out(String number) {
        assertThat(code(new Cell.Numeric(PLACE, new BigDecimal(number)))).isEqualTo("AMOUNT_OUT_OF_RANGE");
    }

    @Test
    void refuses_a_text_too_long_to_be_an_amount_at_once() {
        assertThat(Amounts.read("1".repeat(1_000_000))).isInstanceOf(NotAnAmount.class);
        assertThat(Amounts.read("1,".repeat(99))).isInstanceOf(NotAnAmount.class);
    }

    private static String code(Cell cell) {
        return ((NotAnAmount) Amounts.read(cell)).code();
    }

    @Property
    void reads_back_every_amount_of_pence_in_every_way_of_writing_it(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long pence) {
        BigDecimal amount = BigDecimal.valueOf(pence, 2);
        String grouped = String.format(Locale.UK, "%,.2f", amount.abs());
        String sign = pence < 0 ? "-" : "";

        assertThat(figure(amount.toPlainString())).isEqualByComparingTo(amount);
        assertThat(figure(sign + "£" + grouped)).isEqualByComparingTo(amount);
        assertThat(figure(sign + grouped.replace(',', '\u00a0'))).isEqualByComparingTo(amount);
        assertThat(figure("(" + grouped + ") "))
                .isEqualByComparingTo(amount.abs().negate());
    }

    @Property
    void never_guesses_at_a_decimal_comma(@ForAll @LongRange(min = 0, max = 99_999_999L) long pence) {
        String continental = BigDecimal.valueOf(pence, 2).toPlainString().replace('.', ',');

        assertThat(Amounts.read(continental)).isInstanceOf(NotAnAmount.class);
    }

    @Property
    void answers_any_text_at_all(@ForAll String text) {
        assertThat(Amounts.read(text)).isNotNull();
    }

    private static BigDecimal figure(String written) {
        return ((Amount) Amounts.read(written)).figure();
    }
}
