package org.concordat.consolidation.releases;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.auditing.ReleaseAudit;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.disclosure.audit.CplexLp;
import org.concordat.disclosure.audit.Exposure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Audits what is shown to somebody else, for auditors of the partnership. */
@ApplicationScoped
class ReleasesHandler {

    private static final int CONFLICT = 409;

    private final ReleaseHandler releases;
    private final AudienceCheck access;
    private final MomentCheck moments;

    ReleasesHandler(ReleaseHandler releases, AudienceCheck access, MomentCheck moments) {
        this.releases = releases;
        this.access = access;
        this.moments = moments;
    }

    /** @param asAt the moment as it was sent; null for the latest that is known */
    ReleasesView of(Caller caller, String code, Period period, @Nullable String asAt) {
        Instant moment = moments.settle(asAt);
        PartnershipKnown partnership = partnership(caller, code, period, moment);
        Edition edition = edition(moment);
        List<SortedSet<Borough>> audiences = new ArrayList<>();
        audiences.add(Collections.emptySortedSet());
        partnership.membersOn(period.end()).forEach(member -> audiences.add(new TreeSet<>(Set.of(member))));
        List<ReleasesView.Release> all = new ArrayList<>();
        for (Domain domain : Domains.registered().shown()) {
            for (SortedSet<Borough> audience : audiences) {
                release(caller, new ReleaseId(domain, code, period, moment, audience), edition)
                        .ifPresent(all::add);
            }
        }
        return new ReleasesView(code, period.toString(), moment, all);
    }

    /** None where nothing is shown, since the members' charts do not combine. */
    private Optional<ReleasesView.Release> release(Caller caller, ReleaseId id, Edition edition) {
        try {
            ReleaseAudit audit = audit(caller, id, edition);
            return Optional.of(new ReleasesView.Release(
                    id.toString(), id.domain().path(), id.reader(), audit.verdict(), audit.held(), audit.statements()));
        } catch (Problem refused) {
            if (refused.status() != CONFLICT) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    ReleasesView.Audited audited(Caller caller, String name) {
        ReleaseId id = known(caller, name);
        ReleaseAudit audit = audit(caller, id, edition(id.asAt()));
        Set<String> boroughs = boroughs(caller);
        return new ReleasesView.Audited(
                name,
                id.partnership(),
                id.domain().path(),
                id.period().toString(),
                id.asAt(),
                id.reader(),
                audit.verdict(),
                audit.exposures().stream()
                        .map(exposure -> interval(exposure, audit.mayBeTold(exposure.attacker(), boroughs)))
                        .toList());
    }

    /** @throws Problem 404 where the release holds no such figure back from such an attacker, or not to be told to this caller */
    String model(Caller caller, String name, String cell, String attacker, CplexLp.End end) {
        ReleaseId id = known(caller, name);
        ReleaseAudit audit = audit(caller, id, edition(id.asAt()));
        return Optional.of(attacker)
                .filter(who -> audit.mayBeTold(who, boroughs(caller)))
                .flatMap(who -> audit.lp(who, cell, end))
                .orElseThrow(() -> Problem.notFound(
                        "figure-not-found",
                        "The release holds no such figure back from such an attacker, as far as you may know."));
    }

    private ReleaseId known(Caller caller, String name) {
        ReleaseId id = ReleaseId.parse(name).orElseThrow(ReleasesHandler::unknown);
        moments.settle(id.asAt().toString());
        partnership(caller, id.partnership(), id.period(), id.asAt());
        return id;
    }

    /** To nobody but auditors of the partnership there are releases of it. */
    private PartnershipKnown partnership(Caller caller, String code, Period period, Instant moment) {
        PartnershipKnown partnership = access.partnership(caller, code, period, moment);
        if (!caller.has(Role.AUDITOR) || !caller.partnerships().contains(code)) {
            throw unknown();
        }
        return partnership;
    }

    private static Problem unknown() {
        return Problem.notFound("release-not-found", "There is no such release that you may audit.");
    }

    private Edition edition(Instant moment) {
        Edition edition = moments.edition(moment);
        if (!edition.controlsDisclosure()) {
            throw Problem.conflict(
                    "not-audited-then",
                    "Answers as at %s are given as a release without disclosure control gave them, and were not audited."
                            .formatted(moment));
        }
        return edition;
    }

    private ReleaseAudit audit(Caller caller, ReleaseId id, Edition edition) {
        return releases.audit(caller, id.partnership(), id.question(edition)).orElseThrow(ReleasesHandler::unknown);
    }

    private static Set<String> boroughs(Caller caller) {
        return caller.boroughs().stream().map(Borough::code).collect(Collectors.toSet());
    }

    private static ReleasesView.Interval interval(Exposure exposure, boolean told) {
        return new ReleasesView.Interval(
                exposure.cell(),
                exposure.attacker(),
                exposure.outcome().name(),
                told,
                end(exposure.interval().low(), told),
                end(exposure.interval().high(), told));
    }

    private static Optional<BigDecimal> end(@Nullable Long end, boolean told) {
        return Optional.ofNullable(end).filter(any -> told).map(BigDecimal::valueOf);
    }
}
