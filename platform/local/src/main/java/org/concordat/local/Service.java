package org.concordat.local;

import org.jspecify.annotations.Nullable;

/**
 * One of Concordat's services, as {@code deploy/services.json} lists it: another service is another line there.
 *
 * @param name also the name of its folder under {@code services/}, its database and its role
 * @param port the local port of its HTTP interface (design §4)
 * @param operations the local port of its health and metrics, which is for operators alone
 * @param domain of the returns that it takes and approves; null for a service that takes none
 */
public record Service(
        String name, int port, int operations, @Nullable String domain) {

    public boolean takesReturns() {
        return domain != null;
    }

    /** What the port for operators is called in a plan of ports. */
    public static String operationsOf(String service) {
        return service + "-operations";
    }

    /** Whether a name in a plan of ports is that of an additional port of a component rather than of one. */
    public static boolean isOperations(String name) {
        return name.endsWith(operationsOf(""));
    }
}
