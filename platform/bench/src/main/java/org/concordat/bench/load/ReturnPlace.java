package org.concordat.bench.load;

import java.util.Locale;

/** Whose return it is, and for which period. */
public record ReturnPlace(String borough, String period) {

    /** The key of its events. */
    public String aggregate() {
        return borough + "/" + period;
    }

    public String finance() {
        return user("finance");
    }

    public String approver() {
        return user("approver");
    }

    public String officer() {
        return user("officer");
    }

    private String user(String role) {
        return role + "." + borough.toLowerCase(Locale.ROOT);
    }

    String returns() {
        return "/v1/boroughs/" + borough + "/returns";
    }
}
