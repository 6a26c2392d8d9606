package org.concordat.bench.measure;

/** Something that can be measured on a running stack. */
public interface Measurement {

    /**
     * The word by which {@code --only} asks for it, and under which its figures stand in the table. Two may have one, where
     * both are about the same and have to run at different times.
     */
    String name();

    /** What it tells, in a line. */
    String description();

    /**
     * Measures, and adds what it found to the report.
     *
     * @throws Exception when it could not measure; the run then has no result
     */
    void measure(Setting setting) throws Exception;
}
