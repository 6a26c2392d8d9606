package org.concordat.kernel.contracts;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.sharing.PartnershipCode;

/** What must hold of a contract before it is recorded, and what is said of it beside that. */
public final class ContractCheck {

    private static final int PERIOD_MONTHS_MAX = 120;
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-\\d{2}-Q[1-4]");

    private final Contract contract;
    private final List<Finding> findings = new ArrayList<>();

    private ContractCheck(Contract contract) {
        this.contract = contract;
    }

    /** @param latest the version that it would replace @param today the day that bands and decisions are held against */
    public static List<Finding> check(Borough borough, Contract wanted, Optional<Contract> latest, LocalDate today) {
        List<Finding> outOfBounds = ContractMoney.outOfBounds(wanted);
        if (!outOfBounds.isEmpty()) {
            return outOfBounds;
        }
        ContractCheck check = new ContractCheck(wanted);
        check.codes();
        check.days();
        check.route();
        check.findings.addAll(ShareCheck.check(borough, wanted));
        check.performance();
        check.intentions(latest);
        if (check.findings.stream().noneMatch(Finding::isError)) {
            check.findings.addAll(ContractMoney.beside(wanted));
            check.pipeline(today);
        }
        if (latest.isPresent() && wanted.reason().isEmpty()) {
            check.error("REASON_MISSING", "/reason", "A version that replaces another says why it differs");
        }
        return check.findings;
    }

    private void codes() {
        contract.cpv().flatMap(code -> CpvCode.wrong(code, "/cpv")).ifPresent(findings::add);
        Supplier supplier = contract.supplier();
        supplier.company()
                .flatMap(number -> RegistrationNumber.wrongCompany(number, "/supplier/company"))
                .ifPresent(findings::add);
        supplier.charity()
                .flatMap(number -> RegistrationNumber.wrongCharity(number, "/supplier/charity"))
                .ifPresent(findings::add);
        contract.partnership().flatMap(PartnershipCode::wrong).ifPresent(findings::add);
    }

    private void days() {
        before(contract.start(), contract.end(), "END_BEFORE_START", "/end", "The contract ends");
        before(contract.start(), contract.review(), "REVIEW_BEFORE_START", "/review", "It is reviewed");
        List<Contract.Extension> extensions = contract.extensions().orElse(List.of());
        Optional<LocalDate> last = contract.end();
        for (int i = 0; i < extensions.size(); i++) {
            Optional<LocalDate> until = Optional.of(extensions.get(i).until());
            String at = "/extensions/%d/until".formatted(i);
            if (last.filter(day -> !until.get().isAfter(day)).isPresent()) {
                error("EXTENSION_EXTENDS_NOTHING", at, "%s does not come after %s".formatted(until.get(), last.get()));
            }
            last = until;
        }
        before(
                contract.start(),
                contract.termination().map(Contract.Termination::on),
                "TERMINATION_BEFORE_START",
                "/termination/on",
                "It is terminated");
        bounded(contract.notice(), "/notice");
        bounded(contract.procurementLead(), "/procurementLead");
    }

    private void before(Optional<LocalDate> first, Optional<LocalDate> then, String code, String at, String what) {
        if (first.isPresent() && then.filter(day -> day.isBefore(first.get())).isPresent()) {
            error(code, at, "%s on %s, before it begins on %s".formatted(what, then.get(), first.get()));
        }
    }

    private void bounded(Optional<Period> period, String at) {
        if (period.filter(one -> one.isNegative() || one.toTotalMonths() > PERIOD_MONTHS_MAX || one.getDays() > 3_650)
                .isPresent()) {
            error("PERIOD_OUT_OF_BOUNDS", at, "A period is none or more and at most ten years, such as P3M or P28D");
        }
    }

    private void route() {
        boolean calledOff = contract.route()
                .filter(route -> route == ProcurementRoute.CALL_OFF)
                .isPresent();
        if (calledOff && contract.framework().isEmpty()) {
            error("FRAMEWORK_MISSING", "/framework", "A call-off names the framework that it is called off from");
        }
        if (!calledOff && contract.framework().isPresent()) {
            error("FRAMEWORK_OF_ANOTHER_ROUTE", "/framework", "Only a CALL_OFF is called off from a framework");
        }
    }

