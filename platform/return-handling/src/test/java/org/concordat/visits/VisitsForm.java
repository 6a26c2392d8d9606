package org.concordat.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;
import org.concordat.returns.rules.continuity.Comparatives;
import org.concordat.returns.rules.continuity.ContinuityRule;
import org.concordat.returns.rules.continuity.RestatementRule;
import org.concordat.returns.stored.ApprovedReturnsLookup;
import org.concordat.returns.stored.ApprovedYear;

@ApplicationScoped
class VisitsForm implements ReturnForm<VisitLine, VisitsContext> {

    private static final Comparatives<VisitLine, String> BY_TEAM = new Comparatives<>(
            VisitLine::team, line -> "team " + line.team().orElse("unknown"), List.of(VisitLine.VISITS), Map.of());

    private final ReferenceStore reference;
    private final ApprovedReturnsLookup returns;
    private final Clock clock;

    VisitsForm(ReferenceStore reference, ApprovedReturnsLookup returns, Clock clock) {
        this.reference = reference;
        this.returns = returns;
        this.clock = clock;
    }

    @Override
    public ReportingDomain domain() {
        return ReportingDomain.CASELOAD;
    }

    @Override
    public String name() {
        return "return of visits";
    }

    @Override
    public LineSchema<VisitLine> schema() {
        return VisitLine.SCHEMA;
    }

    @Override
    public String example() {
        return "{\"period\": \"2016-17-P03\", \"lines\": [{\"team\": \"EAST\", \"visits\": 120}]}";
    }

    @Override
    public VisitsContext context(Borough borough, Period period) {
        reference.council(borough);
        ApprovedYear<VisitLine> approved = returns.ofYear(VisitLine.SCHEMA, borough, period.year());
        return new VisitsContext(
                London.dayOf(clock.instant()),
                reference.calendar(borough, period.year()),
                approved.before(period),
                approved.of(period));
    }

    @Override
    public VisitLine place(ReadLine<VisitLine> read, VisitsContext context) {
        return schema().line(read.number(), read);
    }

    @Override
    public List<Rule<VisitLine, VisitsContext>> rules() {
        return List.of(
                new RestatementRule<>(VisitsContext::replaced, BY_TEAM),
                VisitsForm::teamsOnce,
                new ContinuityRule<>(VisitsContext::previous, BY_TEAM),
                VisitsForm::notDoubled);
    }

    private static void teamsOnce(CheckedReturn<VisitLine, VisitsContext> checked, Consumer<Finding> say) {
        Set<String> seen = new HashSet<>();
        checked.lines()
                .forEach(line -> line.placed()
                        .team()
                        .filter(team -> !seen.add(team))
                        .ifPresent(team -> say.accept(Finding.error(
                                "TEAM_TWICE",
                                line.at(VisitLine.TEAM),
                                "Team %s is on an earlier line.".formatted(team)))));
    }

    private static void notDoubled(CheckedReturn<VisitLine, VisitsContext> checked, Consumer<Finding> say) {
        Map<String, Long> byTeam = new HashMap<>();
        checked.context()
                .previous()
                .ifPresent(approved -> approved.lines()
                        .forEach(line -> byTeam.put(
                                line.team().orElseThrow(), line.visits().orElseThrow())));
        checked.lines().forEach(line -> {
            Long before = byTeam.get(line.placed().team().orElse(""));
            line.placed()
                    .visits()
                    .filter(visits -> before != null && visits > 2 * before)
                    .ifPresent(visits -> say.accept(Finding.warning(
                            "VISITS_DOUBLED",
                            line.at(VisitLine.VISITS),
                            "%d visits are more than twice the %d of the month before.".formatted(visits, before))));
        });
    }

    @Override
    public Stream<VisitLine> template(Borough borough, Period period) {
        return returns
                .ofYear(VisitLine.SCHEMA, borough, period.year())
                .latestUpTo(period)
                .map(ApprovedLines::lines)
                .orElse(List.of())
                .stream();
    }
}
