package org.concordat.returns.form;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;

/**
 * A return as the rules see it: every line as it was read and as it was placed.
 *
 * @param unit in which its amounts were printed; none for a domain without amounts
 */
public record CheckedReturn<L, X>(Period period, Optional<MoneyUnit> unit, List<Line<L>> lines, X context) {

    /** @param read as sent @param placed as stored */
    public record Line<L>(ReadLine<L> read, L placed) {

        public String at() {
            return read.at();
        }

        public String at(Column<L, ?> column) {
            return read.at(column);
        }
    }

    public CheckedReturn {
        lines = List.copyOf(lines);
    }

    public List<L> placed() {
        return lines.stream().map(Line::placed).toList();
    }

    /** An amount as its paper prints it, and in exact pounds where the paper's unit is another. */
    public String words(Money pounds) {
        return FigureWords.of(pounds, unit.orElse(MoneyUnit.GBP));
    }
}
