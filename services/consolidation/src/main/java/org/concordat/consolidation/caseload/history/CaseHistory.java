package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that stands of one case, in the order it happened. The order in which it became known is of no account.
 */
public final class CaseHistory {

    /** Of what no team had. */
    public static final String NO_TEAM = "";

    /** Of a history of which it is not said whose it is. */
    private static final String NOT_SAID = "";

    private static final Set<EventType> EVERY = EnumSet.allOf(EventType.class);

    private final String subject;
    private final List<CaseEvent> events;
    private final Map<EventType, List<CaseEvent>> byType;
    private final NavigableMap<LocalDate, String> teams;
    private final Set<EventType> read;

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
        this.byType = new EnumMap<>(EventType.class);
        this.teams = new TreeMap<>();
        this.read = EVERY;
        events.forEach(event ->
                byType.computeIfAbsent(event.type(), _ -> new ArrayList<>()).add(event));
        events.stream()
                .filter(CaseHistory::givesTheCase)
                .forEach(event -> event.text("team").ifPresent(team -> teams.put(event.day(), team)));
    }

    private CaseHistory(CaseHistory whole, Set<EventType> read) {
        this.subject = whole.subject;
        this.events = whole.events;
        this.byType = whole.byType;
        this.teams = whole.teams;
        this.read = read;
    }

    /** The same for who reads events of these types and no others; which team had the case is known as ever. */
    public CaseHistory among(Set<EventType> types) {
        return new CaseHistory(this, types);
    }

    /** The types of which another history has other events. */
    public Set<EventType> typesApart(CaseHistory other) {
        Set<EventType> apart = EnumSet.noneOf(EventType.class);
        EVERY.stream().filter(type -> !of(type).equals(other.of(type))).forEach(apart::add);
        return apart;
    }

    /** Whether the same teams had the case on the same days. */
    public boolean hasTeamsOf(CaseHistory other) {
        return teams.equals(other.teams);
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

    /** Those that are read, in the order they happened. */
    public List<CaseEvent> events() {
        return read == EVERY
                ? events
                : events.stream().filter(event -> read.contains(event.type())).toList();
    }

    /** @throws IllegalArgumentException for a type that is not read here */
    public List<CaseEvent> of(EventType type) {
        if (!read.contains(type)) {
            throw new IllegalArgumentException(type + " is not among what is read here: " + read);
        }
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
