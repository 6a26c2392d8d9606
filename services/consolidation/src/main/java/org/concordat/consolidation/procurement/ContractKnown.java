package org.concordat.consolidation.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.Contract.Modification;
import org.concordat.kernel.contracts.Contract.Rated;
import org.concordat.kernel.contracts.Contract.YearFigures;
import org.concordat.kernel.contracts.Supplier;
import org.concordat.kernel.contracts.notices.PerformanceDuty;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.shares.Share;

/**
 * A contract in a borough's register, as a version of it says.
 *
 * @param contract with its amounts in pounds: of a shared one the borough's own part
 * @param recordedAt when it became the version: confirmed, or recorded where nobody had to confirm it
 */
public record ContractKnown(String reference, Borough borough, Contract contract, Instant recordedAt) {

    private static final String YES = "yes";
    private static final String NO = "no";

    /**
     * Whether the register holds it in a year: it has begun by the year's end and not ended before the year, or has
     * figures of the year.
     */
    public boolean standsIn(FinancialYear year) {
        boolean begun =
                contract.start().filter(start -> start.isAfter(year.end())).isEmpty();
        boolean over =
                contract.lastDay().filter(last -> last.isBefore(year.start())).isPresent();
        return begun && !over || figures(year).isPresent();
    }

    /** Of shared ones each is counted by the borough that leads, or by the first of those that share. */
    public boolean isCountedHere() {
        return contract.lead()
                .or(() -> contract.shares()
                        .flatMap(shares ->
                                shares.stream().map(Share::borough).sorted().findFirst()))
                .map(borough::equals)
                .orElse(true);
    }

    /** References are each borough's own, so that two of the same name are not one; what boroughs share has one name. */
    private String entry() {
        return contract.sharedReference().orElseGet(() -> borough.code() + "/" + reference);
    }

    Optional<YearFigures> figures(FinancialYear year) {
        return years().filter(figures -> figures.year().equals(year)).findFirst();
    }

    private Stream<YearFigures> years() {
        return contract.years().stream().flatMap(List::stream);
    }

    /** Of every year that says any. */
    Optional<Money> spend() {
        return years().flatMap(figures -> figures.spend().stream())
                .map(Money::new)
                .reduce(Money::plus);
    }

    Optional<Money> value() {
        return contract.value().map(Money::new);
    }

    /** What it says on a day, of which an absent text is nothing. */
    public Map<Says, String> says(LocalDate day) {
        Map<Says, String> texts = new EnumMap<>(Says.class);
        texts.put(Says.ENTRY, entry());
        texts.put(Says.CONTRACT, reference);
        texts.put(Says.TITLE, contract.title());
        put(texts, Says.DESCRIPTION, contract.description());
        sayWithWhom(texts);
        sayWhat(texts);
        sayWhen(texts, day);
        put(texts, Says.INTENTION, contract.intendedNow().map(Enum::name));
        contract.intentions().filter(all -> !all.isEmpty()).map(List::getLast).ifPresent(last -> {
            texts.put(Says.INTENDED_ON, last.on().toString());
            put(texts, Says.DECIDED_BY, last.decidedBy());
        });
        put(texts, Says.ROUTE, contract.route().map(Enum::name));
        put(texts, Says.FRAMEWORK, contract.framework());
        put(texts, Says.LIGHT_TOUCH, contract.lightTouch().map(light -> light ? YES : NO));
        sayHowItGoes(texts, new RatedQuarters(contract, day));
        return texts;
    }

