package org.concordat.kpis.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;

/** Where every version of every definition is kept. */
@ApplicationScoped
public class KpiStore implements PanacheRepositoryBase<KpiRow, KpiRow.Key> {

    private static final String LATEST = "k.key.version ="
            + " (select max(o.key.version) from KpiRow o where o.key.code = k.key.code) order by k.key.code";

    private final ObjectMapper json;

    KpiStore(ObjectMapper json) {
        this.json = json;
    }

    /** The latest version of each, in the order of their codes. */
    public List<Kpi> all() {
        return find("from KpiRow k where " + LATEST).stream().map(this::kpi).toList();
    }

    List<Kpi> page(String after, int limit) {
        return find("from KpiRow k where k.key.code > ?1 and " + LATEST, after).page(0, limit).stream()
                .map(this::kpi)
                .toList();
    }

    Optional<Kpi> latest(String code) {
        return find("key.code", Sort.descending("key.version"), code)
                .firstResultOptional()
                .map(this::kpi);
    }

    Optional<Kpi> version(String code, int version) {
        return findByIdOptional(new KpiRow.Key(code, version)).map(this::kpi);
    }

    void add(Kpi kpi) {
        try {
            persist(new KpiRow(
                    new KpiRow.Key(kpi.code(), kpi.version()),
                    kpi.owner().ownBorough().map(Borough::code).orElse(null),
                    json.writeValueAsString(KpiBody.of(kpi))));
            flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a definition", e);
        }
    }

    private Kpi kpi(KpiRow row) {
        try {
            return json.readValue(row.terms, KpiBody.class)
                    .asStored(
                            row.key.code(),
                            row.key.version(),
                            Optional.ofNullable(row.definedBy).map(Borough::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The definition %s is stored wrongly".formatted(row.key), e);
        }
    }
}
