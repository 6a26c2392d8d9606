package org.concordat.consolidation.contract;

import static org.concordat.consolidation.contract.ValueOpenApi.integer;
import static org.concordat.consolidation.contract.ValueOpenApi.list;
import static org.concordat.consolidation.contract.ValueOpenApi.moment;
import static org.concordat.consolidation.contract.ValueOpenApi.object;
import static org.concordat.consolidation.contract.ValueOpenApi.oneOf;
import static org.concordat.consolidation.contract.ValueOpenApi.ref;
import static org.concordat.consolidation.contract.ValueOpenApi.text;
import static org.concordat.consolidation.contract.ValueOpenApi.truth;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.sharing.SharingDetail;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How an explanation is written: one shape for the cells of every domain. */
final class ExplanationOpenApi {

    static final String NAME = "Explanation";

    private ExplanationOpenApi() {}

    /** @param domains whose words for rows, groups and parts it uses */
    static Schema of(List<Domain> domains) {
        Schema explanation = CellOpenApi.fields(place(object("Where a cell comes from; amounts in pounds"), domains)
                .addProperty("partnership", text("Whose view the cell is in"))
                .addProperty("borough", text("Whose own view the cell is in"))
                .addProperty("period", text("As asked for"))
                .addProperty("position", text("The period whose returns are read"))
                .addProperty("asAt", moment("What was known, and allowed, then"))
                .addProperty("title", text("Of the row"))
                .addProperty("measure", text("Such as forecastOutturn"))
                .addProperty("contribution", text("The borough whose part of a partnership's figure it is"))
                .addProperty("suppressed", text("Why disclosure control hides the figure, where it does"))
                .addProperty("formula", text("How the figure is worked out, in words"))
                .addProperty("boroughs", list(borough(domains)))
                .addProperty("events", events()));
        return explanation.addRequired("formula").addRequired("boroughs");
    }

    private static Schema events() {
        return object("The fewest events of cases from which a borough's own figure follows; for its own people alone")
                .addProperty("cases", integer("How many cases add to the figure"))
                .addProperty("lookedAt", integer("Of how many of them the events are told, the latest known"))
                .addProperty(
                        "types",
                        list(object("How many of a type")
                                .addProperty("type", text("Such as referral-received.v1"))
                                .addProperty("events", integer("How many"))))
                .addProperty(
                        "latest",
                        list(object("One of those that became known last")
                                .addProperty("source", text("The URI of its system"))
                                .addProperty("id", text("As its system has it, with * for a pseudonym"))
                                .addProperty("type", text("Such as referral-received.v1"))
                                .addProperty("time", moment("When it happened"))
                                .addProperty("knownAt", moment("Since when it is known"))));
    }

    private static Schema borough(List<Domain> domains) {
        return object("What a borough has to do with the figure; of what is withheld, the reason and nothing else")
                .addProperty("borough", text("Its code"))
                .addProperty("part", oneOf("Whether it is in", List.of("INCLUDED", "WITHHELD", "MISSING")))
                .addProperty("why", text("In words"))
                .addProperty(
                        "illustrative",
                        truth("Generated for demonstration, where the version is not told; otherwise it says so"))
                .addProperty("contribution", ref(CellOpenApi.CELL))
                .addProperty(
                        "return",
                        object("The version the figure comes from")
                                .addProperty("id", text("Of the return"))
                                .addProperty("version", integer("Of the return"))
                                .addProperty(
                                        "status", oneOf("Of the version", List.of("APPROVED", "SUBMITTED", "RECORDED")))
                                .addProperty("knownAt", moment("Since when"))
                                .addProperty("event", text("The event that brought it"))
                                .addProperty("illustrative", truth("Generated for demonstration")))
                .addProperty(
                        "detail",
                        oneOf(
                                "How far the figure may be seen",
                                Stream.of(SharingDetail.values())
                                        .map(Enum::name)
                                        .toList()))
                .addProperty(
                        "mandate",
                        object("In force")
                                .addProperty("id", text("Of the mandate"))
                                .addProperty("version", integer("Of the mandate"))
                                .addProperty("title", text("In words")))
                .addProperty(
                        "rule",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.OBJECT, SchemaType.NULL))
                                .description("The rule that decided; null where none speaks of the figure")
                                .addProperty("text", text("In words"))
                                .addProperty("index", integer("Among the mandate's sharing rules, from 0"))
                                .addProperty("pointer", text("Where it stands in the mandate")))
                .addProperty("lines", list(line(domains)));
    }

    private static Schema line(List<Domain> domains) {
        Schema line = CellOpenApi.fields(place(object("A line of the return that makes it up"), domains)
                .addProperty("line", integer("Its number")));
        domains.stream()
                .flatMap(domain -> domain.table().texts().stream())
                .map(TextColumn::json)
                .distinct()
                .forEach(column -> line.addProperty(column, text("As posted")));
        return line;
    }

    /** Row, group and part, as each domain calls them. */
    static Schema place(Schema of, List<Domain> domains) {
        domains.stream()
                .map(Domain::table)
                .flatMap(ExplanationOpenApi::places)
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> of.addProperty(word, text("Where it stands")));
        return of;
    }

    private static Stream<String> places(DomainTable table) {
        Words words = table.words();
        return Stream.concat(
                Stream.of(words.row(), words.group(), words.part()),
                table.breakdowns().stream().map(Breakdown::name));
    }
}
