package org.concordat.consolidation.trial.facts;

import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.trial.TrialRegister;

/** The lines of the made-up register. */
public final class RegisterLines {

    public static final LineFormat FORMAT = TrialLines.format(TrialRegister.TABLE, "register_fact");

    private RegisterLines() {}
}
