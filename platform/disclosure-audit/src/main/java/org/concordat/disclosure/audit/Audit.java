package org.concordat.disclosure.audit;

import java.util.List;

/** What an audit came to. Only {@link #passes} lets anything be shown. */
public sealed interface Audit {

    /** Whether nothing protected can be worked out by anybody beyond the limits, and that was shown of all of it. */
    boolean passes();

    /**
     * What is shown was looked at.
     *
     * @param exposures one for each protected cell and attacker who does not know it
     */
    record Looked(List<Exposure> exposures) implements Audit {

        public Looked {
            exposures = List.copyOf(exposures);
        }

        @Override
        public boolean passes() {
            return failing().isEmpty();
        }

        /** Those that leak or are not known to be safe. */
        public List<Exposure> failing() {
            return exposures.stream()
                    .filter(exposure -> exposure.outcome() != Exposure.Outcome.SAFE)
                    .toList();
        }
    }

    /**
     * The true values are not what is shown of them: something is wrong with the figures or with the model, and no
     * interval would mean anything.
     *
     * @param broken what does not hold, by where it was shown or the name of the cell; without values
     */
    record Alarm(List<String> broken) implements Audit {

        public Alarm {
            broken = List.copyOf(broken);
        }

        @Override
        public boolean passes() {
            return false;
        }
    }
}
