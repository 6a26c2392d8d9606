package org.concordat.testing.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A year of three boroughs, to 31 March 2023, whose two new bank holidays it holds. A third of the cases began in the four
 * years before, so that what takes years is in it.
 */
public final class YearOfCases {

    public static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2023, 3, 31);

    private static final Map<String, String> SOURCES = new LinkedHashMap<>();
    private static final Map<String, String> SENDERS =
            Map.of("LBHF", "frameworki-lbhf", "RBKC", "paris-rbkc", "WCC", "mosaic-wcc");

    static {
        SOURCES.put("LBHF", "urn:example:lbhf:frameworki");
        SOURCES.put("RBKC", "urn:example:rbkc:paris");
        SOURCES.put("WCC", "urn:example:wcc:mosaic");
    }

    private static final int EVENTS_FOR_A_WORKER = 250;
    private static final int WORKERS_MIN = 4;
    private static final int YEARS_BEFORE = 4;
    private static final int DUPLICATE_PERCENT = 5;
    private static final int LATE_PERCENT = 3;
    private static final int LATE_DAYS = 90;
    private static final int CORRECTED_PER_MILLE = 10;
    private static final int WITHDRAWN_PER_MILLE = 5;
    private static final int INVALID_PER_MILLE = 5;
    private static final int USUAL_MINUTES = 3 * 24 * 60;

    private record Arrival(SentCase event, Instant arrives) {}

    private final Chance chance;
    private final List<SentCase> clean = new ArrayList<>();
    private final List<SentCase> invalid = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    private YearOfCases(Chance chance) {
        this.chance = chance;
    }

    /** @param events how many stand in the end; those that go wrong come beside them */
    public static YearOfCases of(long seed, int events) {
        YearOfCases year = new YearOfCases(new Chance(seed));
        year.happen(events);
        year.send();
        return year;
    }

    /** By the borough's code, the URI of the system that sends its events. */
    public static Map<String, String> sources() {
        return Collections.unmodifiableMap(SOURCES);
    }

    /** As whom the system of a borough signs in locally. */
    public static String sender(String borough) {
        return SENDERS.getOrDefault(borough, "");
    }

    /** What stands in the end, as it happened: neither wrong, withdrawn nor twice. */
    public List<SentCase> clean() {
        return List.copyOf(clean);
    }

    /** What is to be refused; each is sent as well. */
    public List<SentCase> invalid() {
        return List.copyOf(invalid);
    }

    /** All that is sent, in the order it arrives: some late by up to 90 days, duplicates among it. */
    public List<SentCase> arriving() {
        return arrivals.stream()
                .sorted(Comparator.comparing(Arrival::arrives))
                .map(Arrival::event)
                .toList();
    }

    /** The same in no order at all: corrections before what they correct, ends before beginnings. */
    public List<SentCase> inRandomOrder() {
        List<SentCase> shuffled = new ArrayList<>(arriving());
        Collections.shuffle(shuffled, chance.random());
        return shuffled;
    }

    /** Events of one borough that are sent together. */
    public record Batch(String borough, List<SentCase> sent) {

        /** How many. */
        public int events() {
            return sent.size();
        }

        /** A batch of CloudEvents. */
        public String json() {
            return "[%s]"
                    .formatted(
                            String.join(",", sent.stream().map(SentCase::json).toList()));
        }
    }

    /** Of so many events each, but for the last of each borough. */
    public static List<Batch> batches(List<SentCase> sent, int size) {
        List<Batch> batches = new ArrayList<>();
        Map<String, List<SentCase>> open = new LinkedHashMap<>();
        for (SentCase event : sent) {
            List<SentCase> batch = open.computeIfAbsent(event.borough(), _ -> new ArrayList<>());
            batch.add(event);
            if (batch.size() == size) {
                batches.add(new Batch(event.borough(), batch));
                open.remove(event.borough());
            }
        }
        open.forEach((borough, rest) -> batches.add(new Batch(borough, rest)));
        return batches;
    }

    private void happen(int events) {
        List<String> boroughs = List.copyOf(SOURCES.keySet());
        Map<String, List<String>> workers = new LinkedHashMap<>();
        int count = Math.max(WORKERS_MIN, events / EVENTS_FOR_A_WORKER / boroughs.size());
        for (String borough : boroughs) {
            workers.put(borough, workers(borough, count));
            counts(borough);
        }
        for (int child = 0; clean.size() < events; child++) {
            String borough = boroughs.get(child % boroughs.size());
            Telling telling = telling(borough, Optional.of(chance.pseudonym("child")));
            Chance own = new Chance(chance.seed());
            List<String> staff = workers.getOrDefault(borough, List.of());
            LocalDate before = chance.after(FIRST_DAY.minusYears(YEARS_BEFORE), 0, YEARS_BEFORE * 365);
            if (chance.percent(10)) {
                // Of a child long in care the system no longer has what led there.
                new CareLife(own, telling).begin(before, telling.reference("R"), staff);
            } else {
                LocalDate first = chance.percent(35) ? before : chance.after(FIRST_DAY, 0, 364);
                new CaseLife(own, telling, staff).begin(first);
            }
            keep(telling);
        }
    }

    private Telling telling(String borough, Optional<String> subject) {
        LocalTime begins = chance.of(List.of(LocalTime.of(0, 1), LocalTime.of(9, 0), LocalTime.of(20, 0)));
        return new Telling(borough, SOURCES.getOrDefault(borough, ""), subject, begins, LAST_DAY);
    }

    private void keep(Telling telling) {
        for (SentCase event : telling.told()) {
            clean.add(event.as("e-%d".formatted(clean.size() + 1), event.time()));
        }
    }

    private List<String> workers(String borough, int count) {
        List<String> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String worker = chance.pseudonym("worker");
            workers.add(worker);
            Telling telling = telling(borough, Optional.of(worker));
            LocalDate joined = chance.after(FIRST_DAY.minusYears(YEARS_BEFORE), 0, 1300);
            telling.on(
                    joined,
                    "worker-joined",
                    "team",
                    "CIN-%d".formatted(chance.between(1, 2)),
                    "grade",
                    chance.of(List.of("NEWLY_QUALIFIED", "SOCIAL_WORKER", "SENIOR_SOCIAL_WORKER", "TEAM_MANAGER")),
                    "fullTimeEquivalent",
                    new BigDecimal(chance.of(List.of("1", "0.8", "0.6", "0.55"))),
                    "agency",
                    chance.percent(20));
            if (chance.percent(30)) {
                telling.on(
                        chance.after(joined, 20, 300),
                        "worker-changed",
                        "grade",
                        "SENIOR_SOCIAL_WORKER",
                        "team",
                        "LAC-1");
            }
            if (chance.percent(25)) {
                telling.on(chance.after(joined, 301, 1000), "worker-left");
            }
            keep(telling);
        }
        return workers;
    }

    private void counts(String borough) {
        Telling telling = telling(borough, Optional.empty());
        for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_DAY); day = day.plusMonths(1)) {
            telling.on(day, "count-reported", "measure", "CONTACTS", "count", chance.between(0, 400));
            telling.on(
                    day,
                    "count-reported",
                    "measure",
                    "CARE_LEAVERS",
                    "count",
                    chance.between(50, 90),
                    "team",
                    "LEAVING-1");
        }
        keep(telling);
    }

    private void send() {
        int wrong = 0;
        for (int i = 0; i < clean.size(); i++) {
            SentCase event = clean.get(i);
            if (chance.perMille(CORRECTED_PER_MILLE)) {
                wrong++;
                String mistaken = "w-%d".formatted(wrong);
                sent(event.as(mistaken, event.time().minus(Duration.ofDays(chance.between(1, 20)))));
                event = event.correcting(mistaken);
            }
            if (chance.perMille(WITHDRAWN_PER_MILLE)) {
                wrong++;
                withdrawn(clean.get(i), "w-%d".formatted(wrong));
            }
            if (chance.perMille(INVALID_PER_MILLE)) {
                wrong++;
                SentCase refused = Spoilt.of(event.as("x-%d".formatted(wrong), event.time()), chance.between(0, 4));
                invalid.add(refused);
                sent(refused);
            }
            sent(event);
            if (chance.percent(DUPLICATE_PERCENT)) {
                sent(event);
            }
        }
    }

    private void withdrawn(SentCase like, String id) {
        sent(like.as(id, like.time().minus(Duration.ofDays(chance.between(1, 30)))));
        sent(like.as(id + "-w", like.time()).ofType("event-withdrawn.v1").saying(Map.of("event", id)));
    }

    private void sent(SentCase event) {
        int minutes = chance.percent(LATE_PERCENT) ? LATE_DAYS * 24 * 60 : USUAL_MINUTES;
        arrivals.add(new Arrival(event, event.time().plus(Duration.ofMinutes(chance.between(1, minutes)))));
    }
}
