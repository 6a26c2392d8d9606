package org.concordat.savings.initiatives;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.StatedFigure;

/**
 * Several initiatives at once, by reference.
 *
 * @param stated figures that the paper has beside its table
 */
record PlanBody(Map<String, Initiative> initiatives, Optional<List<StatedFigure>> stated) {}
