package org.concordat.kpis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.web.json.KernelJson;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

    @Test
    void everything_that_comes_with_the_program_is_defined_rightly() {
        Map<String, KpiDefinition> shipped = ShippedCatalogueHandler.shipped(JsonMapper.builder()
                .addModules(new Jdk8Module(), new JavaTimeModule(), new KernelJson())
                .build());
        assertThat(shipped).hasSize(52);
        shipped.forEach((code, definition) -> {
            Kpi.requireCode(code);
            assertThat(definition.wrong()).as(code).isEmpty();
        });
    }
}
