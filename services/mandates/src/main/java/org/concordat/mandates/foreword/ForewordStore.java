package org.concordat.mandates.foreword;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;

/** Where every version of every foreword is kept. */
@ApplicationScoped
public class ForewordStore implements PanacheRepositoryBase<ForewordRow, ForewordRow.Key> {

    /** The latest version; of those dated on a day or before it, where one is given. */
    public Optional<Foreword> latest(String partnership, FinancialYear year, Optional<LocalDate> on) {
        return find(
                        "key.partnership = ?1 and key.financialYear = ?2",
                        Sort.descending("key.version"),
                        partnership,
                        year.toString())
                .stream()
                .map(ForewordRow::foreword)
                .filter(foreword -> on.filter(foreword.dated()::isAfter).isEmpty())
                .findFirst();
    }

    void add(Foreword foreword) {
        persist(new ForewordRow(foreword));
        flush();
    }
}
