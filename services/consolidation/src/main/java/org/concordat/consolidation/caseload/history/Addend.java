package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;

/**
 * What is added to a measure on a day. Of a stock it is the change: one more at the end of that day and of every later one.
 *
 * @param measure its code
 * @param team that had the case; empty where none had
 * @param holder the pseudonym of the worker that it is about; empty where it is about none
 * @param value of which a median or mean is made, such as days; 0 elsewhere
 */
public record Addend(String measure, String team, String holder, LocalDate day, int value) {}
