package org.concordat.web.table.printed;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.words.HeaderWords;

/** What the columns of a table are: those that are known, those of financial years, and the unit of its amounts. */
public final class PrintedHeader<C extends Enum<C> & PrintedColumn> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}[-/]\\d{2}");

    private final Class<C> known;
    private final Consumer<Finding> say;
    private final Map<C, TableColumn> columns;
    private final SortedMap<FinancialYear, TableColumn> years = new TreeMap<>();
    private final MoneyUnit unit;

    /**
     * @param what the table is in a sentence, such as {@code a plan}
     * @param said the unit that is said beside the table; the headers may say none or the same
     * @param say takes UNKNOWN_COLUMN, COLUMN_TWICE, NOT_A_YEAR, UNIT_DIFFERS and UNIT_MISSING
     */
    public PrintedHeader(Table table, Class<C> known, String what, Optional<MoneyUnit> said, Consumer<Finding> say) {
        this.known = known;
        this.say = say;
        this.columns = new EnumMap<>(known);
        Set<MoneyUnit> units = new TreeSet<>();
        said.ifPresent(units::add);
        boolean amounts = false;
        for (TableColumn column : table.columns()) {
            HeaderWords words = HeaderWords.of(column.title());
            if (take(column, words, what)) {
                amounts = true;
                words.unit().ifPresent(units::add);
            }
        }
        this.unit = unit(units, amounts);
    }

    /** @return whether amounts stand in it */
    private boolean take(TableColumn column, HeaderWords words, String what) {
        if (YEAR.matcher(words.bare()).matches()) {
            year(words.bare(), at(column), say)
                    .ifPresent(year -> once(years.putIfAbsent(year, column), column, year.toString()));
            return true;
        }
        Optional<C> found = Arrays.stream(known.getEnumConstants())
                .filter(one -> one.isMeantBy(words))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    "UNKNOWN_COLUMN",
                    at(column),
                    "'%s' is no column of %s; beside financial years such as 2012-13 it has %s."
                            .formatted(column.title(), what, titles(known)));
            return false;
        }
        once(columns.putIfAbsent(found.get(), column), column, found.get().title());
        return found.get().isAmount();
    }

    private void once(TableColumn earlier, TableColumn column, String title) {
        if (earlier != null) {
            error("COLUMN_TWICE", at(column), "There is a column %s already.".formatted(title));
        }
    }

    private MoneyUnit unit(Set<MoneyUnit> units, boolean amounts) {
        if (units.size() > 1) {
            error("UNIT_DIFFERS", "", "The amounts are said to be in %s, and a table has one unit.".formatted(units));
        } else if (units.isEmpty() && amounts) {
            error(
                    "UNIT_MISSING",
                    "",
                    "Nothing says what the amounts are in: say it in the headers (£000), or as unit=GBP_THOUSAND.");
        }
        return units.stream().findFirst().orElse(MoneyUnit.GBP);
    }

    /** Every column there may be, for messages. */
    private static <C extends Enum<C> & PrintedColumn> String titles(Class<C> known) {
        return Arrays.stream(known.getEnumConstants()).map(PrintedColumn::title).collect(Collectors.joining(", "));
    }

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    public Optional<TableColumn> column(C column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** An error where there is no such column. */
    public void require(C column) {
        if (!has(column)) {
            error("COLUMN_MISSING", "", "There is no column %s.".formatted(column.title()));
        }
    }

    public SortedMap<FinancialYear, TableColumn> years() {
        return Collections.unmodifiableSortedMap(years);
    }

    /** Of all amounts; pounds where there are none, or nothing says it, which is an error by then. */
    public MoneyUnit unit() {
        return unit;
    }

    public static String at(TableColumn column) {
        return "column " + column.letters();
    }

    /** {@code 2012-13} or {@code 2012/13}. */
    static Optional<FinancialYear> year(String text, String at, Consumer<Finding> say) {
        try {
            return Optional.of(FinancialYear.parse(text.replace('/', '-')));
        } catch (InvalidValue e) {
            say.accept(Finding.error("NOT_A_YEAR", at, "'%s' is no financial year such as 2012-13.".formatted(text)));
            return Optional.empty();
        }
    }

    private void error(String code, String at, String message) {
        say.accept(Finding.error(code, at, message));
    }
}
