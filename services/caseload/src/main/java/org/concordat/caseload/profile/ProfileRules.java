package org.concordat.caseload.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.kernel.Finding;
import org.concordat.mapping.MappingJson;
import org.concordat.mapping.MappingUnreadable;
import org.concordat.mapping.WrittenMoments;

/** What has to be said of a profile by itself. */
public final class ProfileRules {

    private static final int IDENTITY_MAX = 5;
    private static final int CODES_MAX = 2_000;
    private static final int CODE_LENGTH_MAX = 100;

    private ProfileRules() {}

    /** All that is wrong with it; empty where it can be used. */
    public static List<Finding> findings(SourceProfile profile) {
        List<Finding> findings = new ArrayList<>(payload(profile.payload()));
        if (profile.identity().isEmpty() || profile.identity().size() > IDENTITY_MAX) {
            findings.add(Finding.error(
                    "IDENTITY_UNREADABLE", "/identity", "one to %d fields are expected".formatted(IDENTITY_MAX)));
        }
        findings.addAll(pointers("/identity", profile.identity()));
        findings.addAll(pointers("/pseudonyms", profile.pseudonyms()));
        if (profile.codes().values().stream().mapToInt(Map::size).sum() > CODES_MAX
                || profile.codes().values().stream()
                        .flatMap(list -> list.entrySet().stream())
                        .anyMatch(code ->
                                Math.max(code.getKey().length(), code.getValue().length()) > CODE_LENGTH_MAX)) {
            findings.add(Finding.error(
                    "CODES_TOO_MANY",
                    "/codes",
                    "at most %,d codes in all are expected, each of at most %d characters"
                            .formatted(CODES_MAX, CODE_LENGTH_MAX)));
        }
        mapping(profile).ifPresent(findings::add);
        return findings;
    }

    private static List<Finding> payload(PayloadForm form) {
        List<Finding> findings = new ArrayList<>();
        boolean isCsv = form.format() == PayloadForm.Kind.CSV;
        if (isCsv && form.records().isPresent()
                || !isCsv && (form.separator().isPresent() || form.encoding().isPresent())) {
            findings.add(Finding.error(
                    "PAYLOAD_UNREADABLE",
                    "/payload",
                    "JSON has a pointer to its records, CSV a separator and an encoding; neither has the other's"));
        }
        form.separator()
                .filter(separator -> separator.length() != 1 || "\"\r\n".contains(separator))
                .ifPresent(separator -> findings.add(Finding.error(
                        "PAYLOAD_UNREADABLE", "/payload/separator", "one character is expected, such as ;")));
        form.records()
                .filter(pointer -> !isPointer(pointer))
                .ifPresent(pointer ->
                        findings.add(Finding.error("PAYLOAD_UNREADABLE", "/payload/records", POINTER_EXPECTED)));
        return findings;
    }

    private static final String POINTER_EXPECTED = "a JSON pointer is expected, such as /episode_id";

    private static List<Finding> pointers(String at, List<String> pointers) {
        return IntStream.range(0, pointers.size())
                .filter(i -> !isPointer(pointers.get(i)))
                .mapToObj(i -> Finding.error("POINTER_UNREADABLE", at + "/" + i, POINTER_EXPECTED))
                .toList();
    }

    private static boolean isPointer(String text) {
        return text.length() > 1 && text.startsWith("/");
    }

    private static Optional<Finding> mapping(SourceProfile profile) {
        if (profile.mapping().stream().anyMatch(line -> line.contains("\n") || line.contains("\r"))) {
            // Findings say the line by its place in the list.
            return Optional.of(
                    Finding.error("MAPPING_UNREADABLE", "/mapping", "each line stands by itself in the list"));
        }
        try {
            MappingJson.read(profile.mapping(), profile.codes(), WrittenMoments.of(profile.zone(), profile.dates()));
            return Optional.empty();
        } catch (MappingUnreadable unreadable) {
            String at = unreadable.line() == 0 ? "/mapping" : "/mapping/" + (unreadable.line() - 1);
            return Optional.of(Finding.error("MAPPING_UNREADABLE", at, String.valueOf(unreadable.getMessage())));
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(Finding.error(
                    "DATES_UNREADABLE",
                    "/dates",
                    "a zone such as Europe/London and forms such as dd/MM/yyyy HH:mm are expected, with four letters for the"
                            + " year"));
        }
    }
}
