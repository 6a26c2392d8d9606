package org.concordat.mandates.partnerships;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.sharing.DisclosureLevels;

/** Where the partnerships are kept. */
@ApplicationScoped
public class PartnershipStore implements PanacheRepositoryBase<PartnershipRow, String> {

    private static final TypeReference<List<Membership>> MEMBERS = new TypeReference<>() {};
    private static final TypeReference<List<SharedService>> SCOPES = new TypeReference<>() {};

    private final ObjectMapper json;

    PartnershipStore(ObjectMapper json) {
        this.json = json;
    }

    public Optional<Partnership> partnership(String code) {
        return row(code).map(this::partnership);
    }

    /** All there are: a county has a handful. */
    public Stream<Partnership> all() {
        return listAll().stream().map(this::partnership);
    }

    Optional<PartnershipRow> row(String code) {
        return findByIdOptional(code);
    }

    List<Partnership> page(String after, int limit) {
        return find("code > ?1 order by code", after).page(0, limit).stream()
                .map(this::partnership)
                .toList();
    }

    Partnership partnership(PartnershipRow row) {
        try {
            return new Partnership(
                    row.code,
                    row.title,
                    json.readValue(row.members, MEMBERS),
                    json.readValue(row.serviceScopes, SCOPES),
                    Optional.ofNullable(row.chart),
                    row.disclosure == null
                            ? DisclosureLevels.USUAL
                            : json.readValue(row.disclosure, DisclosureLevels.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The partnership %s is stored wrongly".formatted(row.code), e);
        }
    }

    void save(PartnershipRow row, Partnership partnership) {
        try {
            row.title = partnership.title();
            row.chart = partnership.chart().orElse(null);
            row.disclosure = partnership.disclosure().equals(DisclosureLevels.USUAL)
                    ? null
                    : json.writeValueAsString(partnership.disclosure());
            row.members = json.writeValueAsString(partnership.members());
            row.serviceScopes = json.writeValueAsString(partnership.serviceScopes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a partnership", e);
        }
        persist(row);
        flush();
    }
}
