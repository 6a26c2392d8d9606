package org.concordat.registers.upload;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Finding;

/**
 * A record that came with others.
 *
 * @param at where it stands, such as {@code row 5}
 * @param onto makes the record of what is there already and what the row says; refuses with a problem
 * @param place says of a finding about the record where it is in what was sent
 */
public record UploadedLine<T>(String at, String code, Function<Optional<T>, T> onto, UnaryOperator<Finding> place) {}
