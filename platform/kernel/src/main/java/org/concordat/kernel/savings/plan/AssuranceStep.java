package org.concordat.kernel.savings.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.savings.Assurance;

/** How sure a saving was from a day on. @param note why */
public record AssuranceStep(LocalDate on, Assurance assurance, Optional<String> note) {}
