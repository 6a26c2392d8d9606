package org.concordat.kernel.savings;

/** How sure a saving is, from the surest to what is given up. */
public enum Assurance {
    ASSURED("Assured"),
    ON_TRACK("On track"),
    AT_RISK("At risk"),
    CANNOT_BE_DELIVERED("Cannot be delivered");

    private final String title;

    Assurance(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
