package org.concordat.mandates.agreement;

/** What a partnership can settle for its members. */
public enum JointKind {
    /** The key by which the cost of a shared service is split. Nobody bears a share without having agreed to it. */
    APPORTIONMENT_POOL("pool", "key", "apportionment pool", "apportionment-pools", true),

    /**
     * How one chart's lines are read on another. Of a borough without a mandate nothing is shown and so nothing is
     * mapped: it is not asked, and its silence does not hide the others' figures.
     */
    CHART_MAPPING("mapping", "mapping", "chart mapping", "chart-mappings", false);

    private final String prefix;
    private final String word;
    private final String inWords;
    private final String path;
    private final boolean needsMandateOfAll;

    JointKind(String prefix, String word, String inWords, String path, boolean needsMandateOfAll) {
        this.prefix = prefix;
        this.word = word;
        this.inWords = inWords;
        this.path = path;
        this.needsMandateOfAll = needsMandateOfAll;
    }

    /** With which codes of problems and the names of audit records begin. */
    public String prefix() {
        return prefix;
    }

    /** What people call it for short. */
    public String word() {
        return word;
    }

    String inWords() {
        return inWords;
    }

    /** Below the partnership's address. */
    String path() {
        return path;
    }

    boolean needsMandateOfAll() {
        return needsMandateOfAll;
    }
}
