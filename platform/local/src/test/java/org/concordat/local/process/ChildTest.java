package org.concordat.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.concordat.local.Progress;
import org.concordat.local.StackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ChildTest {
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void make_a_workspace() {
        workspace = new Workspace(folder);
    }

    @Test
    void has_a_pid_file_exactly_while_it_lives() {
        Child child = Child.launch(workspace, "idle", shell("exec tail -f /dev/null"));
        Path pidFile = workspace.pids().resolve("idle.pid");

        assertThat(ProcessRecord.read(pidFile)).map(ProcessRecord::pid).contains(child.pid());

        child.end(Ending.PATIENCE);

        assertThat(child.alive()).isFalse();
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void is_killed_when_it_does_not_listen() throws Exception {
        Child deaf = Child.launch(workspace, "deaf", shell("trap '' TERM; echo deaf; while :; do sleep 0.1; done"));
        awaitText(workspace.logOf("deaf"));

        deaf.end(LITTLE_PATIENCE);

        assertThat(deaf.alive()).isFalse();
    }

    @Test
    void leftovers_of_an_earlier_run_are_ended_and_named() {
        Child child = Child.launch(workspace, "forgotten", shell("exec tail -f /dev/null"));

        assertThat(Ending.leftovers(workspace)).containsExactly("forgotten");
        assertThat(child.alive()).isFalse();
        assertThat(Ending.leftovers(workspace)).isEmpty();
    }

    @Test
    void the_watchdog_ends_what_is_on_record_when_its_supervisor_is_gone() throws Exception {
        Watchdog watchdog = Watchdog.over(workspace);
        Child child = Child.launch(workspace, "orphan", shell("exec tail -f /dev/null"));

        watchdog.supervisorIsGone();

        ProcessHandle.of(child.pid())
                .ifPresent(orphan -> assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(child.alive()).isFalse();
    }

    @Test
    void a_dismissed_watchdog_leaves_the_next_runs_children_alone() throws Exception {
        Watchdog.over(workspace).close();
        Child child = Child.launch(workspace, "next", shell("exec tail -f /dev/null"));

        assertThat(watchdogs()).isZero();
        assertThat(child.alive()).isTrue();
        child.kill();
    }

    private static long watchdogs() {
        return ProcessHandle.current()
                .children()
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> String.join(" ", words).contains("concordat-watchdog"))
                        .orElse(false))
                .count();
    }

    @Test
    void a_component_that_ends_at_once_is_reported_with_the_end_of_its_log() {
        Program failing =
                program("failing", shell("echo the disk is full; printf '\\tat org.example.Code\\n'; exit 3"));

        assertThatThrownBy(() -> new Component(failing, workspace, Progress.SILENT).start())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("failing did not start: it ended with exit code 3")
                .hasMessageContaining("the disk is full")
                .hasMessageNotContaining("org.example.Code");
    }

    @Test
    void settings_of_the_persons_own_shell_do_not_reach_the_child() throws Exception {
        Command printing = new Command(List.of("sh", "-c", "env"), Map.of("QUARKUS_HTTP_PORT", "1"), "TERM");

        Preparation.run(workspace, "printing", printing);

        assertThat(Files.readString(workspace.logOf("printing")))
                .contains("QUARKUS_HTTP_PORT=1")
                .doesNotContain("JAVA_TOOL_OPTIONS");
    }

    private static void awaitText(Path log) throws IOException {
        while (Files.size(log) == 0) {
            Thread.onSpinWait();
        }
    }

    private static Command shell(String script) {
        return Command.of(List.of("sh", "-c", script), Map.of());
    }

    private static Program program(String name, Command command) {
        return new Program() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int port() {
                return 1;
            }

            @Override
            public Command prepare(Progress progress) {
                return command;
            }

            @Override
            public boolean answers() {
                return false;
            }
        };
    }
}
