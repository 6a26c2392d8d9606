package org.concordat.budgets.chart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;

/** Where the boroughs' charts are kept. */
@ApplicationScoped
public class ChartStore implements PanacheRepositoryBase<ChartRow, String> {

    private final ChartCache remembered;

    ChartStore(ChartCache remembered) {
        this.remembered = remembered;
    }

    /** The borough's chart; an empty one when it has sent none. */
    public CostCentreChart of(Borough borough) {
        return find("select revision from ChartRow where borough = ?1", borough.code())
                .project(Long.class)
                .firstResultOptional()
                .map(revision -> remembered.find(borough, revision).orElseGet(() -> read(borough)))
                .orElse(new CostCentreChart(List.of()));
    }

    private CostCentreChart read(Borough borough) {
        ChartRow row = row(borough).orElseThrow();
        return remembered.keep(borough, row.revision, row.toDomain());
    }

    Optional<ChartRow> row(Borough borough) {
        return findByIdOptional(borough.code());
    }
}
