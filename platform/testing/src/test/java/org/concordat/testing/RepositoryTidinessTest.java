package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** This repository, held to what {@link TidinessTest} shows each check to find. */
class RepositoryTidinessTest {

    private static final Tidiness REPOSITORY = Tidiness.of(Path.of(System.getProperty("basedir", "."), "..", "..")
            .toAbsolutePath()
            .normalize());

    @Test
    void a_java_file_fits_a_sitting() {
        assertThat(REPOSITORY.javaFilesThatFitNoSitting()).isEmpty();
    }

    @Test
    void a_package_fits_a_sitting() {
        assertThat(Granted.apply(Granted.TIDINESS, "package size", "", REPOSITORY.packagesThatFitNoSitting()))
                .isEmpty();
    }

    @Test
    void one_name_stands_for_one_thing() {
        assertThat(Granted.apply(Granted.TIDINESS, "one name, one thing", "", REPOSITORY.namesOfTwoThings()))
                .isEmpty();
    }

    @Test
    void a_service_says_only_what_is_its_own() {
        assertThat(REPOSITORY.servicesThatSayMoreThanTheirOwn()).isEmpty();
    }

    @Test
    void migrations_are_numbered_once_in_their_own_series_and_begin_by_saying_why() {
        assertThat(REPOSITORY.migrationsOutOfOrder()).isEmpty();
    }

    @Test
    void links_between_documents_resolve() {
        assertThat(REPOSITORY.brokenLinks()).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(REPOSITORY.thingsLeftForLater()).isEmpty();
    }

    @Test
    void no_path_of_a_machine_is_named() {
        assertThat(REPOSITORY.pathsOfAMachine()).isEmpty();
    }

    @Test
    void tests_look_for_no_figure_that_an_identifier_may_hold() {
        assertThat(REPOSITORY.figuresAnAnswerHoldsByChance()).isEmpty();
    }

    @Test
    void tests_wait_for_conditions_and_never_sleep() {
        assertThat(REPOSITORY.testsThatSleep()).isEmpty();
    }

    @Test
    void tools_leave_nothing_behind() {
        assertThat(REPOSITORY.filesOfTools()).isEmpty();
    }
}
