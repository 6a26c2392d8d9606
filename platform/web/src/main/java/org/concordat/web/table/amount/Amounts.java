package org.concordat.web.table.amount;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Invisible;
import org.concordat.web.table.amount.AmountReading.Absent;
import org.concordat.web.table.amount.AmountReading.Amount;
import org.concordat.web.table.amount.AmountReading.NotAnAmount;

/**
 * Reads amounts of money as people in council finance write them, and refuses what could mean two things.
 *
 * <p>Understood: {@code 1234.5}, {@code £1,234.50}, {@code 1 234} (also with non-breaking spaces), {@code (1,234.50)} and
 * {@code -12} as negative, spaces around any of them. Refused with what to do: decimal commas, commas in the wrong
 * place, {@code 12k}, percentages, dates, formulas, errors, scientific notation, more digits than a spreadsheet keeps.
 * A lone dash is refused as well: in one paper it means nothing, in another it means nil. So is an invisible character,
 * which is named.
 */
public final class Amounts {

    /** What a spreadsheet keeps of a number; beyond it the last digits are not what somebody typed. */
    private static final int SIGNIFICANT_DIGITS = 15;

    /** No amount needs more, and patterns are matched against what strangers send. */
    private static final int LONGEST_TEXT = 200;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private static final Pattern PLAIN = Pattern.compile(
            "(?:\\d{1,30}|[1-9]\\d{0,2}(?:,\\d{3}){1,9}|[1-9]\\d{0,2}(?: \\d{3}){1,9})(?:\\.\\d{1,30})?|\\.\\d{1,30}");
    private static final Pattern SIGNED = Pattern.compile(
            "(?<open>\\()? ?(?<sign>[-+])? ?£? ?(?<sign2>[-+])?(?<digits>[\\d.][\\d., ]*?) ?(?<close>\\))?");
    private static final Pattern DATE = Pattern.compile(
            "\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}(?:[ T].*)?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|(?:\\d{1,2}[- ])?[A-Za-z]{3,9}[- ]\\d{2,4}|\\d{1,2}[- /][A-Za-z]{3,9}(?:[- /]\\d{2,4})?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d+");
    private static final Pattern SUFFIXED =
            Pattern.compile("\\(?[-+]?£?[\\d.,]+ ?(?:k|m|mn|bn|b|t|th|thousand|million|billion)\\)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+(£ ]*[\\d.]*,[\\d.,]*\\)?");

    private Amounts() {}

