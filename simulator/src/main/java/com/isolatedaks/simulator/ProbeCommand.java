package com.isolatedaks.simulator;

import com.isolatedaks.isolation.model.Protocol;
import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.probe.Probe;
import com.isolatedaks.simulator.probe.ProbeException;
import com.isolatedaks.simulator.probe.ProbeJson;
import com.isolatedaks.simulator.probe.ProbeText;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows one packet through the simulated network. */
@Command(
        name = "probe",
        description = "Tells how a name resolves from somewhere, and what lets a packet through or stops it.",
        mixinStandardHelpOptions = true)
final class ProbeCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Mixin
    private StoreOption store;

    @Parameters(
            paramLabel = "FROM",
            description = "CLUSTER/POOL, pod:CLUSTER/POOL, a subnet (NETWORK/SUBNET, its name or id) or internet.")
    private String from;

    @Parameters(
            paramLabel = "TO[:PORT]",
            description = "A host name, an address, or a registry, cluster or private endpoint by name or id."
                    + " The port is 443 unless given.")
    private String to;

    @Option(names = "--udp", description = "Sends with UDP rather than TCP.")
    private boolean udp;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.exists(store.file())) {
            err.println("probe: the simulated Azure is empty; deploy something first with ./simulate up");
            return UNUSABLE;
        }
        try (Arm arm = Arm.open(store.file(), ArmSettings.fromEnvironment(), (type, id, body) -> {})) {
            Protocol protocol = udp ? Protocol.UDP : Protocol.TCP;
            print(arm.look(resources -> Probe.send(from, to, protocol, resources)));
            return 0;
        } catch (ProbeException e) {
            err.println(e.getMessage());
            return UNUSABLE;
        }
    }

    private void print(Probe probe) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ProbeJson.of(probe));
        } else {
            ProbeText.lines(probe).forEach(out::println);
        }
    }
}
