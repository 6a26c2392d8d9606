package org.concordat.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a verification found, as it goes. */
public final class VerificationFindings {

    private final Consumer<String> told;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> notLookedAt = new ArrayList<>();

    /** @param told hears a line for everything that was found in order, and for what is worth knowing beside it */
    VerificationFindings(Consumer<String> told) {
        this.told = told;
    }

    void inOrder(String line) {
        told.accept(line);
    }

    /** Something that is no fault of what is stored. */
    void aside(String line) {
        told.accept("beside: " + line);
    }

    void wrong(String line) {
        wrong.add(line);
    }

    void notLookedAt(String line) {
        notLookedAt.add(line);
    }

    /** What is wrong, a line each. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** What could not be looked at, and why, a line each. */
    public List<String> notLookedAt() {
        return List.copyOf(notLookedAt);
    }

    /** Both: nothing when everything there is was looked at and is in order. */
    public List<String> all() {
        return Stream.concat(wrong.stream(), notLookedAt.stream()).toList();
    }
}
