package org.concordat.mandates.mandate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.FinancialYear;
import org.concordat.mandates.terms.MandateTerms;

/** A borough's mandate: one type per state, and a step exists only on the state that allows it. */
public sealed interface Mandate {

    MandateDocument document();

    /** @param today the day asked about, since expiry is a matter of the date alone */
    MandateState stateOn(LocalDate today);

    /** Whether it is in force on that day: from adoption until its year ends, or it is replaced or withdrawn. */
    boolean inForceOn(LocalDate day);

    /** The Cabinet's decision to adopt it; none of a draft. */
    default Optional<Adoption> decision() {
        return switch (this) {
            case Draft draft -> Optional.empty();
            case Adopted adopted -> Optional.of(adopted.adoption());
            case Replaced replaced -> Optional.of(replaced.adoption());
            case Withdrawn withdrawn -> Optional.of(withdrawn.adoption());
        };
    }

    default FinancialYear financialYear() {
        return document().terms().financialYear();
    }

    /** Written, and not yet decided on. */
    record Draft(MandateDocument document) implements Mandate {

        public Draft revised(MandateTerms terms, Actor by) {
            if (!terms.financialYear().equals(financialYear())) {
                throw new MandateRefused(
                        MandateRefused.Reason.FINANCIAL_YEAR_FIXED,
                        "This draft is for %s and stays so: begin another for %s"
                                .formatted(financialYear(), terms.financialYear()));
            }
            Set<Actor> writers = new HashSet<>(document.writers());
            writers.add(by);
            return new Draft(new MandateDocument(
                    document.id(), document.borough(), document.version(), terms, writers, document.draftedAt()));
        }

        /** @param current the mandate in force for the same year, which this one replaces */
        public Adopted adopt(Adoption adoption, LocalDate today, Optional<Adopted> current) {
            if (document.writers().stream().anyMatch(adoption.by()::isSameAs)) {
                throw new MandateRefused(
                        MandateRefused.Reason.ADOPTER_DRAFTED_IT,
                        "%s wrote on this draft, so somebody else records its adoption"
                                .formatted(adoption.by().name()));
            }
            if (adoption.on().isAfter(today)) {
                throw new MandateRefused(
                        MandateRefused.Reason.ADOPTED_IN_FUTURE,
                        "A mandate is recorded once the Cabinet has adopted it: %s is still to come"
                                .formatted(adoption.on()));
            }
            current.filter(other -> adoption.on().isBefore(other.adoption().on()))
                    .ifPresent(other -> {
                        throw new MandateRefused(
                                MandateRefused.Reason.ADOPTED_BEFORE_PREDECESSOR,
                                "The mandate it replaces was adopted on %s, after %s"
                                        .formatted(other.adoption().on(), adoption.on()));
                    });
            return new Adopted(
                    document, adoption, current.map(other -> other.document().id()));
        }

        @Override
        public MandateState stateOn(LocalDate today) {
            return MandateState.DRAFT;
        }

        @Override
        public boolean inForceOn(LocalDate day) {
            return false;
        }
    }

    /** @param replaces the mandate of the same year that was in force until then */
    record Adopted(MandateDocument document, Adoption adoption, Optional<UUID> replaces) implements Mandate {

        public Replaced replacedBy(Adopted other) {
            return new Replaced(
                    document,
                    adoption,
                    replaces,
                    other.document().id(),
                    other.adoption().on());
        }

        public Withdrawn withdraw(Withdrawal withdrawal, LocalDate today) {
            if (withdrawal.on().isAfter(today)) {
                throw new MandateRefused(
                        MandateRefused.Reason.WITHDRAWN_IN_FUTURE,
                        "A withdrawal is recorded once it is decided: %s is still to come".formatted(withdrawal.on()));
            }
            if (withdrawal.on().isBefore(adoption.on())) {
                throw new MandateRefused(
                        MandateRefused.Reason.WITHDRAWN_BEFORE_ADOPTION,
                        "The mandate was adopted on %s, after %s".formatted(adoption.on(), withdrawal.on()));
            }
            return new Withdrawn(document, adoption, replaces, withdrawal);
        }

        @Override
        public MandateState stateOn(LocalDate today) {
            return today.isAfter(financialYear().end()) ? MandateState.EXPIRED : MandateState.ADOPTED;
        }

        @Override
        public boolean inForceOn(LocalDate day) {
            return !day.isBefore(adoption.on()) && !day.isAfter(financialYear().end());
        }
    }

    /** @param replacedOn the day of the other's adoption: the first on which this one was not in force */
    record Replaced(
            MandateDocument document, Adoption adoption, Optional<UUID> replaces, UUID replacedBy, LocalDate replacedOn)
            implements Mandate {

        @Override
        public MandateState stateOn(LocalDate today) {
            return MandateState.REPLACED;
        }

        @Override
        public boolean inForceOn(LocalDate day) {
            return new Adopted(document, adoption, replaces).inForceOn(day) && day.isBefore(replacedOn);
        }
    }

    /** Its year has no mandate from the withdrawal on: one that it replaced does not come back. */
    record Withdrawn(MandateDocument document, Adoption adoption, Optional<UUID> replaces, Withdrawal withdrawal)
            implements Mandate {

        @Override
        public MandateState stateOn(LocalDate today) {
            return MandateState.WITHDRAWN;
        }

        @Override
        public boolean inForceOn(LocalDate day) {
            return new Adopted(document, adoption, replaces).inForceOn(day) && day.isBefore(withdrawal.on());
        }
    }
}
