package org.concordat.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    Path folder;

    @Test
    void finds_the_process_that_was_recorded() {
        Path file = folder.resolve("self.pid");
        ProcessRecord.of(SELF, "TERM").write(file);

        assertThat(ProcessRecord.read(file).flatMap(ProcessRecord::alive)).contains(SELF);
    }

    @Test
    void does_not_take_a_later_process_with_the_same_number_for_the_recorded_one() {
        ProcessRecord self = ProcessRecord.of(SELF, "TERM");
        ProcessRecord earlier = new ProcessRecord(self.pid(), self.startedAt().minusSeconds(60), "TERM");

        assertThat(earlier.alive()).isEmpty();
    }

    @Test
    void reads_nothing_from_a_file_that_is_not_a_record() throws IOException {
        Path file = Files.writeString(folder.resolve("other.pid"), "1; rm -rf /\n");

        assertThat(ProcessRecord.read(file)).isEmpty();
        assertThat(ProcessRecord.read(folder.resolve("missing.pid"))).isEmpty();
    }
}
