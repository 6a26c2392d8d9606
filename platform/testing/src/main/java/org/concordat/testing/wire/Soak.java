package org.concordat.testing.wire;

/** Whether the attack kit runs at its tenfold, as {@code ./concordat test --soak} asks. */
public final class Soak {

    private static final int TENFOLD = 10;

    private Soak() {}

    public static boolean isOn() {
        return Boolean.getBoolean("concordat.soak");
    }

    /** How often what is made up by chance is made up. */
    public static int rounds() {
        return isOn() ? TENFOLD : 1;
    }
}
