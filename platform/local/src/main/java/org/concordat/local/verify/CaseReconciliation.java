package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.concordat.local.PublicApi;
import org.concordat.local.StackException;

/**
 * Compares how many events of cases caseload says it took in with how many consolidation says it holds or has parked, of
 * each source, day and type. Systems may send meanwhile: what is held lies between what was taken in before and after, and
 * what lacks is asked for again as long as it may be on its way.
 */
final class CaseReconciliation {

    private static final int OK = 200;
    private static final int DAYS_MAX = 366;
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PublicApi api;
    private final String auditor;

    CaseReconciliation(PublicApi api, String auditor) {
        this.api = api;
        this.auditor = auditor;
    }

    void compare(Collection<String> boroughs, VerificationFindings findings) {
        boroughs.forEach(borough -> compare(borough, findings));
    }

    private void compare(String borough, VerificationFindings findings) {
        Side caseload = new Side("caseload", "/v1/boroughs/%s/events/counts".formatted(borough), CaseCounts::taken);
        Side consolidation =
                new Side("consolidation", "/v1/boroughs/%s/case-events/counts".formatted(borough), CaseCounts::held);
        try {
            CaseCounts taken = caseload.counts();
            CaseCounts held = consolidation.counts();
            for (int attempt = 1; attempt < ATTEMPTS && !taken.beyond(held).isEmpty(); attempt++) {
                pause();
                held = consolidation.counts();
            }
            CaseCounts after = held.beyond(taken).isEmpty() ? taken : caseload.counts();
            report(borough, taken, held, after, findings);
            aside(borough, caseload.answer(LocalDate.now(LONDON), LocalDate.now(LONDON)), findings);
        } catch (StackException unanswered) {
            findings.wrong("reconciliation of cases of %s: %s".formatted(borough, unanswered.getMessage()));
        }
    }

    /** @param taken before it was asked what is held @param after taken in since as well */
    static void report(
            String borough, CaseCounts taken, CaseCounts held, CaseCounts after, VerificationFindings findings) {
        SortedMap<String, Long> lacking = taken.beyond(held);
        SortedMap<String, Long> more = held.beyond(after);
        lacking.forEach(
                (what, many) -> findings.wrong("reconciliation: consolidation lacks %d of %d events of cases of %s: %s"
                        .formatted(many, taken.of(what), borough, what)));
        more.forEach((what, many) -> findings.wrong(
                "reconciliation: consolidation holds %d events of cases of %s more than caseload took in: %s"
                        .formatted(many, borough, what)));
        if (lacking.isEmpty() && more.isEmpty()) {
            findings.inOrder(
                    "reconciliation: consolidation holds, or has parked, each of %d events of cases of %s exactly once"
                            .formatted(taken.all(), borough));
        }
    }

    /** What a source left out, and that it is silent, is no fault of what is stored; whoever audits wants to know. */
    private void aside(String borough, JsonNode counts, VerificationFindings findings) {
        counts.path("gaps")
                .forEach(gap -> findings.aside("%s of %s gave no event the numbers %s to %s"
                        .formatted(
                                gap.path("source").asText(),
                                borough,
                                gap.path("first").asText(),
                                gap.path("last").asText())));
        PublicApi.Answer status = api.get(auditor, "caseload", "/v1/boroughs/%s/sources/status".formatted(borough));
        status.body().path("sources").forEach(source -> {
            if (source.path("state").asText().equals("SILENT")) {
                findings.aside("%s of %s is silent: nothing since %s, expected by %s"
                        .formatted(
                                source.path("source").asText(),
                                borough,
                                source.path("lastTaken").asText(),
                                source.path("expectedBy").asText()));
            }
        });
    }

    /** One of the two that count. */
    private final class Side {

        private final String service;
        private final String path;
        private final Function<JsonNode, CaseCounts> reading;

        private Side(String service, String path, Function<JsonNode, CaseCounts> reading) {
            this.service = service;
            this.path = path;
            this.reading = reading;
        }

        /** Of all days on which anything came in, at most a year at a time. */
        CaseCounts counts() {
            LocalDate today = LocalDate.now(LONDON);
            JsonNode latest = answer(today, today);
            CaseCounts all = new CaseCounts(new TreeMap<>());
            if (latest.path("firstDay").isTextual()) {
                LocalDate last = LocalDate.parse(latest.path("lastDay").asText());
                LocalDate from = LocalDate.parse(latest.path("firstDay").asText());
                while (!from.isAfter(last)) {
                    all = all.plus(reading.apply(answer(from, from.plusDays(DAYS_MAX))));
                    from = from.plusDays(DAYS_MAX + 1);
                }
            }
            return all;
        }

        JsonNode answer(LocalDate from, LocalDate until) {
            String asked = "%s?from=%s&until=%s".formatted(path, from, until);
            PublicApi.Answer answer = api.get(auditor, service, asked);
            if (answer.status() != OK) {
                throw new StackException("%s answered %d to GET %s".formatted(service, answer.status(), asked));
            }
            return answer.body();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while events were awaited", interrupted);
        }
    }
}
