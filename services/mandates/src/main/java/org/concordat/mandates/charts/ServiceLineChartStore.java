package org.concordat.mandates.charts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;

/** Where every version of every chart is kept. */
@ApplicationScoped
public class ServiceLineChartStore implements PanacheRepositoryBase<ServiceLineChartRow, ServiceLineChartRow.Key> {

    private static final TypeReference<List<ChartBody.Line>> LINES = new TypeReference<>() {};

    private final ObjectMapper json;

    ServiceLineChartStore(ObjectMapper json) {
        this.json = json;
    }

    public Optional<ChartEdition> latest(String code) {
        return find("key.code", Sort.descending("key.version"), code)
                .firstResultOptional()
                .map(this::edition);
    }

    /** Every version, the latest first. */
    public List<ChartEdition> versions(String code) {
        return find("key.code", Sort.descending("key.version"), code).stream()
                .map(this::edition)
                .toList();
    }

    /** The latest version that is for the year; when none is, the latest there is. */
    public Optional<ChartEdition> forYear(String code, FinancialYear year) {
        List<ChartEdition> editions = versions(code);
        return editions.stream()
                .filter(edition -> edition.isFor(year))
                .findFirst()
                .or(() -> editions.stream().findFirst());
    }

    Optional<ChartEdition> version(String code, int version) {
        return findByIdOptional(new ServiceLineChartRow.Key(code, version)).map(this::edition);
    }

    /** The latest version of each, in the order of their codes. */
    List<ChartEdition> page(String after, int limit) {
        return find(
                        "from ServiceLineChartRow c where c.key.code > ?1 and c.key.version ="
                                + " (select max(o.key.version) from ServiceLineChartRow o where o.key.code = c.key.code)"
                                + " order by c.key.code",
                        after)
                .page(0, limit)
                .stream()
                .map(this::edition)
                .toList();
    }

    void add(ChartEdition edition) {
        try {
            persist(new ServiceLineChartRow(
                    edition,
                    json.writeValueAsString(edition.chart().nodes().stream()
                            .map(ChartBody.Line::of)
                            .toList())));
            flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a chart", e);
        }
    }

    private ChartEdition edition(ServiceLineChartRow row) {
        try {
            return new ChartEdition(
                    row.key.code(),
                    row.key.version(),
                    row.title,
                    Optional.ofNullable(row.validFrom).map(FinancialYear::parse),
                    Optional.ofNullable(row.validUntil).map(FinancialYear::parse),
                    new Chart(json.readValue(row.lines, LINES).stream()
                            .map(ChartBody.Line::toDomain)
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The chart %s is stored wrongly".formatted(row.key), e);
        }
    }
}
