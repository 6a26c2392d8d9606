package org.concordat.mandates.pools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where every version of every key of apportionment is kept. */
@ApplicationScoped
public class PoolStore implements PanacheRepositoryBase<PoolRow, PoolRow.Key> {

    private final ObjectMapper json;

    PoolStore(ObjectMapper json) {
        this.json = json;
    }

    /** Every version of every key, in order. */
    public Stream<Pool> all() {
        return listAll(Sort.by("key.code").and("key.version")).stream().map(this::pool);
    }

    Optional<Pool> latest(String code) {
        return find("key.code", Sort.descending("key.version"), code)
                .firstResultOptional()
                .map(this::pool);
    }

    Optional<Pool> version(String code, int version) {
        return findByIdOptional(new PoolRow.Key(code, version)).map(this::pool);
    }

    /** The latest version of each key of a partnership, in the order of their codes. */
    List<Pool> page(String partnership, String after, int limit) {
        return find(
                        "from PoolRow p where p.partnership = ?1 and p.key.code > ?2 and p.key.version ="
                                + " (select max(o.key.version) from PoolRow o where o.key.code = p.key.code)"
                                + " order by p.key.code",
                        partnership,
                        after)
                .page(0, limit)
                .stream()
                .map(this::pool)
                .toList();
    }

    void add(Pool pool) {
        try {
            persist(new PoolRow(
                    new PoolRow.Key(pool.code(), pool.version()),
                    pool.partnership(),
                    json.writeValueAsString(PoolBody.of(pool))));
            flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a key", e);
        }
    }

    private Pool pool(PoolRow row) {
        try {
            return json.readValue(row.terms, PoolBody.class)
                    .asStored(row.partnership, row.key.code(), row.key.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The key %s is stored wrongly".formatted(row.key), e);
        }
    }
}
