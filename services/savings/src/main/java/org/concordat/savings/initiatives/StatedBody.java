package org.concordat.savings.initiatives;

import java.util.List;
import org.concordat.savings.plan.StatedFigure;

/** Figures that a paper states beside the table of its savings. */
record StatedBody(List<StatedFigure> figures) {}
