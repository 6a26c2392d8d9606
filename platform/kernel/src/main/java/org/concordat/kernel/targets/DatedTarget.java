package org.concordat.kernel.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.InForce;

/**
 * A target with its days.
 *
 * @param from the first day that a result may end on to be held against it
 * @param until the last; none while it goes on
 * @param tolerance how far on the bad side a result is still near it; none when empty
 * @param printed as the paper prints it, such as {@code TBC}; none where it is not said
 */
public record DatedTarget(
        LocalDate from,
        Optional<LocalDate> until,
        TargetTerms target,
        Optional<TargetTerms.Size> tolerance,
        Optional<String> printed) {

    boolean holdsOn(LocalDate day) {
        return InForce.on(day, from, until);
    }

    List<Finding> wrong(String at) {
        List<Finding> findings = new ArrayList<>(target.wrong(at + "/target"));
        tolerance.ifPresent(size -> findings.addAll(size.wrong(at + "/tolerance")));
        until.filter(from::isAfter)
                .ifPresent(last -> findings.add(Finding.error(
                        "UNTIL_BEFORE_FROM",
                        at + "/until",
                        "It holds until %s, before it begins on %s".formatted(last, from))));
        return findings;
    }
}
