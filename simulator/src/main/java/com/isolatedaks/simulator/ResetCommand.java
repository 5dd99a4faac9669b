package com.isolatedaks.simulator;

import com.isolatedaks.simulator.store.Store;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets all that is in the simulated Azure. */
@Command(
        name = "reset",
        description = "Forgets everything in the simulated Azure, after asking.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!yes && !isAgreed(err)) {
            return 1;
        }
        if (Files.exists(store.file())) {
            try (Store open = Store.open(store.file())) {
                open.write(transaction -> {
                    transaction.clear();
                    return null;
                });
            }
        }
        return 0;
    }

    private static boolean isAgreed(PrintWriter err) {
        Console console = System.console();
        if (console == null) {
            err.println("reset: there is no terminal to ask on; add --yes to forget everything in the simulated Azure");
            return false;
        }
        String answer = console.readLine("Forget everything in the simulated Azure? (yes/no) ");
        boolean isYes = answer != null && answer.trim().toLowerCase(Locale.ROOT).equals("yes");
        if (!isYes) {
            err.println("reset: nothing was forgotten");
        }
        return isYes;
    }
}
