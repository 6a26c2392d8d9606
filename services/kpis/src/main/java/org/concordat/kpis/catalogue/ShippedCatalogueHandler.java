package org.concordat.kpis.catalogue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.registers.Owner;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RegisterHandler;
import org.concordat.security.BoroughScope;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;

/** Records the indicators that come with the program at the first start. */
@ApplicationScoped
class ShippedCatalogueHandler {

    private static final String RESOURCE = "/catalogue/indicators.csv";

    private final BoroughScope scope;
    private final ReferenceLockStore reference;
    private final RegisterHandler registers;
    private final KpiHandler register;
    private final KpiLookup kpis;

    ShippedCatalogueHandler(
            BoroughScope scope,
            ReferenceLockStore reference,
            RegisterHandler registers,
            KpiHandler register,
            KpiLookup kpis) {
        this.scope = scope;
        this.reference = reference;
        this.registers = registers;
        this.register = register;
        this.kpis = kpis;
    }

    void atStart(@Observes StartupEvent started) {
        Map<String, KpiBody> shipped = shipped();
        scope.write(Set.of(), () -> {
            // Several instances may start at once: the first records them, the others find them.
            reference.takeTurn();
            shipped.forEach(this::recordUnlessThere);
            return true;
        });
    }

    private void recordUnlessThere(String code, KpiBody body) {
        if (kpis.latest(code).isEmpty()) {
            registers.record(
                    register, RecordKey.open(code), new Owner.Everybody(), body, new Revision(null, null));
        }
    }

    private static Map<String, KpiBody> shipped() {
        try (InputStream in =
                Objects.requireNonNull(ShippedCatalogueHandler.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return ShippedCatalogue.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
