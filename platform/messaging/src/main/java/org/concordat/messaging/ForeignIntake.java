package org.concordat.messaging;

import java.util.List;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;

/**
 * Takes in what others than our services write into topics of their own: unsigned, numbered by nobody, in whatever form. A
 * bean of the service, if it takes any in. Whose a record is follows from its topic, since the broker lets one credential
 * alone write it; nothing that the record says changes it.
 */
public interface ForeignIntake {

    /** The names of their topics, whole. One that is made later is found within a quarter of a minute. */
    Pattern topics();

    /** Behind whose wall the records of a topic are. */
    Borough borough(String topic);

    /**
     * Takes records of one partition in, in their order, within the transaction in which it is stored how far the partition
     * was read: each counts once, whatever is killed. What is wrong with a record is for the intake to keep; what is thrown
     * is tried again where it passes, and where it does not with each record by itself.
     */
    void take(String topic, List<ForeignRecord> records);

    /** Keeps that a record could not be taken in for a reason that nobody thought of; within such a transaction too. */
    void giveUp(String topic, ForeignRecord record);
}
