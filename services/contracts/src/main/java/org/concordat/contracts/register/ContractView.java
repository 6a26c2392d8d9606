package org.concordat.contracts.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.concordat.kernel.contracts.Contract;

/** A version of a contract as it is answered. @param contract its reference */
public record ContractView(
        String contract, int version, @JsonUnwrapped Contract content) {}
