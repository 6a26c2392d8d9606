package org.concordat.returns.reading.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.words.HeaderWords;

/**
 * How a finance team's own sheet is laid out, said once.
 *
 * @param sheet its name, in which {@code *} stands for anything; the first when it says none
 * @param headerRow counts from 1
 * @param headerMarker what a cell of the header says; without it and without a number, the first row with all of the
 *     columns is the header
 * @param unit of every amount whose column says no other
 * @param columns those that are ours
 * @param passedOver titles of those that are not
 * @param othersPassedOver whether columns that nobody has named are passed over as well, or refused
 * @param constants by the name of our column what all lines say
 * @param formulasAsShown whether a formula is read as what its spreadsheet had calculated when it was saved; it is refused
 *     otherwise
 */
public record TableProfile(
        Optional<String> sheet,
        Optional<Integer> headerRow,
        Optional<String> headerMarker,
        Optional<MoneyUnit> unit,
        List<ProfileColumn> columns,
        Set<String> passedOver,
        boolean othersPassedOver,
        Map<String, String> constants,
        boolean formulasAsShown,
        RowWords words) {

    public TableProfile {
        columns = List.copyOf(columns);
        passedOver = Set.copyOf(passedOver);
        constants = Map.copyOf(constants);
    }

    /** Where in a file the table is. */
    public TableLayout layout() {
        Pattern name = Pattern.compile(
                sheet.map(TableProfile::pattern).orElse(".*"), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        return new TableLayout.Described(text -> name.matcher(text).matches(), this::isHeader);
    }

    private static String pattern(String sheet) {
        return Pattern.compile("\\*")
                .splitAsStream(sheet.strip() + "\0")
                .map(part -> Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining(".*"));
    }

    private boolean isHeader(int number, List<String> texts) {
        if (headerRow.isPresent()) {
            return number == headerRow.get();
        }
        Set<String> keys =
                texts.stream().map(text -> HeaderWords.of(text).key()).collect(Collectors.toSet());
        return headerMarker
                .map(marker -> keys.contains(HeaderWords.of(marker).key()))
                .orElseGet(() -> columns.stream().map(ProfileColumn::key).allMatch(keys::contains));
    }

    boolean passesOver(String title) {
        String key = HeaderWords.of(title).key();
        return othersPassedOver
                || passedOver.stream()
                        .anyMatch(header -> HeaderWords.of(header).key().equals(key));
    }
}