    private void performance() {
        List<Contract.Rated> ratings = contract.performance().orElse(List.of());
        List<String> titles = contract.indicators().orElse(List.of()).stream()
                .map(Contract.Indicator::title)
                .toList();
        for (int i = 0; i < ratings.size(); i++) {
            Contract.Rated rated = ratings.get(i);
            String at = "/performance/" + i;
            if (!readable(rated.quarter())) {
                error(
                        "QUARTER_UNREADABLE",
                        at + "/quarter",
                        "A quarter is written 2011-12-Q3, and not " + rated.quarter());
            }
            rated.indicator()
                    .filter(title -> !titles.contains(title))
                    .ifPresent(title -> error(
                            "INDICATOR_UNKNOWN",
                            at + "/indicator",
                            "The contract is not measured by '%s'".formatted(title)));
        }
    }

    private static boolean readable(String quarter) {
        if (!QUARTER.matcher(quarter).matches()) {
            return false;
        }
        try {
            FinancialYear.parse(quarter.substring(0, 7));
            return true;
        } catch (InvalidValue noYear) {
            return false;
        }
    }

    private void intentions(Optional<Contract> latest) {
        List<Contract.Intended> steps = contract.intentions().orElse(List.of());
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).on().isAfter(steps.get(i - 1).on())) {
                error(
                        "INTENTIONS_OUT_OF_ORDER",
                        "/intentions/%d/on".formatted(i),
                        "%s does not come after %s"
                                .formatted(steps.get(i).on(), steps.get(i - 1).on()));
            }
        }
        List<Contract.Intended> before = latest.flatMap(Contract::intentions).orElse(List.of());
        if (steps.size() < before.size() || !steps.subList(0, before.size()).equals(before)) {
            error(
                    "INTENTIONS_CHANGED",
                    "/intentions",
                    "What was meant to become of it stays as it was said: add to it, and take nothing away");
        }
    }

    private void pipeline(LocalDate today) {
        contract.renewal()
                .filter(printed -> contract.renewalDay().isEmpty())
                .ifPresent(printed -> warning(
                        "RENEWAL_IS_NO_DATE",
                        "/renewal",
                        "'%s' is no day: it stays as it is printed, and the contract counts as one %s"
                                .formatted(
                                        printed,
                                        contract.lastDay()
                                                .map(last -> "that ends on " + last)
                                                .orElse("without a date"))));
        if (contract.lastDay().isPresent()
                && (contract.notice().isEmpty() || contract.procurementLead().isEmpty())) {
            warning(
                    "LEAD_TIME_NOT_SAID",
                    contract.notice().isEmpty() ? "/notice" : "/procurementLead",
                    "Nothing says how long %s: it counts as none, and the contract has to be decided on by %s"
                            .formatted(
                                    contract.notice().isEmpty()
                                            ? contract.procurementLead().isEmpty()
                                                    ? "notice and a new procurement take"
                                                    : "notice takes"
                                            : "a new procurement takes",
                                    contract.actBy().orElseThrow()));
        }
        PipelineState state = contract.stateOn(today);
        if (state == PipelineState.EXPIRED_STILL_PAYING) {
            warning(
                    "EXPIRED_STILL_PAYING",
                    "/end",
                    "It ended on %s, and money of a later year is spent or forecast on it"
                            .formatted(contract.lastDay().orElseThrow()));
        }
        if (contract.awaitsDecisionOn(today)) {
            warning(
                    "DECISION_DUE",
                    "/intentions",
                    "It had to be decided on by %s, and what becomes of it is %s"
                            .formatted(
                                    contract.actBy().orElseThrow(),
                                    contract.intendedNow().isEmpty() ? "not said" : "to be decided"));
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    private void warning(String code, String at, String message) {
        findings.add(Finding.warning(code, at, message));
    }
}
