package org.concordat.consolidation.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.consolidation.view.ViewQuestion;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Asks for a view as at two moments, each given as one or as a version of a borough's return. */
@ApplicationScoped
class ComparisonHandler {

    private static final Pattern VERSION = Pattern.compile("v([1-9][0-9]{0,4})");

    private final ReleaseHandler release;
    private final AudienceCheck access;
    private final MomentCheck moments;
    private final ReturnEventStore returns;
    private final BoroughScope scope;

    ComparisonHandler(
            ReleaseHandler release,
            AudienceCheck access,
            MomentCheck moments,
            ReturnEventStore returns,
            BoroughScope scope) {
        this.release = release;
        this.access = access;
        this.moments = moments;
        this.returns = returns;
        this.scope = scope;
    }

    /**
     * @param from a moment as {@code asAt} takes it, or of a borough a version of its return such as {@code v1}: the
     *     moment from which it was known as approved
     * @param to the same; null for the latest moment
     * @throws Problem 404 where the view is none for this caller, at either moment
     */
    Comparison compare(Caller caller, ViewQuestion asked, Subject subject, @Nullable String from, @Nullable String to) {
        if (subject instanceof Subject.Sovereign own
                && AudienceCheck.of(caller, own.borough()).isEmpty()) {
            throw AudienceCheck.unknownBorough(own.borough());
        }
        Instant later = moment(asked, subject, to);
        // Both in the edition of the later: what only a new form of answers shows has not changed.
        Edition edition = moments.edition(later);
        ReleasedView after = view(caller, asked, subject, later, edition);
        return Comparison.of(earlier(caller, asked, subject, from, later, edition), after);
    }

    private ReleasedView earlier(
            Caller caller, ViewQuestion asked, Subject subject, @Nullable String from, Instant later, Edition edition) {
        if (from == null) {
            throw Problem.badRequest(
                    "moment-missing",
                    "Say what to compare with: ?from=2017-04-20T17:00:00Z, or ?from=v1 of one borough's return.");
        }
        Instant earlier = moment(asked, subject, from);
        if (earlier.isAfter(later)) {
            throw Problem.badRequest(
                    "moments-in-the-wrong-order", "%s is later than %s: exchange the two.".formatted(earlier, later));
        }
        return view(caller, asked, subject, earlier, edition);
    }

    private ReleasedView view(Caller caller, ViewQuestion asked, Subject subject, Instant moment, Edition edition) {
        return release.view(caller, subject, moment, asked.about(subject, moment, edition))
                .orElseThrow(() -> access.unknown(caller, subject, moment));
    }

    private Instant moment(ViewQuestion asked, Subject subject, @Nullable String text) {
        Matcher version = VERSION.matcher(text == null ? "" : text);
        if (!version.matches()) {
            return moments.settle(text);
        }
        int number = Integer.parseInt(version.group(1));
        return switch (subject) {
            case Subject.Sovereign own -> approval(asked, own.borough(), number);
            case Subject.Shared shared ->
                throw Problem.badRequest(
                        "version-of-nobody",
                        "%s is a version of one borough's return; a partnership's view has none: say a moment."
                                .formatted(version.group()));
        };
    }

    private Instant approval(ViewQuestion asked, Borough borough, int version) {
        Instant now = moments.settle(null);
        Domain domain = asked.domain();
        List<ReturnEvent> approvals = scope.read(
                Set.of(borough),
                () -> returns.history(domain.name(), borough, asked.about().position(), now)
                        .approvals()
                        .toList());
        return approvals.stream()
                .filter(approval -> approval.version() == version)
                .map(ReturnEvent::knownAt)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Problem.notFound(
                        "version-not-approved",
                        "Version %d of the return of %s for %s is not known as approved; %s."
                                .formatted(version, borough, asked.about().position(), known(approvals))));
    }

    private static String known(List<ReturnEvent> approvals) {
        return approvals.isEmpty()
                ? "no version is"
                : "the latest that is, is version "
                        + approvals.stream()
                                .mapToInt(ReturnEvent::version)
                                .max()
                                .orElseThrow();
    }
}
