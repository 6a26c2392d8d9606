package org.concordat.web.problem;

import jakarta.ws.rs.core.Response;

/** The short name of each status, the same for every problem that has it. */
final class Titles {

    private Titles() {}

    static String of(int status) {
        return switch (status) {
            case 404 -> "Not found";
            case 413 -> "Too large";
            case 414 -> "Address too long"; // the registry says URI
            case 415 -> "Media type not supported";
            case 422 -> "Refused by a rule";
            default -> {
                Response.Status known = Response.Status.fromStatusCode(status);
                yield known == null ? "Refused" : known.getReasonPhrase();
            }
        };
    }
}
