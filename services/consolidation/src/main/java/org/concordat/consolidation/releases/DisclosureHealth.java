package org.concordat.consolidation.releases;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.consolidation.auditing.AnswerAuditCache;
import org.concordat.consolidation.auditing.AuditVerdict;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells what audits of answers came to since the service started. Always up: what leaks or is wrong is held back, and
 * what is not settled is not given, so others are answered as ever.
 */
@Readiness
@ApplicationScoped
class DisclosureHealth implements HealthCheck {

    private final AnswerAuditCache audits = AnswerAuditCache.shared();

    @Override
    public HealthCheckResponse call() {
        long leaking = audits.count(AuditVerdict.LEAKS);
        long wrong = audits.count(AuditVerdict.WRONG);
        long late = audits.late();
        return HealthCheckResponse.named("disclosure control")
                .up()
                .withData(
                        "audited",
                        audits.count(AuditVerdict.SAFE) + leaking + wrong + audits.count(AuditVerdict.UNKNOWN))
                .withData("heldBackAsAWhole", leaking)
                .withData("notTheTrueFigures", wrong)
                .withData("notSettledInTime", late)
                .withData("degraded", leaking + wrong + late > 0)
                .build();
    }
}
