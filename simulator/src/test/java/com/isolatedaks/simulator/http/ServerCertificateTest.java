package com.isolatedaks.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.Arm;
import com.isolatedaks.simulator.arm.ArmSettings;
import com.isolatedaks.simulator.arm.ManualClock;
import com.isolatedaks.simulator.arm.Plan;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {
    @TempDir
    private Path folder;

    @Test
    void certificateIsMadeOnceAndItsFolderIsPrivate() throws Exception {
        Path tls = folder.resolve("tls");

        Path pem = ServerCertificate.in(tls).pem();
        String first = Files.readString(pem);
        ServerCertificate.in(tls);

        assertThat(Files.readString(pem)).isEqualTo(first).startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tls)))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void clientThatTrustsItIsAnswered(String host) throws Exception {
        ManualClock clock = new ManualClock();
        ServerCertificate certificate = ServerCertificate.in(folder.resolve("tls"));
        try (Arm arm = Arm.open(
                        folder.resolve("azure.db"), new ArmSettings(0, Plan.NONE, clock), (type, id, body) -> {});
                ArmServer server = ArmServer.start(arm, 0, Optional.of(certificate), clock)) {
            URI url =
                    URI.create(server.url().replace("localhost", host) + "/metadata/endpoints?api-version=2022-09-01");

            String answer = HttpClient.newBuilder()
                    .sslContext(trusting(certificate.pem()))
                    .build()
                    .send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                    .body();

            assertThat(answer).contains("\"resourceManager\":\"https://" + host + ":");
        }
    }

    private static SSLContext trusting(Path pem) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
