package org.concordat.budgets.intake;

import java.util.function.Consumer;
import org.concordat.kernel.Finding;

/** One thing that a return is checked for. Its messages never say where: that is the finding's own part. */
@FunctionalInterface
interface Rule {

    void check(Checked checked, Consumer<Finding> say);
}
