package com.isolatedaks.isolation.prove;

import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.report.ProofJson;
import com.isolatedaks.isolation.report.ProofSarif;
import com.isolatedaks.isolation.report.ProofText;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.state.StateException;
import com.isolatedaks.isolation.state.StateReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that a stack is isolated, or shows the path by which it is not. */
@Command(
        name = "prove",
        description = "Proves that a stack is isolated, or shows the path by which it is not.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:isolated", "1:leaks", "2:undecided", "3:error"})
final class ProveCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final String STANDARD_INPUT = "-";

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @ArgGroup
    private Format format;

    @Option(names = "--all", description = "Prints all needs, names, rights and mitigations, not only what is wrong.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    /** What is proven. */
    static final class Subject {
        @Option(
                names = "--state",
                paramLabel = "FILE",
                description = "What pulumi stack export has printed; - reads standard input.")
        private String state;

        @Option(
                names = "--plan",
                paramLabel = "FILE",
                description = "What pulumi preview --json --show-sames has printed; - reads standard input.")
        private String plan;
    }

    /** How it is printed. */
    static final class Format {
        @Option(names = "--json", description = "Prints one JSON object.")
        private boolean json;

        @Option(names = "--sarif", description = "Prints SARIF 2.1.0, for code review.")
        private boolean sarif;
    }

    private ProveCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int code = new CommandLine(new ProveCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((exception, parsed) -> {
                    err.println("prove: " + exception.getMessage());
                    return FAILED;
                })
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof StateException) {
                        err.println("prove: " + exception.getMessage());
                        return FAILED;
                    }
                    throw exception;
                })
                .setExitCodeExceptionMapper(exception -> FAILED)
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() {
        Reading reading = subject.state == null
                ? StateReader.plan(read("plan", subject.plan))
                : StateReader.state(read("state", subject.state));
        Proof proof = Prover.prove(reading);
        PrintWriter out = spec.commandLine().getOut();
        if (format != null && format.json) {
            out.println(ProofJson.of(proof, reading));
        } else if (format != null && format.sarif) {
            out.println(ProofSarif.of(proof, reading));
        } else {
            ProofText.lines(proof, reading, all).forEach(out::println);
        }
        return proof.conclusion().exitCode();
    }

    private static String read(String what, String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new StateException(
                    "--%s: cannot be read, got %s; expected a file that Pulumi has printed".formatted(what, file));
        }
    }
}
