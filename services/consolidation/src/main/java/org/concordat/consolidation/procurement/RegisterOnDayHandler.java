package org.concordat.consolidation.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.returns.ReportingCalendar;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Registers of contracts as they are on a day, as far as a caller may see them: the view of contracts in the month of that
 * day. Whatever is made of it is made of what was released.
 */
@ApplicationScoped
public class RegisterOnDayHandler {

    /** What the parameter {@code on} means. */
    public static final String ON =
            "The day on which it is looked at, such as 2012-01-17; without it, that of the moment. Mandates are those of its financial year.";

    private final ReleaseHandler release;
    private final AudienceCheck access;
    private final MomentCheck moments;

    RegisterOnDayHandler(ReleaseHandler release, AudienceCheck access, MomentCheck moments) {
        this.release = release;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param on the day as it was sent; null for that of the moment
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws InvalidValue when it is no day
     * @throws Problem 404 when there is no such borough or partnership for the caller
     */
    public ReleasedView view(Caller caller, Subject subject, @Nullable String on, @Nullable String asAt) {
        Optional<LocalDate> asked = Optional.ofNullable(on).map(RegisterOnDayHandler::day);
        if (subject instanceof Subject.Sovereign own
                && AudienceCheck.of(caller, own.borough()).isEmpty()) {
            throw AudienceCheck.unknownBorough(own.borough());
        }
        Instant moment = moments.settle(asAt);
        Edition edition = moments.edition(moment);
        if (!edition.hasTotals()) {
            throw Problem.badRequest(
                    "not-in-this-edition", "There were no contracts as at that moment. Ask as at a later one.");
        }
        LocalDate day = asked.orElseGet(() -> ReportingCalendar.dayOf(moment));
        return release.view(
                        caller,
                        subject,
                        moment,
                        audience -> new Question(
                                ContractsDomain.CONTRACTS,
                                subject,
                                audience,
                                FinancialYear.monthOf(day),
                                moment,
                                false,
                                true,
                                Optional.empty(),
                                OptionalInt.empty(),
                                edition,
                                Optional.empty(),
                                Optional.of(day)))
                .orElseThrow(() -> access.unknown(caller, subject, moment));
    }

    /** Of a borough, by its code as it was sent. */
    public ReleasedView ofBorough(Caller caller, String borough, @Nullable String on, @Nullable String asAt) {
        return view(caller, new Subject.Sovereign(new Borough(borough)), on, asAt);
    }

    /** Of a partnership, as far as the mandates of its members allow. */
    public ReleasedView ofPartnership(Caller caller, String partnership, @Nullable String on, @Nullable String asAt) {
        return view(caller, new Subject.Shared(partnership), on, asAt);
    }

    /** Of a partnership, for whoever is of its management; for everybody else there is none. */
    public ReleasedView ofManagement(Caller caller, String partnership, @Nullable String on) {
        ReleasedView view = ofPartnership(caller, partnership, on, null);
        if (view.question().audience() instanceof Audience.Management) {
            return view;
        }
        throw access.unknown(
                caller, new Subject.Shared(partnership), view.question().asAt());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("day", text, "a day such as 2012-01-17");
        }
    }
}
