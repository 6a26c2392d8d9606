package org.concordat.mandates.calendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.span.SchoolTerms;

/** Where the boroughs' calendars are kept. */
@ApplicationScoped
class CalendarStore implements PanacheRepositoryBase<CalendarRow, CalendarRow.Key> {

    private static final TypeReference<List<Calendar.DueDate>> PERIODS = new TypeReference<>() {};
    private static final TypeReference<List<SchoolTerms.Days>> TERMS = new TypeReference<>() {};

    private final ObjectMapper json;

    CalendarStore(ObjectMapper json) {
        this.json = json;
    }

    static CalendarRow.Key key(Borough borough, FinancialYear year) {
        return new CalendarRow.Key(borough.code(), year.toString());
    }

    Optional<CalendarRow> row(Borough borough, FinancialYear year) {
        return findByIdOptional(key(borough, year));
    }

    Calendar calendar(CalendarRow row) {
        try {
            return new Calendar(
                    new Borough(row.key.borough()),
                    FinancialYear.parse(row.key.financialYear()),
                    json.readValue(row.periods, PERIODS),
                    row.terms == null ? List.of() : json.readValue(row.terms, TERMS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The calendar %s is stored wrongly".formatted(row.key), e);
        }
    }

    void save(CalendarRow row, Calendar calendar) {
        try {
            row.periods = json.writeValueAsString(calendar.periods());
            row.terms = calendar.terms().isEmpty() ? null : json.writeValueAsString(calendar.terms());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a calendar", e);
        }
        persist(row);
        flush();
    }
}
