package org.concordat.consolidation.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** ValueOpenApi of values, in short. */
final class ValueOpenApi {

    private ValueOpenApi() {}

    static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
    }

    static Schema oneOf(String description, List<String> values) {
        return text(description).enumeration(List.copyOf(values));
    }

    static Schema integer(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.INTEGER)).description(description);
    }

    static Schema number(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.NUMBER)).description(description);
    }

    static Schema textOrNumber(String description) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.STRING, SchemaType.NUMBER))
                .description(description);
    }

    static Schema truth(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.BOOLEAN)).description(description);
    }

    static Schema moment(String description) {
        return text(description).format("date-time");
    }

    static Schema list(Schema of) {
        return OASFactory.createSchema().type(List.of(SchemaType.ARRAY)).items(of);
    }

    static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    static Schema boroughs(String description) {
        return list(text("Its code, such as LBHF")).description(description);
    }

    static Schema file(String description) {
        return text(description).format("binary");
    }
}
