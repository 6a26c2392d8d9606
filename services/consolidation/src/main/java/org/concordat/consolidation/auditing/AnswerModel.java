package org.concordat.consolidation.auditing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.disclosure.Forest;
import org.concordat.consolidation.disclosure.Sensitivity;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Range;
import org.concordat.disclosure.audit.Statement;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, as sums of boroughs' figures. The figures of a borough add up the rows and out of their parts;
 * that everybody knows. Where nobody has anything there is nothing to work out.
 */
final class AnswerModel {

    private static final long MILLION = 1_000_000;

    private final Cells cells;
    private final Forest forest;
    private final Measures measures;
    private final int[] parents;
    private final List<List<Integer>> below;
    private final Map<String, AuditCell> figures = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    /** By borough, the names of its figures. */
    private final List<Set<String>> names = new ArrayList<>();

    private final Map<Integer, Boolean> areWhole = new HashMap<>();

    private final DisclosureLevel level;

    private AnswerModel(Cells cells, DisclosureLevel level) {
        this.cells = cells;
        this.level = level;
        this.forest = cells.forest();
        this.measures = cells.measures();
        this.parents = forest.parents();
        this.below = Forest.below(parents);
        cells.boroughs().forEach(borough -> names.add(new HashSet<>()));
    }

    /** One for each level against which rows are protected. */
    static List<AuditModel> every(Cells cells) {
        DisclosureLevels levels = cells.standings().levels();
        return EnumSet.of(levels.money(), levels.counts(), levels.children()).stream()
                .map(level -> of(cells, level))
                .toList();
    }

    /** @param level against whom it is protected, of the rows that are protected against them */
    private static AuditModel of(Cells cells, DisclosureLevel level) {
        AnswerModel model = new AnswerModel(cells, level);
        for (int measure = 0; measure < model.measures.size(); measure++) {
            if (model.measures.get(measure).derived().isEmpty()) {
                for (int number = 0; number < model.measures.get(measure).kind().width(); number++) {
                    model.figures(measure, number);
                    model.sums(measure, number);
                }
                model.related(measure);
            }
        }
        for (int measure = 0; measure < model.measures.size(); measure++) {
            model.shown(measure);
        }
        return new AuditModel(
                List.copyOf(model.figures.values()), model.statements, AnswerAttackers.of(cells, level, model.names));
    }

    /** Whether totals of it are sums of what boroughs have. */
    private boolean adds(int place, int measure) {
        Measure of = cells.measure(place, measure);
        return of.kind() != QuantityKind.DAY
                && (of.combining().isSum() || of.combining().isByParts());
    }

    private void figures(int measure, int number) {
        for (int place = 0; place < forest.size(); place++) {
            for (int part = 0; part < cells.table().parts().size() && adds(place, measure); part++) {
                if (isAnything(place, part, measure, number)) {
                    for (int borough = 0; borough < cells.boroughs().size(); borough++) {
                        figure(borough, place, part, measure, number);
                    }
                }
            }
        }
    }

    /** Of who is in no figure that is shown, nothing may decide about the answer. */
    private boolean isAnything(int place, int part, int measure, int number) {
        return IntStream.range(0, cells.boroughs().size())
                .anyMatch(borough ->
                        isIn(borough, place, part, measure) && value(borough, place, part, measure, number) != 0);
    }

    private void figure(int borough, int place, int part, int measure, int number) {
        if (isIn(borough, place, part, measure)) {
            long value = value(borough, place, part, measure, number);
            String name = name(borough, place, part, measure, number);
            AuditCell cell = cell(name, place, part, measure, value);
            boolean isProtected = isProtected(borough, place, part, measure, value);
            long shown = shownBelow(borough, place, part, measure, number);
            names.get(borough).add(name);
            if (!isProtected || shown == 0) {
                figures.put(name, isProtected ? cell.asProtected() : cell);
                return;
            }
            // Of a row above others, only what is not shown below it is to be kept.
            figures.put(name, cell);
            String rest = name + " not shown below";
            AuditCell of = cell(rest, place, part, measure, value - shown);
            figures.put(rest, value == shown ? of : of.asProtected());
            names.get(borough).add(rest);
            statements.add(Statement.exact(rest, Map.of(name, 1L, rest, -1L), shown));
        }
    }

