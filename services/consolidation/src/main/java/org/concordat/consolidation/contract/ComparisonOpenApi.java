package org.concordat.consolidation.contract;

import static org.concordat.consolidation.contract.ValueOpenApi.boroughs;
import static org.concordat.consolidation.contract.ValueOpenApi.list;
import static org.concordat.consolidation.contract.ValueOpenApi.moment;
import static org.concordat.consolidation.contract.ValueOpenApi.number;
import static org.concordat.consolidation.contract.ValueOpenApi.object;
import static org.concordat.consolidation.contract.ValueOpenApi.ref;
import static org.concordat.consolidation.contract.ValueOpenApi.text;
import static org.concordat.consolidation.contract.ValueOpenApi.truth;

import java.util.List;
import org.concordat.consolidation.domain.Domain;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a comparison of a view at two moments is written: one shape for every domain. */
final class ComparisonOpenApi {

    static final String NAME = "Comparison";

    private ComparisonOpenApi() {}

    /** @param domains whose words for rows, groups and parts it uses */
    static Schema of(List<Domain> domains) {
        return object("Every figure in which a view differs between two moments; amounts in pounds")
                .addProperty("partnership", text("Whose view it is"))
                .addProperty("borough", text("Whose own view it is"))
                .addProperty("title", text("In words"))
                .addProperty("period", text("As asked for"))
                .addProperty("position", text("The period whose returns are read"))
                .addProperty("by", text("What rows are, where they are not what lines were posted to"))
                .addProperty("from", at("The earlier moment"))
                .addProperty("to", at("The later moment"))
                .addProperty(
                        "break",
                        boroughs("Members that only one of the two moments has: figures of all are not of the same"
                                + " boroughs. Absent where both have the same"))
                .addProperty("changes", list(change(domains)))
                .required(List.of("title", "period", "position", "from", "to", "changes"));
    }

    private static Schema at(String description) {
        return object(description)
                .addProperty("asAt", moment("What was known, and allowed, then"))
                .addProperty("mandates", ViewOpenApi.mandates())
                .addProperty("members", boroughs("In the period, by code"))
                .addProperty("illustrative", boroughs("Whose figures are generated for demonstration"))
                .addProperty("restated", ViewOpenApi.restated());
    }

    private static Schema change(List<Domain> domains) {
        return ExplanationOpenApi.place(object("A figure that differs"), domains)
                .addProperty("title", text("Of the row"))
                .addProperty("total", truth("Whether the row is added up from those below"))
                .addProperty("borough", text("Whose figure it is; none of a partnership's"))
                .addProperty("measure", text("Such as forecastOutturn"))
                .addProperty("from", cellOrNone())
                .addProperty("to", cellOrNone())
                .addProperty(
                        "difference",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.NUMBER, SchemaType.NULL))
                                .description("The later less the earlier, where both have a value"))
                .addProperty(
                        "sameMembers",
                        object(
                                        "Where members came or left: what it comes to for those in it at both moments, if the own"
                                                + " figure of each is shown")
                                .addProperty("members", boroughs("Those, by code"))
                                .addProperty("from", number("At the earlier moment"))
                                .addProperty("to", number("At the later moment"))
                                .addProperty("difference", number("The later less the earlier")))
                .addProperty(
                        "why",
                        list(object("A cause")
                                .addProperty("code", text("Stable, in capitals"))
                                .addProperty("borough", text("Whose doing it is, where that may be told"))
                                .addProperty("text", text("In words"))))
                .required(List.of("measure", "from", "to", "difference", "why"));
    }

    private static Schema cellOrNone() {
        return OASFactory.createSchema()
                .oneOf(List.of(ref(CellOpenApi.CELL), OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }
}
