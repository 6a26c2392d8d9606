package org.concordat.registers;

/**
 * What a register holds.
 *
 * @param name in small letters and hyphens, such as {@code kpi}: tells its rows from others, and begins its refusals
 *     {@code …-unknown}, {@code …-invalid}, {@code …-of-another-owner} and the audit's {@code ….record}. It stays
 * @param words what a record is called in a sentence, such as {@code definition of an indicator}
 * @param type a record as it is sent and kept: read strictly from JSON, so a Java record of values that JSON has
 * @param event the type of the event that tells of a version, literal, such as {@code concordat.kpis.kpi-recorded.v1}
 */
public record RecordKind<T>(String name, String words, Class<T> type, String event) {}
