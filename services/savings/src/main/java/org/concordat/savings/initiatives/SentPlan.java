package org.concordat.savings.initiatives;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.StatedFigure;

/** Initiatives that were sent together, in whatever form. @param stated figures that stand beside them */
record SentPlan(Laying laying, List<StatedFigure> stated) {

    /** @param at where it stands, before the place within it */
    record Entry(String reference, String at, Initiative wanted) {}

    /** Lays what was sent onto the plan that is there. */
    @FunctionalInterface
    interface Laying {
        /** @param plan by reference @param say what stands in the way of an entry, which is left out then */
        List<Entry> onto(Map<String, Initiative> plan, Consumer<Finding> say);
    }
}
