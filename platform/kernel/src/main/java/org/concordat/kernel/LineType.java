package org.concordat.kernel;

import org.concordat.kernel.money.Money;

/** What a budget line is. Figures of every type are stated as positive amounts; net = expenditure − grant − income. */
public enum LineType {
    EXPENDITURE(1),
    GRANT(-1),
    INCOME(-1);

    private final int signInNet;

    LineType(int signInNet) {
        this.signInNet = signInNet;
    }

    /** The figure as it counts towards net. */
    public Money inNet(Money figure) {
        return signInNet > 0 ? figure : figure.negate();
    }

    /** Whether forecasting more than the budget is good news: more income or grant is, more expenditure is not. */
    public boolean moreIsFavourable() {
        return signInNet < 0;
    }
}
