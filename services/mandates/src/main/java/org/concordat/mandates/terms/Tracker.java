package org.concordat.mandates.terms;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what the progress of a priority is seen: an indicator, a savings initiative or a deliverable of a plan, one of the
 * three. Whether there is one of that code is for the service to say that keeps them.
 *
 * @param kpi code of an indicator, such as {@code CPP-RATE}
 * @param initiative reference of a savings initiative in the borough's own plan
 * @param deliverable reference of a deliverable in a plan of the borough or of its partnership
 */
public record Tracker(Optional<String> kpi, Optional<String> initiative, Optional<String> deliverable) {

    /** Whether it names one thing and no other. */
    boolean isOne() {
        return Stream.of(kpi, initiative, deliverable)
                        .filter(Optional::isPresent)
                        .count()
                == 1;
    }

    /** {@code the indicator CPP-RATE}. */
    public String inWords() {
        return kpi.map("the indicator "::concat)
                .or(() -> initiative.map("the savings initiative "::concat))
                .or(() -> deliverable.map("the deliverable "::concat))
                .orElse("nothing");
    }
}
