package org.concordat.mandates.foreword;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;

/**
 * One version of what the members of a partnership say together before the mandates of a year.
 *
 * @param version counts from 1 within the year
 * @param dated the day it bears
 * @param signedBy in whose name it is, such as the three Cabinet Members
 */
public record Foreword(
        String partnership,
        FinancialYear financialYear,
        int version,
        LocalDate dated,
        String text,
        Optional<String> signedBy) {

    /** Whether two versions say the same, whatever their numbers. */
    boolean saysTheSameAs(Foreword other) {
        return equals(
                new Foreword(other.partnership, other.financialYear, version, other.dated, other.text, other.signedBy));
    }
}
