package org.concordat.consolidation.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.view.ViewResource;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.TableAnswer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes what no type describes, since it is written by the registered domains: views and explanations. And says once
 * what the parameters mean that several operations have.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class AnswersOpenApiFilter implements OASFilter {

    private static final String JSON = "application/json";
    private static final String VIEWS = "/views/{domain}";
    private static final String STATUS = "/returns-status";
    private static final String PIPELINE = "/pipeline";
    private static final String PERFORMANCE = "/contract-performance";
    private static final String OPPORTUNITIES = "/opportunities";
    private static final String EXPLANATION = "/v1/explanations/{cell}";

    /** @param values that it may have; empty for any of its form */
    private record Meaning(String description, String example, List<Object> values) {
        Meaning(String description, String example) {
            this(description, example, List.of());
        }
    }

    private static final Map<String, Meaning> PARAMETERS = Map.ofEntries(
            Map.entry("borough", new Meaning("The borough's code", "LBHF")),
            Map.entry("partnership", new Meaning("The partnership's code", "tri-borough")),
            Map.entry(
                    "period",
                    new Meaning(
                            "A month (P01 to P12), the outturn (P13), a quarter, half, term or year. Of a view, longer ones read the return of their last month",
                            "2016-17-P03")),
            Map.entry(
                    "asAt",
                    new Meaning(
                            "The moment as at which to answer; without it, the latest that is known. Asked again with it, an answer is the same bytes",
                            "2016-07-15T09:00:00.123Z")),
            Map.entry("serviceLine", new Meaning("Only that row and what is below it", "3.1")),
            Map.entry(
                    "include",
                    new Meaning(
                            "provisional: count returns that are submitted and not approved. detail: down to single lines where the mandate allows it. Both with a comma between",
                            "provisional,detail")),
            Map.entry(
                    "unit",
                    new Meaning(
                            "In which amounts are written: pounds, whole thousands or tenths of a million, rounded once from the exact figure, half away from zero",
                            MoneyUnit.GBP_THOUSAND.name(),
                            List.of(
                                    MoneyUnit.GBP.name(),
                                    MoneyUnit.GBP_THOUSAND.name(),
                                    MoneyUnit.GBP_MILLION.name()))),
            Map.entry(
                    "format",
                    new Meaning(
                            "Instead of the header Accept, such as in a link",
                            "xlsx",
                            List.of("json", "csv", "xlsx", "ods"))),
            Map.entry("financialYear", new Meaning("Which year; without it, that of the moment", "2016-17")),
            Map.entry(
                    "cell",
                    new Meaning(
                            "The name of a cell, as a view gives it",
                            "AQEAAAFV7ciu-wfgHQt0cmktYm9yb3VnaAAAAQUzLjEuMgAAJgJN4mJ_")),
            Map.entry("service", new Meaning("Only the chains of that service", "budgets")));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<Domain> domains = Domains.registered().shown();
        Components components = api.getComponents() == null ? OASFactory.createComponents() : api.getComponents();
        CellOpenApi.all().forEach(components::addSchema);
        domains.forEach(domain -> ViewOpenApi.of(domain).forEach(components::addSchema));
        components.addSchema(ExplanationOpenApi.NAME, ExplanationOpenApi.of(domains));
        components.addSchema(ComparisonOpenApi.NAME, ComparisonOpenApi.of(domains));
        api.setComponents(components);
        api.getPaths().getPathItems().forEach((path, item) -> describe(path, item, domains));
    }

    private static void describe(String path, PathItem item, List<Domain> domains) {
        Operation get = item.getGET();
        if (get == null) {
            return;
        }
        if (path.endsWith(VIEWS)) {
            groups(get, domains);
            beside(get);
            answer(get, views(domains));
        } else if (path.endsWith(VIEWS + "/comparison")) {
            groups(get, domains);
            answer(
                    get,
                    tables(
                            content(JSON, ValueOpenApi.ref(ComparisonOpenApi.NAME)),
                            "A line for each change",
                            "The same"));
        } else if (path.equals(EXPLANATION)) {
            answer(get, content(JSON, ValueOpenApi.ref(ExplanationOpenApi.NAME)));
        } else if (path.endsWith(STATUS)) {
            Content content = content(JSON, ValueOpenApi.ref("ReturnsStatus"));
            content.addMediaType(
                    TableAnswer.CSV,
                    OASFactory.createMediaType().schema(ValueOpenApi.text("A line for each borough and period")));
            answer(get, content);
        } else if (path.endsWith(PIPELINE)) {
            answer(get, tables(content(JSON, ValueOpenApi.ref("Pipeline")), "A line for each contract", "The same"));
        } else if (path.endsWith(PERFORMANCE)) {
            answer(
                    get,
                    tables(
                            content(JSON, ValueOpenApi.ref("ContractPerformance")),
                            "A line for each contract",
                            "The same"));
        } else if (path.endsWith(OPPORTUNITIES)) {
            answer(
                    get,
                    tables(
                            content(JSON, ValueOpenApi.ref("Opportunities")),
                            "A line for each contract of each opportunity",
                            "The same"));
        }
        Optional.ofNullable(get.getParameters()).orElse(List.of()).forEach(parameter -> describe(parameter, domains));
    }

    /** The parameters by which a domain is asked for groups, such as a fund, for a row, such as an indicator, or for other rows. */
    private static void groups(Operation operation, List<Domain> domains) {
        Map<String, List<DomainTable>> tables = domains.stream()
                .map(Domain::table)
                .filter(DomainTable::hasGroups)
                .collect(Collectors.groupingBy(table -> table.words().group(), TreeMap::new, Collectors.toList()));
        tables.forEach((name, of) -> choice(
                operation,
                name,
                "Only that group of rows",
                of,
                table -> table.groups().stream().map(Group::code)));
        choice(
                operation,
                ViewResource.BY,
                "What rows are, of those that the domain has",
                domains.stream().map(Domain::table).toList(),
                table -> table.breakdownNames().stream());
        domains.stream()
                .map(domain -> domain.words())
                .filter(words -> !words.row().equals("serviceLine"))
                .forEach(words -> operation.addParameter(OASFactory.createParameter()
                        .name(words.row())
                        .in(Parameter.In.QUERY)
                        .description("Only that row, by its key; of the view %s".formatted(words.title()))
                        .example(words.row().toUpperCase(Locale.ROOT) + "-1")
                        .schema(ValueOpenApi.text("").description(null))));
    }

    private static void beside(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(ViewResource.BESIDE)
                .in(Parameter.In.QUERY)
                .description("The code of an indicator whose results by service line stand beside the figures, such as"
                        + " funded posts beside the budget; of views whose rows are service lines")
                .example("WF-FUNDED-FTE")
                .schema(ValueOpenApi.text("").description(null)));
    }

    private static void choice(
            Operation operation,
            String name,
            String description,
            List<DomainTable> tables,
            Function<DomainTable, Stream<String>> values) {
        List<String> all = tables.stream().flatMap(values).distinct().toList();
        String views =
                tables.stream().map(table -> table.words().title()).sorted().collect(Collectors.joining(", "));
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description("%s; of the view %s".formatted(description, views))
                .example(all.getFirst())
                .schema(ValueOpenApi.oneOf("", all)));
    }

    private static void describe(Parameter parameter, List<Domain> domains) {
        Meaning meaning = PARAMETERS.get(parameter.getName());
        if (parameter.getName().equals("domain")) {
            boolean inPath = parameter.getIn() == Parameter.In.PATH;
            List<Object> names = domains.stream()
                    .filter(domain -> inPath || domain.takesReturns())
                    .<Object>map(
                            domain -> inPath ? domain.path() : domain.name().name())
                    .toList();
            meaning = new Meaning("What the figures are of", names.getFirst().toString(), names);
        }
        if (meaning != null) {
            parameter.setDescription(meaning.description());
            parameter.setExample(meaning.example());
            if (!meaning.values().isEmpty()) {
                parameter.setSchema(ValueOpenApi.text("").description(null).enumeration(meaning.values()));
            }
        }
    }

    private static Content views(List<Domain> domains) {
        Schema view = domains.size() == 1
                ? ValueOpenApi.ref(ViewOpenApi.viewOf(domains.getFirst()))
                : OASFactory.createSchema()
                        .oneOf(domains.stream()
                                .map(domain -> ValueOpenApi.ref(ViewOpenApi.viewOf(domain)))
                                .toList());
        return tables(
                content(JSON, view),
                "A line for each row, part and borough, the totals last; marks where there is no figure",
                "The same on one sheet, and notes on another");
    }

    private static Content tables(Content content, String csv, String workbook) {
        content.addMediaType(TableAnswer.CSV, OASFactory.createMediaType().schema(ValueOpenApi.text(csv)));
        for (String book : List.of(TableAnswer.XLSX, TableAnswer.ODS)) {
            content.addMediaType(book, OASFactory.createMediaType().schema(ValueOpenApi.file(workbook)));
        }
        return content;
    }

    private static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    private static void answer(Operation operation, Content content) {
        APIResponse response = Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .orElseGet(OASFactory::createAPIResponse);
        operation
                .getResponses()
                .addAPIResponse(
                        "200", response.description("As at the moment it says").content(content));
    }
}
