package org.concordat.mandates.calendars;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records and reads calendars. */
@ApplicationScoped
class CalendarHandler {

    /** Of a calendar nobody has recorded, so that a reader has one to remember. */
    private static final String USUAL = "\"usual\"";

    private final ReferenceLockStore reference;
    private final CalendarStore calendars;
    private final CouncilStore councils;
    private final CalendarPublisher publisher;
    private final AuditTrail audit;

    CalendarHandler(
            ReferenceLockStore reference,
            CalendarStore calendars,
            CouncilStore councils,
            CalendarPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.calendars = calendars;
        this.councils = councils;
        this.publisher = publisher;
        this.audit = audit;
    }

    Answer show(Borough borough, FinancialYear year) {
        requireKnown(borough);
        return calendars
                .row(borough, year)
                .map(row -> Answer.ok(CalendarView.of(calendars.calendar(row), true), Preconditions.etag(row.revision)))
                .orElseGet(() -> Answer.ok(CalendarView.of(Calendar.usual(borough, year), false), USUAL));
    }

    Answer record(Calendar wanted, Revision revision) {
        requireKnown(wanted.borough());
        reference.takeTurn();
        Optional<CalendarRow> row = calendars.row(wanted.borough(), wanted.financialYear());
        boolean replacesTheUsual = row.isEmpty() && USUAL.equals(revision.ifMatch());
        if (!replacesTheUsual) {
            revision.require(row.map(there -> there.revision));
        }
        ReferenceRefused.ifAny(CalendarCheck.check(wanted), "calendar-invalid", "The calendar");
        Optional<Calendar> before = row.map(calendars::calendar);
        CalendarView after = CalendarView.of(wanted, true);
        if (before.filter(wanted::equals).isPresent()) {
            return Answer.ok(after, Preconditions.etag(row.get().revision));
        }
        CalendarRow stored =
                row.orElseGet(() -> new CalendarRow(CalendarStore.key(wanted.borough(), wanted.financialYear())));
        calendars.save(stored, wanted);
        publisher.recorded(wanted);
        String subject = "boroughs/%s/calendars/%s".formatted(wanted.borough(), wanted.financialYear());
        audit.recordShared(
                "calendar.record",
                subject,
                before.map(each -> CalendarView.of(each, true)).orElse(null),
                after);
        String etag = Preconditions.etag(stored.revision);
        return before.isPresent() ? Answer.ok(after, etag) : Answer.created(URI.create("/v1/" + subject), after, etag);
    }

    private void requireKnown(Borough borough) {
        if (councils.council(borough).isEmpty()) {
            throw Problem.notFound("borough-unknown", "There is no borough %s.".formatted(borough));
        }
    }
}
