package org.concordat.consolidation.contract;

import static org.concordat.consolidation.contract.ValueOpenApi.boroughs;
import static org.concordat.consolidation.contract.ValueOpenApi.integer;
import static org.concordat.consolidation.contract.ValueOpenApi.list;
import static org.concordat.consolidation.contract.ValueOpenApi.moment;
import static org.concordat.consolidation.contract.ValueOpenApi.object;
import static org.concordat.consolidation.contract.ValueOpenApi.oneOf;
import static org.concordat.consolidation.contract.ValueOpenApi.ref;
import static org.concordat.consolidation.contract.ValueOpenApi.text;
import static org.concordat.consolidation.contract.ValueOpenApi.textOrNumber;
import static org.concordat.consolidation.contract.ValueOpenApi.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.view.Beside;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.sharing.SharingDetail;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** How the views of a domain are written, in the latest edition of answers. */
final class ViewOpenApi {

    private final Domain domain;
    private final DomainTable table;
    private final String name;
    private final Map<String, Schema> schemas = new TreeMap<>();

    private ViewOpenApi(Domain domain) {
        this.domain = domain;
        this.table = domain.table();
        this.name = table.words().title().replaceAll("[^A-Za-z0-9]", "");
    }

    /** By name, to be put among the components. */
    static Map<String, Schema> of(Domain domain) {
        return new ViewOpenApi(domain).all();
    }

    /** The name of the schema of a view. */
    static String viewOf(Domain domain) {
        return new ViewOpenApi(domain).name + "View";
    }

    private Map<String, Schema> all() {
        schemas.put(name + "Measures", measures());
        if (table.hasParts()) {
            schemas.put(name + "Parts", parts());
        }
        schemas.put(name + "Line", line());
        schemas.put(name + "Contribution", contribution());
        schemas.put(name + "Row", row());
        schemas.put(name + "Total", total());
        schemas.put(name + "View", view());
        return schemas;
    }

    private Schema measures() {
        Schema measures = object("The measures of one place");
        table.measures()
                .all()
                .forEach(measure -> measures.addProperty(measure.name(), ref(CellOpenApi.CELL))
                        .addRequired(measure.name()));
        return measures;
    }

    private Schema parts() {
        Schema parts = object("The parts of a row that occur there");
        table.parts().stream()
                .filter(part -> !part.isWhole())
                .forEach(part -> parts.addProperty(part.code(), ref(name + "Measures")));
        return parts;
    }

    private Schema line() {
        Schema line = object("One line of a return").addProperty("line", integer("Its number in the return"));
        if (domain instanceof RegisterDomain) {
            line.addProperty("borough", text("Whose it is"));
        }
        table.texts()
                .forEach(column -> line.addProperty(
                        column.json(),
                        text(
                                column.onlyWithEveryFigure()
                                        ? "Only where every figure of the line is shown"
                                        : "As posted")));
        line.addProperty(table.words().row(), text("The row that it is in"));
        group(line, table.groups());
        if (table.hasParts()) {
            line.addProperty(
                    table.words().part(),
                    oneOf("", table.parts().stream().map(Part::code).toList()).description("The part it is of"));
        }
        return line.addProperty("measures", ref(name + "Measures"));
    }

    private void group(Schema of, List<Group> groups) {
        if (table.hasGroups()) {
            of.addProperty(
                    table.words().group(),
                    oneOf("The group it is in", groups.stream().map(Group::code).toList()));
        }
    }

    private Schema figures(Schema of) {
        of.addProperty("measures", ref(name + "Measures"));
        if (table.hasParts()) {
            of.addProperty(table.words().parts(), ref(name + "Parts"));
        }
        return of;
    }

    private Schema contribution() {
        Schema contribution = figures(object("What one borough brings, as far as it may be shown"))
                .addProperty(
                        "detail",
                        oneOf(
                                "The most that may be seen here, of whichever measure",
                                Stream.of(SharingDetail.values())
                                        .map(Enum::name)
                                        .toList()));
        beside(contribution);
        said(contribution);
        lines(contribution, "Its lines, where the mandate goes down to them and detail was asked for");
        return contribution;
    }

    private void lines(Schema of, String description) {
        if (domain instanceof TableDomain) {
            of.addProperty(table.words().lines(), list(ref(name + "Line")).description(description));
        }
    }

    /** How a figure is given, and what is said beside it, which is more than a figure of any domain has. */
    private void said(Schema of) {
        table.texts().stream()
                .filter(TextColumn::withFigure)
                .forEach(column ->
                        of.addProperty(column.json(), text("As posted, where the borough's own figure is shown")));
        List<NoteColumn> columns = domain.declaration().assessment().columns();
        if (!columns.isEmpty()) {
            Schema assessment = object("What is said beside the figures that are shown");
            columns.forEach(column -> assessment.addProperty(column.json(), textOrNumber(column.meaning())));
            of.addProperty("assessment", assessment);
        }
    }

