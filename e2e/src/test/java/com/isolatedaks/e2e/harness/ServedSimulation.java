package com.isolatedaks.e2e.harness;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.OffsetDateTime;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import reactor.core.publisher.Mono;

/** A workspace's simulated Azure behind a port, and what the Azure SDK for Java needs to reach it. */
public final class ServedSimulation {
    /** The subscription of the simulated Azure (docs/simulated-azure.md). */
    public static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private static final String TENANT = "11111111-1111-1111-1111-111111111111";

    private final String url;
    private final Path certificate;

    private ServedSimulation(String url, Path certificate) {
        this.url = url;
        this.certificate = certificate;
    }

    /** Serves on a free port until the workspace is closed. */
    public static ServedSimulation of(Workspace workspace) {
        RunningCommand serve = workspace.start("serve", "--tls", "--port", "0");
        Eventually.until(
                "the simulated Azure is served",
                () -> serve.stdoutSoFar().lines().count() >= 2);
        String[] lines = serve.stdoutSoFar().split("\n");
        return new ServedSimulation(lines[0], Path.of(lines[1].replace("certificate: ", "")));
    }

    /** A client that trusts the server's certificate and nothing else. */
    public HttpClient client() {
        return new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(trust())).build();
    }

    private SSLContext trust() {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any token will do. */
    public TokenCredential credential() {
        return request ->
                Mono.just(new AccessToken("simulated", OffsetDateTime.now().plusHours(1)));
    }

    /** The simulated cloud with its subscription. */
    public AzureProfile profile() {
        AzureEnvironment cloud = new AzureEnvironment(Map.of(
                AzureEnvironment.Endpoint.RESOURCE_MANAGER.identifier(), url,
                AzureEnvironment.Endpoint.MANAGEMENT.identifier(), url,
                AzureEnvironment.Endpoint.ACTIVE_DIRECTORY.identifier(), url,
                AzureEnvironment.Endpoint.MICROSOFT_GRAPH.identifier(), url));
        return new AzureProfile(TENANT, SUBSCRIPTION, cloud);
    }
}
