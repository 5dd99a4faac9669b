package com.isolatedaks.simulator;

import static com.isolatedaks.simulator.arm.Firewalls.https;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.Firewalls;
import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a firewall a probe names the rule that decides. */
class FirewallProbeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void deploy() {
        try (TestAzure azure = new TestAzure(folder)) {
            HowTo.upToTheCluster(azure);
            azure.put(Firewalls.SUBNET, HowTo.subnet("192.168.3.0/26"));
            azure.put(Firewalls.ADDRESS, Firewalls.ADDRESS_BODY);
            azure.put(Firewalls.POLICY, Firewalls.POLICY_BODY);
            azure.put(Firewalls.GROUP, Firewalls.group(200, https("mcr", "mcr.microsoft.com")));
            azure.put(Firewalls.FIREWALL, Firewalls.FIREWALL_BODY);
            Firewalls.route(azure);
        }
    }

    private String probe(String from, String to) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = SimulatorCommand.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "probe",
                from,
                to,
                "--store",
                folder.resolve("azure.db").toString());
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }

    @Test
    void aProbeNamesTheRuleThatDecides() {
        assertThat(probe("vnet/nodes", "mcr.microsoft.com").lines())
                .contains(
                        "  ok    route nodes: route out 0.0.0.0/0 leads to VirtualAppliance 192.168.3.4",
                        "  ok    firewall firewall: rule aks/allow/mcr lets it through",
                        "  ok    egress firewall: it goes out by the firewall's public address",
                        "It arrives.");
        assertThat(probe("vnet/nodes", "example.com").lines())
                .last()
                .isEqualTo("It does not arrive: firewall firewall: no rule allows example.com (a public address).");
    }
}
