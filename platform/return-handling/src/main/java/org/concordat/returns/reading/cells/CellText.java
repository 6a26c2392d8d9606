package org.concordat.returns.reading.cells;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Invisible;
import org.concordat.web.table.words.Abridged;

/** What a cell says where a code or a comment should stand. */
public record CellText(String text, Optional<Finding> finding) {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}");
    private static final Pattern FAULT = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

    /** A comment: whatever people write, but no formula, whose result nobody vouches for. */
    public static CellText prose(Cell cell, int charactersMax) {
        CellPlace at = cell.place();
        return switch (cell) {
            case Cell.Text text -> bounded(text.text().strip(), at, charactersMax);
            case Cell.Date date -> said(date.date().toLocalDate().toString());
            default -> code(cell, charactersMax);
        };
    }

    /** A code that may be a day. */
    static CellText codeOrDay(Cell cell, int charactersMax) {
        return switch (cell) {
            case Cell.Date date -> said(date.date().toLocalDate().toString());
            case Cell.Text text
            when ISO_DAY.matcher(text.text().strip()).matches() ->
                said(text.text().strip());
            default -> code(cell, charactersMax);
        };
    }

    /** A code; what spreadsheets make of codes is undone where it can be, and named where it cannot. */
    public static CellText code(Cell cell, int charactersMax) {
        CellPlace at = cell.place();
        return switch (cell) {
            case Cell.Blank blank -> said("");
            case Cell.Text text -> text(text.text().replace('\u00a0', ' ').strip(), at, charactersMax);
            // Spreadsheets make numbers of codes.
            case Cell.Numeric numeric -> said(plain(numeric.number()));
            // With a format of its own a code looks as it likes; nobody rounds one.
            case Cell.Displayed displayed -> said(plain(displayed.held()));
            case Cell.Stated stated -> code(stated.said(), charactersMax);
            case Cell.Percentage percentage -> said(plain(percentage.fraction()));
            case Cell.Truth truth -> said(Boolean.toString(truth.truth()).toUpperCase(java.util.Locale.ROOT));
            case Cell.Date date -> date(date.date().toLocalDate().toString(), at);
            case Cell.Fault fault -> fault(fault.error(), at);
            case Cell.Formula formula -> formula(formula.formula(), at);
            case Cell.Merged merged ->
                wrong(
                        "MERGED_CELLS",
                        at,
                        "The cell is part of the merged cells %s, so it is unclear which line it belongs to. Unmerge them and fill in each line."
                                .formatted(merged.range()));
        };
    }

    private static CellText text(String text, CellPlace at, int charactersMax) {
        if (text.startsWith("=")) {
            return formula(text, at);
        }
        if (FAULT.matcher(text).matches()) {
            return fault(text, at);
        }
        Optional<String> invisible = Invisible.named(text);
        if (invisible.isPresent()) {
            return wrong(
                    "TEXT_HAS_INVISIBLE_CHARACTER",
                    at,
                    "'%s' has %s in it. Type it again."
                            .formatted(Abridged.of(Invisible.without(text)), invisible.get()));
        }
        return DATE.matcher(text).matches() ? date(text, at) : bounded(text, at, charactersMax);
    }

    private static CellText bounded(String text, CellPlace at, int charactersMax) {
        return text.length() <= charactersMax
                ? said(text)
                : wrong(
                        "TEXT_TOO_LONG",
                        at,
                        "The text has %,d characters; at most %,d are kept.".formatted(text.length(), charactersMax));
    }

    private static CellText date(String date, CellPlace at) {
        return wrong(
                "TEXT_IS_DATE",
                at,
                "A date stands here (%s), as spreadsheets make of codes. Format the column as text and type it again."
                        .formatted(date));
    }

    private static CellText fault(String error, CellPlace at) {
        return wrong(
                "TEXT_IS_SPREADSHEET_ERROR",
                at,
                "The cell shows the error %s. Correct the workbook it came from.".formatted(error));
    }

    private static CellText formula(String formula, CellPlace at) {
        String shown = formula.length() <= 60 ? formula : formula.substring(0, 60) + "…";
        return wrong(
                "TEXT_IS_FORMULA",
                at,
                "The cell holds the formula %s. Paste the values in place of the formulas (Paste Special, Values)."
                        .formatted(shown));
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Math.abs((long) bare.scale()) > 30 ? bare.toString() : bare.toPlainString();
    }

    private static CellText said(String text) {
        return new CellText(text, Optional.empty());
    }

    private static CellText wrong(String code, CellPlace at, String message) {
        return new CellText("", Optional.of(Finding.error(code, at.text(), message)));
    }
}
