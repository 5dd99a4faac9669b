package com.isolatedaks.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.simulator.store.JournalEntry;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the requests that the simulated Azure has had. */
@Command(
        name = "journal",
        description = "Prints the writes and deletes in order, one JSON object a line.",
        mixinStandardHelpOptions = true)
final class JournalCommand implements Runnable {
    private static final int PAGE = 500;

    @Mixin
    private StoreOption store;

    @Option(names = "--all", description = "Prints the reads too.")
    private boolean all;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        long last = 0;
        List<JournalEntry> page;
        do {
            long after = last;
            page = store.read(transaction -> transaction.journal().after(after, PAGE))
                    .orElse(List.of());
            for (JournalEntry entry : page) {
                if (all || entry.isWrite()) {
                    out.println(line(entry));
                }
                last = entry.n();
            }
        } while (page.size() == PAGE && !out.checkError());
    }

    private static ObjectNode line(JournalEntry entry) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("n", entry.n())
                .put("time", entry.time().toString())
                .put("azureTime", entry.azureTime().toString())
                .put("azureEnd", entry.azureEnd().toString())
                .put("method", entry.method())
                .put("url", entry.url())
                .put("status", entry.status());
        if (entry.fault() != null) {
            line.put("fault", entry.fault());
        }
        if (entry.body() != null) {
            line.set("body", entry.body());
        }
        return line;
    }
}
