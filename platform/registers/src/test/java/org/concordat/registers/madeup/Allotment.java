package org.concordat.registers.madeup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plot that a borough lets. @param size in square metres */
record Allotment(
        String title, BigDecimal size, Optional<LocalDate> from, Optional<List<Bed>> beds, Optional<String> reason) {

    record Bed(String crop) {}
}
