package org.concordat.kernel;

/** The purse a line is paid from. Money never crosses between them, and the headline is the general fund's alone. */
public enum Fund {
    GENERAL_FUND("General fund"),
    /** Dedicated Schools Grant: ring-fenced (School and Early Years Finance (England) Regulations). */
    DSG("Dedicated Schools Grant"),
    PUBLIC_HEALTH("Public health grant"),
    CAPITAL("Capital"),
    OTHER_GRANT("Other grant");

    private final String title;

    Fund(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
