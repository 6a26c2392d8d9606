package org.concordat.returns.periods;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "reporting_period")
@IdClass(PeriodKey.class)
class PeriodRow {

    @Id
    String borough;

    @Id
    String period;

    @Column(name = "financial_year")
    String financialYear;

    boolean closed;

    @Version
    long revision;

    @ElementCollection
    @CollectionTable(
            name = "period_history",
            joinColumns = {
                @JoinColumn(name = "borough", referencedColumnName = "borough"),
                @JoinColumn(name = "period", referencedColumnName = "period")
            })
    @OrderColumn(name = "sequence")
    List<PeriodStepRow> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PeriodRow() {}
}
