package org.concordat.budgets.virements;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.concordat.budgets.chart.ChartStore;
import org.concordat.budgets.form.ChartMapping;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.reference.ReferenceStore;
import org.concordat.returns.periods.PeriodStore;
import org.concordat.security.CurrentCaller;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Takes proposals to move budget, and what another person decides on them. */
@ApplicationScoped
class VirementHandler {

    private final VirementStore virements;
    private final ChartStore charts;
    private final ReferenceStore reference;
    private final PeriodStore periods;
    private final VirementPublisher publisher;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    VirementHandler(
            VirementStore virements,
            ChartStore charts,
            ReferenceStore reference,
            PeriodStore periods,
            VirementPublisher publisher,
            AuditTrail audit,
            CurrentCaller caller,
            Clock clock) {
        this.virements = virements;
        this.charts = charts;
        this.reference = reference;
        this.periods = periods;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Answer propose(Borough borough, Virement sent) {
        Virement virement = sent.placed(charts.of(borough).mappings());
        requireRight(borough, virement);
        requireInCalendar(borough, virement.effectiveFrom());
        periods.lockOpen(borough, virement.effectiveFrom());
        VirementRow row = new VirementRow(
                borough, UUID.randomUUID(), virement, caller.get().actor(), now());
        virements.persistAndFlush(row);
        VirementBody body = VirementBody.of(row);
        audit.record(borough, "virement.propose", subject(row), null, body);
        return Answer.created(
                URI.create("/v1/boroughs/" + borough + "/virements/" + row.id), body, Preconditions.etag(row.revision));
    }

    Answer approve(Borough borough, UUID id) {
        VirementRow row = proposed(borough, id);
        Actor by = caller.get().actor();
        if (by.isSameAs(row.proposer())) {
            throw Problem.forbidden(
                    "proposer-may-not-approve", "Whoever proposed a virement may not approve it; ask somebody else.");
        }
        Virement virement = row.toDomain();
        periods.lockOpen(borough, virement.effectiveFrom());
        requireRight(borough, virement);
        VirementBody before = VirementBody.of(row);
        row.decide(VirementRow.APPROVED, by, now(), null);
        virements.flush();
        publisher.approved(row, by.name());
        return decided(borough, "virement.approve", before, row);
    }

    Answer reject(Borough borough, UUID id, String reason) {
        if (reason.isBlank()) {
            throw Problem.unprocessable("reason-missing", "Rejecting a virement needs a reason.", List.of());
        }
        VirementRow row = proposed(borough, id);
        VirementBody before = VirementBody.of(row);
        row.decide(VirementRow.REJECTED, caller.get().actor(), now(), reason.strip());
        virements.flush();
        return decided(borough, "virement.reject", before, row);
    }

    private Answer decided(Borough borough, String action, VirementBody before, VirementRow row) {
        VirementBody after = VirementBody.of(row);
        audit.record(borough, action, subject(row), before, after);
        return Answer.ok(after, Preconditions.etag(row.revision));
    }

    private VirementRow proposed(Borough borough, UUID id) {
        VirementRow row = virements.locked(borough, id);
        if (!row.state.equals(VirementRow.PROPOSED)) {
            throw Problem.conflict(
                    "virement-decided", "The virement is %s already, by %s.".formatted(row.state, row.decidedBy));
        }
        return row;
    }

    private void requireRight(Borough borough, Virement virement) {
        List<ChartMapping> chart = charts.of(borough).mappings();
        List<Finding> findings = virement.check(reference.council(borough).chart(), chart);
        if (!findings.isEmpty()) {
            throw Problem.unprocessable(
                    "virement-refused", "The virement cannot be made: see what the findings say.", findings);
        }
    }

    private void requireInCalendar(Borough borough, Period period) {
        if (!reference.calendar(borough, period.year()).includes(period)) {
            throw Problem.unprocessable(
                    "period-not-in-calendar", "%s makes no return for %s.".formatted(borough, period), List.of());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String subject(VirementRow row) {
        return "virements/" + row.id;
    }
}
