package org.concordat.consolidation.caseload;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.consolidation.table.NumberSum.Number;

/** What numbers of cases come to, by what is counted: whoever sees all but one of them knows that one. */
public final class CaseNumberSums {

    public static final List<NumberSum> ALL = Stream.of(
                    wholes(), rates(), partsOfShares(), wholesOfShares(), comingAndGoing())
            .flatMap(some -> some)
            .toList();

    private CaseNumberSums() {}

    private static Stream<NumberSum> wholes() {
        return Stream.of(
                NumberSum.of(
                        "CIN-CONTACTS",
                        Stream.of(
                                "CIN-CONTACT-NFA",
                                "CIN-CONTACT-ADVICE",
                                "CIN-CONTACT-EARLY-HELP",
                                "CIN-CONTACT-REFERRAL",
                                "CIN-CONTACT-PENDING")),
                NumberSum.of(
                        "CP-PLAN-CHILDREN",
                        Stream.of(
                                "CP-PLAN-NEGLECT",
                                "CP-PLAN-PHYSICAL",
                                "CP-PLAN-SEXUAL",
                                "CP-PLAN-EMOTIONAL",
                                "CP-PLAN-MULTIPLE")),
                // Short breaks are no part of those looked after.
                NumberSum.of("CLA-CHILDREN", starting("CLA-LEGAL-", "CLA-LEGAL-SHORT-BREAKS")),
                NumberSum.of("CLA-CHILDREN", Stream.concat(starting("CLA-PROVIDER-"), Stream.of("CLA-PLACE-NOT-TOLD"))),
                NumberSum.of("CLA-STARTED", starting("CLA-NEED-")),
                NumberSum.of("CL-CARE-LEAVERS", starting("CL-ELIGIBLE-")),
                NumberSum.of("PLACE-OPEN", starting("PLACE-OPEN-")),
                NumberSum.of("MISSING-STARTED", starting("MISSING-STARTED-")));
    }

    private static Stream<String> starting(String codes, String... without) {
        return Chapters.all().keySet().stream()
                .filter(code -> code.startsWith(codes))
                .filter(code -> !Set.of(without).contains(code));
    }

    /** A population is public. */
    private static Stream<NumberSum> rates() {
        return Chapters.all().values().stream()
                .flatMap(rate -> rate.of().map(CaseMeasure::code).stream()
                        .map(of -> NumberSum.same(Number.count(rate.code()), Number.count(of))));
    }

    private static Stream<NumberSum> partsOfShares() {
        return Stream.of(NumberSum.same(Number.count("CIN-CONTACT-CONVERSION"), Number.count("CIN-CONTACT-REFERRAL")));
    }

    private static Stream<NumberSum> wholesOfShares() {
        return Stream.of(
                        of("CIN-CONTACTS", "CIN-CONTACT-CONVERSION"),
                        of("CIN-REFERRALS", "CIN-REREFERRAL", "CIN-REFERRAL-NFA"),
                        of("CIN-ASSESS-AUTHORISED", "CIN-ASSESS-NFA"),
                        of("CP-ICPC", "CP-ICPC-TO-PLAN"),
                        of("CP-PLAN-STARTED", "CP-SECOND-PLAN"),
                        of("CP-PLAN-CHILDREN", "CP-VISIT-10"),
                        of("CIN-VISITS", "CIN-VISIT-SEEN"),
                        of("CP-VISITS", "CP-VISIT-SEEN"),
                        of("CLA-VISITS", "CLA-VISIT-SEEN"),
                        of(
                                "CLA-CHILDREN",
                                "CLA-UASC",
                                "CLA-FOSTER",
                                "CLA-RESIDENTIAL",
                                "CLA-DISTANCE",
                                "CLA-3-PLACEMENTS"),
                        of("CLA-REVIEW-HELD", "CLA-REVIEW-HELD-TIME"),
                        of("CLA-CEASED", "PERM-SGO", "PERM-ADOPTED"),
                        of("CL-CARE-LEAVERS", "CL-TOUCH-ALL", "CL-HOME-ALL", "CL-EET-ALL"),
                        of("COURT-PRE-ENDED", "COURT-PRE-ISSUED"))
                .flatMap(some -> some);
    }

    private static Stream<NumberSum> of(String count, String... shares) {
        return Stream.of(shares).map(share -> NumberSum.same(Number.denominator(share), Number.count(count)));
    }

    /** How many there were before and after tells how many more came than went. */
    private static Stream<NumberSum> comingAndGoing() {
        return Stream.of(
                NumberSum.apart("CIN-STARTED", "CIN-ENDED"),
                NumberSum.apart("CLA-STARTED", "CLA-CEASED"),
                NumberSum.apart("CP-PLAN-STARTED", "CP-PLAN-ENDED"),
                NumberSum.apart("CIN-PLAN-STARTED", "CIN-PLAN-ENDED"),
                NumberSum.apart("EH-STARTED", "EH-ENDED"),
                NumberSum.apart("CASES-OPENED", "CASES-CLOSED"),
                NumberSum.apart("MISSING-STARTED", "MISSING-RETURNED"),
                NumberSum.apart("COURT-ISSUED", "COURT-ENDED"),
                NumberSum.apart("COURT-PRE-STARTED", "COURT-PRE-ENDED"));
    }
}
