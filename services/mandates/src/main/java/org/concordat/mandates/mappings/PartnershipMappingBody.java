package org.concordat.mandates.mappings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.web.reference.Limits;

/** A mapping between charts as it is sent and as it is stored. */
record PartnershipMappingBody(
        String title,
        String fromChart,
        String toChart,
        List<PartnershipMapping.Line> lines,
        LocalDate from,
        Optional<LocalDate> until) {

    /** As many as a chart has. */
    private static final int LINES_MAX = 2_000;

    static PartnershipMappingBody of(PartnershipMapping mapping) {
        return new PartnershipMappingBody(
                mapping.title(),
                mapping.fromChart(),
                mapping.toChart(),
                mapping.lines(),
                mapping.from(),
                mapping.until());
    }

    PartnershipMapping toDomain(String partnership, String code, int version) {
        Limits limits = new Limits();
        limits.title(title, "/title");
        limits.title(fromChart, "/fromChart");
        limits.title(toChart, "/toChart");
        limits.count(lines, LINES_MAX, "/lines");
        for (int i = 0; i < Math.min(lines.size(), LINES_MAX); i++) {
            limits.title(lines.get(i).from(), "/lines/" + i + "/from");
            limits.title(lines.get(i).to(), "/lines/" + i + "/to");
        }
        limits.day(Optional.of(from), "/from");
        limits.day(until, "/until");
        limits.require();
        return asStored(partnership, code, version);
    }

    PartnershipMapping asStored(String partnership, String code, int version) {
        return new PartnershipMapping(partnership, code, version, title, fromChart, toChart, lines, from, until);
    }
}
