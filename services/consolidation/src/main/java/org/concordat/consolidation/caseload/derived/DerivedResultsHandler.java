package org.concordat.consolidation.caseload.derived;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.caseload.CaseloadDomain;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.derived.DerivedResult.Figure;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.kpi.KpiCatalogue;
import org.concordat.consolidation.kpi.KpiDomain;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.Span;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Holds a borough's scorecard against what its cases come to: of each indicator that follows from cases the result of the
 * days that the scorecard is about. Both are views of the borough's own, as they were released.
 */
@ApplicationScoped
public class DerivedResultsHandler {

    /** Where the result stands among the figures of either view. */
    private static final int RESULT = 0;

    private final ReleaseHandler release;
    private final MomentCheck moments;

    DerivedResultsHandler(ReleaseHandler release, MomentCheck moments) {
        this.release = release;
        this.moments = moments;
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such borough for the caller
     */
    DerivedResults of(Caller caller, Borough borough, Period period, @Nullable String asAt) {
        if (AudienceCheck.of(caller, borough).isEmpty()) {
            throw AudienceCheck.unknownBorough(borough);
        }
        Instant moment = moments.settle(asAt);
        Views views = new Views(caller, borough, moment, moments.edition(moment));
        ReleasedView scorecard = views.of(KpiDomain.KPI, period);
        if (!(scorecard.definitions() instanceof KpiCatalogue catalogue)) {
            throw new IllegalStateException("a scorecard is of indicators");
        }
        List<DerivedResult> results = new ArrayList<>();
        for (ReleasedRow row : scorecard.rows()) {
            String code = row.node().code();
            if (Chapters.find(code).isPresent()) {
                catalogue.expected(code, borough).stream()
                        .findFirst()
                        .flatMap(span -> result(row, span, views))
                        .ifPresent(results::add);
            }
        }
        return new DerivedResults(borough.code(), period.toString(), moment, results);
    }

    private static Optional<DerivedResult> result(ReleasedRow row, Span span, Views views) {
        String code = row.node().code();
        Optional<Figure> posted = figure(row);
        Optional<Figure> derived = period(span)
                .flatMap(period -> views.of(CaseloadDomain.CASELOAD, period).rows().stream()
                        .filter(other -> other.node().code().equals(code))
                        .findFirst())
                .flatMap(DerivedResultsHandler::figure);
        return posted.or(() -> derived)
                .map(any -> DerivedResult.of(code, row.node().title(), span.toString(), derived, posted));
    }

    /** None of a span that is no stretch of a financial year, such as a week or a day. */
    private static Optional<Period> period(Span span) {
        try {
            return Optional.of(Period.parse(span.toString()));
        } catch (InvalidValue other) {
            return Optional.empty();
        }
    }

    private static Optional<Figure> figure(ReleasedRow row) {
        ReleasedCell cell = row.figures().whole().get(RESULT);
        return cell.hasValue()
                ? cell.quantity().flatMap(quantity -> figure(cell.measure(), quantity))
                : Optional.empty();
    }

    private static Optional<Figure> figure(Measure measure, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Parts parts ->
                Optional.of(new Figure(
                        parts.value(measure.per(), measure.decimals()),
                        Optional.of(parts.numerator()),
                        Optional.of(parts.denominator())));
            case Quantity.Decimal alone -> Optional.of(alone(alone.value()));
            case Quantity.Count count -> Optional.of(alone(BigDecimal.valueOf(count.count())));
            case Quantity.Pence _, Quantity.Ratio _, Quantity.Day _, Quantity.None _ -> Optional.empty();
        };
    }

    private static Figure alone(BigDecimal value) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** The borough's own views of one moment, each asked for once. */
    private final class Views {

        private final Caller caller;
        private final Borough borough;
        private final Instant moment;
        private final Edition edition;
        private final Map<String, ReleasedView> asked = new HashMap<>();

        private Views(Caller caller, Borough borough, Instant moment, Edition edition) {
            this.caller = caller;
            this.borough = borough;
            this.moment = moment;
            this.edition = edition;
        }

        ReleasedView of(Domain domain, Period period) {
            return asked.computeIfAbsent(domain.code() + " " + period, any -> ask(domain, period));
        }

        private ReleasedView ask(Domain domain, Period period) {
            Subject own = new Subject.Sovereign(borough);
            return release.view(
                            caller,
                            own,
                            moment,
                            audience -> new Question(
                                    domain,
                                    own,
                                    audience,
                                    period,
                                    moment,
                                    false,
                                    false,
                                    Optional.empty(),
                                    OptionalInt.empty(),
                                    edition))
                    .orElseThrow(() -> AudienceCheck.unknownBorough(borough));
        }
    }
}
