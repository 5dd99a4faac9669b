package com.isolatedaks.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.Finished;
import com.isolatedaks.e2e.harness.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The program's launcher, and how the language host calls it. */
@EngineTest
class LauncherTest {

    /** The host takes our launcher for Maven; should a newer host call it otherwise, this is where it shows. */
    @Test
    void hostCallsTheLauncherAsItCallsMaven(Workspace workspace) throws IOException {
        // given
        Path launcher = workspace.folder().resolve("bin/mvn-run");
        Path calls = workspace.folder().resolve("calls");
        Files.copy(launcher, launcher.resolveSibling("packaged-mvn-run"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(
                launcher,
                """
                #!/bin/sh
                printf '%%s\\n' "$*" >>'%1$s'
                env >'%1$s.environment'
                exec "$(dirname "$0")/packaged-mvn-run" "$@"
                """
                        .formatted(calls));
        workspace.environment("ARM_CLIENT_SECRET", "secret").environment("AZURE_TENANT_ID", "real");

        // when
        workspace.simulate("preview", "--non-interactive").succeeded();

        // then
        assertThat(calls)
                .hasContent(
                        """
                        -Dorg.slf4j.simpleLogger.logFile=System.err --no-transfer-progress compile exec:java -DmainClass=com.pulumi.bootstrap.internal.Main -DmainArgs=packages
                        -Dorg.slf4j.simpleLogger.defaultLogLevel=warn --no-transfer-progress compile exec:java
                        """);
        assertThat(Files.readString(calls.resolveSibling("calls.environment")))
                .as("nothing points the program at the real Azure")
                .doesNotContain("ARM_", "AZURE_TENANT_ID");
    }

    @Test
    void programThatIsNotBuiltIsNamed(Workspace workspace) throws IOException {
        Path jar = workspace.folder().resolve("src/target/isolated-aks-program.jar");
        Files.delete(jar);

        Finished run = workspace.run("bin/mvn-run", "compile", "exec:java").failed();

        assertThat(run.output())
                .isEqualTo("isolated-aks: the program is not built, " + jar + " is missing; run: mvn package\n");
    }

    @Test
    void programThatIsOlderThanItsSourcesIsRefused(Workspace workspace) throws IOException {
        Path source = workspace.folder().resolve("src/main/java/Newer.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "final class Newer {}\n");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        Finished run = workspace.run("bin/mvn-run", "compile", "exec:java").failed();

        assertThat(run.output())
                .isEqualTo("isolated-aks: the program is older than its sources (src/main/java/Newer.java has changed"
                        + " since); run: mvn package\n");
    }
}
