package org.concordat.kernel.contracts;

/** How well a contract goes: the ratings of the contract performance notice under the Procurement Act 2023 (UK9). */
public enum PerformanceRating {
    GOOD("Good"),
    APPROACHING_TARGET("Approaching target"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate"),
    OTHER("Other");

    private final String title;

    PerformanceRating(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
