package org.concordat.consolidation.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.messaging.EventJson;
import org.concordat.returns.ReportingCalendar;

/**
 * Reads the content of reference events as the mandates service published them. The projection reads each once before
 * it is kept, so that what is kept can be read.
 */
public final class ReferenceContent {

    private ReferenceContent() {}

    public static BoroughKnown borough(JsonNode content, Instant knownAt) {
        return new BoroughKnown(
                new Borough(EventJson.text(content, "borough")),
                EventJson.text(content, "name"),
                new OnsCode(EventJson.text(content, "onsCode")),
                EventJson.text(content, "chart"),
                knownAt);
    }

    public static PartnershipKnown partnership(JsonNode content, Instant knownAt) {
        return new PartnershipKnown(
                EventJson.text(content, "partnership"),
                EventJson.text(content, "title"),
                each(
                        content,
                        "members",
                        member -> new PartnershipKnown.Membership(
                                new Borough(EventJson.text(member, "borough")),
                                LocalDate.parse(EventJson.text(member, "from")),
                                EventJson.optional(member, "until").map(LocalDate::parse))),
                each(
                        content,
                        "serviceScopes",
                        scope -> new PartnershipKnown.ServiceScope(
                                EventJson.text(scope, "serviceLine"),
                                LocalDate.parse(EventJson.text(scope, "from")),
                                EventJson.optional(scope, "until").map(LocalDate::parse))),
                EventJson.optional(content, "chart"),
                content.has("disclosure") ? levels(content.get("disclosure")) : DisclosureLevels.USUAL,
                knownAt);
    }

    private static DisclosureLevels levels(JsonNode content) {
        return new DisclosureLevels(
                DisclosureLevel.valueOf(EventJson.text(content, "money")),
                DisclosureLevel.valueOf(EventJson.text(content, "counts")),
                DisclosureLevel.valueOf(EventJson.text(content, "children")));
    }

    public static Chart chart(JsonNode content) {
        return new Chart(each(
                content,
                "lines",
                line -> new ServiceLine(
                        EventJson.text(line, "code"),
                        EventJson.text(line, "title"),
                        EventJson.optional(line, "parent"),
                        line.path("total").asBoolean())));
    }

    /** @throws InvalidValue also for terms that are none of a school year */
    public static CalendarKnown calendar(FinancialYear year, JsonNode content) {
        SortedMap<Period, LocalDate> due = new TreeMap<>();
        each(
                content,
                "periods",
                period -> due.put(
                        Period.parse(EventJson.text(period, "period")),
                        LocalDate.parse(EventJson.text(period, "due"))));
        EventJson.optional(content, "openingDue").ifPresent(day -> due.put(year.opening(), LocalDate.parse(day)));
        List<SchoolTerms.Days> terms = each(
                content,
                "terms",
                term -> new SchoolTerms.Days(
                        LocalDate.parse(EventJson.text(term, "from")), LocalDate.parse(EventJson.text(term, "until"))));
        SchoolTerms.of(Map.of(year, terms));
        return new CalendarKnown(new ReportingCalendar(year, due), terms);
    }

    public static MandateKnown mandate(JsonNode content, Instant knownAt) {
        return new MandateKnown(
                EventJson.text(content, "mandate"),
                new Borough(EventJson.text(content, "borough")),
                FinancialYear.parse(EventJson.text(content, "financialYear")),
                content.path("version").asInt(),
                EventJson.text(content, "title"),
                each(content, "sharing", ReferenceContent::rule),
                Set.copyOf(each(
                        content,
                        "chartMappings",
                        agreed -> new MandateKnown.MappingVersion(
                                EventJson.text(agreed, "mapping"),
                                agreed.path("version").asInt()))),
                Set.copyOf(each(
                        content,
                        "apportionment",
                        agreed -> new MandateKnown.PoolVersion(
                                EventJson.text(agreed, "pool"),
                                agreed.path("version").asInt()))),
                commitments(content.path("kpiCommitments")),
                knownAt);
    }

    private static SortedMap<String, KpiTarget> commitments(JsonNode all) {
        SortedMap<String, KpiTarget> commitments = new TreeMap<>();
        all.forEach(
                commitment -> commitments.put(EventJson.text(commitment, "kpi"), target(commitment.path("target"))));
        return commitments;
    }

    /** A mandate decides what may be seen, so it is not refused for a target that this release cannot hold a result against. */
    private static KpiTarget target(JsonNode target) {
        try {
            return TargetJson.target(target);
        } catch (InvalidValue | DateTimeException unreadable) {
            return new KpiTarget.ToBeConfirmed();
        }
    }

    public static MappingKnown mapping(JsonNode content, Instant knownAt) {
        Map<String, String> lines = new HashMap<>();
        content.path("lines").forEach(line -> lines.put(EventJson.text(line, "from"), EventJson.text(line, "to")));
        return new MappingKnown(
                EventJson.text(content, "partnership"),
                EventJson.text(content, "mapping"),
                content.path("version").asInt(),
                EventJson.text(content, "title"),
                EventJson.text(content, "fromChart"),
                EventJson.text(content, "toChart"),
                lines,
                LocalDate.parse(EventJson.text(content, "from")),
                EventJson.optional(content, "until").map(LocalDate::parse),
                knownAt);
    }

    private static SharingRule rule(JsonNode rule) {
        return new SharingRule(
                EventJson.optional(rule, "partnership"),
                EventJson.optional(rule, "domain").map(ReportingDomain::valueOf),
                EventJson.optional(rule, "serviceLine"),
                EventJson.optional(rule, "measure"),
                SharingDetail.valueOf(EventJson.text(rule, "detail")),
                EventJson.optional(rule, "from").map(LocalDate::parse),
                EventJson.optional(rule, "until").map(LocalDate::parse));
    }

    private static <T> List<T> each(JsonNode content, String field, Function<JsonNode, T> reading) {
        List<T> read = new ArrayList<>();
        content.path(field).forEach(element -> read.add(reading.apply(element)));
        return read;
    }
}
