package org.concordat.testing.cases.plain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.concordat.testing.cases.SentCase;
import org.jspecify.annotations.Nullable;

/** All that happened to one child or worker, as a clerk with a pencil would have it in front of them. */
public record Story(List<SentCase> events) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Story {
        events = events.stream().sorted(Comparator.comparing(SentCase::time)).toList();
    }

    /** One for each child or worker of a borough. @param events as they happened, of whichever boroughs */
    public static List<Story> of(List<SentCase> events, String borough) {
        Map<Optional<String>, List<SentCase>> stories = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.borough().equals(borough))
                .forEach(event -> stories.computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                        .add(event));
        return stories.values().stream().map(Story::new).toList();
    }

    /** @param until the day it ended; {@code LocalDate.MAX} while it lasts */
    record Lasting(SentCase began, String reference, LocalDate from, LocalDate until) {

        boolean isOpenOn(LocalDate day) {
            return !from.isAfter(day) && until.isAfter(day);
        }

        boolean hasEnded() {
            return !until.equals(LocalDate.MAX);
        }
    }

    static LocalDate day(SentCase event) {
        return day(event.time());
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, LONDON);
    }

    static boolean says(SentCase event, String name, @Nullable Object value) {
        return Objects.equals(event.says().get(name), value);
    }

    List<SentCase> all(String type) {
        List<SentCase> all = new ArrayList<>();
        for (SentCase event : events) {
            if (event.type().equals(type + ".v1")) {
                all.add(event);
            }
        }
        return all;
    }

    List<SentCase> all(String type, String name, @Nullable Object value) {
        List<SentCase> all = new ArrayList<>();
        for (SentCase event : all(type)) {
            if (says(event, name, value)) {
                all.add(event);
            }
        }
        return all;
    }

    List<Lasting> lasting(String beginning, String ending, String name) {
        List<Lasting> lasting = new ArrayList<>();
        for (SentCase began : all(beginning)) {
            String reference = String.valueOf(began.says().get(name));
            LocalDate until = LocalDate.MAX;
            for (SentCase ended : all(ending, name, reference)) {
                until = day(ended);
            }
            lasting.add(new Lasting(began, reference, day(began), until));
        }
        return lasting;
    }

    /** Episodes of care that statistics count. */
    List<Lasting> care() {
        List<Lasting> care = new ArrayList<>();
        for (Lasting episode : lasting("care-started", "care-ended", "episode")) {
            if (!says(episode.began(), "legalStatus", "SHORT_BREAKS")) {
                care.add(episode);
            }
        }
        return care;
    }

    boolean isLookedAfterOn(LocalDate day) {
        for (Lasting episode : care()) {
            if (episode.isOpenOn(day)) {
                return true;
            }
        }
        return false;
    }
}