    private long shownBelow(int borough, int place, int part, int measure, int number) {
        return below.get(place).stream()
                .mapToLong(row -> isToldAnyway(borough, row, part, measure)
                        ? value(borough, row, part, measure, number)
                        : shownBelow(borough, row, part, measure, number))
                .sum();
    }

    private boolean isIn(int borough, int place, int part, int measure) {
        return (cells.included(place, part, measure) & 1L << borough) != 0
                || cells.isOwnShown(borough, place, part, measure);
    }

    private AuditCell cell(String name, int place, int part, int measure, long value) {
        if (cells.sensitivity(place, measure) == Sensitivity.MONEY) {
            return AuditCell.money(name, value, part > 0 && value >= 0 ? Range.atLeast(0) : Range.any());
        }
        return value >= 0 ? AuditCell.count(name, value) : AuditCell.money(name, value);
    }

    private boolean isProtected(int borough, int place, int part, int measure, long value) {
        boolean isHeldBack = hasMoreThanIsShown(borough, place, part, measure);
        long many = isInMillionths(place, measure) && !areWhole(place, measure) ? value / MILLION : value;
        boolean isSmall = cells.sensitivity(place, measure) == Sensitivity.CHILDREN
                && cells.tooFew(place).is(many);
        return level
                        == cells.sensitivity(place, measure)
                                .level(cells.standings().levels())
                && !isToldAnyway(borough, place, part, measure)
                && (isSmall || isHeldBack && value != 0);
    }

    /** By the answer, or by what a paper has printed: a whole, and with it a part that is all of it. */
    private boolean isToldAnyway(int borough, int place, int part, int measure) {
        return cells.isOwnShown(borough, place, part, measure)
                || cells.isKnownFromPaper(borough, place, measure)
                        && value(borough, place, part, measure, 0) == value(borough, place, 0, measure, 0);
    }

    /** Whether some figure at or below the row that is no total is held back: what is shown adds up to no secret. */
    private boolean hasMoreThanIsShown(int borough, int place, int part, int measure) {
        return below.get(place).isEmpty()
                ? value(borough, place, part, measure, 0) != 0
                        && !cells.sharing(borough)
                                .isAtLeast(
                                        SharingDetail.NAMED, forest.row(place).node(), measure)
                : below.get(place).stream().anyMatch(row -> hasMoreThanIsShown(borough, row, part, measure));
    }

    private long value(int borough, int place, int part, int measure, int number) {
        long figure = cells.figure(borough, place, part, measure, number);
        if (figure == Combining.NONE || figure == Combining.CLASH) {
            return 0;
        }
        return isInMillionths(place, measure) && areWhole(place, measure) ? figure / MILLION : figure;
    }

    private boolean isInMillionths(int place, int measure) {
        return switch (cells.measure(place, measure).kind()) {
            case PARTS, DECIMAL -> true;
            case MONEY, COUNT, RATIO, DAY -> false;
        };
    }

    /** Whether every figure that a row adds up with is a whole number: then they are looked at as such, and all alike. */
    private boolean areWhole(int place, int measure) {
        int top = place;
        while (parents[top] >= 0) {
            top = parents[top];
        }
        int of = top;
        return areWhole.computeIfAbsent(
                of * measures.size() + measure,
                any -> IntStream.range(0, forest.size())
                        .filter(other -> isBelow(other, of))
                        .allMatch(other -> isWhole(other, measure)));
    }

    private boolean isBelow(int place, int top) {
        int at = place;
        while (at > top) {
            at = parents[at];
        }
        return at == top;
    }

    private boolean isWhole(int place, int measure) {
        return IntStream.range(0, cells.boroughs().size())
                .filter(borough -> isIn(borough, place, 0, measure))
                .allMatch(borough -> IntStream.range(
                                0, measures.get(measure).kind().width())
                        .mapToLong(number -> cells.figure(borough, place, 0, measure, number))
                        .allMatch(figure ->
                                figure == Combining.NONE || figure == Combining.CLASH || figure % MILLION == 0));
    }

