package org.concordat.returns.rules;

import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.ReadReturn;

/** Every rule a return is checked by: those that follow from its schema and calendar, then the domain's own. */
public final class ReturnRules<L, X extends FormContext> {

    private final ReturnForm<L, X> form;

    public ReturnRules(ReturnForm<L, X> form) {
        this.form = form;
    }

    /** Every line as it is stored; once for each save. */
    public CheckedReturn<L, X> place(ReadReturn<L> read, X context) {
        throw new UnsupportedOperationException(form.name());
    }

    /** Those of reading, then each rule's. Free of side effects; the same for the three formats. */
    public List<Finding> check(ReadReturn<L> read, CheckedReturn<L, X> placed) {
        throw new UnsupportedOperationException(form.name());
    }
}
