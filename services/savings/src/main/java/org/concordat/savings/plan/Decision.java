package org.concordat.savings.plan;

import java.time.LocalDate;
import java.util.Optional;

/** What an initiative rests on. @param reference of the decision @param on its day */
public record Decision(DecisionStatus status, Optional<String> reference, Optional<LocalDate> on) {}
