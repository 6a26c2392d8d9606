package org.concordat.consolidation.savings.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.savings.InitiativeKnown;
import org.concordat.consolidation.savings.SavingsRows;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.savings.plan.InitiativeKind;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a borough's savings for a period: the lines of its delivery return, and beside them its plan up to the
 * period's year, a line for each initiative and each year in which it adds something. Neither asks the figures of the
 * other, and where one of them is not in, its figures are missing.
 */
final class SavingsStanding implements StandingLines {

    private static final Measures LINES = SavingsRows.LINES.measures();
    private static final Measures MEASURES = SavingsRows.TABLE.measures();
    private static final Set<Integer> OF_THE_PLAN = SavingsRows.ofThePlan();

    @Override
    public Optional<BoroughReturn> of(Facts.Wanted wanted, Held held) {
        Optional<ReturnEvent> delivery = held.standing(wanted.position());
        List<KeptVersion<InitiativeKnown>> plan = held.kept(InitiativeKnown.KEPT, InitiativeKnown::read);
        if (delivery.isEmpty() && plan.isEmpty()) {
            return Optional.empty();
        }
        List<PostedLine> lines = new ArrayList<>();
        delivery.map(held::lines).orElse(List.of()).forEach(line -> lines.add(delivered(line)));
        int number = lines.stream().mapToInt(PostedLine::line).max().orElse(0);
        for (KeptVersion<InitiativeKnown> version : plan) {
            for (PostedLine line : planned(version.content(), wanted.position().year(), number)) {
                lines.add(line);
                number = line.line();
            }
        }
        Set<Integer> absent = new HashSet<>();
        if (plan.isEmpty()) {
            absent.addAll(OF_THE_PLAN);
        }
        if (delivery.isEmpty()) {
            MEASURES.posted().stream()
                    .filter(measure -> !OF_THE_PLAN.contains(measure))
                    .forEach(absent::add);
        }
        Optional<ReturnVersion> recorded =
                plan.isEmpty() ? Optional.empty() : Optional.of(StandingLines.recorded(wanted, "initiatives", plan));
        return Optional.of(new BoroughReturn(
                delivery.map(ReturnVersion::of).or(() -> recorded).orElseThrow(),
                lines,
                List.of(),
                Map.of(),
                absent,
                recorded.map(SavingsStanding::ofThePlan).orElse(Map.of())));
    }

    private static Map<Integer, ReturnVersion> ofThePlan(ReturnVersion version) {
        return OF_THE_PLAN.stream().collect(Collectors.toMap(measure -> measure, measure -> version));
    }

    private static PostedLine delivered(PostedLine line) {
        LineAmounts.Builder amounts = new LineAmounts.Builder(MEASURES);
        for (int measure : LINES.posted()) {
            if (line.amounts().reports(measure)) {
                amounts.report(measure, line.amounts().at(LINES.first(measure)), 0);
            }
        }
        OF_THE_PLAN.forEach(amounts::notAsk);
        List<@Nullable String> texts = new ArrayList<>(line.texts());
        texts.add(null);
        return new PostedLine(line.line(), line.row(), line.group(), line.part(), amounts.build(), texts);
    }

    private static List<PostedLine> planned(InitiativeKnown known, FinancialYear until, int after) {
        Initiative initiative = known.content();
        List<PostedLine> lines = new ArrayList<>();
        if (initiative.kind() == InitiativeKind.EXCLUSION) {
            return lines;
        }
        for (Map.Entry<FinancialYear, Money> year : initiative.added(until).entrySet()) {
            LineAmounts.Builder amounts = new LineAmounts.Builder(MEASURES);
            long pence = year.getValue().pence();
            boolean unidentified = initiative.kind() == InitiativeKind.UNIDENTIFIED;
            boolean agreed = initiative.decision().status().isApproved() && !unidentified;
            amounts.report(MEASURES.number(SavingsRows.PLANNED), pence, 0);
            amounts.report(MEASURES.number(SavingsRows.AGREED), agreed ? pence : 0, 0);
            amounts.report(MEASURES.number(SavingsRows.UNIDENTIFIED), unidentified ? pence : 0, 0);
            MEASURES.posted().stream()
                    .filter(measure -> !OF_THE_PLAN.contains(measure))
                    .forEach(amounts::notAsk);
            lines.add(new PostedLine(
                    after + lines.size() + 1,
                    initiative.serviceLine().orElse(SavingsRows.NO_LINE),
                    initiative.fund().ordinal(),
                    SavingsRows.TABLE
                            .part(initiative.savingsClass().map(Enum::name).orElse(SavingsRows.NO_CLASS.code()))
                            .orElseThrow(),
                    amounts.build(),
                    Arrays.asList(
                            known.reference(),
                            initiative.title(),
                            initiative.assuredNow().map(Enum::name).orElse(null),
                            null,
                            year.getKey().toString())));
        }
        return lines;
    }
}
