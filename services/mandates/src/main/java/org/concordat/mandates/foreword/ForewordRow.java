package org.concordat.mandates.foreword;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "foreword_version")
class ForewordRow {

    /** Which version of the foreword of which year. */
    @Embeddable
    record Key(
            String partnership,
            @Column(name = "financial_year") String financialYear,
            int version) {}

    @EmbeddedId
    Key key;

    LocalDate dated;

    String text;

    @Nullable
    @Column(name = "signed_by")
    String signedBy;

    @SuppressWarnings("NullAway.Init")
    protected ForewordRow() {}

    ForewordRow(Foreword foreword) {
        this.key = new Key(foreword.partnership(), foreword.financialYear().toString(), foreword.version());
        this.dated = foreword.dated();
        this.text = foreword.text();
        this.signedBy = foreword.signedBy().orElse(null);
    }

    Foreword foreword() {
        return new Foreword(
                key.partnership(),
                FinancialYear.parse(key.financialYear()),
                key.version(),
                dated,
                text,
                Optional.ofNullable(signedBy));
    }
}
