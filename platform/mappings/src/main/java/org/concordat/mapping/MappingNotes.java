package org.concordat.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Finding;

/** What is found of a record while an expression goes through it. None of it repeats a value. */
final class MappingNotes {

    private final Meter meter;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> unmapped = new TreeSet<>();

    MappingNotes(Meter meter) {
        this.meter = meter;
    }

    void begin() {
        findings.clear();
        unmapped.clear();
    }

    /** A code was looked up that the list has not. */
    void unmapped(String list) {
        unmapped.add(list);
        note("CODE_UNMAPPED", "the list %s has no such code".formatted(list));
    }

    void unreadable(String expected) {
        note("VALUE_UNREADABLE", expected);
    }

    private void note(String code, String message) {
        Finding finding = Finding.error(code, place(meter.line()), message);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Where a line of the expression stands within its profile. */
    static String place(int line) {
        return "/mapping/" + (line - 1);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    Set<String> unmapped() {
        return Set.copyOf(unmapped);
    }
}
