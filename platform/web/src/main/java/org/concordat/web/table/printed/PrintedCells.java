package org.concordat.web.table.printed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.PlainCells;
import org.concordat.web.table.Row;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.words.Abridged;
import org.concordat.web.table.words.Vocabulary;

/**
 * What the cells of a row say, by column. A cell that is blank, or whose column the table does not have, says nothing; one
 * that says what does not belong there is told and says nothing either.
 */
public final class PrintedCells<C extends Enum<C> & PrintedColumn> {

    private final PrintedHeader<C> header;
    private final Row row;
    private final Consumer<Finding> say;
    private final PlainCells plain;

    /** @param say takes NOT_A_TEXT, NOT_A_DATE, UNKNOWN_CODE, NOT_A_YEAR and what is found of amounts */
    public PrintedCells(PrintedHeader<C> header, Row row, Consumer<Finding> say) {
        this.header = header;
        this.row = row;
        this.say = say;
        this.plain = new PlainCells(say);
    }

    /** {@code row 5} */
    public String at() {
        return row.place().text();
    }

    public String at(TableColumn column) {
        return row.cell(column).place().text();
    }

    public Optional<String> text(C column) {
        return cell(column).flatMap(plain::text);
    }

    public Optional<LocalDate> day(C column) {
        return cell(column).flatMap(plain::day);
    }

    /** In any case of letters, with spaces, hyphens or underscores. */
    public <E extends Enum<E>> Optional<E> choice(C column, Class<E> codes) {
        Optional<String> text = text(column);
        Optional<E> found = text.flatMap(said -> Vocabulary.find(codes, said));
        if (text.isPresent() && found.isEmpty()) {
            say.accept(Finding.error(
                    "UNKNOWN_CODE",
                    cell(column).orElseThrow().place().text(),
                    "'%s' is none of %s.".formatted(Abridged.of(text.get()), Vocabulary.all(codes))));
        }
        return found;
    }

    public Optional<FinancialYear> year(C column) {
        return text(column)
                .flatMap(text -> PrintedHeader.year(
                        text, cell(column).orElseThrow().place().text(), say));
    }

    /** As printed, in the table's unit. */
    public Optional<BigDecimal> amount(C column) {
        return header.column(column).flatMap(this::amount);
    }

    /** By the columns of years; a year whose cell says nothing is absent. */
    public SortedMap<FinancialYear, BigDecimal> years() {
        SortedMap<FinancialYear, BigDecimal> years = new TreeMap<>();
        header.years().forEach((year, column) -> amount(column).ifPresent(figure -> years.put(year, figure)));
        return years;
    }

    public Optional<BigDecimal> amount(TableColumn column) {
        return switch (Amounts.read(row.cell(column), header.unit())) {
            case AmountReading.Amount amount -> Optional.of(amount.figure());
            case AmountReading.Doubtful doubtful -> {
                say.accept(Finding.warning(doubtful.code(), at(column), doubtful.message()));
                yield Optional.of(doubtful.figure());
            }
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.NotAnAmount not -> {
                say.accept(Finding.error(not.code(), at(column), not.message()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Cell> cell(C column) {
        return header.column(column).map(row::cell);
    }
}
