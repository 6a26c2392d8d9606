package org.concordat.web.table.writing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with its name, which CSV does not show.
 *
 * @param rows are taken once, when it is written
 */
public record Sheet(String name, List<String> header, Stream<List<Value>> rows) {}
