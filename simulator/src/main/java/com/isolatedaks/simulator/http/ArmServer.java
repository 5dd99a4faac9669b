package com.isolatedaks.simulator.http;

import com.isolatedaks.simulator.arm.Arm;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves the simulated Azure on a port of this machine; nobody else can reach it. */
public final class ArmServer implements AutoCloseable {
    /** Requests wait for the store one after another anyway. */
    private static final int THREADS = 12;

    private final Server server;
    private final ServerConnector connector;
    private final boolean isEncrypted;

    private ArmServer(Server server, ServerConnector connector, boolean isEncrypted) {
        this.server = server;
        this.connector = connector;
        this.isEncrypted = isEncrypted;
    }

    /**
     * Starts to serve.
     *
     * @param arm what answers; it stays the caller's to close
     * @param port the port, or 0 for any free one
     * @param certificate for HTTPS; plain HTTP without one
     * @throws IOException if the port cannot be had
     */
    public static ArmServer start(Arm arm, int port, Optional<ServerCertificate> certificate, InstantSource clock)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, connection(certificate));
        connector.setHost(Loopback.ADDRESS);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new JettyHandler(
                new Gateway(new RequestIds(clock), new SignIn(clock), new ResourceManager(arm::handle))));
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server cannot start", e);
        }
        return new ArmServer(server, connector, certificate.isPresent());
    }

    private static ConnectionFactory[] connection(Optional<ServerCertificate> certificate) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Paths are refused by the handler, in Azure's form; no path leads to a file here.
        http.setUriCompliance(UriCompliance.UNSAFE);
        if (certificate.isEmpty()) {
            return new ConnectionFactory[] {new HttpConnectionFactory(http)};
        }
        // Who is answered for is the gateway's to decide, with Azure's form of a refusal.
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.get().keyStore());
        tls.setKeyStorePassword(ServerCertificate.PASSWORD);
        return new ConnectionFactory[] {
            new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()), new HttpConnectionFactory(http)
        };
    }

    /** The address for clients. */
    public String url() {
        return (isEncrypted ? "https" : "http") + "://localhost:" + connector.getLocalPort();
    }

    /**
     * Waits until the server is closed.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitTermination() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server cannot stop", e);
        }
    }
}
