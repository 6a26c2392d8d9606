package org.concordat.mandates.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;

/** Where every version of every paper is kept. */
@ApplicationScoped
class PaperStore implements PanacheRepositoryBase<PaperRow, PaperRow.Key> {

    private final ObjectMapper json;

    PaperStore(ObjectMapper json) {
        this.json = json;
    }

    Optional<Paper> latest(Borough borough, String code) {
        return find("key.borough = ?1 and key.code = ?2", Sort.descending("key.version"), borough.code(), code)
                .firstResultOptional()
                .map(this::paper);
    }

    Optional<Paper> version(Borough borough, String code, int version) {
        return findByIdOptional(new PaperRow.Key(borough.code(), code, version)).map(this::paper);
    }

    /** The latest version of each paper of a borough, in the order of their codes. */
    List<Paper> page(Borough borough, String after, int limit) {
        return find(
                        "from PaperRow p where p.key.borough = ?1 and p.key.code > ?2 and p.key.version ="
                                + " (select max(o.key.version) from PaperRow o where o.key.borough = p.key.borough"
                                + " and o.key.code = p.key.code) order by p.key.code",
                        borough.code(),
                        after)
                .page(0, limit)
                .stream()
                .map(this::paper)
                .toList();
    }

    void add(Paper paper) {
        try {
            persist(new PaperRow(
                    new PaperRow.Key(paper.borough().code(), paper.code(), paper.version()),
                    json.writeValueAsString(PaperBody.of(paper))));
            flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a paper", e);
        }
    }

    private Paper paper(PaperRow row) {
        try {
            return json.readValue(row.content, PaperBody.class)
                    .asStored(new Borough(row.key.borough()), row.key.code(), row.key.version());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The paper %s is stored wrongly".formatted(row.key), e);
        }
    }
}
