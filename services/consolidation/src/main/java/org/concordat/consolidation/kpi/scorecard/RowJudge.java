package org.concordat.consolidation.kpi.scorecard;

import static org.concordat.consolidation.kpi.scorecard.ScorecardColumns.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.assessment.Note;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.Direction;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.Judgement;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.KpiVerdict;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.kpi.Standing;
import org.concordat.kernel.span.Span;

/**
 * Says what there is to say of the released results of one indicator.
 *
 * @param results as they were released; of hidden ones nothing is said
 * @param end the last day of the period, by which targets are chosen where a result is about no known time
 */
record RowJudge(ReleasedResults results, LocalDate end, ScorecardColumns.Said said) {

    static RowJudge of(ReleasedResults results, LocalDate end) {
        ScorecardColumns.Said said = new ScorecardColumns.Said();
        said.say(UNIT, results.kpi().unit().name())
                .say(POLARITY, results.kpi().polarity().name());
        results.about().ifPresent(span -> said.say(EXPECTED, span.toString()));
        return new RowJudge(results, end, said);
    }

    /** Calendars are for everybody to know, whatever is shown. */
    RowJudge terms(Optional<String> days) {
        days.ifPresent(text -> said.say(TERMS, text));
        return this;
    }

    /** What is said of an indicator that a mandate commits to and nobody has defined. */
    static List<Optional<Note>> undefined(String target) {
        return new ScorecardColumns.Said()
                .say(MANDATE_TARGET, target)
                .say(MANDATE_STATUS, KpiVerdict.Status.NO_RESULT.name())
                .say(
                        MANDATE_ARITHMETIC,
                        "The catalogue has no indicator of this code for the period, so there can be no result.")
                .notes();
    }

    /** Where results went, and the last one where the latest is missing: said of boroughs together as well. */
    RowJudge direction(Optional<BigDecimal> near) {
        if (results.areHidden()) {
            return this;
        }
        List<BigDecimal> series = results.series();
        if (!series.isEmpty()) {
            Direction direction =
                    Direction.of(results.kpi().unit(), results.kpi().polarity(), series, near);
            said.say(DIRECTION, direction.travel().name()).say(CHANGE, direction.arithmetic());
        }
        results.before().ifPresent(this::before);
        return this;
    }

    private void before(int figure) {
        results.breakSince(figure)
                .ifPresent(broken ->
                        said.say(SERIES_BREAK, "The series breaks on %s: %s".formatted(broken.on(), broken.reason())));
        if (results.isMissing() && results.spans().get(figure).isPresent()) {
            said.say(
                    LAST_RESULT,
                    "%s for %s"
                            .formatted(
                                    results.kpi()
                                            .unit()
                                            .words(results.value(figure).orElseThrow()),
                                    results.spans().get(figure).get()));
        }
    }

    /** The day that a target holds on which the result is held against. */
    LocalDate day() {
        return results.about().map(Span::end).orElse(end);
    }

    /** Against what the borough has set itself. @param comparators their values for the same time, by code */
    RowJudge against(Optional<BoroughTargets> targets, Map<String, BigDecimal> comparators) {
        if (results.areHidden()) {
            return this;
        }
        Optional<BoroughTargets.Dated> target = targets.flatMap(all -> all.on(day()));
        target.ifPresent(one -> said.say(
                TARGET,
                one.printed()
                        .orElseGet(() -> TargetWords.of(
                                one.target(), targets.orElseThrow().unit(), day()))));
        targets.flatMap(BoroughTargets::reason).ifPresent(reason -> said.say(TARGET_CHANGED, reason));
        KpiVerdict verdict = target.isPresent()
                        && targets.orElseThrow().unit() != results.kpi().unit()
                ? otherUnit(targets.get())
                : verdict(
                        target.map(BoroughTargets.Dated::target),
                        target.flatMap(BoroughTargets.Dated::tolerance),
                        comparators);
        said.say(STATUS, verdict.status().name()).say(ARITHMETIC, verdict.arithmetic());
        return this;
    }

    private KpiVerdict otherUnit(BoroughTargets targets) {
        return new KpiVerdict(
                KpiVerdict.Status.NOT_COMPARABLE,
                Optional.empty(),
                Optional.empty(),
                "The target is stated in %s and the results in %s."
                        .formatted(
                                words(targets.unit().name()),
                                words(results.kpi().unit().name())));
    }

    private static String words(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** Against what its mandate commits to, whatever it has set itself besides. */
    RowJudge againstMandate(Optional<KpiTarget> commitment, Map<String, BigDecimal> comparators) {
        if (commitment.isPresent() && !results.areHidden()) {
            KpiVerdict verdict = verdict(commitment, Optional.empty(), comparators);
            said.say(
                            MANDATE_TARGET,
                            TargetWords.of(commitment.get(), results.kpi().unit(), day()))
                    .say(MANDATE_STATUS, verdict.status().name())
                    .say(MANDATE_ARITHMETIC, verdict.arithmetic());
        }
        return this;
    }

    private KpiVerdict verdict(
            Optional<KpiTarget> target, Optional<Distance> tolerance, Map<String, BigDecimal> comparators) {
        return new Judgement(results.kpi().unit(), results.kpi().polarity(), tolerance)
                .of(results.latest(), target, day(), comparators, results.comparable());
    }

    /** @param comparator with whose results it is compared @param name of the borough, by which it is among them */
    RowJudge among(Optional<String> comparator, Comparators comparators, Borough borough, String name) {
        if (comparator.isEmpty() || results.areHidden() || results.about().isEmpty()) {
            return this;
        }
        Span about = results.about().get();
        said.say(COMPARATOR, comparator.get());
        Optional.ofNullable(comparators.own(results.kpi(), borough, about).get(comparator.get()))
                .ifPresent(value -> said.say(COMPARATOR_VALUE, new Note.Number(value)));
        results.value(0)
                .flatMap(value -> Standing.of(
                        results.kpi().polarity(),
                        value,
                        comparators.members(comparator.get(), results.kpi(), borough, name, about)))
                .ifPresent(standing -> said.say(RANK, number(standing.rank()))
                        .say(RANKED, number(standing.of()))
                        .say(QUARTILE, number(standing.quartile())));
        return this;
    }

    private static Note number(int number) {
        return new Note.Number(BigDecimal.valueOf(number));
    }

    /** What near means, where that is the good way. */
    Optional<BigDecimal> near(Optional<BoroughTargets> targets) {
        return results.kpi().polarity() != Polarity.NEAR_TARGET
                ? Optional.empty()
                : targets.flatMap(all -> all.on(day()))
                        .map(BoroughTargets.Dated::target)
                        .flatMap(target -> target instanceof KpiTarget.Constant constant
                                ? Optional.of(constant.value())
                                : Optional.empty());
    }

    List<Optional<Note>> notes() {
        return said.notes();
    }
}
