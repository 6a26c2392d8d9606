package org.concordat.consolidation.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.auditing.ReleaseAudit;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.papers.PrintedFigureStore;
import org.concordat.consolidation.papers.PrintedFigures;
import org.concordat.consolidation.policy.JoinedTable;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.policy.StandingsSoFar;
import org.concordat.consolidation.policy.TablesAsAt;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.AskedOnce;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.PartnershipKnown.MembershipChange;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowSource;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;

/**
 * Answers a question as its caller may ask it: reads what was known at its moment, releases what may be shown. Of a
 * partnership it reads in two transactions, as what is known as at a moment never changes: one for references and
 * mandates, and one for figures, which names the boroughs that share something: row-level security keeps out others.
 */
@ApplicationScoped
public class ReleaseHandler {

    private final BoroughScope scope;
    private final References references;
    private final Facts facts;
    private final ReturnEventStore returns;
    private final PrintedFigureStore papers;

    ReleaseHandler(
            BoroughScope scope,
            References references,
            Facts facts,
            ReturnEventStore returns,
            PrintedFigureStore papers) {
        this.scope = scope;
        this.references = references;
        this.facts = facts;
        this.returns = returns;
        this.papers = papers;
    }

    /**
     * The answer; none when the borough or partnership was not known at that moment, or not to this caller.
     *
     * @param question what is asked, once it is known as whom the caller asks
     */
    public Optional<ReleasedView> view(
            Caller caller, Subject subject, Instant asAt, Function<Audience, Question> question) {
        return switch (subject) {
            case Subject.Sovereign own ->
                sources(caller, subject, asAt, question).map(Release::of);
            case Subject.Shared shared ->
                shared(caller, shared.partnership(), asAt, question)
                        .map(known -> Release.of(known.sources(figures(known))).naming(known.membership()));
        };
    }

    /**
     * All of a borough's figures, whoever asks, since what others bear of them has to be worked out: what of it may be
     * told is for the release step to say, and nobody else asks so (a test). None when the borough was not known.
     *
     * @param question asked as the borough itself would
     */
    public Optional<Whole> whole(Borough borough, Function<Audience, Question> question) {
        return sovereign(question.apply(new Audience.Sovereign()), borough)
                .map(sources -> new Whole(
                        Release.of(sources),
                        sources.contributors()
                                .getFirst()
                                .posted()
                                .map(posted -> posted.version().knownAt())));
    }

    /** @param knownAt since when the version is known that they come from; none where nothing is in */
    public record Whole(ReleasedView view, Optional<Instant> knownAt) {}

    /** The answer as it would be given by other mandates, to whom the question says: asked by {@code effects} alone. */
    public Optional<ReleasedView> supposed(Question question, UnaryOperator<References> other) {
        return supposing(question, other).map(known -> Release.of(known.sources(figures(known))));
    }

    /** The same of figures that nobody posted. @param most who has nearly all of them; none where all have as much */
    public Optional<ReleasedView> supposed(Question asked, UnaryOperator<References> other, Optional<Borough> most) {
        return supposing(asked, other)
                .map(of -> Release.of(of.sources(of.contributors()).madeUp(most)));
    }

    private Optional<Known> supposing(Question question, UnaryOperator<References> other) {
        References once = new AskedOnce(other.apply(references));
        return scope.read(
                Set.of(),
                () -> once.partnership(question.subject().code(), question.asAt())
                        .map(partnership -> known(once, question, partnership)));
    }

    /**
     * Where a cell comes from; none when there is no such cell for this caller. A cell of an answer to somebody else is
     * explained as this caller would have been answered.
     *
     * @param edition in which answers as at the cell's moment are given
     */
    public Optional<ReleasedExplanation> explain(Caller caller, CellAddress address, Edition edition) {
        return sources(
                        caller,
                        address.asked().subject(),
                        address.asked().asAt(),
                        audience -> address.question(audience, edition))
                .flatMap(sources -> Release.explain(address, sources).map(explained -> resting(explained, sources)));
    }

    /** With the events that a shown figure rests on, for whoever asks of their own borough and for nobody else. */
    private ReleasedExplanation resting(ReleasedExplanation explained, ViewSources sources) {
        return sources.question().subject() instanceof Subject.Sovereign own
                        && explained.cell().hasValue()
                ? explained.restingOn(scope.read(
                        Set.of(own.borough()),
                        () -> facts.evidence(
                                wanted(sources.question(), sources.definitions(), own.borough(), false),
                                explained.node().code(),
                                explained.measureNumber())))
                : explained;
    }

    /** What can be worked out of an answer, by whom. @param asked as whoever it is given to would ask */
    public Optional<ReleaseAudit> audit(Caller caller, String partnership, Question asked) {
        return shared(caller, partnership, asked.asAt(), audience -> asked)
                .map(known -> ReleaseAudit.of(Suppression.answer(known.sources(figures(known)))));
    }

    private Optional<ViewSources> sources(
            Caller caller, Subject subject, Instant asAt, Function<Audience, Question> question) {
        return switch (subject) {
            case Subject.Sovereign own ->
                AudienceCheck.of(caller, own.borough())
                        .flatMap(audience -> sovereign(question.apply(audience), own.borough()));
            case Subject.Shared shared ->
                shared(caller, shared.partnership(), asAt, question).map(known -> known.sources(figures(known)));
        };
    }

