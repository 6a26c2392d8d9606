package org.concordat.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Collects findings up to as many as anybody reads at once, and counts the rest: what somebody sends may give cause for
 * one in every cell. Every list of findings is made with it, so that each has an end.
 */
public final class FirstFindings implements Consumer<Finding> {

    /** Correcting these shows the next. */
    public static final int MOST = 100;

    /** The code of the finding that stands for the rest. */
    public static final String FURTHER_FINDINGS = "FURTHER_FINDINGS";

    private final List<Finding> first = new ArrayList<>();
    private int further;
    private boolean errorAmongThem;

    /** How many more there are than are shown, and whether one of them is an error. */
    public record Further(int count, boolean errorAmongThem) {
        public static final Further NONE = new Further(0, false);
    }

    /** The same findings, as far as they are shown; what is bounded already stays as it is. */
    public static List<Finding> of(List<Finding> findings) {
        if (findings.size() <= MOST
                || findings.size() == MOST + 1 && findings.getLast().code().equals(FURTHER_FINDINGS)) {
            return List.copyOf(findings);
        }
        FirstFindings bounded = new FirstFindings();
        findings.forEach(bounded);
        return bounded.all();
    }

    @Override
    public void accept(Finding finding) {
        accept(finding.severity(), () -> finding);
    }

    /** The same where there may be very many: what is only counted is not put into words. */
    public void accept(Finding.Severity severity, Supplier<Finding> finding) {
        if (first.size() < MOST) {
            first.add(finding.get());
        } else {
            further++;
            errorAmongThem |= severity == Finding.Severity.ERROR;
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

    /** How many there are, shown or not. */
    public int count() {
        return first.size() + further;
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
                FURTHER_FINDINGS,
                "",
                "There are %d further findings, shown once these are dealt with.".formatted(further)));
        return List.copyOf(all);
    }
}
