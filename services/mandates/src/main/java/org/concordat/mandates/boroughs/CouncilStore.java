package org.concordat.mandates.boroughs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;

/** Where the boroughs are kept. */
@ApplicationScoped
public class CouncilStore implements PanacheRepositoryBase<CouncilRow, String> {

    public Optional<Council> council(Borough borough) {
        return row(borough).map(CouncilRow::council);
    }

    Optional<CouncilRow> row(Borough borough) {
        return findByIdOptional(borough.code());
    }

    boolean isTaken(OnsCode code, Borough by) {
        return count("onsCode = ?1 and code <> ?2", code.value(), by.code()) > 0;
    }

    List<CouncilRow> page(String after, int limit) {
        return find("code > ?1 order by code", after).page(0, limit).list();
    }
}