    private Optional<ViewSources> sovereign(Question question, Borough borough) {
        return scope.read(Set.of(borough), () -> {
            References once = new AskedOnce(references);
            return once.borough(borough, question.asAt()).map(known -> {
                RowDefinitions definitions = definitions(once, question, Optional.of(borough), Optional.empty());
                Optional<BoroughReturn> posted = standing(question, definitions, borough, true);
                List<String> posting = posted.map(BoroughReturn::lines).orElse(List.of()).stream()
                        .map(PostedLine::row)
                        .toList();
                RowTree rows = question.domain()
                        .declaration()
                        .rows()
                        .rows(TablesAsAt.chart(once, question, known.chart()), definitions, posting);
                SharingTable everything =
                        SharingTable.everything(rows, question.domain().measures());
                return new ViewSources(
                        question,
                        known.name(),
                        definitions,
                        rows,
                        TablesAsAt.asked(question, rows),
                        List.of(new Contributor(borough, everything, posted)));
            });
        });
    }

    /** What is known of a partnership's question before any figure is read. */
    private record Known(
            Question question,
            RowDefinitions definitions,
            String title,
            RowTree rows,
            BitSet asked,
            BitSet scope,
            List<Contributor> contributors,
            Standings standings,
            List<MembershipChange> membership) {

        ViewSources sources(List<Contributor> withFigures) {
            return new ViewSources(question, title, definitions, rows, asked, scope, withFigures, standings);
        }
    }

    private Optional<Known> shared(Caller caller, String code, Instant asAt, Function<Audience, Question> question) {
        return scope.read(Set.of(), () -> {
            References once = new AskedOnce(references);
            return once.partnership(code, asAt)
                    .flatMap(partnership -> AudienceCheck.of(caller, partnership)
                            .map(question)
                            .map(asked -> {
                                AudienceCheck.requireMember(caller, partnership, asked.period(), asAt);
                                return known(once, asked, partnership);
                            }));
        });
    }

    private Known known(References once, Question question, PartnershipKnown partnership) {
        SortedSet<Borough> members = partnership.membersOn(question.period().end());
        if (members.size() > ViewSources.MEMBERS_MAX) {
            throw Problem.conflict(
                    "too-many-members",
                    "A view combines at most %d boroughs; %s has %d."
                            .formatted(ViewSources.MEMBERS_MAX, partnership.code(), members.size()));
        }
        scope.name(members);
        RowDefinitions definitions = definitions(once, question, Optional.empty(), Optional.of(partnership.code()));
        JoinedTable table = TablesAsAt.joined(once, question, partnership, definitions);
        BitSet scope = TablesAsAt.inScope(question, partnership, table.rows());
        BitSet asked = TablesAsAt.asked(question, table.rows());
        asked.and(scope);
        List<Contributor> contributors = table.members().stream()
                .map(member -> Contributor.of(member)
                        .with(TablesAsAt.everyYear(
                                once, question, definitions, partnership.code(), member, table.rows())))
                .toList();
        return new Known(
                question,
                definitions,
                partnership.title(),
                table.rows(),
                asked,
                scope,
                contributors,
                contributors.stream()
                                .anyMatch(of -> Standings.addUnnamed(
                                        of.sharing(),
                                        question.domain().measures().size()))
                        ? StandingsSoFar.of(
                                once,
                                this.scope::name,
                                question,
                                partnership,
                                definitions,
                                borough -> in(question, borough),
                                () -> printed(question))
                        : new Standings(partnership.disclosure(), printed(question), List.of()),
                question.edition().namesMembershipChanges() ? partnership.changesWithin(question.period()) : List.of());
    }

    private PrintedFigures printed(Question question) {
        return papers.printed(question.domain().name(), question.period(), question.asAt());
    }

    /** Since when a borough has figures of the period; of what is not made of the period's return, always. */
    private Optional<Instant> in(Question question, Borough borough) {
        return question.domain().facts().standing() == StandingLines.OF_THE_PERIOD
                ? returns.history(
                                question.domain().name(),
                                borough,
                                question.period().position(),
                                question.asAt())
                        .firstPosted()
                : Optional.of(Instant.MIN);
    }

    private static RowDefinitions definitions(
            References once, Question question, Optional<Borough> own, Optional<String> partnership) {
        return question.domain()
                .declaration()
                .rows()
                .definitions(
                        once,
                        new RowSource.Asked(
                                own, partnership, question.period(), question.asAt(), question.byServiceLine()));
    }

    private List<Contributor> figures(Known known) {
        Question question = known.question();
        List<Contributor> contributors = known.contributors();
        Set<Borough> sharing = contributors.stream()
                .filter(contributor -> contributor.sharing().sharesAnything())
                .map(Contributor::borough)
                .collect(Collectors.toSet());
        return sharing.isEmpty()
                ? contributors
                : scope.read(
                        sharing,
                        () -> contributors.stream()
                                .map(contributor -> sharing.contains(contributor.borough())
                                        ? contributor.with(standing(
                                                question,
                                                known.definitions(),
                                                contributor.borough(),
                                                question.detail()
                                                        || question.by().isPresent()))
                                        : contributor)
                                .toList());
    }

    private Optional<BoroughReturn> standing(
            Question question, RowDefinitions definitions, Borough borough, boolean texts) {
        return facts.standing(wanted(question, definitions, borough, texts));
    }

    private static Facts.Wanted wanted(Question question, RowDefinitions definitions, Borough borough, boolean texts) {
        return new Facts.Wanted(
                question.domain(),
                borough,
                question.period().position(),
                question.asAt(),
                question.provisional(),
                texts,
                definitions,
                question.on().orElseGet(() -> question.period().position().end()));
    }
}
