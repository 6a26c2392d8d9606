package org.concordat.reference;

/** What this service reads of {@code concordat.mandates.borough-recorded.v1}. */
record BoroughRecorded(String borough, String name, String chart) {}
