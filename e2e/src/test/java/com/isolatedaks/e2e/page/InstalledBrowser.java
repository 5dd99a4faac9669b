package com.isolatedaks.e2e.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium or Chrome with the driver of the same version, as the machine has them: nothing is downloaded.
 *
 * @param browser the program
 * @param driver its chromedriver
 */
record InstalledBrowser(Path browser, Path driver) {
    static final String MISSING =
            "no Chromium or Chrome with a chromedriver of the same version on the PATH, so the page of ./prove --html"
                    + " is not looked at; on Debian: apt-get install chromium chromium-driver";

    private static final List<String> BROWSERS =
            List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");
    private static final Pattern MAJOR_VERSION = Pattern.compile("\\b(\\d+)\\.\\d+\\.\\d+");

    /** Looks on the PATH. */
    static Optional<InstalledBrowser> find() {
        return onPath("chromedriver").flatMap(driver -> BROWSERS.stream()
                .flatMap(name -> onPath(name).stream())
                .filter(browser -> isOfSameVersion(browser, driver))
                .map(browser -> new InstalledBrowser(browser, driver))
                .findFirst());
    }

    private static boolean isOfSameVersion(Path browser, Path driver) {
        Optional<String> version = majorVersion(browser);
        return version.isPresent() && version.equals(majorVersion(driver));
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<String> majorVersion(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = MAJOR_VERSION.matcher(printed);
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
