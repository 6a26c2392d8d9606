package org.concordat.budgets.chart;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "cost_centre_chart")
class ChartRow {

    @Id
    String borough;

    @Version
    long revision;

    @ElementCollection
    @CollectionTable(name = "cost_centre", joinColumns = @JoinColumn(name = "borough"))
    @OrderColumn(name = "position")
    List<CostCentreRow> costCentres = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ChartRow() {}

    ChartRow(String borough) {
        this.borough = borough;
    }

    CostCentreChart toDomain() {
        return new CostCentreChart(
                costCentres.stream().map(CostCentreRow::toDomain).toList());
    }
}