    private void sayWithWhom(Map<Says, String> texts) {
        Supplier supplier = contract.supplier();
        texts.put(Says.SUPPLIER, supplier.name());
        put(texts, Says.SUPPLIER_KEY, supplierKey(supplier));
        put(texts, Says.COMPANY, supplier.company());
        put(texts, Says.CHARITY, supplier.charity());
        put(
                texts,
                Says.SIZE,
                Optional.of(Stream.of(
                                        supplier.sme().filter(yes -> yes).map(yes -> "SME"),
                                        supplier.voluntary().filter(yes -> yes).map(yes -> "VCSE"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")))
                        .filter(size -> !size.isEmpty()));
    }

    /** A registration number says who it is; without one, the name as it is printed. */
    private static Optional<String> supplierKey(Supplier supplier) {
        return supplier.nobodyInParticular()
                ? Optional.empty()
                : Optional.of(supplier.company()
                        .map("company-"::concat)
                        .or(() -> supplier.charity().map("charity-"::concat))
                        .orElse(supplier.name()));
    }

    private void sayWhat(Map<Says, String> texts) {
        put(texts, Says.CPV, contract.cpv());
        put(texts, Says.DIVISION, contract.cpv().map(CpvDivisions::of));
        put(
                texts,
                Says.CATEGORY,
                contract.category()
                        .or(() -> contract.cpv().map(CpvDivisions::of).flatMap(CpvDivisions::title)));
        put(texts, Says.DEPARTMENT, contract.department());
        put(texts, Says.DELIVERY_MODEL, contract.deliveryModel().map(Enum::name));
        put(texts, Says.LEAD, contract.lead().map(Borough::code));
        put(texts, Says.SHARED_REFERENCE, contract.sharedReference());
        put(
                texts,
                Says.SHARE,
                contract.shares()
                        .flatMap(shares -> shares.stream()
                                .filter(share -> share.borough().equals(borough))
                                .findFirst()
                                .map(share ->
                                        share.percent().stripTrailingZeros().toPlainString() + "%")));
    }

    private void sayWhen(Map<Says, String> texts, LocalDate day) {
        put(texts, Says.START, contract.start().map(LocalDate::toString));
        put(texts, Says.LAST_DAY, contract.lastDay().map(LocalDate::toString));
        put(texts, Says.SIGNED, contract.signed().map(LocalDate::toString));
        put(texts, Says.REVIEW, contract.review().map(LocalDate::toString));
        put(texts, Says.RENEWAL, contract.renewal());
        put(texts, Says.NOTICE_BY, contract.noticeBy().map(LocalDate::toString));
        put(texts, Says.ACT_BY, contract.actBy().map(LocalDate::toString));
        put(texts, Says.PROCUREMENT_FROM, contract.procurementFrom(day).map(LocalDate::toString));
        texts.put(Says.STATE, contract.stateOn(day).name());
        if (contract.awaitsDecisionOn(day)) {
            texts.put(Says.NEEDS_DECISION, YES);
        }
        texts.put(
                Says.YEAR,
                contract.lastDay()
                        .map(FinancialYear::of)
                        .map(FinancialYear::toString)
                        .orElse(ContractRows.NO_DATE));
    }

    private void sayHowItGoes(Map<Says, String> texts, RatedQuarters rated) {
        put(texts, Says.RATING, rated.latest().map(latest -> latest.rating().name()));
        put(texts, Says.RATED_IN, rated.latest().map(Rated::quarter));
        put(texts, Says.RATINGS, rated.whole().stream().map(of -> of.quarter() + " " + of.rating()));
        put(texts, Says.NOT_RATED, rated.withoutRating().stream());
        put(
                texts,
                Says.INDICATORS,
                contract.indicators().stream()
                        .flatMap(List::stream)
                        .map(indicator -> indicator.title()
                                + indicator
                                        .target()
                                        .map(target -> ": " + target)
                                        .orElse("")
                                + indicator.kpi().map(" (%s)"::formatted).orElse("")));
        put(
                texts,
                Says.INDICATOR_RATINGS,
                rated.ofIndicators().stream()
                        .map(of -> "%s %s: %s"
                                .formatted(of.quarter(), of.indicator().orElseThrow(), of.rating())));
        put(
                texts,
                Says.MONITORING,
                rated.noted().stream()
                        .map(of -> "%s%s: %s"
                                .formatted(
                                        of.quarter(),
                                        of.indicator().map(" "::concat).orElse(""),
                                        of.note().orElseThrow())));
        put(
                texts,
                Says.MODIFICATIONS,
                contract.modifications().stream().flatMap(List::stream).map(ContractKnown::words));
        texts.put(Says.PERFORMANCE_DUTY, PerformanceDuty.of(contract).name());
    }

    private static String words(Modification change) {
        return "%s %s%s%s"
                .formatted(
                        change.on(),
                        change.what(),
                        change.valueChange()
                                .map(pounds -> ", value by "
                                        + pounds.stripTrailingZeros().toPlainString())
                                .orElse(""),
                        change.newEnd().map(end -> ", to " + end).orElse(""));
    }

    private static void put(Map<Says, String> texts, Says says, Stream<String> all) {
        put(texts, says, Optional.of(all.collect(Collectors.joining("; "))).filter(text -> !text.isEmpty()));
    }

    private static void put(Map<Says, String> texts, Says says, Optional<String> text) {
        text.ifPresent(said -> texts.put(says, said));
    }
}
