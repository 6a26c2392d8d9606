package org.concordat.web.metrics;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The patterns of a service's addresses, such as {@code /v1/boroughs/{borough}/returns/{id}}. What is no pattern is
 * somebody's address, with identifiers in it, and is not repeated.
 */
final class AddressPatterns {

    static final String OTHER = "OTHER";

    /** Words that stand for many addresses already, and what Quarkus itself answers. */
    private static final Set<String> FIXED = Set.of(
            "root",
            "NOT_FOUND",
            "REDIRECTION",
            "UNKNOWN",
            "/q/openapi",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/metrics");

    private final Set<String> known;

    AddressPatterns(Set<String> patterns) {
        known = patterns.stream().map(AddressPatterns::shape).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The address, if it is a pattern, and otherwise a word for all that are none. */
    String orOther(String address) {
        return FIXED.contains(address) || known.contains(shape(address)) ? address : OTHER;
    }

    /** Without what a parameter is called and must look like, and with single slashes. */
    private static String shape(String pattern) {
        return ("/" + pattern + "/").replaceAll("\\{[^/}]*}", "{}").replaceAll("/+", "/");
    }
}
