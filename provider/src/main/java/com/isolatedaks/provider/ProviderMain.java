package com.isolatedaks.provider;

import java.io.IOException;
import java.util.logging.LogManager;

/** The executable {@code pulumi-resource-isolated-aks}: prints its port, which is all that may appear on its standard output. */
public final class ProviderMain {
    private ProviderMain() {}

    /**
     * Serves until the engine ends the process.
     *
     * @param arguments the engine's address
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // What the libraries log would stand beside the errors that the engine shows.
        LogManager.getLogManager().reset();
        ProviderServer server = ProviderServer.start(arguments.length == 0 ? "" : arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.port());
        System.out.flush();
        server.awaitTermination();
    }
}
