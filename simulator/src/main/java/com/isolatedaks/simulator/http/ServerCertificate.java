package com.isolatedaks.simulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for this machine's own name and address, that nothing trusts until it is told to: clients get the file
 * {@value #PEM}. It is made once, by the JDK's keytool, and never leaves its folder.
 */
public final class ServerCertificate {
    static final String PASSWORD = "simulated-azure";

    private static final String PEM = "certificate.pem";
    private static final String STORE = "server.p12";
    private static final String ALIAS = "server";
    private static final String DAYS = "365";

    private final KeyStore keyStore;
    private final Path pem;

    private ServerCertificate(KeyStore keyStore, Path pem) {
        this.keyStore = keyStore;
        this.pem = pem;
    }

    /**
     * Reads the certificate of a folder, or makes one when there is none that is valid.
     *
     * @throws IOException if it can be neither read nor made
     */
    public static ServerCertificate in(Path folder) throws IOException {
        Path store = folder.resolve(STORE);
        try {
            if (!Files.exists(store) || isOver(load(store))) {
                make(folder, store);
            }
            KeyStore keyStore = load(store);
            Path pem = folder.resolve(PEM);
            Files.writeString(pem, pem((X509Certificate) keyStore.getCertificate(ALIAS)));
            return new ServerCertificate(keyStore, pem);
        } catch (GeneralSecurityException e) {
            throw new IOException(store + " is no key store of the simulated Azure", e);
        }
    }

    private static boolean isOver(KeyStore store) throws GeneralSecurityException {
        try {
            ((X509Certificate) store.getCertificate(ALIAS)).checkValidity();
            return false;
        } catch (CertificateException e) {
            return true;
        }
    }

    private static void make(Path folder, Path store) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.deleteIfExists(store);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost, O=Simulated Azure",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:::1",
                "-ext",
                "eku=serverAuth",
                "-validity",
                DAYS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool cannot make a certificate: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool was at work", e);
        }
    }

    private static KeyStore load(Path store) throws IOException, GeneralSecurityException {
        KeyStore keyStore = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keyStore.load(in, PASSWORD.toCharArray());
        }
        return keyStore;
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    KeyStore keyStore() {
        return keyStore;
    }

    /** The certificate without its key, for clients. */
    public Path pem() {
        return pem;
    }
}
