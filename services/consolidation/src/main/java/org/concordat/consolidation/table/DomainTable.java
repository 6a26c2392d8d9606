package org.concordat.consolidation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.QuantityKind;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a domain's figures.
 *
 * @param groups the first has every row, each other only those where something may be seen
 * @param parts the whole first; only that of a domain whose rows have no parts
 * @param texts what a line says beside its figures, as views tell it
 * @param breakdowns by what its lines may be put into rows instead
 * @param untold what a line says besides and no view tells: another answer is made of it, where all of the line is shown
 */
public record DomainTable(
        Measures measures,
        List<Group> groups,
        List<Part> parts,
        Absence absence,
        List<TextColumn> texts,
        Words words,
        List<Breakdown> breakdowns,
        List<TextColumn> untold) {

    public DomainTable {
        groups = List.copyOf(groups);
        parts = List.copyOf(parts);
        texts = List.copyOf(texts);
        breakdowns = List.copyOf(breakdowns);
        untold = List.copyOf(untold);
        if (groups.isEmpty() || parts.isEmpty() || !parts.getFirst().isWhole()) {
            throw new IllegalArgumentException("a table has a group, and the whole of a row before its parts");
        }
        if (parts.stream().anyMatch(part -> part.sign() < 0) && !measures.allAddUp()) {
            throw new IllegalArgumentException("what does not add up cannot be taken from a whole");
        }
        if (parts.size() > 1 && absence == Absence.MISSING) {
            throw new IllegalArgumentException("a part that is not posted is nothing, never missing");
        }
        if (absence == Absence.MISSING && breakdowns.stream().anyMatch(Breakdown::slices)) {
            throw new IllegalArgumentException("nobody can say in which row a missing line would have stood");
        }
    }

    /** Of lines that say nothing but what views tell. */
    public DomainTable(
            Measures measures,
            List<Group> groups,
            List<Part> parts,
            Absence absence,
            List<TextColumn> texts,
            Words words,
            List<Breakdown> breakdowns) {
        this(measures, groups, parts, absence, texts, words, breakdowns, List.of());
    }

    /** Of rows that are what lines were posted to, and nothing else. */
    public DomainTable(
            Measures measures,
            List<Group> groups,
            List<Part> parts,
            Absence absence,
            List<TextColumn> texts,
            Words words) {
        this(measures, groups, parts, absence, texts, words, List.of());
    }

    /** Of rows without groups and without parts. */
    public static DomainTable plain(
            Measures measures, Absence absence, List<TextColumn> texts, Words words, Breakdown... breakdowns) {
        return new DomainTable(
                measures, List.of(Group.ONLY), List.of(Part.WHOLE), absence, texts, words, List.of(breakdowns));
    }

    /** How many texts a line has. */
    public int textCount() {
        return texts.size() + untold.size();
    }

    /** Of all that a line says beside its figures: what views tell, then what they do not. */
    public TextColumn text(int number) {
        return number < texts.size() ? texts.get(number) : untold.get(number - texts.size());
    }

    /** The same in that order. */
    public Stream<TextColumn> everyText() {
        return Stream.concat(texts.stream(), untold.stream());
    }

    public boolean hasGroups() {
        return !words.group().isEmpty();
    }

    public boolean hasParts() {
        return parts.size() > 1;
    }

    /** @param number that of {@link #allGroups()} for all of them */
    public Group group(int number) {
        return number == allGroups() ? Group.ALL : groups.get(number);
    }

    /** The number that stands for all groups together. */
    public int allGroups() {
        return groups.size();
    }

    /** What a total at the foot is called. @param group that of {@link #allGroups()} for the total of all of them */
    public String totalTitle(int group) {
        if (!hasGroups()) {
            return "Total";
        }
        return group == allGroups()
                ? "Grand total"
                : "Total, " + groups.get(group).title();
    }

    /** By what rows may be asked for, what lines were posted to first. */
    public List<String> breakdownNames() {
        return Stream.concat(Stream.of(words.row()), breakdowns.stream().map(Breakdown::name))
                .toList();
    }

    /** Of that name. */
    public Optional<Breakdown> breakdown(String name) {
        return breakdowns.stream().filter(by -> by.name().equals(name)).findFirst();
    }

    /** Whether each row is measured in its own way, and may stand under a heading. */
    public boolean rowsMeasureThemselves() {
        return measures.all().stream().anyMatch(measure -> measure.kind() == QuantityKind.PARTS);
    }

    /** Whether some of what a line says is how the figure of its row is given. */
    public boolean saysHowFiguresAreGiven() {
        return texts.stream().anyMatch(TextColumn::withFigure);
    }

    /** Of what a line says how the figure is given, by the columns of text; nothing of the others. */
    public List<Optional<String>> saidWithFigure(List<@Nullable String> said) {
        List<Optional<String>> with = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            with.add(texts.get(text).withFigure() ? Optional.ofNullable(said.get(text)) : Optional.empty());
        }
        return with;
    }

    public OptionalInt group(String code) {
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).code().equals(code)) {
                return OptionalInt.of(group);
            }
        }
        return OptionalInt.empty();
    }

    /** The number of a part that lines are posted to: not the whole, where there are parts. */
    public OptionalInt part(String code) {
        for (int part = hasParts() ? 1 : 0; part < parts.size(); part++) {
            if (parts.get(part).code().equals(code)) {
                return OptionalInt.of(part);
            }
        }
        return OptionalInt.empty();
    }
}
