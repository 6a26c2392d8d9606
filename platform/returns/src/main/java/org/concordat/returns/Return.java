package org.concordat.returns;

import java.util.Optional;
import java.util.UUID;

/** One version of a borough's return for a period, in one of its states. */
public sealed interface Return permits Draft, Submitted, Approved, Rejected, Superseded {

    Heading heading();

    State state();

    /** The states by the names that the public contract uses. */
    enum State {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED,
        SUPERSEDED
    }

    /**
     * Begins a version, the first or a restatement of an approved one.
     *
     * @param latest the latest version of the same borough, domain and period, if there is any
     * @param first the heading to begin with when there is none; its id is used for a restatement too
     * @throws Refused VERSION_IN_PROGRESS when the latest version is still being worked on
     */
    static Draft begin(Optional<? extends Return> latest, Heading first, Stamp drafted, Findings findings) {
        if (latest.isEmpty()) {
            return new Draft(first, drafted, findings);
        }
        UUID id = first.id();
        return switch (latest.get()) {
            case Approved approved -> new Draft(approved.heading().restatedAs(id), drafted, findings);
            case Superseded superseded -> new Draft(superseded.heading().restatedAs(id), drafted, findings);
            case Draft draft -> throw inProgress(draft);
            case Submitted submitted -> throw inProgress(submitted);
            case Rejected rejected -> throw inProgress(rejected);
        };
    }

    private static Refused inProgress(Return latest) {
        return new Refused(
                Refusal.VERSION_IN_PROGRESS,
                "Version %d of the return for %s is %s: work on with that one."
                        .formatted(
                                latest.heading().version(),
                                latest.heading().period(),
                                latest.state().name().toLowerCase(java.util.Locale.ROOT)));
    }

    /**
     * Saves other content in this version.
     *
     * @throws Refused NOT_A_DRAFT unless it is a draft or was sent back
     */
    default Draft revised(Stamp revised, Findings findings) {
        return switch (this) {
            case Draft draft -> new Draft(draft.heading(), revised, findings);
            case Rejected rejected -> new Draft(rejected.heading(), revised, findings);
            case Submitted submitted -> throw notADraft();
            case Approved approved -> throw notADraft();
            case Superseded superseded -> throw notADraft();
        };
    }

    /** @throws Refused NOT_A_DRAFT in any other state */
    default Draft asDraft() {
        if (this instanceof Draft draft) {
            return draft;
        }
        throw notADraft();
    }

    /** @throws Refused NOT_SUBMITTED in any other state */
    default Submitted asSubmitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refused(
                Refusal.NOT_SUBMITTED,
                "Only a submitted return can be approved or sent back; this one is %s.".formatted(state()));
    }

    private Refused notADraft() {
        return new Refused(
                Refusal.NOT_A_DRAFT, "Only a draft can be changed or submitted; this return is %s.".formatted(state()));
    }
}
