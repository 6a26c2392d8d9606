package org.concordat.consolidation.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.concordat.kernel.Period;
import org.concordat.kernel.span.London;
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

    /** What nobody knows yet of a year is answered as. */
    private static final int CONFLICT = 409;

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
        LocalDate day = asked.orElseGet(() -> London.dayOf(moment));
        return view(caller, subject, moment, edition, FinancialYear.monthOf(day), day)
                .orElseThrow(() -> access.unknown(caller, subject, moment));
    }

    private Optional<ReleasedView> view(
            Caller caller, Subject subject, Instant moment, Edition edition, Period period, LocalDate day) {
        return release.view(
                caller,
                subject,
                moment,
                audience -> new Question(
                        ContractsDomain.CONTRACTS,
                        subject,
                        audience,
                        period,
                        moment,
                        false,
                        true,
                        Optional.empty(),
                        OptionalInt.empty(),
                        edition,
                        Optional.empty(),
                        Optional.of(day)));
    }

    /**
     * The same with what begins in so many months from that day, by the mandates of the years in which it does.
     *
     * @throws Problem 404 when there is no such borough or partnership for the caller
     */
    private RegisterAhead ahead(
            Caller caller, Subject subject, @Nullable String on, @Nullable String asAt, int months) {
        ReleasedView now = view(caller, subject, on, asAt);
        LocalDate day = now.question().on().orElseThrow();
        List<RegisterAhead.Year> years = new ArrayList<>(List.of(RegisterAhead.Year.of(now)));
        LocalDate until = day.plusMonths(months);
        for (FinancialYear year = FinancialYear.of(day).next(); !year.start().isAfter(until); year = year.next()) {
            Optional<ReleasedView> then = later(caller, subject, now.question(), year, day);
            if (then.isEmpty()) {
                return new RegisterAhead(years, year.previous().end());
            }
            years.add(RegisterAhead.Year.of(then.get()));
        }
        return new RegisterAhead(years, until);
    }

    /** None of a year of which nobody knows yet on what lines it is reported, nor of one after the caller's membership. */
    private Optional<ReleasedView> later(
            Caller caller, Subject subject, Question asked, FinancialYear year, LocalDate day) {
        try {
            return view(caller, subject, asked.asAt(), asked.edition(), year.month(1), day);
        } catch (Problem notYet) {
            if (notYet.status() == CONFLICT || notYet.code().equals(AudienceCheck.NOT_A_MEMBER_THEN)) {
                return Optional.empty();
            }
            throw notYet;
        }
    }

    /** Of a borough, by its code as it was sent. */
    public ReleasedView ofBorough(Caller caller, String borough, @Nullable String on, @Nullable String asAt) {
        return view(caller, new Subject.Sovereign(new Borough(borough)), on, asAt);
    }

    /** Of a borough, with what begins in so many months from the day. */
    public RegisterAhead aheadOfBorough(
            Caller caller, String borough, @Nullable String on, @Nullable String asAt, int months) {
        return ahead(caller, new Subject.Sovereign(new Borough(borough)), on, asAt, months);
    }

    /** Of a partnership, with what begins in so many months from the day. */
    public RegisterAhead aheadOfPartnership(
            Caller caller, String partnership, @Nullable String on, @Nullable String asAt, int months) {
        return ahead(caller, new Subject.Shared(partnership), on, asAt, months);
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
