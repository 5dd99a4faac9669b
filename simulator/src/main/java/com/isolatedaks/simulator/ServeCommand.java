package com.isolatedaks.simulator;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.http.ArmServer;
import com.isolatedaks.simulator.http.ServerCertificate;
import com.isolatedaks.simulator.schema.PackageSchema;
import com.isolatedaks.simulator.wire.ReadOnlyPropertiesFromSchema;
import com.isolatedaks.simulator.wire.RequestBodiesFromSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the simulated Azure over HTTP until it is interrupted. */
@Command(
        name = "serve",
        description = "Serves the simulated Azure Resource Manager over HTTP, to this machine only.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--port",
            defaultValue = "8520",
            paramLabel = "N",
            description = "The port, ${DEFAULT-VALUE} by default; 0 for any free one.")
    private int port;

    @Option(names = "--tls", description = "HTTPS, with a certificate that is made for it. Azure's clients need it.")
    private boolean tls;

    @Option(
            names = "--certificates",
            defaultValue = "tls",
            paramLabel = "FOLDER",
            description = "Where the certificate is kept.")
    private Path certificates;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ArmSettings settings = ArmSettings.fromEnvironment();
        PackageSchema schema = PackageSchema.load();
        Optional<ServerCertificate> certificate;
        try {
            certificate = tls ? Optional.of(ServerCertificate.in(certificates)) : Optional.empty();
        } catch (IOException e) {
            err.println("--tls: no certificate can be had, got \"%s\"; expected a folder of one's own; look at %s"
                    .formatted(e.getMessage(), certificates));
            return FAILED;
        }
        try (Arm arm = Arm.open(
                        store.file(),
                        settings,
                        new ReadOnlyPropertiesFromSchema(schema),
                        new RequestBodiesFromSchema(schema));
                ArmServer server = ArmServer.start(arm, port, certificate, settings.clock())) {
            out.println(server.url());
            certificate.ifPresent(made -> out.println("certificate: " + made.pem()));
            out.flush();
            server.awaitTermination();
            return 0;
        } catch (IOException e) {
            err.println("--port: cannot be listened on, got %d (%s); expected a free port; choose another, or 0 for any"
                    .formatted(port, e.getMessage()));
            return FAILED;
        }
    }
}
