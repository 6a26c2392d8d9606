package org.concordat.mandates.mappings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.mandates.partnerships.MappedCharts;

/** Where every version of every mapping between charts is kept. */
@ApplicationScoped
public class PartnershipMappingStore
        implements PanacheRepositoryBase<PartnershipMappingRow, PartnershipMappingRow.Key>, MappedCharts {

    private static final Sort IN_ORDER = Sort.by("key.code").and("key.version");

    private final ObjectMapper json;

    PartnershipMappingStore(ObjectMapper json) {
        this.json = json;
    }

    /** Every version of every mapping, in order. */
    public Stream<PartnershipMapping> all() {
        return listAll(IN_ORDER).stream().map(this::mapping);
    }

    /** Every version of every mapping of a partnership, in order. */
    public List<PartnershipMapping> of(String partnership) {
        return find("partnership", IN_ORDER, partnership).stream()
                .map(this::mapping)
                .toList();
    }

    @Override
    public boolean connects(String partnership, String fromChart, String toChart) {
        return of(partnership).stream().anyMatch(mapping -> mapping.connects(fromChart, toChart));
    }

    /** The latest version of each mapping of a partnership, in the order of their codes. */
    Collection<PartnershipMapping> latestOf(String partnership) {
        Map<String, PartnershipMapping> latest = new TreeMap<>();
        of(partnership).forEach(version -> latest.put(version.code(), version));
        return latest.values();
    }

    Optional<PartnershipMapping> latest(String code) {
        return find("key.code", Sort.descending("key.version"), code)
                .firstResultOptional()
                .map(this::mapping);
    }

    Optional<PartnershipMapping> version(String code, int version) {
        return findByIdOptional(new PartnershipMappingRow.Key(code, version)).map(this::mapping);
    }

    void add(PartnershipMapping mapping) {
        try {
            persist(new PartnershipMappingRow(
                    new PartnershipMappingRow.Key(mapping.code(), mapping.version()),
                    mapping.partnership(),
                    json.writeValueAsString(PartnershipMappingBody.of(mapping))));
            flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a mapping", e);
        }
    }

    private PartnershipMapping mapping(PartnershipMappingRow row) {
        try {
            return json.readValue(row.terms, PartnershipMappingBody.class)
                    .asStored(row.partnership, row.key.code(), row.key.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The mapping %s is stored wrongly".formatted(row.key), e);
        }
    }
}
