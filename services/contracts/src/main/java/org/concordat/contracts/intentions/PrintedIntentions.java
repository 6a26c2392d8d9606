package org.concordat.contracts.intentions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.kernel.contracts.CommissioningIntention.Planned;
import org.concordat.kernel.contracts.CommissioningIntention.Spend;
import org.concordat.kernel.contracts.CommissioningIntention.Total;
import org.concordat.kernel.contracts.DeliveryModel;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Cell;
import org.concordat.web.table.PlainCells;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.words.Abridged;
import org.concordat.web.table.words.HeaderWords;
import org.concordat.web.table.words.Vocabulary;

/**
 * The two tables of intentions as papers print them: services by span of years, each cell a delivery model; and delivery
 * models by span, with what is spent and the per cent of it.
 */
final class PrintedIntentions {

    /** What all services together are called where nothing says. */
    static final String SPLIT = "SPEND-BY-DELIVERY-MODEL";

    private static final Pattern SPAN =
            Pattern.compile("(\\d{4}[-/]\\d{2})(?:[\\s_]*(per ?cent|%))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOTAL = Pattern.compile("(?i)(grand )?total\\b.*");

    private final Table table;
    private final List<Finding> findings;
    private final PlainCells cells;

    /**
     * An intention as it was read.
     *
     * @param at where it stands as a whole
     * @param places cells by what of the intention they say, as pointers
     */
    private record Read(CommissioningIntention intention, String at, Map<String, String> places) {

        /** A finding about the intention, at the cell that it came from. */
        Finding inTable(Finding finding) {
            return new Finding(finding.severity(), finding.code(), place(finding.at()), finding.message());
        }

        private String place(String pointer) {
            for (String part = pointer; part.startsWith("/"); part = part.substring(0, part.lastIndexOf('/'))) {
                String cell = places.get(part);
                if (cell != null) {
                    return cell;
                }
            }
            return pointer.isEmpty() || at.isEmpty() ? at + pointer : at + ", " + pointer;
        }
    }

    private PrintedIntentions(Table table) {
        this.table = table;
        this.findings = new ArrayList<>(table.findings());
        this.cells = new PlainCells(findings::add);
    }

    /**
     * @param service what a table of spend is of
     * @param reason why intentions differ from what is recorded
     * @throws Problem 400 {@code table-unreadable} with all that was found, 413 {@code table-too-large}
     */
    static List<UploadedLine<CommissioningIntention>> read(
            byte[] body, TableFormat format, String service, Optional<String> reason) {
        try {
            PrintedIntentions printed = new PrintedIntentions(TableReader.read(body, format));
            Map<String, Read> read =
                    printed.table.column("delivery_model").isPresent() ? printed.spend(service) : printed.services();
            if (printed.findings.stream().anyMatch(Finding::isError)) {
                throw Problem.badRequest(
                        "table-unreadable", "The table cannot be read as intentions.", printed.findings);
            }
            return read.entrySet().stream()
                    .map(entry -> new UploadedLine<CommissioningIntention>(
                            entry.getValue().at(),
                            entry.getKey(),
                            there -> onto(entry.getValue().intention(), there, reason),
                            entry.getValue()::inTable))
                    .toList();
        } catch (UnreadableTable unreadable) {
            throw unreadable.refusal("table");
        }
    }

    /** What the table does not mention stays. */
    private static CommissioningIntention onto(
            CommissioningIntention said, Optional<CommissioningIntention> there, Optional<String> reason) {
        return there.map(one -> new CommissioningIntention(
                        said.service(),
                        said.division().or(one::division),
                        one.serviceLine(),
                        said.models().or(one::models),
                        one.objectives(),
                        one.metrics(),
                        said.unit().or(one::unit),
                        said.spend().or(one::spend),
                        said.totals().or(one::totals),
                        reason))
                .orElse(said);
    }

    private Map<String, Read> services() {
        Map<String, Read> read = new LinkedHashMap<>();
        Optional<TableColumn> service = table.column("service");
        if (service.isEmpty()) {
            findings.add(Finding.error("COLUMN_MISSING", "", "There is no column service, nor one delivery_model"));
            return read;
        }
        for (Row row : table.rows()) {
            List<Planned> models = new ArrayList<>();
            Map<String, String> places = new HashMap<>();
            for (TableColumn column : table.columns()) {
                Matcher span = SPAN.matcher(column.title());
                if (span.matches() && span.group(2) == null) {
                    model(row.cell(column)).ifPresent(model -> {
                        places.put(
                                "/models/" + models.size(),
                                row.cell(column).place().text());
                        models.add(new Planned(years(span), model));
                    });
                }
            }
            cells.text(row.cell(service.get()))
                    .ifPresent(name -> put(
                            read,
                            row,
                            name,
                            places,
                            new CommissioningIntention(
                                    name,
                                    table.column("division").flatMap(column -> cells.text(row.cell(column))),
                                    Optional.empty(),
                                    Optional.of(models),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
        }
        return read;
    }

    private void put(
            Map<String, Read> read,
            Row row,
            String service,
            Map<String, String> places,
            CommissioningIntention intention) {
        String reference = reference(service);
        if (read.putIfAbsent(reference, new Read(intention, row.place().text(), places)) != null) {
            findings.add(Finding.error(
                    "SERVICE_TWICE", row.place().text(), reference + " stands in an earlier row as well"));
        }
    }

    private Map<String, Read> spend(String service) {
        Map<String, String> places = new HashMap<>(Map.of("/unit", ""));
        List<Spend> spend = new ArrayList<>();
        List<Total> totals = new ArrayList<>();
        TableColumn names = table.column("delivery_model").orElseThrow();
        Optional<MoneyUnit> unit = table.columns().stream()
                .flatMap(column -> HeaderWords.of(column.title()).unit().stream())
                .findFirst();
        for (Row row : table.rows()) {
            String name = cells.text(row.cell(names)).orElse("");
            boolean total = TOTAL.matcher(name).matches();
            Optional<DeliveryModel> model = total ? Optional.empty() : model(row.cell(names));
            for (TableColumn column : table.columns()) {
                HeaderWords words = HeaderWords.of(column.title());
                Matcher span = SPAN.matcher(words.bare());
                if (!span.matches() || span.group(2) != null) {
                    continue;
                }
                Optional<BigDecimal> amount = number(row.cell(column), unit.orElse(MoneyUnit.GBP));
                Optional<TableColumn> beside = percentOf(span);
                Optional<BigDecimal> percent = beside.flatMap(one -> number(row.cell(one), MoneyUnit.GBP));
                amount.ifPresent(figure -> {
                    String pointer = total ? "/totals/" + totals.size() : "/spend/" + spend.size();
                    places.put(pointer, row.cell(column).place().text());
                    beside.ifPresent(one -> places.put(
                            pointer + "/percent", row.cell(one).place().text()));
                    if (total) {
                        totals.add(new Total(years(span), figure, percent));
                    }
                    model.ifPresent(one -> spend.add(new Spend(years(span), one, figure, percent)));
                });
            }
        }
        CommissioningIntention split = new CommissioningIntention(
                service,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unit,
                Optional.of(spend),
                Optional.of(totals).filter(all -> !all.isEmpty()),
                Optional.empty());
        return Map.of(SPLIT, new Read(split, "", places));
    }

    private Optional<TableColumn> percentOf(Matcher span) {
        return table.columns().stream()
                .filter(column -> {
                    Matcher other = SPAN.matcher(column.title());
                    return other.matches()
                            && other.group(2) != null
                            && years(other).equals(years(span));
                })
                .findFirst();
    }

    private static String years(Matcher span) {
        return span.group(1).replace('/', '-');
    }

    private Optional<DeliveryModel> model(Cell cell) {
        Optional<String> said = cells.text(cell);
        Optional<DeliveryModel> model = said.flatMap(text -> Vocabulary.find(DeliveryModel.class, text));
        if (said.isPresent() && model.isEmpty()) {
            findings.add(Finding.error(
                    "UNKNOWN_CODE",
                    cell.place().text(),
                    "'%s' is none of %s".formatted(Abridged.of(said.get()), Vocabulary.all(DeliveryModel.class))));
        }
        return model;
    }

    private Optional<BigDecimal> number(Cell cell, MoneyUnit unit) {
        return switch (Amounts.read(cell, unit)) {
            case AmountReading.Amount amount -> Optional.of(amount.figure());
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.Doubtful doubtful -> wrong(doubtful.code(), cell, doubtful.message());
            case AmountReading.NotAnAmount not -> wrong(not.code(), cell, not.message());
        };
    }

    private Optional<BigDecimal> wrong(String code, Cell cell, String message) {
        findings.add(Finding.error(code, cell.place().text(), message));
        return Optional.empty();
    }

    private static String reference(String service) {
        String slug = service.toUpperCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^A-Z0-9]+", "-")
                .replaceAll("^-+", "");
        return slug.substring(0, Math.min(slug.length(), 60)).replaceAll("-+$", "");
    }
}
