package com.isolatedaks.isolation.prove;

import com.isolatedaks.isolation.doctor.Diagnosis;
import com.isolatedaks.isolation.doctor.Doctor;
import com.isolatedaks.isolation.doctor.Finding;
import com.isolatedaks.isolation.page.PageSubject;
import com.isolatedaks.isolation.page.ProofPage;
import com.isolatedaks.isolation.proof.Conclusion;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.report.DiagnosisJson;
import com.isolatedaks.isolation.report.DiagnosisText;
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
import java.time.Instant;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
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
        exitCodeList = {
            "0:isolated",
            "1:leaks; with --doctor, a cause is found",
            "2:undecided; with --doctor, no cause is found",
            "3:error"
        })
final class ProveCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final String STANDARD_INPUT = "-";

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    @ArgGroup
    private Format format;

    @Option(names = "--all", description = "Prints all needs, names, rights and mitigations, not only what is wrong.")
    private boolean all;

    @Option(
            names = "--doctor",
            paramLabel = "EXIT_CODE",
            description = "Says why nodes end with an exit code (vmssCSE), by what the stack shows.")
    @Nullable private Integer exitCode;

    @Option(
            names = "--require-both-layers",
            description = "Exits with 1 where only one of two layers keeps a place closed.")
    private boolean requireBothLayers;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Writes a page with a picture of the topology, besides what is printed.")
    @Nullable private Path page;

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
        boolean isPlan = subject.state == null;
        String printed = isPlan ? read("plan", subject.plan) : read("state", subject.state);
        Reading reading = isPlan ? StateReader.plan(printed) : StateReader.state(printed);
        PrintWriter out = spec.commandLine().getOut();
        return exitCode == null ? prove(reading, printed, out) : diagnose(exitCode, reading, out);
    }

    private int diagnose(int code, Reading reading, PrintWriter out) {
        if (format != null && format.sarif) {
            throw new StateException("--doctor: not with --sarif; expected --json, or text");
        }
        if (page != null) {
            throw new StateException("--doctor: not with --html; expected --json, or text");
        }
        Diagnosis diagnosis = Doctor.diagnose(code, reading);
        if (format != null && format.json) {
            out.println(DiagnosisJson.of(diagnosis));
        } else {
            DiagnosisText.lines(diagnosis, all).forEach(out::println);
        }
        boolean isFound = !diagnosis.with(Finding.FOUND).isEmpty();
        return (isFound ? Conclusion.LEAKS : Conclusion.UNDECIDED).exitCode();
    }

    private int prove(Reading reading, String printed, PrintWriter out) {
        Proof proof = Prover.prove(reading);
        if (page != null) {
            PageFile.write(page, ProofPage.of(proof, reading, PageSubject.of(printed, Instant.now())));
        }
        if (format != null && format.json) {
            out.println(ProofJson.of(proof, reading));
        } else if (format != null && format.sarif) {
            out.println(ProofSarif.of(proof, reading));
        } else {
            ProofText.lines(proof, reading, all).forEach(out::println);
        }
        boolean isThin =
                proof.conclusion() == Conclusion.ISOLATED && !proof.layers().isEmpty();
        return requireBothLayers && isThin
                ? Conclusion.LEAKS.exitCode()
                : proof.conclusion().exitCode();
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
