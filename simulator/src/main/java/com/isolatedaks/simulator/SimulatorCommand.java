package com.isolatedaks.simulator;

import com.isolatedaks.simulator.arm.SettingsException;
import com.isolatedaks.simulator.plugin.AzureError;
import com.isolatedaks.simulator.store.StoreException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Looks into a simulated Azure, asks it something, serves or empties it: {@code journal}, {@code resources}, {@code probe},
 * {@code monitoring}, {@code rest}, {@code serve}, {@code reset}.
 */
@Command(
        name = "simulator",
        description = "Looks into a simulated Azure.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            JournalCommand.class,
            ResourcesCommand.class,
            ProbeCommand.class,
            MonitoringCommand.class,
            RestCommand.class,
            ServeCommand.class,
            ResetCommand.class
        })
public final class SimulatorCommand {
    private static final int FAILED = 1;

    private SimulatorCommand() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out), new PrintWriter(System.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new SimulatorCommand());
        int code = commands.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (isToldInOneLine(exception)) {
                        command.getErr().println(exception.getMessage());
                        return FAILED;
                    }
                    throw exception;
                })
                .execute(arguments);
        // A reader that has seen enough, such as head, has closed the pipe: there is nobody to tell, and nothing to do.
        out.flush();
        err.flush();
        return code;
    }

    private static boolean isToldInOneLine(Exception exception) {
        return exception instanceof StoreException
                || exception instanceof SettingsException
                || exception instanceof AzureError;
    }
}
