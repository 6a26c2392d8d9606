package org.concordat.caseload.dated;

import java.time.LocalDate;

/**
 * How many children a borough has, for rates per 10,000.
 *
 * @param on the day as at which they are estimated, such as 30 June for a mid-year estimate
 * @param persons aged 0 to 17
 * @param source whose estimate it is, and of which release
 */
public record PopulationEstimate(LocalDate on, int persons, String source) {}