    public static AmountReading read(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> new Absent();
            case Cell.Text text -> read(text.text(), text.notation());
            case Cell.Numeric numeric ->
                bounded(numeric.number(), numeric.number().toString());
            case Cell.Displayed displayed -> DisplayedAmounts.ofNoUnit(displayed);
            case Cell.Stated stated -> read(stated.said());
            case Cell.Percentage percentage ->
                percentage(percentage
                                .fraction()
                                .scaleByPowerOfTen(2)
                                .stripTrailingZeros()
                                .toPlainString() + "%");
            case Cell.Date date -> date(date.date().toLocalDate().toString());
            case Cell.Truth truth -> notANumber(Boolean.toString(truth.truth()).toUpperCase(Locale.ROOT));
            case Cell.Fault fault -> fault(fault.error());
            case Cell.Formula formula -> formula(formula.formula());
            case Cell.Merged merged ->
                new NotAnAmount(
                        "AMOUNT_IN_MERGED_CELLS",
                        "The cell is part of the merged cells %s, so it is unclear which line the amount belongs to. Unmerge them and give each line its own amount."
                                .formatted(merged.range()));
        };
    }

    /** Reads a cell where an amount of money in that unit should stand. */
    public static AmountReading read(Cell cell, MoneyUnit unit) {
        return switch (cell) {
            case Cell.Displayed displayed -> DisplayedAmounts.read(displayed, unit);
            case Cell.Stated stated -> stated(stated, unit);
            default -> read(cell);
        };
    }

    /** Exact: units are powers of ten. */
    private static AmountReading stated(Cell.Stated cell, MoneyUnit unit) {
        return switch (read(cell.said(), cell.unit())) {
            case Amount amount -> new Amount(converted(amount.figure(), cell, unit));
            case AmountReading.Doubtful doubtful ->
                new AmountReading.Doubtful(
                        converted(doubtful.figure(), cell, unit), doubtful.code(), doubtful.message());
            case Absent absent -> absent;
            case NotAnAmount not -> not;
        };
    }

    private static BigDecimal converted(BigDecimal figure, Cell.Stated cell, MoneyUnit unit) {
        BigDecimal same =
                cell.unit() == unit ? figure : unit.fromPounds(cell.unit().toPounds(figure));
        return cell.negated() ? same.negate() : same;
    }

    /** Reads a text, as it stands in CSV or in a JSON string. */
    public static AmountReading read(String sent) {
        return read(sent, Cell.Notation.DECIMAL_POINT);
    }

    private static AmountReading read(String sent, Cell.Notation notation) {
        if (sent.length() > LONGEST_TEXT) {
            return notANumber(sent);
        }
        if (isBareDigits(sent, notation)) {
            return bounded(new BigDecimal(sent), sent);
        }
        String text = SPACES.matcher(sent).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return new Absent();
        }
        String shown = text.replace('\u2212', '-');
        Optional<String> invisible = Invisible.named(shown);
        if (invisible.isPresent()) {
            return new NotAnAmount(
                    "AMOUNT_HAS_INVISIBLE_CHARACTER",
                    "'%s' has %s in it. Type the amount again."
                            .formatted(abridged(Invisible.without(shown)), invisible.get()));
        }
        if (notation == Cell.Notation.DECIMAL_COMMA) {
            Optional<String> ambiguous = DecimalCommas.ambiguous(shown);
            if (ambiguous.isPresent()) {
                return new NotAnAmount("AMOUNT_AMBIGUOUS", ambiguous.get());
            }
            shown = DecimalCommas.withPoint(shown);
        }
        Matcher matcher = SIGNED.matcher(shown);
        if (matcher.matches()) {
            String digits = matcher.group("digits");
            int signs = (matcher.group("open") == null ? 0 : 1)
                    + (matcher.group("sign") == null ? 0 : 1)
                    + (matcher.group("sign2") == null ? 0 : 1);
            boolean bracketsMatch = (matcher.group("open") == null) == (matcher.group("close") == null);
            if (PLAIN.matcher(digits).matches() && signs <= 1 && bracketsMatch) {
                BigDecimal amount = new BigDecimal(digits.replaceAll("[, ]", ""));
                boolean negative = matcher.group("open") != null
                        || "-".equals(matcher.group("sign"))
                        || "-".equals(matcher.group("sign2"));
                return bounded(negative ? amount.negate() : amount, text);
            }
        }
        return refuse(shown);
    }

    /** Digits, with a point among them where it can be nothing but a decimal point: most cells, and no pattern is needed. */
    private static boolean isBareDigits(String text, Cell.Notation notation) {
        boolean pointMayStand = notation == Cell.Notation.DECIMAL_POINT;
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isPoint = character == '.' && pointMayStand && before != '.';
            if (!isPoint && (character < '0' || character > '9')) {
                return false;
            }
            pointMayStand &= !isPoint;
            before = character;
        }
        return before != '.' && text.length() <= SIGNIFICANT_DIGITS;
    }

    private static NotAnAmount refuse(String text) {
        if (text.startsWith("=")) {
            return formula(text);
        }
        if (text.startsWith("#")) {
            return fault(text);
        }
        if (text.endsWith("%")) {
            return percentage(text);
        }
        if (text.equals("-") || text.equals("–") || text.equals("—")) {
            return new NotAnAmount(
                    "AMOUNT_AMBIGUOUS",
                    "A dash alone may mean nil or not reported. Write 0 for nil, or leave the cell empty.");
        }
        if (DATE.matcher(text).matches()) {
            return date(text);
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return new NotAnAmount(
                    "AMOUNT_IN_SCIENTIFIC_NOTATION",
                    "'%s' is in scientific notation, which may have lost digits. Format the cells as numbers and send it again."
                            .formatted(abridged(text)));
        }
        if (SUFFIXED.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return new NotAnAmount(
                    "AMOUNT_HAS_SUFFIX",
                    "'%s' has letters after its digits. Write the figure out, in the unit that the return says."
                            .formatted(abridged(text)));
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            return new NotAnAmount(
                    "AMOUNT_AMBIGUOUS",
                    "'%s' has a comma where no thousands end. Use a full stop for decimals and commas, if any, only before each three digits: 1,234.56."
                            .formatted(abridged(text)));
        }
        return notANumber(text);
    }

    /** Zero and everything whose digits and size a spreadsheet would keep. */
    static AmountReading bounded(BigDecimal number, String seen) {
        if (number.signum() == 0) {
            return new Amount(BigDecimal.ZERO);
        }
        BigDecimal bare = Noise.without(number).stripTrailingZeros();
        if (bare.precision() > SIGNIFICANT_DIGITS) {
            return new NotAnAmount(
                    "AMOUNT_TOO_LONG",
                    "'%s' has %d significant digits. At most %d are kept exactly; round it to pence."
                            .formatted(abridged(seen), bare.precision(), SIGNIFICANT_DIGITS));
        }
        long exponent = (long) bare.precision() - bare.scale();
        if (Math.abs(exponent) > SIGNIFICANT_DIGITS) {
            return new NotAnAmount(
                    "AMOUNT_OUT_OF_RANGE",
                    "'%s' is no amount of money that a council could report.".formatted(abridged(seen)));
        }
        return new Amount(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    private static NotAnAmount formula(String formula) {
        return new NotAnAmount(
                "AMOUNT_IS_FORMULA",
                "The cell holds the formula %s. Paste the values in place of the formulas (Paste Special, Values)."
                        .formatted(abridged(formula)));
    }

    private static NotAnAmount fault(String error) {
        return new NotAnAmount(
                "AMOUNT_IS_SPREADSHEET_ERROR",
                "The cell shows the error %s. Correct the workbook it came from.".formatted(abridged(error)));
    }

    private static NotAnAmount percentage(String text) {
        return new NotAnAmount(
                "AMOUNT_IS_PERCENTAGE", "'%s' is a percentage, not an amount of money.".formatted(abridged(text)));
    }

    private static NotAnAmount date(String text) {
        return new NotAnAmount(
                "AMOUNT_IS_DATE",
                "'%s' is a date, not an amount of money. If the spreadsheet made it one, type the amount again in a cell formatted as a number."
                        .formatted(abridged(text)));
    }

    private static NotAnAmount notANumber(String text) {
        return new NotAnAmount(
                "AMOUNT_NOT_A_NUMBER",
                "'%s' is not an amount of money. Write digits such as 1234.50, or leave the cell empty if nothing is reported."
                        .formatted(abridged(text)));
    }

    static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
