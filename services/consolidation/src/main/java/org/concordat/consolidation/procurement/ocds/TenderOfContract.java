package org.concordat.consolidation.procurement.ocds;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsClassification;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsItem;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsPeriod;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsReference;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsTender;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsValue;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.ProcurementRoute;

/** What a register says of how a contract came about, or is to. */
final class TenderOfContract {

    private static final String CPV = "CPV";
    private static final int CPV_DIGITS = 8;
    private static final int DIVISION_DIGITS = 2;

    private static final int WORKS = 45;

    /** Divisions below are of goods, but for works: software too. */
    private static final int SERVICES = 50;

    private TenderOfContract() {}

    static OcdsTender of(
            ContractStep step, OcdsReference buyer, Optional<OcdsValue> value, Optional<OcdsPeriod> period) {
        Contract contract = step.contract();
        return new OcdsTender(
                step.known().reference(),
                contract.title(),
                contract.description(),
                status(step),
                buyer,
                value,
                contract.route().flatMap(TenderOfContract::method),
                contract.route()
                        .map(route -> contract.framework()
                                .map(framework -> route.title() + ": " + framework)
                                .orElse(route.title())),
                contract.cpv().map(TenderOfContract::kind),
                period,
                item(contract).map(List::of));
    }

    private static String status(ContractStep step) {
        if (!step.planned()) {
            return "complete";
        }
        return step.contract().termination().isPresent() ? "withdrawn" : "planned";
    }

    /** The code list has none for what is called off: that was competed for when the framework was. */
    private static Optional<String> method(ProcurementRoute route) {
        return switch (route) {
            case OPEN -> Optional.of("open");
            case SELECTIVE -> Optional.of("selective");
            case LIMITED -> Optional.of("limited");
            case DIRECT -> Optional.of("direct");
            case CALL_OFF -> Optional.empty();
        };
    }

    private static String kind(String cpv) {
        int division = Integer.parseInt(cpv.substring(0, DIVISION_DIGITS));
        if (division == WORKS) {
            return "works";
        }
        return division < SERVICES ? "goods" : "services";
    }

    private static Optional<OcdsItem> item(Contract contract) {
        Optional<OcdsClassification> classification = contract.cpv()
                .map(code -> new OcdsClassification(CPV, code.substring(0, CPV_DIGITS), contract.category()));
        return contract.category()
                .or(() -> classification.map(known -> contract.title()))
                .map(words -> new OcdsItem("1", words, classification));
    }
}