    /** What stands beside the figures of a service line, where it was asked for. */
    private void beside(Schema of) {
        if (Beside.fits(domain)) {
            of.addProperty(
                    "beside",
                    object("By the code of an indicator: its result on the service line, where it was asked for")
                            .additionalPropertiesSchema(ref(CellOpenApi.CELL)));
        }
    }

    private Schema contributions() {
        return object("Of a partnership: every member, by its code")
                .additionalPropertiesSchema(ref(name + "Contribution"));
    }

    private Schema row() {
        Schema row = figures(object("A row of the table"))
                .addProperty(table.words().row(), text("Its key"))
                .addProperty("title", text("In words"))
                .addProperty("level", integer("How many totals are above it"))
                .addProperty("total", truth("Whether it is added up from the rows below"))
                .addProperty("contributions", contributions())
                .required(
                        table.breakdowns().isEmpty()
                                ? List.of(table.words().row(), "title", "level", "total", "measures")
                                : List.of("title", "level", "total", "measures"));
        table.breakdowns().forEach(by -> row.addProperty(by.name(), text("Its key, of rows by " + by.name())));
        group(row, table.groups());
        if (table.rowsMeasureThemselves()) {
            row.addProperty("section", text("The heading that it stands under"));
        }
        beside(row);
        said(row);
        lines(row, "Of a borough's own view: the lines posted right here");
        return row;
    }

    private Schema total() {
        List<Group> groups = new ArrayList<>(table.groups());
        groups.add(Group.ALL);
        Schema total = figures(object("A total at the foot: of a group, or of all"))
                .addProperty("title", text("In words"))
                .addProperty(
                        "over",
                        list(text("The key of a row")).description("The rows that it adds up, each figure once"))
                .addProperty("contributions", contributions())
                .required(List.of("title", "over", "measures"));
        group(total, groups);
        return total;
    }

    private Schema view() {
        Schema view = object("A view, as at a moment: the same bytes whenever it is asked for again")
                .addProperty("partnership", text("Whose view it is; of a borough's own, borough"))
                .addProperty("borough", text("Whose view it is; of a partnership's, partnership"))
                .addProperty("title", text("In words"))
                .addProperty("period", text("As asked for, such as 2016-17-Q1"))
                .addProperty("position", text("The period whose returns are read, such as 2016-17-P03"))
                .addProperty("asAt", moment("What was known, and allowed, then"))
                .addProperty(
                        "unit",
                        oneOf(
                                "Of every amount",
                                Stream.of(MoneyUnit.values()).map(Enum::name).toList()))
                .addProperty("rounding", text("How amounts are rounded; not of pounds"))
                .addProperty("by", text("What rows are, where they are not what lines were posted to"))
                .addProperty("audience", oneOf("Whom it is for", List.of("PARTNERSHIP", "SOVEREIGN")))
                .addProperty("mandates", mandates())
                .addProperty("members", boroughs("In the period, by code"))
                .addProperty("membership", membership())
                .addProperty("illustrative", boroughs("Whose figures are generated for demonstration"))
                .addProperty("coverage", ref(CellOpenApi.COVERAGE))
                .addProperty("restated", restated())
                .addProperty("suppressed", text("Why figures are hidden by disclosure control, where some are"))
                .addProperty("rows", list(ref(name + "Row")))
                .addProperty("totals", list(ref(name + "Total")).description("At the foot; no rows"))
                .required(List.of(
                        "title",
                        "period",
                        "position",
                        "asAt",
                        "unit",
                        "audience",
                        "mandates",
                        "members",
                        "illustrative",
                        "restated",
                        "rows",
                        "totals"));
        if (Beside.fits(domain)) {
            view.addProperty(
                    "beside",
                    object("What stands beside the figures, where it was asked for")
                            .addProperty("kpi", text("The code of the indicator"))
                            .addProperty("title", text("Its title"))
                            .addProperty("restated", restated())
                            .required(List.of("kpi", "title", "restated")));
        }
        if (Beside.breakdown(domain).isPresent()) {
            view.addProperty(table.words().row(), text("The only row, where it is asked for by service line"));
        }
        if (domain instanceof RegisterDomain) {
            view.addProperty(
                    table.words().lines(),
                    list(ref(name + "Line")).description("The entries that may be shown one by one"));
        }
        return view;
    }

    /** Who came or left within the period. */
    private static Schema membership() {
        return list(object("Such a member; absent where there is none")
                        .addProperty("borough", text("Which"))
                        .addProperty("from", text("Its first day as a member, where the period began before it"))
                        .addProperty("until", text("Its last day as a member, where the period went on after it")))
                .description("Members that came or left within the period");
    }

    /** Which mandates applied. */
    static Schema mandates() {
        return list(object("In force")
                .addProperty("borough", text("Whose"))
                .addProperty("id", text("Of the mandate"))
                .addProperty("version", integer("Of the mandate"))
                .addProperty("title", text("In words")));
    }

    /** Whose figures come from a later version than the first. */
    static Schema restated() {
        return list(object("A return of a later version than the first")
                .addProperty("borough", text("Whose"))
                .addProperty("version", integer("Of the return"))
                .addProperty("knownAt", moment("Since when")));
    }
}
