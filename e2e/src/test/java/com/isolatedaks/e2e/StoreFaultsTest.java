package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a user is told when the machine, and not the program, is in the way. */
@EngineTest
class StoreFaultsTest {

    @Test
    void wrongPassphraseIsSaidAndNothingIsTouched(Workspace workspace) {
        Finished up = workspace
                .environment("PULUMI_CONFIG_PASSPHRASE", "wrong")
                .simulate("up", "--yes", "--non-interactive")
                .failed();

        assertThat(up.output()).contains("incorrect passphrase").doesNotContain("Exception", "\tat ");
        assertThat(workspace.journal()).isEmpty();
    }

    @Test
    void storeThatIsNoDatabaseIsNamedAndKept(Workspace workspace) throws IOException {
        // given
        Path store = workspace.folder().resolve(".simulated-azure/world/azure.db");
        Files.createDirectories(store.getParent());
        Files.writeString(store, "my only copy of something else ".repeat(100));

        // when
        Finished up = workspace.simulate("up", "--yes", "--non-interactive").failed();
        Finished journal = workspace.simulate("journal").failed();

        // then
        String sentence =
                store + ": this file is not a store of the simulated Azure; move it away or choose another file";
        assertThat(up.stdout()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(journal.stderr()).isEqualTo(sentence + "\n");
        assertThat(journal.stdout()).isEmpty();
        assertThat(store).hasContent("my only copy of something else ".repeat(100));
    }

    @Test
    void folderThatCannotBeMadeIsNamed(Workspace workspace) throws IOException {
        // given
        Path inTheWay = Files.writeString(workspace.folder().resolve(".simulated-azure"), "not a folder");

        // when
        Finished up = workspace.simulate("up", "--yes", "--non-interactive").failed();

        // then
        assertThat(up.output())
                .isEqualTo("isolated-aks: " + inTheWay
                        + ": cannot be written, got 'Not a directory';"
                        + " the simulated Azure and Pulumi's state are kept there\n");
    }
}
