package org.concordat.returns.reading.cells;

import java.math.BigDecimal;
import org.concordat.web.table.Cell;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.words.Abridged;

/** Reads counts and other numbers: written as amounts are, but for pounds, and refused in words of their own. */
final class Numbers {

    private static final String OF_AMOUNTS = "AMOUNT_";

    private Numbers() {}

    static AmountReading read(Cell cell) {
        if (cell instanceof Cell.Text text && text.text().contains("£")) {
            return refusal("NUMBER_IS_AMOUNT", "%s is an amount of money; a number stands here.", cell);
        }
        return switch (Amounts.read(cell)) {
            case AmountReading.NotAnAmount not -> ofNumber(not, cell);
            case AmountReading.Doubtful doubtful ->
                new AmountReading.Doubtful(
                        doubtful.figure(),
                        "NUMBER_" + doubtful.code().substring(OF_AMOUNTS.length()),
                        doubtful.message());
            case AmountReading.Amount amount -> amount;
            case AmountReading.Absent absent -> absent;
        };
    }

    private static AmountReading ofNumber(AmountReading.NotAnAmount not, Cell cell) {
        String reason = not.code().substring(OF_AMOUNTS.length());
        String code = "NUMBER_" + reason;
        return switch (reason) {
            case "AMBIGUOUS",
                    "IS_FORMULA",
                    "IS_SPREADSHEET_ERROR",
                    "IN_SCIENTIFIC_NOTATION",
                    "FINER_THAN_SHOWN",
                    "NOT_SHOWN" -> new AmountReading.NotAnAmount(code, not.message());
            case "IN_MERGED_CELLS" ->
                new AmountReading.NotAnAmount(
                        code,
                        "The cell is merged with others, so it is unclear which line the number belongs to. Unmerge them and give each line its own.");
            case "HAS_INVISIBLE_CHARACTER" ->
                new AmountReading.NotAnAmount(code, not.message().replace("the amount again", "the number again"));
            case "SCALED_BY_FORMAT" ->
                refusal(
                        code,
                        "%s is divided by the format of its cell. Format it so that it shows what it holds.",
                        cell);
            case "HAS_SUFFIX" -> refusal(code, "%s has letters after its digits. Write the number out.", cell);
            case "TOO_LONG" -> refusal(code, "%s has more digits than are kept exactly. Round it.", cell);
            case "OUT_OF_RANGE" -> refusal(code, "%s is no number that a council could report.", cell);
            case "IS_PERCENTAGE" -> refusal(code, "%s is a percentage. Write the number alone.", cell);
            case "IS_DATE" ->
                refusal(
                        code,
                        "%s is a date. If the spreadsheet made it one, type the number again in a cell formatted as a number.",
                        cell);
            default ->
                refusal(
                        code,
                        "%s is not a number. Write digits such as 12, or leave the cell empty if nothing is reported.",
                        cell);
        };
    }

    private static AmountReading refusal(String code, String message, Cell cell) {
        return new AmountReading.NotAnAmount(code, message.formatted(shown(cell)));
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> "'" + Abridged.of(text.text().strip()) + "'";
            case Cell.Numeric numeric -> "'" + Abridged.of(numeric.number().toString()) + "'";
            case Cell.Displayed displayed ->
                "'%s', of which is held '%s',".formatted(displayed.shown().orElse(BigDecimal.ZERO), displayed.held());
            case Cell.Date date -> "'" + date.date().toLocalDate() + "'";
            case Cell.Truth truth -> truth.truth() ? "'TRUE'" : "'FALSE'";
            case Cell.Percentage percentage -> "This";
            case Cell.Stated stated -> shown(stated.said());
            case Cell.Blank blank -> "This";
            case Cell.Fault fault -> "This";
            case Cell.Formula formula -> "This";
            case Cell.Merged merged -> "This";
        };
    }
}
