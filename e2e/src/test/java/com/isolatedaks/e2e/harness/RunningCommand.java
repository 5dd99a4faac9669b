package com.isolatedaks.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A command that was started. */
public final class RunningCommand {
    /** Generous, because a build machine may be busy with other things; nothing but a hanging command comes near. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String words;
    private final Process process;
    private final Path stdout;
    private final Path stderr;

    RunningCommand(String words, Process process, Path stdout, Path stderr) {
        this.words = words;
        this.process = process;
        this.stdout = stdout;
        this.stderr = stderr;
    }

    /** Waits for its end, which comes by force if it does not come in time. */
    public Finished await() {
        try {
            boolean inTime = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!inTime) {
                kill();
                process.waitFor();
            }
            Finished finished =
                    new Finished(words, process.exitValue(), Files.readString(stdout), Files.readString(stderr));
            if (!inTime) {
                throw new AssertionError("still running after " + PATIENCE + "\n" + finished);
            }
            return finished;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it has written to its standard output until now. */
    public String stdoutSoFar() {
        try {
            return Files.readString(stdout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that it started, directly or not, whose command line has these words. */
    public Optional<ProcessHandle> descendant(String commandLinePart) {
        return process.descendants()
                .filter(child -> child.info().commandLine().orElse("").contains(commandLinePart))
                .findFirst();
    }

    /** Asks it to stop, as Ctrl-C does. */
    public void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether it has not ended yet. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it and all that it started, at once and without a chance to clean up. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        descendants.forEach(descendant -> descendant.onExit().join());
    }
}
