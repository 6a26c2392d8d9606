package org.concordat.mandates.suite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.foreword.Foreword;
import org.concordat.mandates.mandate.Mandate;
import org.concordat.mandates.terms.Tracker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mandate suite as it is answered.
 *
 * @param inForceOn the day asked about; absent for the mandates that stand
 * @param withoutMandate members without a mandate in force
 * @param summary how often each accord was found
 */
@Schema(name = "MandateSuite")
record MandateSuiteView(
        String partnership,
        String title,
        FinancialYear financialYear,
        Optional<LocalDate> inForceOn,
        Optional<Foreword> foreword,
        List<MemberView> members,
        SortedSet<Borough> withoutMandate,
        SortedMap<Accord, Long> summary,
        List<EntryView> entries) {

    /** @param membership its days of membership that reach into the year */
    @Schema(name = "SuiteMember")
    record MemberView(Borough borough, List<StretchView> membership, Optional<MandateInForce> mandate) {}

    /** @param until the last day; absent while it goes on */
    @Schema(name = "SuiteMembership")
    record StretchView(LocalDate from, Optional<LocalDate> until) {}

    /** @param minute of the Cabinet's meeting */
    record MandateInForce(UUID id, int version, String title, LocalDate adoptedOn, Optional<String> minute) {

        static Optional<MandateInForce> of(Mandate mandate) {
            return mandate.decision()
                    .map(adoption -> new MandateInForce(
                            mandate.document().id(),
                            mandate.document().version(),
                            mandate.document().terms().title(),
                            adoption.on(),
                            adoption.minute()));
        }
    }

    /**
     * @param accord absent where fewer than two mandates could speak of it
     * @param silent whose mandate in force does not speak of it
     */
    @Schema(name = "SuiteEntry")
    record EntryView(
            Section section,
            String subject,
            Optional<Accord> accord,
            String sentence,
            List<SaidView> said,
            SortedSet<Borough> silent) {}

    /**
     * @param code the borough's own numbering
     * @param trackedBy by what the progress of a priority is seen; absent of anything else
     */
    @Schema(name = "SuiteStatement")
    record SaidView(Borough borough, String text, Optional<String> code, Optional<List<Tracker>> trackedBy) {}

    static MandateSuiteView of(MandateSuite suite) {
        return new MandateSuiteView(
                suite.partnership().code(),
                suite.partnership().title(),
                suite.financialYear(),
                suite.inForceOn(),
                suite.foreword(),
                suite.speakers().members().stream()
                        .map(member -> new MemberView(
                                member.borough(),
                                member.stretches().stream()
                                        .map(stretch -> new StretchView(stretch.from(), stretch.until()))
                                        .toList(),
                                member.mandate().flatMap(MandateInForce::of)))
                        .toList(),
                suite.speakers().withoutMandate(),
                suite.summary(),
                suite.entries().stream().map(MandateSuiteView::entry).toList());
    }

    private static EntryView entry(SuiteEntry entry) {
        return new EntryView(
                entry.section(),
                entry.subject(),
                entry.accord(),
                entry.sentence(),
                entry.said().entrySet().stream()
                        .map(said -> new SaidView(
                                said.getKey(),
                                said.getValue().text(),
                                said.getValue().code(),
                                entry.section() == Section.PRIORITIES
                                        ? Optional.of(said.getValue().trackedBy())
                                        : Optional.empty()))
                        .toList(),
                entry.silent());
    }
}
