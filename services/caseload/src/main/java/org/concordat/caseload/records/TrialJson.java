package org.concordat.caseload.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.caseload.intake.EventCheckJson.Checked;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.PersonalTraces;

/**
 * What an export would become.
 *
 * @param sound events that would be looked for among those taken before, and taken where they are new
 * @param rejected events, and records that make none since something is wrong
 * @param leftOut records of which the profile makes nothing
 * @param unread what the profile leaves unmapped
 * @param unmapped which lists of codes lack codes
 */
public record TrialJson(
        int sound,
        int rejected,
        int leftOut,
        List<TriedJson> events,
        List<UnreadField> unread,
        List<UnmappedCode> unmapped) {

    private static final int FIRST = 10;

    /** A name that a program gave to a field. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");

    /**
     * One event, or why there is none.
     *
     * @param event as it would be taken; of one that would be rejected nothing is repeated
     */
    public record TriedJson(int record, boolean sound, Optional<JsonNode> event, List<Finding> findings) {}

    static TrialJson of(RecordEventsJson sent, Function<JsonNode, Checked> check) {
        List<TriedJson> tried =
                sent.made().stream().map(made -> tried(made, check)).toList();
        int sound = (int) tried.stream().filter(TriedJson::sound).count();
        return new TrialJson(sound, tried.size() - sound, sent.leftOut(), tried, unread(sent), unmapped(sent));
    }

    private static TriedJson tried(RecordEventsJson.Made made, Function<JsonNode, Checked> check) {
        return switch (made) {
            case RecordEventsJson.Made.Refused refused ->
                new TriedJson(refused.record(), false, Optional.empty(), refused.findings());
            case RecordEventsJson.Made.Event event ->
                switch (check.apply(event.event())) {
                    case Checked.Sound _ -> new TriedJson(event.record(), true, Optional.of(event.event()), List.of());
                    case Checked.Refused refused ->
                        new TriedJson(event.record(), false, Optional.empty(), refused.findings());
                };
        };
    }

    private static List<UnreadField> unread(RecordEventsJson sent) {
        Map<String, Integer> fields = new TreeMap<>();
        sent.unread().forEach((pointer, records) -> fields.merge(plain(pointer), records, Integer::sum));
        return fields.entrySet().stream()
                .map(field -> new UnreadField(field.getKey(), field.getValue()))
                .toList();
    }

    /** The pointer, without names that nobody's program would give: they may be somebody's. */
    private static String plain(String pointer) {
        return Stream.of(pointer.substring(1).split("/"))
                .map(name ->
                        PLAIN.matcher(name).matches() && PersonalTraces.in(name).isEmpty() ? name : "*")
                .collect(Collectors.joining("/", "/", ""));
    }

    private static List<UnmappedCode> unmapped(RecordEventsJson sent) {
        Map<String, List<Integer>> lists = new TreeMap<>();
        for (RecordEventsJson.Made made : sent.made()) {
            if (made instanceof RecordEventsJson.Made.Refused refused) {
                refused.unmapped()
                        .forEach(list -> lists.computeIfAbsent(list, _ -> new ArrayList<>())
                                .add(refused.record()));
            }
        }
        return lists.entrySet().stream()
                .map(list -> new UnmappedCode(
                        list.getKey(),
                        list.getValue().size(),
                        list.getValue().stream().limit(FIRST).toList()))
                .toList();
    }
}
