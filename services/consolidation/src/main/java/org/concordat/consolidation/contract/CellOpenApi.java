package org.concordat.consolidation.contract;

import static org.concordat.consolidation.contract.ValueOpenApi.boroughs;
import static org.concordat.consolidation.contract.ValueOpenApi.number;
import static org.concordat.consolidation.contract.ValueOpenApi.object;
import static org.concordat.consolidation.contract.ValueOpenApi.oneOf;
import static org.concordat.consolidation.contract.ValueOpenApi.ref;
import static org.concordat.consolidation.contract.ValueOpenApi.text;
import static org.concordat.consolidation.contract.ValueOpenApi.truth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.question.CellStatus;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What every figure says, of whichever domain. */
final class CellOpenApi {

    static final String CELL = "Cell";
    static final String COVERAGE = "Coverage";

    private CellOpenApi() {}

    /** By name, to be put among the components. */
    static Map<String, Schema> all() {
        Map<String, Schema> schemas = new TreeMap<>();
        schemas.put(COVERAGE, coverage());
        schemas.put(CELL, fields(object("One figure, or what became of it")));
        return schemas;
    }

    private static Schema coverage() {
        return object("Who is in a partnership's figure and who is not; each member is in exactly one list")
                .addProperty("included", boroughs("In it"))
                .addProperty("withheld", boroughs("Held back by the mandate, whatever was posted"))
                .addProperty("missing", boroughs("The return is not in, or leaves the figure out"))
                .required(List.of("included", "withheld", "missing"));
    }

    /** The fields of a cell, added to whatever it stands in. */
    static Schema fields(Schema schema) {
        return schema.addProperty(
                        "value",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.NUMBER, SchemaType.STRING, SchemaType.NULL))
                                .description(
                                        "Amounts in the unit of the head, days as text; null unless SHOWN or PROVISIONAL"))
                .addProperty(
                        "status",
                        oneOf(
                                "Only SHOWN and PROVISIONAL have a value",
                                Stream.of(CellStatus.values()).map(Enum::name).toList()))
                .addProperty("low", truth("The value is not zero, and rounds to nothing in this unit"))
                .addProperty("reason", text("Why it is not combined; of NOT_COMBINABLE"))
                .addProperty("numerator", number("What was counted, of a ratio or a result that is given by its parts"))
                .addProperty("denominator", number("Of how many; 0 where there are no cases"))
                .addProperty("word", text("What the figure says, such as overspend"))
                .addProperty("favourable", truth("Whether that is good news"))
                .addProperty("coverage", ref(COVERAGE))
                .addProperty("cell", text("Its name, for GET /v1/explanations/{cell}"))
                .required(List.of("value", "status"));
    }
}
