package org.concordat.mandates.charts;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.concordat.security.BoroughScope;
import org.concordat.web.reference.ReferenceLockStore;

/** Records the default chart at the first start, so that a borough can be set up without one of its own. */
@ApplicationScoped
class ShippedChartHandler {

    private final BoroughScope scope;
    private final ReferenceLockStore reference;
    private final ServiceLineChartHandler charts;

    ShippedChartHandler(BoroughScope scope, ReferenceLockStore reference, ServiceLineChartHandler charts) {
        this.scope = scope;
        this.reference = reference;
        this.charts = charts;
    }

    void atStart(@Observes StartupEvent started) {
        ChartBody shipped = shipped();
        scope.write(Set.of(), () -> {
            // Several instances may start at once: the first records it, the others find it.
            reference.takeTurn();
            charts.recordShipped(ChartEdition.DEFAULT, shipped);
            return true;
        });
    }

    private static ChartBody shipped() {
        String resource = "/charts/section-251.csv";
        try (InputStream in =
                Objects.requireNonNull(ShippedChartHandler.class.getResourceAsStream(resource), resource)) {
            return ShippedChart.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
