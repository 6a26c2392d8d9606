package org.concordat.budgets.chart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;

/** Where the boroughs' charts are kept. */
@ApplicationScoped
public class ChartStore implements PanacheRepositoryBase<ChartRow, String> {

    /** The borough's chart; an empty one when it has sent none. */
    public CostCentreChart of(Borough borough) {
        return row(borough).map(ChartRow::toDomain).orElse(new CostCentreChart(List.of()));
    }

    Optional<ChartRow> row(Borough borough) {
        return findByIdOptional(borough.code());
    }
}
