package org.concordat.budgets.intake;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.MoneyUnit;

/** A return as the rules see it: every line as it was read and as it was placed. */
record Checked(ReadReturn read, ReturnContext context, Placing placing, List<Line> lines) {

    /** @param sent as read @param placed as stored */
    record Line(ReadLine sent, BudgetLine placed) {

        String at() {
            return sent.place().line();
        }

        String at(Field field) {
            return sent.place().of(field);
        }

        String at(BudgetMeasure measure) {
            return at(Field.of(measure));
        }
    }

    static Checked of(ReadReturn read, ReturnContext context) {
        Placing placing = new Placing(context, read.period());
        List<BudgetLine> placed = placing.place(read);
        List<Line> lines = new ArrayList<>(placed.size());
        for (int i = 0; i < placed.size(); i++) {
            lines.add(new Line(read.lines().get(i), placed.get(i)));
        }
        return new Checked(read, context, placing, List.copyOf(lines));
    }

    Period period() {
        return read.period();
    }

    MoneyUnit unit() {
        return read.unit();
    }
}
