package org.concordat.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ComponentTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Workspace workspace;
    private Component component;
    private volatile String command = "exec tail -f /dev/null";

    @BeforeEach
    void make_a_component() {
        workspace = new Workspace(folder);
        component = new Component(new Idle(), workspace, (name, message) -> said.add(name + " " + message));
    }

    @AfterEach
    void end_it() {
        component.kill();
    }

    @Test
    void is_started_again_when_it_has_ended_by_itself() throws Exception {
        component.start();
        long first = pid();
        dies(first);

        assertThat(component.mend()).isTrue();

        assertThat(component.running()).isTrue();
        assertThat(pid()).isNotEqualTo(first);
        assertThat(said).contains("idle ended by itself: starting it again");
    }

    @Test
    void stays_down_when_it_was_stopped() throws Exception {
        component.start();
        component.stop();

        assertThat(component.mend()).isTrue();
        assertThat(component.running()).isFalse();
    }

    @Test
    void says_why_it_cannot_be_started_again_and_is_tried_once_more() throws Exception {
        component.start();
        command = "exit 3";
        dies(pid());

        assertThat(component.mend()).isFalse();
        assertThat(said).anyMatch(message -> message.contains("it ended with exit code 3"));

        command = "exec tail -f /dev/null";
        assertThat(component.mend()).isTrue();
        assertThat(component.running()).isTrue();
    }

    private long pid() {
        return ProcessRecord.read(workspace.pids().resolve("idle.pid"))
                .orElseThrow()
                .pid();
    }

    private void dies(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> !component.running());
    }

    /** A program that does nothing; it answers as soon as it is there. */
    private final class Idle implements Program {
        @Override
        public String name() {
            return "idle";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Command prepare(org.concordat.local.Progress progress) {
            return Command.of(List.of("sh", "-c", command), Map.of());
        }

        @Override
        public boolean answers() {
            return component.running() && command.startsWith("exec");
        }
    }
}
