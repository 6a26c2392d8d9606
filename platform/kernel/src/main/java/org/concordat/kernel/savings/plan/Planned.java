package org.concordat.kernel.savings.plan;

import java.math.BigDecimal;
import org.concordat.kernel.FinancialYear;

/** What is planned for a year, as printed in the initiative's unit. */
public record Planned(FinancialYear year, BigDecimal amount) {}
