package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * How lines of a domain are published, proved and kept: the shape of its lines, read from the events of its service.
 *
 * @param store the table of the database that keeps them, whose columns are those of the domain's table; empty where
 *     there are no returns
 * @param key refuses what is no key of a row
 * @param canonical the line as publisher and consumer agree to write it for the digest: see the event catalogue
 * @param check refuses a submission or an approval for what is not in its lines; the data of the event
 * @param further what the topic has to say beside the life of returns
 * @param summed whether control totals have sums of the figures; otherwise the digest alone proves them
 * @param standing which lines stand for a period
 */
public record LineFormat(
        DomainTable table,
        String store,
        Consumer<String> key,
        Function<PostedLine, String> canonical,
        Consumer<JsonNode> check,
        FurtherEvents further,
        boolean summed,
        StandingLines standing) {

    /** Of lines whose figures are summed in the control totals, and of which a period's return stands by itself. */
    public LineFormat(
            DomainTable table,
            String store,
            Consumer<String> key,
            Function<PostedLine, String> canonical,
            Consumer<JsonNode> check,
            FurtherEvents further) {
        this(table, store, key, canonical, check, further, true, StandingLines.OF_THE_PERIOD);
    }

    /** Of a domain without returns, whose lines are made of what was recorded. */
    public static LineFormat ofRecords(DomainTable table, FurtherEvents further, StandingLines standing) {
        return new LineFormat(
                table,
                NO_STORE,
                key -> {},
                line -> {
                    throw new IllegalStateException("nobody publishes such a line");
                },
                data -> {},
                further,
                false,
                standing);
    }

    /** Whether there are returns of the domain at all. */
    public boolean takesReturns() {
        return !store.equals(NO_STORE);
    }

    private static final String NO_STORE = "";

    /** A return has no more lines (design §4). */
    private static final int MOST = 50_000;

    /** @throws InvalidValue for lines that are none of this domain's */
    public List<PostedLine> lines(JsonNode data) {
        JsonNode lines = data.path("lines");
        if (lines.size() > MOST) {
            throw new InvalidValue("return", lines.size() + " lines", "at most " + MOST);
        }
        List<PostedLine> read = new ArrayList<>(lines.size());
        for (JsonNode line : lines) {
            read.add(line(line));
        }
        return read;
    }

    private PostedLine line(JsonNode line) {
        int number = line.path("line").asInt();
        if (number < 1) {
            throw new InvalidValue("line number", line.path("line").asText(), "1 or more");
        }
        LineAmounts.Builder amounts = new LineAmounts.Builder(table.measures());
        for (int measure : table.measures().posted()) {
            Measure of = table.measures().get(measure);
            if (line.hasNonNull(of.name())) {
                FigureForm.report(of, measure, line.get(of.name()), amounts);
            }
        }
        List<@Nullable String> texts = new ArrayList<>(table.textCount());
        table.everyText().forEach(text -> texts.add(line.path(text.wire()).textValue()));
        return new PostedLine(number, row(line), group(line), part(line), amounts.build(), texts);
    }

    private String row(JsonNode line) {
        String code = line.path(table.words().row()).asText();
        key.accept(code);
        return code;
    }

    private int group(JsonNode of) {
        return table.hasGroups() ? code(of, table.words().group(), table::group) : 0;
    }

    private int part(JsonNode of) {
        return table.hasParts() ? code(of, table.words().part(), table::part) : 0;
    }

    private static int code(JsonNode of, String field, Function<String, java.util.OptionalInt> numbers) {
        String code = of.path(field).asText();
        return numbers.apply(code).orElseThrow(() -> new InvalidValue(field, code, "one that this service knows"));
    }

    /** What the publisher says its lines add up to. */
    public LineTotals published(JsonNode totals) {
        return totals(
                totals.path("lines").asInt(),
                totals.path("sums"),
                totals.path("digest").asText());
    }

    /** What was published, as it was kept. */
    public LineTotals totals(int lines, JsonNode sums, String digest) {
        List<LineTotals.Sum> read = new ArrayList<>();
        for (JsonNode sum : sums) {
            String name = sum.path("measure").asText();
            int measure = table.measures()
                    .find(name)
                    .orElseThrow(() -> new InvalidValue("measure", name, "one of the domain's"));
            read.add(new LineTotals.Sum(
                    new LineTotals.Key(group(sum), part(sum), measure),
                    sum.path("reported").asInt(),
                    total(table.measures().get(measure), sum.path("total"))));
        }
        return new LineTotals(lines, read, digest);
    }

    private static Quantity total(Measure measure, JsonNode total) {
        return switch (measure.kind()) {
            case MONEY ->
                new Quantity.Pence(
                        FigureForm.decimal("amount", total).movePointRight(2).longValueExact());
            case COUNT ->
                new Quantity.Count(FigureForm.decimal(measure.name(), total).longValueExact());
            case RATIO -> ratio(measure, total.asText());
            case DAY -> new Quantity.Day(java.time.LocalDate.parse(total.asText()));
            case PARTS -> throw new InvalidValue("measure", measure.name(), "one that is posted");
            case DECIMAL ->
                total.asText().equals("-")
                        ? new Quantity.None(true)
                        : new Quantity.Decimal(
                                FigureForm.decimal(measure.name(), total).stripTrailingZeros());
        };
    }

    private static Quantity ratio(Measure measure, String total) {
        String[] parts = total.split("/", -1);
        try {
            return new Quantity.Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidValue(measure.name(), "no fraction", "a numerator, a stroke and a denominator");
        }
    }

    /** The sums as they were published, for keeping and for answers: names first, then what they add up to. */
    public List<Map<String, Object>> written(LineTotals totals) {
        List<Map<String, Object>> sums = new ArrayList<>();
        for (LineTotals.Sum sum : totals.sums()) {
            Map<String, Object> written = new LinkedHashMap<>();
            if (table.hasGroups()) {
                written.put(
                        table.words().group(),
                        table.groups().get(sum.key().group()).code());
            }
            if (table.hasParts()) {
                written.put(
                        table.words().part(),
                        table.parts().get(sum.key().part()).code());
            }
            written.put("measure", table.measures().get(sum.key().measure()).name());
            written.put("reported", sum.reported());
            written.put("total", LineTotals.text(sum.total()));
            sums.add(written);
        }
        return sums;
    }

    /** Recomputes what lines add up to. */
    public LineTotals totals(Collection<PostedLine> lines) {
        Map<LineTotals.Key, List<Quantity>> figures = new TreeMap<>();
        MessageDigest digest = sha256();
        lines.stream().sorted(Comparator.comparingInt(PostedLine::line)).forEach(line -> {
            for (int measure : table.measures().posted()) {
                if (summed && line.amounts().reports(measure)) {
                    figures.computeIfAbsent(
                                    new LineTotals.Key(line.group(), line.part(), measure), key -> new ArrayList<>())
                            .add(line.amounts().quantity(measure));
                }
            }
            digest.update(canonical.apply(line).getBytes(StandardCharsets.UTF_8));
        });
        return new LineTotals(
                lines.size(),
                figures.entrySet().stream()
                        .map(entry -> new LineTotals.Sum(
                                entry.getKey(),
                                entry.getValue().size(),
                                Quantity.combined(
                                        table.measures().get(entry.getKey().measure()), entry.getValue())))
                        .toList(),
                "sha256:" + HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
