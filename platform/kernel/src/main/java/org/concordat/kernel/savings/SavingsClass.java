package org.concordat.kernel.savings;

/** Whether a saving was planned before. Full-year effect = existing plan + additional. */
public enum SavingsClass {
    EXISTING_PLAN("Existing plan"),
    ADDITIONAL("Additional");

    private final String title;

    SavingsClass(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
