package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Eventually;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.RunningCommand;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** The archives by which the component package is handed out. */
@EngineTest
class PluginArchiveTest {
    private static final String ARCHIVE = "pulumi-resource-isolated-aks-v0.1.0-linux-amd64.tar.gz";

    @Test
    void anArchiveIsTheSameWheneverItIsMadeAndServesWhereItIsUnpacked(Workspace workspace) throws IOException {
        // given
        Path first = workspace.folder().resolve("first");
        Path second = workspace.folder().resolve("second");
        workspace.run("tools/provider-archive", first.toString()).succeeded();
        workspace.run("tools/provider-archive", second.toString()).succeeded();
        Path unpacked = Files.createDirectory(workspace.folder().resolve("unpacked"));

        // when
        workspace
                .run("/bin/tar", "-xzf", first.resolve(ARCHIVE).toString(), "-C", unpacked.toString())
                .succeeded();
        RunningCommand plugin = workspace.startOther("unpacked/pulumi-resource-isolated-aks", "127.0.0.1:1");
        Eventually.until("a port", () -> plugin.stdoutSoFar().endsWith("\n"));

        // then
        assertThat(Files.mismatch(first.resolve(ARCHIVE), second.resolve(ARCHIVE)))
                .isEqualTo(-1);
        assertThat(first.resolve("SHA256SUMS")).content().contains(ARCHIVE);
        assertThat(plugin.stdoutSoFar()).matches("\\d+\\n");
    }

    @Test
    void aJavaThatIsTooOldIsNamedWithTheOneThatIsNeeded(Workspace workspace) throws IOException {
        // given
        Path old = workspace.folder().resolve("java-11");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Debian\"\nJAVA_VERSION=\"11.0.21\"\n");
        Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

        // when
        Finished run = workspace
                .environment("JAVA_HOME", old.toString())
                .run("bin/pulumi-resource-isolated-aks", "127.0.0.1:1")
                .failed();

        // then
        assertThat(run.stdout()).isEmpty();
        assertThat(run.stderr())
                .isEqualTo("isolated-aks: java is too old, got version 11 (" + java
                        + "); expected 17 or later; set JAVA_HOME to a newer one\n");
    }

    @Test
    void aPackageThatIsNotBuiltIsNamed(Workspace workspace) throws IOException {
        Path jar = workspace.folder().resolve("provider/target/isolated-aks-provider.jar");
        Files.delete(jar);

        Finished run = workspace
                .run("bin/mvn-provider", "compile", "exec:java", "-Dexec.args=127.0.0.1:1")
                .failed();

        assertThat(run.stderr()).contains("the component package is not built", "run: mvn -pl provider -am package");
    }
}
