package org.concordat.returns.form;

import java.util.function.Consumer;
import org.concordat.kernel.Finding;

/** One thing that a return is checked for. Free of side effects; its messages never say where, that is the finding's own part. */
@FunctionalInterface
public interface Rule<L, X> {
    void check(CheckedReturn<L, X> checked, Consumer<Finding> say);
}
