package org.concordat.kernel.personal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the name of a field says it holds: {@code pers_forename} holds a name, whatever stands in it. */
public final class FieldNames {

    private static final Map<String, PersonalKind> WORDS = Map.ofEntries(
            Map.entry("forename", PersonalKind.NAME),
            Map.entry("forenames", PersonalKind.NAME),
            Map.entry("surname", PersonalKind.NAME),
            Map.entry("firstname", PersonalKind.NAME),
            Map.entry("lastname", PersonalKind.NAME),
            Map.entry("fullname", PersonalKind.NAME),
            Map.entry("givenname", PersonalKind.NAME),
            Map.entry("familyname", PersonalKind.NAME),
            Map.entry("childname", PersonalKind.NAME),
            Map.entry("workername", PersonalKind.NAME),
            Map.entry("professionalname", PersonalKind.NAME),
            Map.entry("dob", PersonalKind.DATE_OF_BIRTH),
            Map.entry("birth", PersonalKind.DATE_OF_BIRTH),
            Map.entry("birthdate", PersonalKind.DATE_OF_BIRTH),
            Map.entry("dateofbirth", PersonalKind.DATE_OF_BIRTH),
            Map.entry("nhs", PersonalKind.NHS_NUMBER),
            Map.entry("nhsnumber", PersonalKind.NHS_NUMBER),
            Map.entry("nhsno", PersonalKind.NHS_NUMBER),
            Map.entry("upn", PersonalKind.UPN),
            Map.entry("nino", PersonalKind.NATIONAL_INSURANCE_NUMBER),
            Map.entry("email", PersonalKind.EMAIL),
            Map.entry("emailaddress", PersonalKind.EMAIL),
            Map.entry("postcode", PersonalKind.POSTCODE),
            Map.entry("telephone", PersonalKind.TELEPHONE),
            Map.entry("phone", PersonalKind.TELEPHONE),
            Map.entry("mobile", PersonalKind.TELEPHONE));

    /** A field that says why there is none, such as {@code pers_upn_unknown}, holds a code. */
    private static final Set<String> SAY_WHY_NOT = Set.of("unknown", "missing", "status", "reason");

    private static final Pattern CAPITAL_WITHIN = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

    private FieldNames() {}

    /** The kind of personal data that a field of this name is for, if it is for one. */
    public static Optional<PersonalKind> kindOf(String name) {
        String[] words =
                BETWEEN_WORDS.split(CAPITAL_WITHIN.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT));
        if (words.length > 0 && SAY_WHY_NOT.contains(words[words.length - 1])) {
            return Optional.empty();
        }
        for (int at = 0; at < words.length; at++) {
            StringBuilder joined = new StringBuilder();
            for (int next = at; next < words.length && next < at + 3; next++) {
                PersonalKind kind = WORDS.get(joined.append(words[next]).toString());
                if (kind != null) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
