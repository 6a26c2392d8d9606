package org.concordat.consolidation.procurement.ocds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was told of a contract at a time, in the words of Open Contracting 1.1. What nobody says is not there.
 *
 * @param ocid of the contract, for ever
 * @param id of this release, for ever
 * @param date when it was recorded
 */
public record OcdsRelease(
        String ocid,
        String id,
        Instant date,
        List<String> tag,
        String initiationType,
        String language,
        List<OcdsParty> parties,
        OcdsReference buyer,
        Optional<OcdsPlanning> planning,
        OcdsTender tender,
        Optional<List<OcdsAward>> awards,
        Optional<List<OcdsContract>> contracts,
        Optional<List<OcdsRelated>> relatedProcesses) {

    public record OcdsParty(
            String name,
            String id,
            Optional<OcdsIdentifier> identifier,
            Optional<List<OcdsIdentifier>> additionalIdentifiers,
            List<String> roles,
            Optional<OcdsDetails> details) {

        OcdsReference reference() {
            return new OcdsReference(name, id);
        }
    }

    /** @param id of the party */
    public record OcdsReference(String name, String id) {}

    /** @param scheme in the code list org-id, where it has one */
    public record OcdsIdentifier(String scheme, String id, Optional<String> legalName, Optional<String> uri) {}

    /** As the United Kingdom's own publications say it. @param scale {@code sme} or {@code large} */
    public record OcdsDetails(Optional<String> scale, Optional<Boolean> vcse) {}

    public record OcdsPlanning(Optional<OcdsBudget> budget, Optional<List<OcdsMilestone>> milestones) {}

    public record OcdsBudget(OcdsValue amount) {}

    public record OcdsValue(BigDecimal amount, String currency) {}

    /** Days of London, begun and ended there. */
    public record OcdsPeriod(
            Optional<String> startDate,
            Optional<String> endDate,
            Optional<String> maxExtentDate,
            Optional<Long> durationInDays) {}

    public record OcdsTender(
            String id,
            String title,
            Optional<String> description,
            String status,
            OcdsReference procuringEntity,
            Optional<OcdsValue> value,
            Optional<String> procurementMethod,
            Optional<String> procurementMethodDetails,
            Optional<String> mainProcurementCategory,
            Optional<OcdsPeriod> contractPeriod,
            Optional<List<OcdsItem>> items) {}

    public record OcdsItem(String id, String description, Optional<OcdsClassification> classification) {}

    public record OcdsClassification(String scheme, String id, Optional<String> description) {}

    public record OcdsAward(
            String id,
            String title,
            Optional<String> description,
            String status,
            Optional<OcdsValue> value,
            Optional<List<OcdsReference>> suppliers,
            Optional<OcdsPeriod> contractPeriod) {}

    public record OcdsContract(
            String id,
            String awardID,
            String title,
            Optional<String> description,
            String status,
            Optional<OcdsPeriod> period,
            Optional<OcdsValue> value,
            Optional<String> dateSigned,
            Optional<OcdsImplementation> implementation,
            Optional<List<OcdsMilestone>> milestones,
            Optional<List<OcdsAmendment>> amendments) {}

    public record OcdsImplementation(
            Optional<List<OcdsTransaction>> transactions, Optional<List<OcdsMilestone>> milestones) {}

    /** What was spent in a financial year to date. @param id the year */
    public record OcdsTransaction(String id, OcdsValue value, OcdsReference payer, Optional<OcdsReference> payee) {}

    public record OcdsMilestone(
            String id,
            String title,
            String type,
            Optional<String> description,
            String dueDate,
            Optional<String> status) {}

    public record OcdsAmendment(
            String id,
            String date,
            Optional<String> rationale,
            Optional<String> description,
            Optional<String> amendsReleaseID,
            String releaseID) {}

    public record OcdsRelated(String id, List<String> relationship, String title) {}
}
