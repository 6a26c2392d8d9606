package org.concordat.returns.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.concordat.kernel.Finding;

/**
 * Collects findings up to as many as anybody reads at once, and counts the rest: what somebody sends may give cause for
 * one in every cell.
 */
public final class FirstFindings implements Consumer<Finding> {

    /** Correcting these shows the next. */
    public static final int MOST = 100;

    private final List<Finding> first = new ArrayList<>();
    private int further;
    private boolean errorAmongThem;

    /** How many more there are than are shown, and whether one of them is an error. */
    public record Further(int count, boolean errorAmongThem) {
        public static final Further NONE = new Further(0, false);
    }

    @Override
    public void accept(Finding finding) {
        if (first.size() < MOST) {
            first.add(finding);
        } else {
            further++;
            errorAmongThem |= finding.isError();
        }
    }

    /** Those that another has collected. */
    public void addAll(List<Finding> findings, Further furtherFindings) {
        findings.forEach(this);
        further += furtherFindings.count();
        errorAmongThem |= furtherFindings.errorAmongThem();
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    public List<Finding> first() {
        return List.copyOf(first);
    }

    public Further further() {
        return new Further(further, errorAmongThem);
    }

    /** The first, and as the last what the rest is; an error among the rest still blocks. */
    public List<Finding> all() {
        if (further == 0) {
            return first();
        }
        List<Finding> all = new ArrayList<>(first);
        all.add(new Finding(
                errorAmongThem ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                "FURTHER_FINDINGS",
                "",
                "There are %d further findings, shown once these are dealt with.".formatted(further)));
        return List.copyOf(all);
    }
}
