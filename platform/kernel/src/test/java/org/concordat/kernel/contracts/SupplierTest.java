package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is nobody in particular. */
class SupplierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Various",
                "Various Fostering Agencies",
                "VARIOUS providers",
                "Rolling contract with various providers",
                "Several small providers",
                "Multiple suppliers",
                "multiple",
                "N/A",
                "TBC",
                " none "
            })
    void many_and_nobody_are_no_supplier(String name) {
        assertThat(Supplier.named(name).nobodyInParticular()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Multiple Sclerosis Trust",
                "Several Oaks Ltd",
                "None Such House CIC",
                "Unknown Warrior Hostel",
                "Eden Food Services Ltd",
                "16 Children's Centres"
            })
    void a_name_that_begins_like_it_is_somebody(String name) {
        assertThat(Supplier.named(name).nobodyInParticular()).isFalse();
    }
}
