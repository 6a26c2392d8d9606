package org.concordat.kpis.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RegisterHandler;
import org.concordat.security.BoroughScope;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;

/**
 * Records the indicators of children's services that come with the program at the first start, described in our own words
 * after the definitions behind published dashboards and the Standard Safeguarding Dataset.
 */
@ApplicationScoped
class ShippedCatalogueHandler {

    private static final String RESOURCE = "/catalogue/indicators.json";

    private final BoroughScope scope;
    private final ReferenceLockStore reference;
    private final RegisterHandler registers;
    private final KpiHandler register;
    private final KpiLookup kpis;
    private final ObjectMapper json;

    ShippedCatalogueHandler(
            BoroughScope scope,
            ReferenceLockStore reference,
            RegisterHandler registers,
            KpiHandler register,
            KpiLookup kpis,
            ObjectMapper json) {
        this.scope = scope;
        this.reference = reference;
        this.registers = registers;
        this.register = register;
        this.kpis = kpis;
        this.json = json;
    }

    void atStart(@Observes StartupEvent started) {
        Map<String, KpiDefinition> shipped = shipped(json);
        scope.write(Set.of(), () -> {
            // Several instances may start at once: the first records them, the others find them.
            reference.takeTurn();
            shipped.forEach(this::recordUnlessThere);
            return true;
        });
    }

    private void recordUnlessThere(String code, KpiDefinition body) {
        if (kpis.latest(code).isEmpty()) {
            registers.record(register, RecordKey.open(code), new Owner.Everybody(), body, new Revision(null, null));
        }
    }

    /** By code, in the order of the file. */
    static Map<String, KpiDefinition> shipped(ObjectMapper json) {
        try (InputStream in =
                Objects.requireNonNull(ShippedCatalogueHandler.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return json.readValue(text, new TypeReference<LinkedHashMap<String, KpiDefinition>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
