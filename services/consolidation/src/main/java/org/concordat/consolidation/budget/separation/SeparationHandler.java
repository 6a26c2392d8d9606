package org.concordat.consolidation.budget.separation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.budget.apportionment.ApportionmentHandler;
import org.concordat.consolidation.budget.apportionment.OwnApportionment;
import org.concordat.consolidation.budget.apportionment.PoolTerms;
import org.concordat.consolidation.budget.apportionment.SharedApportionment;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.SharedPool;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.budget.separation.Separation.Item;
import org.concordat.consolidation.budget.separation.Separation.Kind;
import org.concordat.consolidation.budget.separation.Separation.Others;
import org.concordat.consolidation.budget.separation.Separation.OwnContract;
import org.concordat.consolidation.budget.separation.Separation.Unit;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Answers what a borough takes that leaves, to its own people, the management and auditors of the partnership. */
@ApplicationScoped
public class SeparationHandler {

    /** Which totals of which views are parted, by the names that views give them. */
    private static final Map<Kind, List<String>> SUMS = Map.of(
            Kind.COMMITMENTS, List.of("commitments"),
            Kind.SAVINGS, List.of("target", "delivered", "forecast"),
            Kind.CONTRACTS, List.of("entries", "value", "spend", "yearValue"));

    private static final Map<Kind, String> VIEWS =
            Map.of(Kind.COMMITMENTS, "budget", Kind.SAVINGS, "savings", Kind.CONTRACTS, "contracts");

    /** Of a pool: what the year is to cost, and what it is expected to. */
    private static final List<String> OF_POOLS = List.of("currentBudget", "actualToDate", "forecastOutturn");

    private final ReleaseHandler release;
    private final ApportionmentHandler apportionment;
    private final AudienceCheck access;
    private final MomentCheck moments;

