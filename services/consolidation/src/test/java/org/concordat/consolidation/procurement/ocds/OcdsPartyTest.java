package org.concordat.consolidation.procurement.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsIdentifier;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsParty;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.contracts.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what numbers boroughs and suppliers are known. */
class OcdsPartyTest {

    @Test
    void a_borough_is_known_by_its_code_in_the_register_of_local_authorities_where_the_installation_says_it() {
        OcdsParty said = new OcdsBuyer("Fulham", new OnsCode("E09000013"), Optional.of("HMF")).party("buyer");
        assertThat(said.id()).isEqualTo("GB-LAE-HMF");
        assertThat(said.additionalIdentifiers().orElseThrow())
                .extracting(OcdsIdentifier::id)
                .containsExactly("E09000013");
        OcdsParty silent = new OcdsBuyer("Fulham", new OnsCode("E09000013"), Optional.empty()).party("buyer");
        assertThat(silent.id()).isEqualTo("GSS-E09000013");
        assertThat(silent.additionalIdentifiers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567, , GB-COH-01234567",
        "SC123456, , GB-COH-SC123456",
        ", 1089969, GB-CHC-1089969",
        ", SC012345, GB-SC-SC012345",
        ", NIC104226, GB-NIC-104226",
        "01234567, 1089969, GB-COH-01234567",
        ", , Eden",
    })
    void a_supplier_is_known_by_the_number_a_registrar_gave_it_or_by_its_name(
            String company, String charity, String id) {
        assertThat(OcdsSupplier.party(supplier("Eden", company, charity)).map(OcdsParty::id))
                .contains(id);
    }

    @Test
    void a_second_number_stands_beside_the_first() {
        assertThat(OcdsSupplier.party(supplier("Eden", "01234567", "1089969"))
                        .flatMap(OcdsParty::additionalIdentifiers)
                        .orElseThrow())
                .extracting(OcdsIdentifier::scheme)
                .containsExactly("GB-CHC");
    }

    @Test
    void nobody_in_particular_is_no_party() {
        assertThat(OcdsSupplier.party(Supplier.named("Various Providers"))).isEmpty();
    }

    private static Supplier supplier(String name, @Nullable String company, @Nullable String charity) {
        return new Supplier(
                name,
                Optional.empty(),
                Optional.ofNullable(company),
                Optional.ofNullable(charity),
                Optional.empty(),
                Optional.empty());
    }
}
