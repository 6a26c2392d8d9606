package org.concordat.testing.permissions;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the table: an operation, and what is answered to whom.
 *
 * @param address may name parameters of the query that tell of which borough it asks
 * @param whoMay by role, in which capacity it may
 * @param theyOfAnother to those roles, asked for another borough or partnership
 * @param others to whoever has none of those roles
 * @param othersOfAnother the same, asked for another borough or partnership
 * @param nobody to whoever has not signed in
 */
record PermissionRow(
        String method,
        String address,
        SortedMap<String, SortedSet<Capacity>> whoMay,
        boolean everybody,
        Expected theyOfAnother,
        Expected others,
        Expected othersOfAnother,
        Expected nobody) {

    /** By which claim somebody belongs to what they ask for. */
    enum Capacity {
        ANYBODY(""),
        OF_THE_BOROUGH(""),
        OF_A_MEMBER("of a member borough"),
        OF_THE_PARTNERSHIP("of the partnership");

        private final String words;

        Capacity(String words) {
            this.words = words;
        }
    }

    /**
     * What is answered.
     *
     * @param status 0 for what whoever may ask is answered
     * @param withoutAnyRole to those who have signed in and have none of our roles
     */
    record Expected(int status, int withoutAnyRole) {

        static final Expected ANSWERED = new Expected(0, 0);
        private static final Pattern WORDS = Pattern.compile("(\\d{3})(?: \\((\\d{3}) without any role\\))?");

        static Expected parse(String cell) {
            if (cell.equals("may")) {
                return ANSWERED;
            }
            Matcher words = WORDS.matcher(cell);
            if (!words.matches()) {
                throw new AssertionError("a table of permissions says *may* or a status, not " + cell);
            }
            int status = Integer.parseInt(words.group(1));
            return new Expected(status, words.group(2) == null ? status : Integer.parseInt(words.group(2)));
        }

        int to(Identity who) {
            return who.roles().isEmpty() ? withoutAnyRole : status;
        }
    }

    static PermissionRow parse(List<String> cells) {
        String operation = cells.get(0).replace("`", "");
        int space = operation.indexOf(' ');
        String address = operation.substring(space + 1);
        return new PermissionRow(
                operation.substring(0, space),
                address,
                whoMay(cells.get(1), address),
                cells.get(1).equals("everybody"),
                Expected.parse(cells.get(2)),
                Expected.parse(cells.get(3)),
                Expected.parse(cells.get(4)),
                Expected.parse(cells.get(5)));
    }

    private static SortedMap<String, SortedSet<Capacity>> whoMay(String cell, String address) {
        SortedMap<String, SortedSet<Capacity>> whoMay = new TreeMap<>();
        if (cell.equals("everybody")) {
            return whoMay;
        }
        for (String group : cell.split(";")) {
            String roles = group.strip();
            Capacity capacity = address.contains("{borough}") ? Capacity.OF_THE_BOROUGH : Capacity.ANYBODY;
            for (Capacity said : List.of(Capacity.OF_A_MEMBER, Capacity.OF_THE_PARTNERSHIP)) {
                if (roles.endsWith(said.words)) {
                    capacity = said;
                    roles = roles.substring(0, roles.length() - said.words.length())
                            .strip();
                }
            }
            List<String> named = roles.equals("every role") ? Identity.ROLES : List.of(roles.split(", "));
            for (String role : named) {
                if (!Identity.ROLES.contains(role)) {
                    throw new AssertionError("there is no role " + role + " to " + address);
                }
                whoMay.computeIfAbsent(role, any -> new TreeSet<>()).add(capacity);
            }
        }
        return whoMay;
    }

    /** The operation as the service's own description has it. */
    String operation() {
        return method + " " + path();
    }

    String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** @return 0 for what whoever may ask is answered */
    int expected(Identity who, Asked asked) {
        if (everybody) {
            return 0;
        }
        if (!who.signedIn()) {
            return nobody.status();
        }
        boolean namedRole = who.roles().stream().anyMatch(whoMay::containsKey);
        if (who.roles().stream().anyMatch(role -> may(role, who, asked))) {
            return 0;
        }
        boolean another = isAboutBoroughOrPartnership() && !belongs(who, asked);
        if (namedRole && another) {
            return theyOfAnother.to(who);
        }
        return another ? othersOfAnother.to(who) : others.to(who);
    }

    private boolean may(String role, Identity who, Asked asked) {
        return whoMay.getOrDefault(role, new TreeSet<>()).stream().anyMatch(capacity -> switch (capacity) {
            case ANYBODY -> true;
            case OF_THE_BOROUGH ->
                who.boroughs().contains(asked.borough()) || role.equals(Identity.ADMINISTRATOR) && isBelowABorough();
            case OF_A_MEMBER -> who.boroughs().contains(asked.borough());
            case OF_THE_PARTNERSHIP -> who.partnerships().contains(asked.partnership());
        });
    }

    /** Whether there is nothing to hide from them: an administrator belongs to no borough and knows of every one. */
    private boolean belongs(Identity who, Asked asked) {
        if (isOfPartnership()) {
            return false; // whoever does not belong in the capacity that is asked for is told that there is none
        }
        return who.boroughs().contains(asked.borough()) || who.has(Identity.ADMINISTRATOR) && isBelowABorough();
    }

    private boolean isBelowABorough() {
        return path().contains("{borough}");
    }

    boolean isOfPartnership() {
        return whoMay.values().stream()
                .anyMatch(capacities ->
                        capacities.contains(Capacity.OF_A_MEMBER) || capacities.contains(Capacity.OF_THE_PARTNERSHIP));
    }

    boolean isAboutBoroughOrPartnership() {
        return address.contains("{borough}") || isOfPartnership();
    }
}
