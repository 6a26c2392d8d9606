package org.concordat.web.table.amount;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.Cell;
import org.concordat.web.table.amount.AmountReading.Amount;
import org.concordat.web.table.amount.AmountReading.Doubtful;
import org.concordat.web.table.amount.AmountReading.NotAnAmount;

/**
 * Amounts of cells that show one number and hold another. A person sees the one and the file has the other: it is read
 * where both are the same money, and what is taken is said where they are not.
 */
final class DisplayedAmounts {

    private static final int PENCE = 2;

    private DisplayedAmounts() {}

    static AmountReading read(Cell.Displayed cell, MoneyUnit unit) {
        if (cell.shown().isEmpty()) {
            return withoutDigits(cell);
        }
        BigDecimal shown = cell.shown().get();
        if (cell.power() > 0) {
            BigDecimal scaled = cell.held().scaleByPowerOfTen(-cell.power());
            // What is seen, in the unit that is said, is what is held in pounds.
            if (unit.toPounds(scaled).compareTo(cell.held()) != 0) {
                return scaledByFormat(cell);
            }
            return rounded(scaled, shown, unit);
        }
        if (cell.held().signum() * shown.signum() < 0) {
            return new NotAnAmount(
                    "AMOUNT_SIGN_NOT_SHOWN",
                    "The cell shows %s and holds %s: its format leaves the sign out. Show the sign, or correct the figure."
                            .formatted(plain(shown), plain(cell.held())));
        }
        return rounded(cell.held(), shown, unit);
    }

    /** Where no unit is known, as it is for what is no amount of money. */
    static AmountReading ofNoUnit(Cell.Displayed cell) {
        if (cell.shown().isEmpty()) {
            return withoutDigits(cell);
        }
        return cell.power() > 0
                ? scaledByFormat(cell)
                : finer(cell.held(), cell.shown().get());
    }

    private static AmountReading rounded(BigDecimal held, BigDecimal shown, MoneyUnit unit) {
        if (held.compareTo(shown) == 0) {
            return Amounts.bounded(held, plain(held));
        }
        AmountReading exact = Amounts.bounded(held, plain(held));
        if (exact instanceof Amount && isWholePence(unit.toPounds(held))) {
            return new Doubtful(
                    held,
                    "AMOUNT_FINER_THAN_SHOWN",
                    "The cell shows %s and holds %s, which was taken.".formatted(plain(shown), plain(held)));
        }
        // An amount of money has pence and no more, and those are what is seen.
        boolean pennySeen =
                unit.toPounds(held).subtract(unit.toPounds(shown)).abs().compareTo(BigDecimal.ONE.movePointLeft(PENCE))
                        < 0;
        return pennySeen && isWholePence(unit.toPounds(shown))
                ? Amounts.bounded(shown, plain(shown))
                : finer(held, shown);
    }

    private static boolean isWholePence(BigDecimal pounds) {
        return pounds.stripTrailingZeros().scale() <= PENCE;
    }

    private static NotAnAmount finer(BigDecimal held, BigDecimal shown) {
        return new NotAnAmount(
                "AMOUNT_FINER_THAN_SHOWN",
                "The cell shows %s and holds %s. Round what it holds to what is meant (ROUND), or show all of its digits."
                        .formatted(plain(shown), plain(held)));
    }

    private static NotAnAmount scaledByFormat(Cell.Displayed cell) {
        String thousands = cell.power() == 3 ? "a thousand" : cell.power() == 6 ? "a million" : "10^" + cell.power();
        return new NotAnAmount(
                "AMOUNT_SCALED_BY_FORMAT",
                "The cell shows %s and holds %s: its format divides by %s. Say the unit that is seen, such as GBP_THOUSAND for thousands of pounds, or format the cell without dividing."
                        .formatted(plain(cell.shown().orElse(BigDecimal.ZERO)), plain(cell.held()), thousands));
    }

    private static AmountReading withoutDigits(Cell.Displayed cell) {
        if (cell.held().signum() == 0) {
            return new Doubtful(
                    BigDecimal.ZERO,
                    "AMOUNT_NOT_SHOWN",
                    "The cell shows nothing and holds 0, which was taken. Empty it if nothing is reported.");
        }
        return new NotAnAmount(
                "AMOUNT_NOT_SHOWN",
                "The cell shows nothing and holds %s: its format hides it. Show the figure, or empty the cell."
                        .formatted(plain(cell.held())));
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return Optional.of(bare)
                .filter(one -> Math.abs((long) one.scale()) <= 30)
                .map(BigDecimal::toPlainString)
                .orElse(bare.toString());
    }
}