    SeparationHandler(
            ReleaseHandler release, ApportionmentHandler apportionment, AudienceCheck access, MomentCheck moments) {
        this.release = release;
        this.apportionment = apportionment;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such partnership for the caller, or the borough is another's
     */
    Separation of(Caller caller, String code, Borough borough, LocalDate on, @Nullable String asAt) {
        Instant moment = moments.settle(asAt);
        PartnershipKnown partnership = access.partnership(caller, code, period(on), moment);
        boolean isOwn = AudienceCheck.isOf(caller, Set.of(borough));
        if (!isOwn && !mayAskOfAny(caller, partnership)) {
            throw AudienceCheck.unknownBorough(borough);
        }
        Edition edition = moments.edition(moment);
        if (!edition.hasTotals()) {
            throw Problem.badRequest(
                    "not-in-this-edition", "Nothing was parted as at that moment. Ask as at a later one.");
        }
        Asked asked = new Asked(
                release,
                access,
                caller,
                partnership,
                borough,
                isOwn,
                partnership.membersOn(on).contains(borough),
                on,
                moment,
                edition);
        List<Item> items = new ArrayList<>(pools(asked));
        Set<ReleasedView.Mandate> mandates = new LinkedHashSet<>();
        List<OwnContract> contracts = new ArrayList<>();
        boolean every = false;
        for (Kind kind : List.of(Kind.CONTRACTS, Kind.SAVINGS, Kind.COMMITMENTS)) {
            Parting parting = asked.parting(kind);
            mandates.addAll(parting.shared().mandates());
            List<Item> parted = sums(kind, parting, asked);
            items.addAll(parted);
            if (kind == Kind.CONTRACTS && asked.leaves()) {
                contracts.addAll(OwnContracts.of(parting));
                every = parted.getFirst()
                        .taken()
                        .value()
                        .filter(count -> count.intValueExact() == contracts.size())
                        .isPresent();
            }
        }
        return new Separation(
                code,
                partnership.title(),
                borough,
                on,
                asked.period().toString(),
                asked.leaves(),
                moment,
                items,
                contracts,
                every || !asked.leaves(),
                List.copyOf(mandates));
    }

    /** The last month that has ended by the day. */
    private static Period period(LocalDate on) {
        return FinancialYear.monthOf(on.plusDays(1).withDayOfMonth(1).minusDays(1));
    }

    private static boolean mayAskOfAny(Caller caller, PartnershipKnown partnership) {
        return AudienceCheck.of(caller, partnership)
                .filter(audience -> switch (audience) {
                    case Audience.Management _, Audience.Auditor _ -> true;
                    case Audience.Sovereign _, Audience.Partner _ -> false;
                })
                .isPresent();
    }

    /** What the key gives it; where a key does not bind, whoever carries the cost goes on doing so. */
    private List<Item> pools(Asked asked) {
        SharedApportionment shared =
                apportionment.ofPartnership(asked.caller(), asked.partnership(), asked.period(), asked.moment());
        Optional<OwnApportionment> own = asked.isOwn()
                ? Optional.of(apportionment.ofBorough(asked.caller(), asked.borough(), asked.period(), asked.moment()))
                : Optional.empty();
        return shared.pools().stream()
                .flatMap(pool -> OF_POOLS.stream().map(measure -> pool(pool, own, measure, asked)))
                .toList();
    }

    private static Item pool(SharedPool pool, Optional<OwnApportionment> own, String measure, Asked asked) {
        PoolTerms terms = pool.terms();
        ToldFigure cost = figure(pool.cost(), measure);
        ToldFigure taken = asked.leaves() ? share(pool, own, measure, asked.borough(), cost) : Parting.nothing();
        ToldFigure remainder = cost.minus(taken);
        List<Borough> others = pool.key().stream()
                .map(SharedApportionment.Weight::borough)
                .filter(borough -> !asked.leaves() || !borough.equals(asked.borough()))
                .toList();
        return new Item(
                Kind.POOL,
                Optional.of(terms),
                measure,
                measure(asked.domain(Kind.COMMITMENTS), measure).title(),
                Unit.GBP,
                taken,
                remainder,
                taken.plus(remainder),
                remainder.value().isPresent()
                        ? new Others(others, List.of(), List.of())
                        : new Others(List.of(), others, List.of()),
                Optional.empty(),
                Optional.empty(),
                "%s The cost is of the budget return of %s for %s."
                        .formatted(terms.sentence(), terms.host(), asked.period()));
    }

    private static ToldFigure share(
            SharedPool pool, Optional<OwnApportionment> own, String measure, Borough borough, ToldFigure cost) {
        if (!pool.terms().binds()) {
            return pool.terms().host().equals(borough) ? cost : Parting.nothing();
        }
        Optional<ToldFigure> shared = pool.shares().stream()
                .filter(share -> share.borough().equals(borough))
                .findFirst()
                .map(share -> figure(share.figures(), measure));
        return own.flatMap(all -> all.pools().stream()
                        .filter(mine -> mine.terms().pool().equals(pool.terms().pool()))
                        .findFirst())
                .map(mine -> figure(mine.share(), measure))
                .or(() -> shared)
                .orElseGet(Parting::nothing);
    }

    private static ToldFigure figure(Map<String, ToldFigure> figures, String measure) {
        return Optional.ofNullable(figures.get(measure)).orElseGet(() -> ToldFigure.hidden(CellStatus.MISSING));
    }

    private static List<Item> sums(Kind kind, Parting parting, Asked asked) {
        Domain domain = asked.domain(kind);
        return SUMS.getOrDefault(kind, List.of()).stream()
                .map(name -> {
                    Measure measure = measure(domain, name);
                    Parting.Parted parted = parting.of(domain.measures().number(measure));
                    return new Item(
                            kind,
                            Optional.empty(),
                            name,
                            measure.title(),
                            measure.kind() == QuantityKind.MONEY ? Unit.GBP : Unit.COUNT,
                            parted.taken(),
                            parted.remainder(),
                            parted.whole(),
                            parted.of(),
                            parted.takenCell(),
                            parted.wholeCell(),
                            "%s in the view %s for %s, of everything in the partnership's scope. %s"
                                    .formatted(
                                            measure.title(),
                                            domain.path(),
                                            asked.period(),
                                            parted.of().inWords()));
                })
                .toList();
    }

    private static Measure measure(Domain domain, String name) {
        return domain.measures().get(domain.measures().find(name).orElseThrow());
    }

    /** One question, with what is asked for its answer. */
    private record Asked(
            ReleaseHandler release,
            AudienceCheck access,
            Caller caller,
            PartnershipKnown partnership,
            Borough borough,
            boolean isOwn,
            boolean leaves,
            LocalDate on,
            Instant moment,
            Edition edition) {

        Period period() {
            return SeparationHandler.period(on);
        }

        Domain domain(Kind kind) {
            return Domains.registered()
                    .ofPath(Optional.ofNullable(VIEWS.get(kind)).orElseThrow())
                    .orElseThrow();
        }

        Parting parting(Kind kind) {
            ReleasedView shared = view(kind, new Subject.Shared(partnership.code()));
            return new Parting(
                    shared,
                    isOwn ? Optional.of(view(kind, new Subject.Sovereign(borough))) : Optional.empty(),
                    borough,
                    leaves && shared.members().contains(borough));
        }

        private ReleasedView view(Kind kind, Subject subject) {
            return release.view(
                            caller,
                            subject,
                            moment,
                            audience -> new Question(
                                    domain(kind),
                                    subject,
                                    audience,
                                    period(),
                                    moment,
                                    false,
                                    kind == Kind.CONTRACTS,
                                    Optional.empty(),
                                    OptionalInt.empty(),
                                    edition,
                                    Optional.empty(),
                                    kind == Kind.CONTRACTS ? Optional.of(on) : Optional.empty()))
                    .orElseThrow(() -> access.unknown(caller, subject, moment));
        }
    }
}
