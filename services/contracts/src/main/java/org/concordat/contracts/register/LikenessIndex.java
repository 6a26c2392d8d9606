package org.concordat.contracts.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.contracts.table.ContractReference;
import org.concordat.kernel.Finding;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.RegistrationNumber;
import org.concordat.kernel.contracts.Supplier;

/**
 * Finds the contracts of a register that may be the same twice: with the same supplier, of the same title, at the same
 * time. Within one borough the same words are meant to be the same; who is who among boroughs is another question.
 */
final class LikenessIndex {

    private record Entry(String reference, Contract contract) {}

    private final Map<String, List<Entry>> byLikeness = new HashMap<>();

    /** Adds a contract, in the place of what was known under its reference. */
    void put(String reference, Contract contract) {
        key(contract).ifPresent(key -> {
            List<Entry> alike = byLikeness.computeIfAbsent(key, none -> new ArrayList<>());
            alike.removeIf(one -> one.reference().equals(reference));
            alike.add(new Entry(reference, contract));
        });
    }

    /** What is said of a contract that may be there already. */
    Optional<Finding> likenessOf(String reference, Contract contract) {
        return key(contract)
                .flatMap(key -> byLikeness.getOrDefault(key, List.of()).stream()
                        .filter(one -> !one.reference().equals(reference) && overlap(one.contract(), contract))
                        .findFirst())
                .map(other -> Finding.warning(
                        "LIKELY_DUPLICATE",
                        "/title",
                        "%s is a contract with the same supplier and title at the same time"
                                .formatted(other.reference())));
    }

    /** Nobody in particular is not the same one twice. */
    private static Optional<String> key(Contract contract) {
        Supplier supplier = contract.supplier();
        Optional<String> who = supplier.company()
                .map(number -> "company " + RegistrationNumber.company(number))
                .or(() -> supplier.charity().map(number -> "charity " + RegistrationNumber.charity(number)))
                .or(() -> supplier.nobodyInParticular()
                        ? Optional.empty()
                        : Optional.of(ContractReference.plain(supplier.name())));
        return who.map(one -> one + "\n" + ContractReference.plain(contract.title()));
    }

    private static boolean overlap(Contract one, Contract other) {
        return !begins(one).isAfter(ends(other)) && !begins(other).isAfter(ends(one));
    }

    private static LocalDate begins(Contract contract) {
        return contract.start().orElse(LocalDate.MIN);
    }

    private static LocalDate ends(Contract contract) {
        return contract.lastDay().orElse(LocalDate.MAX);
    }
}
