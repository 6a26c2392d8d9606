package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that stands of one case, in the order it happened. The order in which it became known is of no account.
 */
public final class CaseHistory {

    /** Of what no team had. */
    public static final String NO_TEAM = "";

    /** Of a history of which it is not said whose it is. */
    private static final String NOT_SAID = "";

    private final String subject;
    private final List<CaseEvent> events;
    private final Map<EventType, List<CaseEvent>> byType = new EnumMap<>(EventType.class);
    private final NavigableMap<LocalDate, String> teams = new TreeMap<>();

    /** @param standing what was neither corrected nor withdrawn */
    public CaseHistory(Collection<CaseEvent> standing) {
        this(NOT_SAID, standing);
    }

    /**
     * @param subject the pseudonym of the child or worker
     * @param standing what was neither corrected nor withdrawn
     */
    public CaseHistory(String subject, Collection<CaseEvent> standing) {
        this.subject = subject;
        this.events = standing.stream().sorted(CaseEvent.AS_IT_HAPPENED).toList();
        events.forEach(event ->
                byType.computeIfAbsent(event.type(), _ -> new ArrayList<>()).add(event));
        events.stream()
                .filter(CaseHistory::givesTheCase)
                .forEach(event -> event.text("team").ifPresent(team -> teams.put(event.day(), team)));
    }

    /** Whether it gives the case to a team: whoever works beside its worker or reviews what it does has not got the case. */
    public static boolean givesTheCase(CaseEvent event) {
        return switch (event.type()) {
            case CASE_TRANSFERRED -> true;
            case CASE_ALLOCATED -> !event.says("role", "CO_WORKER") && !event.says("role", "REVIEWING_OFFICER");
            default -> false;
        };
    }

    /** The pseudonym of whom it is about. */
    public String subject() {
        return subject;
    }

    public List<CaseEvent> events() {
        return events;
    }

    public List<CaseEvent> of(EventType type) {
        return Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
    }

    /** Those that name the same thing, such as the plan that one of them began. */
    public List<CaseEvent> of(EventType type, String name, String reference) {
        return of(type).stream().filter(event -> event.says(name, reference)).toList();
    }

    /** The first of them. */
    public Optional<CaseEvent> first(EventType type, String name, String reference) {
        return of(type, name, reference).stream().findFirst();
    }

    /** Who had the case at the end of a day; before it was first given to anybody, whoever had it first. */
    public String teamOn(LocalDate day) {
        Map.Entry<LocalDate, String> last = teams.floorEntry(day);
        if (last != null) {
            return last.getValue();
        }
        return teams.isEmpty() ? NO_TEAM : teams.firstEntry().getValue();
    }

    /** The days on which it went from one team to another. */
    NavigableMap<LocalDate, String> teams() {
        return teams;
    }
}
