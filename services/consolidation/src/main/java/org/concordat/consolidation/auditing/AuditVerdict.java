package org.concordat.consolidation.auditing;

/** What an audit of an answer came to. */
public enum AuditVerdict {
    /** Nothing hidden can be worked out by anybody beyond the limits. */
    SAFE,
    /** Something can. */
    LEAKS,
    /** It was not found out in the time there was. */
    UNKNOWN,
    /** What would be shown are not the true figures. */
    WRONG
}
