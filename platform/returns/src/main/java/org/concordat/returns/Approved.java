package org.concordat.returns;

/** The borough's figure, certified. It is never changed: a restatement is another version. */
public record Approved(
        Heading heading,
        Stamp submitted,
        Stamp approved,
        String certification,
        Findings findings,
        Submission submission)
        implements Return {

    @Override
    public State state() {
        return State.APPROVED;
    }

    /** What becomes of it when a later version of the same return is approved. */
    public Superseded supersededBy(Approved later) {
        Heading mine = heading;
        Heading theirs = later.heading();
        boolean sameReturn = mine.borough().equals(theirs.borough())
                && mine.domain() == theirs.domain()
                && mine.period().equals(theirs.period());
        if (!sameReturn || theirs.version() <= mine.version()) {
            throw new IllegalArgumentException(theirs + " does not restate " + mine);
        }
        return new Superseded(this, theirs.id());
    }
}
