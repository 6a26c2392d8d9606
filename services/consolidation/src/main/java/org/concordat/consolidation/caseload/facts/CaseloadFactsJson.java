package org.concordat.consolidation.caseload.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.caseload.CaseloadTable;
import org.concordat.consolidation.caseload.PopulationJson;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;

/** What {@code concordat.caseload} says: events of cases, estimates of population, and which systems tell. */
public final class CaseloadFactsJson {

    static final KeptTable BANDS = new KeptTable("caseload_bands_known", true);

    public static final LineFormat FORMAT =
            LineFormat.ofRecords(CaseloadTable.TABLE, CaseloadFactsJson::read, new CaseloadStanding());

    private CaseloadFactsJson() {}

    private static Optional<FurtherEvents.Further> read(String type, JsonNode data) {
        String borough = data.path("borough").asText();
        return switch (type) {
            case "events-recorded.v1" -> {
                CaseBundleJson bundle = CaseBundleJson.read(data);
                yield Optional.of(new FurtherEvents.Folded(bundle, bundle.borough(), bundle.aggregate()));
            }
            case "source-recorded.v1" ->
                Optional.of(new FurtherEvents.Noted(
                        borough,
                        "%s/sources/%s".formatted(borough, data.path("source").asText()),
                        ""));
            case "profile-recorded.v1" ->
                Optional.of(new FurtherEvents.Noted(
                        borough,
                        "%s/profiles/%s".formatted(borough, data.path("profile").asText()),
                        ""));
            case "population-recorded.v1" -> {
                PopulationJson.read(data);
                yield Optional.of(kept(PopulationJson.KEPT, borough, "population", data));
            }
            case "bands-recorded.v1" -> {
                bands(data);
                yield Optional.of(kept(BANDS, borough, "bands", data));
            }
            default -> Optional.empty();
        };
    }

    private static FurtherEvents.Further kept(KeptTable table, String borough, String register, JsonNode data) {
        return new FurtherEvents.Kept(
                table,
                Optional.of(borough),
                "%s/%s/%s".formatted(borough, register, data.path("code").asText()));
    }

    /** How many cases a full-time worker of a grade should have. @param most at least {@code least} */
    record KnownBand(String grade, int least, int most) {}

    /** A borough's policy. @param from its first day */
    record Bands(LocalDate from, List<KnownBand> bands) {}

    /** @throws InvalidValue for a band that nobody can be in */
    static Bands bands(JsonNode data) {
        List<KnownBand> bands = new ArrayList<>();
        for (JsonNode band : data.path("bands")) {
            int least = band.path("least").asInt(-1);
            int most = band.path("most").asInt(-1);
            if (least < 0 || most < least) {
                throw new InvalidValue("band", "one that nobody is in", "a least and a most number of cases");
            }
            bands.add(new KnownBand(band.path("grade").asText(), least, most));
        }
        return new Bands(LocalDate.parse(data.path("from").asText()), List.copyOf(bands));
    }

    static Bands bands(String kept) {
        return bands(EventJson.kept(kept));
    }
}
