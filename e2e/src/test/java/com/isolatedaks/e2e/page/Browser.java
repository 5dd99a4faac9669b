package com.isolatedaks.e2e.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.e2e.harness.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own, which the driver makes and removes. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(InstalledBrowser installed) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(installed.browser().toFile())
                .addArguments(
                        "--headless=new",
                        // Containers run as root, and have no namespaces to make a sandbox of.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.driver().toFile())
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        return new Browser(driver);
    }

    /** Opens a file; what was logged before is forgotten. */
    void open(Path page, View view) {
        media("screen", view.scheme());
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", view.height(), "deviceScaleFactor", 1, "mobile", false));
        driver.get("about:blank");
        console();
        log(LogType.PERFORMANCE).close();
        driver.get(page.toUri().toString());
    }

    /** As if it were printed. */
    void print() {
        media("print", View.Scheme.LIGHT);
    }

    private void media(String media, View.Scheme scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme.css()),
                                // Else a test sees colours that are on their way.
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    String title() {
        return driver.getTitle();
    }

    /** What the page said on the console since it was opened, or the last call. */
    List<String> console() {
        return log(LogType.BROWSER).map(LogEntry::toString).toList();
    }

    /** The addresses that were asked for since the page was opened, or the last call. */
    List<String> requests() {
        return log(LogType.PERFORMANCE)
                .map(entry -> Json.parse(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asText())
                .toList();
    }

    private Stream<LogEntry> log(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The element that a key would go to. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(Keys... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The value of an expression in the page's own script. */
    Object evaluate(String expression, Object... arguments) {
        return driver.executeScript("return " + expression, arguments);
    }

    /** The value that a script's callback is called with: its last argument. */
    JsonNode await(String script, Object... arguments) {
        return Json.parse(String.valueOf(driver.executeAsyncScript(script, arguments)));
    }

    /** Runs a script before the next {@link #await}. */
    void inject(String script) {
        driver.executeScript(script);
    }

    /** The whole page, however long it is. */
    void screenshot(Path file) {
        Object data = driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
