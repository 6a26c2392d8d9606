package org.concordat.mandates.partnerships;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A service line that a partnership runs together for a stretch of days.
 *
 * @param until last day; empty while it goes on
 */
public record SharedService(String serviceLine, LocalDate from, Optional<LocalDate> until) {

    boolean overlaps(SharedService other) {
        return serviceLine.equals(other.serviceLine)
                && other.until.map(last -> !from.isAfter(last)).orElse(true)
                && until.map(last -> !other.from.isAfter(last)).orElse(true);
    }
}
