package com.isolatedaks.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came of a command.
 *
 * @param command the words it was started with
 * @param exitCode 0 if it went well
 * @param stdout all that it wrote there
 * @param stderr all that it wrote there
 */
public record Finished(String command, int exitCode, String stdout, String stderr) {

    /** Fails with all of the output unless the command went well. */
    public Finished succeeded() {
        assertThat(exitCode).as(toString()).isZero();
        return this;
    }

    /** Fails with all of the output unless the command was refused or went wrong. */
    public Finished failed() {
        assertThat(exitCode).as(toString()).isNotZero();
        return this;
    }

    /** Standard output and error, one after the other. */
    public String output() {
        return stdout + stderr;
    }

    @Override
    public String toString() {
        return "%s%n--- exit code %d%n--- stdout%n%s%n--- stderr%n%s".formatted(command, exitCode, stdout, stderr);
    }
}
