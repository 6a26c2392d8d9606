package org.concordat.caseload.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A record of an export, of which nothing has been checked.
 *
 * @param number of CSV the row, as a spreadsheet counts them; of JSON the place in the list, from 1
 */
public record SentRecordJson(int number, ObjectNode content) {}
