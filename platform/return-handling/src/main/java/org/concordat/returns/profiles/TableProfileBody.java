package org.concordat.returns.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.reading.profile.ProfileColumn;
import org.concordat.returns.reading.profile.RowWords;
import org.concordat.returns.reading.profile.TableProfile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile in JSON, as it is sent, kept and answered.
 *
 * @param sheet its name, {@code *} standing for anything; the first that is not hidden when absent
 * @param headerRow counts from 1
 * @param headerMarker what a cell of the header says
 * @param unit of the amounts
 * @param passedOver titles of columns that are nothing of ours
 * @param othersPassedOver whether columns that are not named here are passed over as well; they are refused otherwise
 * @param constants by column, what every line says
 * @param formulasAsShown whether a formula is read as what the spreadsheet had calculated when it was saved
 * @param totals words that say that a row is a printed total: of all lines or, with {@code *} for anything, such as
 *     {@code * total}, of the rows above since the total before. {@code Total}, {@code Grand Total}, {@code Sub-total} and
 *     {@code Placements total} are known without
 * @param rowsPassedOver words that begin rows that are nothing of ours
 * @param blanks words that say that nothing is reported
 * @param nils words that say 0
 * @param words by column, their word and ours
 */
@Schema(name = "TableProfile", example = """
                {"sheet": "Monitoring*", "headerMarker": "Cost Centre", "unit": "GBP_THOUSAND", "columns": [
                  {"header": "Cost Centre", "column": "costCentre"}, {"header": "Current Budget (£k)", "column": "currentBudget"}],
                 "passedOver": ["RAG"], "totals": ["Grand Total"], "nils": ["-", "nil"], "blanks": ["n/a"],
                 "constants": {"fund": "GENERAL_FUND", "type": "EXPENDITURE"}}
                """)
public record TableProfileBody(
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable String headerMarker,
        @Nullable MoneyUnit unit,
        List<ColumnBody> columns,
        @Nullable List<String> passedOver,
        @Nullable Boolean othersPassedOver,
        @Nullable Map<String, String> constants,
        @Nullable Boolean formulasAsShown,
        @Nullable List<String> totals,
        @Nullable List<String> rowsPassedOver,
        @Nullable List<String> blanks,
        @Nullable List<String> nils,
        @Nullable Map<String, Map<String, String>> words) {

    /**
     * @param header the title of theirs; case, spaces, line breaks and a unit in it make no difference
     * @param column the name of ours, as in JSON
     * @param unit of its amounts, where it is not the profile's
     * @param reversed whether its amounts have the other sign: credits negative
     * @param line in a sheet with several lines a row, what the line is that its figures belong to; in a column of net,
     *     which is a total across them, {@code {"type": "NET"}}
     */
    @Schema(name = "TableProfileColumn")
    public record ColumnBody(
            String header,
            String column,
            @Nullable MoneyUnit unit,
            @Nullable Boolean reversed,
            @Nullable Map<String, String> line) {}

    TableProfile toDomain() {
        return new TableProfile(
                Optional.ofNullable(sheet),
                Optional.ofNullable(headerRow),
                Optional.ofNullable(headerMarker),
                Optional.ofNullable(unit),
                columns.stream()
                        .map(column -> new ProfileColumn(
                                column.header,
                                column.column,
                                Optional.ofNullable(column.unit),
                                Boolean.TRUE.equals(column.reversed),
                                column.line == null ? Map.of() : column.line))
                        .toList(),
                set(passedOver),
                Boolean.TRUE.equals(othersPassedOver),
                constants == null ? Map.of() : constants,
                Boolean.TRUE.equals(formulasAsShown),
                new RowWords(
                        set(totals), set(rowsPassedOver), set(blanks), set(nils), words == null ? Map.of() : words));
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }

    /** Everything that it says of columns of ours, by where it says it: name, and value if it says one. */
    Map<String, ColumnValue> mentioned() {
        Map<String, ColumnValue> mentioned = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String at = "/columns/" + i;
            mentioned.put(at + "/column", new ColumnValue(columns.get(i).column, Optional.empty()));
            values(mentioned, at + "/line", columns.get(i).line);
        }
        values(mentioned, "/constants", constants);
        if (words != null) {
            words.forEach((column, codes) -> {
                mentioned.put("/words/" + column, new ColumnValue(column, Optional.empty()));
                codes.forEach((theirs, ours) ->
                        mentioned.put("/words/" + column + "/" + theirs, new ColumnValue(column, Optional.of(ours))));
            });
        }
        return mentioned;
    }

    private static void values(Map<String, ColumnValue> mentioned, String at, @Nullable Map<String, String> values) {
        if (values != null) {
            values.forEach(
                    (column, value) -> mentioned.put(at + "/" + column, new ColumnValue(column, Optional.of(value))));
        }
    }

    /** A column of ours, and what is to stand in it. */
    record ColumnValue(String column, Optional<String> value) {}
}
