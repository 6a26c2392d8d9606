package org.concordat.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.web.paging.Paging;
import org.concordat.web.write.Preconditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each failure becomes, and the preconditions that make some of them. */
class ProblemsTest {

    static Stream<Arguments> failures() {
        InvalidValue invalid = new InvalidValue("period", "x", "a period");
        return Stream.of(
                Arguments.of(invalid, 400, "value-invalid"),
                Arguments.of(new BadRequestException(invalid), 400, "parameter-invalid"),
                Arguments.of(new NotFoundException(new NumberFormatException()), 400, "parameter-invalid"),
                Arguments.of(new NotFoundException(), 404, "not-found"),
                Arguments.of(new NotAllowedException("GET"), 405, "method-not-allowed"),
                Arguments.of(new WebApplicationException(413), 413, "body-too-large"),
                Arguments.of(new WebApplicationException(418), 418, "request-refused"),
                Arguments.of(new IllegalStateException(new SQLException("x", "40001")), 503, "try-again"),
                Arguments.of(new IllegalStateException(new SQLException("x", "22021")), 400, "character-unusable"),
                Arguments.of(new IllegalStateException(new SQLException("x", "23505")), 500, "internal-error"),
                Arguments.of(new IllegalStateException(new SQLException("no connection")), 503, "database-unavailable"),
                Arguments.of(new NullPointerException(), 500, "internal-error"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void gives_every_failure_one_status_and_one_code(Throwable failure, int status, String code) {
        Problem problem = Problems.of(failure);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(Titles.of(status)).isNotBlank();
    }

    @Test
    void says_what_was_expected_when_a_value_is_none() {
        InvalidValue invalid = catchThrowableOfType(InvalidValue.class, () -> Period.parse("2016"));
        assertThat(Problems.of(new BadRequestException(invalid)).detail()).contains("2016", "2012-13-P03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void lets_a_change_of_the_current_version_through(String ifMatch) {
        assertThatCode(() -> Preconditions.requireMatch(ifMatch, Preconditions.etag(3)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "\"2\", \"4\""})
    void refuses_a_change_of_any_other_version(String ifMatch) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> Preconditions.requireMatch(ifMatch, Preconditions.etag(3)));
        assertThat(problem.status()).isEqualTo(412);
    }

    @Test
    void refuses_a_change_of_nobody_knows_which_version() {
        for (String ifMatch : new String[] {null, "", " "}) {
            Problem problem = catchThrowableOfType(Problem.class, () -> Preconditions.requireMatch(ifMatch, "\"3\""));
            assertThat(problem.status()).isEqualTo(428);
        }
    }

    @Test
    void bounds_a_page() {
        assertThat(Paging.of(null, null).limit()).isEqualTo(100);
        assertThat(Paging.of(500, "").after()).isEmpty();
        for (int limit : new int[] {0, -1, 501}) {
            assertThat(catchThrowableOfType(Problem.class, () -> Paging.of(limit, null))
                            .code())
                    .isEqualTo("limit-invalid");
        }
        assertThat(catchThrowableOfType(Problem.class, () -> Paging.of(1, "a".repeat(501)))
                        .code())
                .isEqualTo("after-invalid");
    }
}
