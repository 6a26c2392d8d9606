package org.concordat.kernel.contracts;

/** How a service is delivered, or is to be. */
public enum DeliveryModel {
    DIRECTLY_PROVIDED("Directly provided"),
    /** By the borough itself, part of it sold to others, such as schools. */
    DIRECTLY_PROVIDED_PART_TRADED("Directly provided, part traded"),
    COMMISSIONED("Commissioned"),
    TO_BE_COMMISSIONED("To be commissioned"),
    CONTRACTED_OUT("Contracted out"),
    TO_BE_MARKET_TESTED("To be market tested"),
    BI_BOROUGH("Bi-borough"),
    TRI_BOROUGH("Tri-borough"),
    EXPLORE_BI_OR_TRI_BOROUGH("Explore bi- or tri-borough");

    private final String title;

    DeliveryModel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
