package com.isolatedaks.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.e2e.harness.Prover;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of {@code ./prove --html} in a browser. Pictures of all views are in {@code e2e/target/page} afterwards. */
@BrowserTest
class ProofPageTest {
    private static final Path KEPT = Prover.kept("page");
    private static final View DESK = new View(1024, View.Scheme.LIGHT);
    private static final int MOST_TABS = 200;
    private static final Map<ProvenStack, Path> PAGES = new EnumMap<>(ProvenStack.class);

    private final Browser browser;

    ProofPageTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void prove() {
        for (ProvenStack stack : ProvenStack.values()) {
            PAGES.put(stack, stack.page(KEPT));
        }
    }

    static Stream<Arguments> views() {
        return Arrays.stream(ProvenStack.values())
                .flatMap(stack -> Stream.of(390, 1024, 1600).flatMap(width -> Arrays.stream(View.Scheme.values())
                        .map(scheme -> Arguments.of(stack, new View(width, scheme)))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void pageIsWholeAndAccessible(ProvenStack stack, View view) {
        // when
        Path page = open(stack, view);
        browser.screenshot(KEPT.resolve(stack.verdict() + "-" + view + ".png"));

        // then
        assertThat(browser.console()).as("said on the console").isEmpty();
        assertThat(browser.requests())
                .as("asked for")
                .containsExactly(page.toUri().toString());
        assertThat(browser.title()).containsIgnoringCase(stack.verdict());
        assertThat(browser.all("h1")).hasSize(1);
        assertThat(tooWide()).as("wider than the window").isEmpty();
        assertThat(Axe.violations(browser)).isEmpty();
    }

    @Test
    void schemesDiffer() {
        open(ProvenStack.ISOLATED, new View(1024, View.Scheme.LIGHT));
        Object light = browser.evaluate("getComputedStyle(document.body).backgroundColor");

        open(ProvenStack.ISOLATED, new View(1024, View.Scheme.DARK));
        Object dark = browser.evaluate("getComputedStyle(document.body).backgroundColor");

        assertThat(dark).isNotEqualTo(light);
    }

    @ParameterizedTest
    @EnumSource(ProvenStack.class)
    void everyNodeIsAButtonWithAName(ProvenStack stack) {
        // when
        open(stack, DESK);

        // then
        assertThat(browser.all("[data-node]")).hasSizeGreaterThan(1).allSatisfy(node -> {
            assertThat(node.getDomAttribute("role")).isEqualTo("button");
            assertThat(node.getDomAttribute("tabindex")).isIn("0", "-1");
            assertThat(node.getAccessibleName()).isNotBlank();
        });
        assertThat(browser.one("#details").getDomAttribute("aria-live")).isEqualTo("polite");
    }

    @ParameterizedTest
    @EnumSource(ProvenStack.class)
    void keyboardSelectsANode(ProvenStack stack) {
        // given
        open(stack, DESK);
        WebElement node = tabTo("[data-node]");
        String before = browser.one("#details").getText();
        String name = node.getAccessibleName();

        // when
        browser.press(Keys.ENTER);

        // then
        assertThat(browser.one("#details").getText()).isNotEqualTo(before).contains(firstWords(name));
        assertThat(browser.focused()).as("the focus stays").isEqualTo(node);

        // when
        browser.press(Keys.TAB);

        // then
        assertThat(browser.focused()).as("the picture is no trap").isNotEqualTo(node);
    }

    @Test
    void clickSelectsEachNode() {
        // given
        open(ProvenStack.LEAKING, DESK);
        List<WebElement> nodes = browser.all("[data-node]");
        Set<String> details = new HashSet<>();

        // when
        assertThat(nodes).allSatisfy(node -> {
            browser.evaluate("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", node);
            String shown = browser.one("#details").getText();
            details.add(shown);
            assertThat(shown).contains(firstWords(node.getAccessibleName()));
        });

        // then
        assertThat(details).as("each has details of its own").hasSameSizeAs(nodes);
    }

    @Test
    void leakShowsItsPath() {
        // given
        open(ProvenStack.LEAKING, DESK);
        List<WebElement> leaks = browser.all("[data-leak]");
        assertThat(leaks).hasSizeGreaterThan(1);
        assertThat(browser.all(".on-path")).isEmpty();

        // then
        assertThat(leaks).allSatisfy(leak -> {
            leak.sendKeys(Keys.ENTER);
            assertThat(browser.all("[data-node].on-path")).as(leak.getText()).isNotEmpty();
        });
        browser.screenshot(KEPT.resolve("path.png"));
        assertThat(Axe.violations(browser)).isEmpty();
    }

    @Test
    void isolatedStackHasNoLeakToShow() {
        open(ProvenStack.ISOLATED, DESK);

        assertThat(browser.all("[data-leak]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ProvenStack.class)
    void paperShowsAll(ProvenStack stack) {
        // given
        open(stack, DESK);

        // when
        browser.print();
        browser.screenshot(KEPT.resolve(stack.verdict() + "-print.png"));

        // then
        assertThat(
                        browser.evaluate(
                                """
                        [...document.querySelectorAll('main *')]
                          .filter(element => element.getClientRects().length === 0)
                          .filter(element => element.textContent.trim() !== '')
                          // What asks for a click, and the graphics' own texts for other readers.
                          .filter(element => !element.closest('button, .hint, svg'))
                          .map(element => element.outerHTML.slice(0, 120))"""))
                .as("not shown on paper")
                .isEqualTo(List.of());
        assertThat(tooWide()).isEmpty();
    }

    private Path open(ProvenStack stack, View view) {
        Path page = Objects.requireNonNull(PAGES.get(stack));
        browser.open(page, view);
        return page;
    }

    /** Elements that make the document scroll sideways; what scrolls in a box of its own does not. */
    private List<?> tooWide() {
        return (List<?>)
                browser.evaluate(
                        """
                document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
                  : [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(element => element.outerHTML.slice(0, 120))""");
    }

    private WebElement tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            browser.press(Keys.TAB);
            WebElement focused = browser.focused();
            if (Boolean.TRUE.equals(browser.evaluate("arguments[0].matches(arguments[1])", focused, selector))) {
                return focused;
            }
        }
        throw new AssertionError("Tab does not reach any " + selector);
    }

    /** The name of a node without what is said about it. */
    private static String firstWords(String accessibleName) {
        return accessibleName.split("[,:;(]")[0].strip();
    }
}