    private String name(int borough, int place, int part, int measure, int number) {
        Forest.Place at = forest.row(place);
        return Stream.of(
                        cells.boroughs().get(borough).code(),
                        cells.table().hasGroups()
                                ? cells.table().group(at.group()).code()
                                : "",
                        cells.rows().node(at.node()).code(),
                        cells.table().hasParts()
                                ? cells.table().parts().get(part).code()
                                : "",
                        measures.get(measure).name(),
                        number == 0 ? "" : "denominator")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** That rows are those below them, and wholes their parts. */
    private void sums(int measure, int number) {
        for (int borough = 0; borough < cells.boroughs().size(); borough++) {
            Map<String, Map<String, Long>> totals = new TreeMap<>();
            for (int place = 0; place < forest.size(); place++) {
                for (int part = 0; part < cells.table().parts().size(); part++) {
                    String name = name(borough, place, part, measure, number);
                    if (figures.containsKey(name)) {
                        if (parents[place] >= 0) {
                            add(totals, name(borough, parents[place], part, measure, number) + " by row", name, 1);
                        }
                        if (part > 0) {
                            add(
                                    totals,
                                    name(borough, place, 0, measure, number) + " by part",
                                    name,
                                    cells.table().parts().get(part).sign());
                        }
                    }
                }
            }
            totals.forEach((total, sum) -> {
                String whole = total.substring(0, total.lastIndexOf(" by "));
                // Where it has figures of its own, or leaves somebody out that rows below have, nobody knows it as
                // their sum.
                if (figures.containsKey(whole) && sum(sum) == value(whole)) {
                    sum.put(whole, -1L);
                    statements.add(Statement.exact(total, sum, 0));
                }
            });
        }
    }

    private void related(int measure) {
        statements.addAll(new RelatedStatements(
                        cells, (borough, place, number) -> name(borough, place, 0, measure, number), this::value)
                .all());
    }

    private static void add(Map<String, Map<String, Long>> totals, String total, String name, long times) {
        totals.computeIfAbsent(total, any -> new HashMap<>()).put(name, times);
    }

    private long sum(Map<String, Long> terms) {
        return terms.entrySet().stream()
                .mapToLong(term -> term.getValue() * value(term.getKey()))
                .sum();
    }

    private long value(String name) {
        return Optional.ofNullable(figures.get(name)).map(AuditCell::value).orElse(0L);
    }

    private void shown(int measure) {
        Measures.@Nullable Derived derived = measures.derived().stream()
                .filter(of -> of.number() == measure)
                .findFirst()
                .orElse(null);
        for (int place = 0; place < forest.size(); place++) {
            for (int part = 0; part < cells.table().parts().size() && adds(place, measure); part++) {
                if (cells.isTotalShown(place, part, measure)) {
                    shown("total", place, part, measure, derived, cells.included(place, part, measure));
                }
                for (int borough = 0; borough < cells.boroughs().size(); borough++) {
                    if (isToldAnyway(borough, place, part, measure)) {
                        shown("own", place, part, measure, derived, 1L << borough);
                    }
                }
            }
        }
    }

    private void shown(String what, int place, int part, int measure, Measures.@Nullable Derived derived, long who) {
        for (int number = 0; number < measures.get(measure).kind().width(); number++) {
            Map<String, Long> sum = new HashMap<>();
            for (int borough = 0; borough < cells.boroughs().size(); borough++) {
                if ((who & 1L << borough) != 0) {
                    term(sum, borough, place, part, derived == null ? measure : derived.of(), number, 1);
                    if (derived != null) {
                        term(sum, borough, place, part, derived.less(), number, -1);
                    }
                }
            }
            if (!sum.isEmpty()) {
                statements.add(Statement.exact(what + " " + name(0, place, part, measure, number), sum, sum(sum)));
            }
        }
    }

    private void term(Map<String, Long> sum, int borough, int place, int part, int measure, int number, long times) {
        String name = name(borough, place, part, measure, number);
        if (figures.containsKey(name)) {
            sum.merge(name, times, Long::sum);
        }
    }
}
