package org.concordat.consolidation.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.messaging.EventJson;

/** Reads what a paper printed as the mandates service publishes it. The projection reads each once before it is kept. */
public final class PaperJson {

    /** Where versions are kept whole. */
    public static final KeptTable KEPT = new KeptTable("paper_known", true);

    private PaperJson() {}

    /** @throws InvalidValue for what no paper could print */
    public static void check(JsonNode content) {
        figures(content, Optional.empty());
    }

    /** What it printed of a domain and a period. */
    static List<PrintedFigure> figures(JsonNode content, ReportingDomain domain, Period period) {
        return figures(content, Optional.of(new About(domain, period)));
    }

    private record About(ReportingDomain domain, Period period) {}

    private static List<PrintedFigure> figures(JsonNode content, Optional<About> wanted) {
        try {
            Borough borough = new Borough(EventJson.text(content, "borough"));
            List<PrintedFigure> figures = new ArrayList<>();
            for (JsonNode figure : content.path("figures")) {
                About about = new About(
                        ReportingDomain.valueOf(EventJson.text(figure, "domain")),
                        Period.parse(EventJson.text(figure, "period")));
                if (wanted.map(about::equals).orElse(true)) {
                    figures.add(new PrintedFigure(
                            borough,
                            EventJson.text(figure, "row"),
                            EventJson.text(figure, "measure"),
                            number(figure, "value"),
                            figure.hasNonNull("denominator")
                                    ? Optional.of(number(figure, "denominator"))
                                    : Optional.empty()));
                }
            }
            return figures;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new InvalidValue("paper", String.valueOf(unreadable.getMessage()), "one as published");
        }
    }

    private static BigDecimal number(JsonNode content, String field) {
        if (!content.path(field).isNumber()) {
            throw new InvalidValue("paper", "no " + field, "the field " + field);
        }
        return content.get(field).decimalValue();
    }
}
