package com.isolatedaks.isolation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.Prover;
import com.isolatedaks.isolation.report.ProofText;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.testing.DevStack;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page consists of, whatever it looks like. */
class PageStructureTest {
    private static final Instant WHEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final String HOSTILE = "x\"><script>alert(1)<img src=x onerror='alert(2)'>&";

    private static Stream<DevStack> stacks() {
        return Stream.of(DevStack.deployed(), DevStack.previewed(), leaking());
    }

    private static DevStack leaking() {
        return DevStack.deployed()
                .with("network-nodes", "defaultOutboundAccess", "true")
                .rule("AllowWeb", 200, "Outbound", "*", "Internet", "443")
                .with("registry-registry", "publicNetworkAccess", "'Enabled'");
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void allThatIsProvenIsOnThePage(DevStack stack) {
        // when
        Proof proof = stack.prove();
        Document page = page(stack);

        // then
        String text = page.body().text();
        assertThat(page.select("h1").text()).isEqualToIgnoringCase(verdict(stack, proof));
        assertThat(page.select("li[id^=leak-]")).hasSameSizeAs(proof.leaks());
        for (Leak leak : proof.leaks()) {
            assertThat(text).contains(leak.kind().id(), leak.kind().fix(), leak.from() + " → " + leak.to());
            leak.witness().forEach(step -> assertThat(text).contains(step));
        }
        proof.needs().forEach(need -> assertThat(text).contains(need.what(), need.how(), need.place()));
        proof.names().forEach(name -> assertThat(text).contains(name.name(), name.answer()));
        proof.rights().forEach(right -> assertThat(text).contains(right.principal(), right.role()));
        proof.undecided().forEach(undecided -> assertThat(text).contains(undecided.toString()));
        proof.layers().forEach(layer -> assertThat(text).contains(layer));
        proof.residual().forEach(present -> assertThat(text)
                .contains(present.path().id(), present.path().mitigation()));
    }

    private static String verdict(DevStack stack, Proof proof) {
        return ProofText.lines(proof, stack.read(), false).get(0);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void idsAreUniqueAndEveryReferenceEnds(DevStack stack) {
        // when
        Document page = page(stack);

        // then
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        assertThat(ids).containsAll(page.select("[aria-controls]").eachAttr("aria-controls"));
        assertThat(page.select("[data-node]")).isNotEmpty().allSatisfy(box -> {
            assertThat(ids).contains("about-" + box.attr("data-node"));
            assertThat(box.attr("aria-label")).isNotBlank();
        });
        assertThat(page.select("[data-ends]"))
                .allSatisfy(line -> assertThat(line.attr("data-ends").split(" "))
                        .allSatisfy(end -> assertThat(page.select("[data-node=" + end + "]"))
                                .hasSize(1)));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void nothingIsLoadedAndNothingElseMayRun(DevStack stack) {
        // when
        Document page = page(stack);

        // then
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(policy)
                .contains(new PageResource(page.select("script").first().data()).source());
        assertThat(policy)
                .contains(new PageResource(page.select("style").first().data()).source());
        assertThat(page.select("script, style")).hasSize(2);
        assertThat(page.select("link, img, iframe, object, embed, [src], [style], image, use"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(page.select("style").first().data())
                .doesNotContain("@import")
                .doesNotContain("http");
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
    }

    @Test
    void everyLeakIsDrawnAndCanBeFollowed() {
        // when
        Document page = page(leaking());

        // then
        assertThat(page.select("li[id^=leak-]")).isNotEmpty().allSatisfy(leak -> {
            String number = leak.id().substring("leak-".length());
            assertThat(leak.select("button[data-leak=" + number + "]")).hasSize(1);
            assertThat(page.select("svg .line.leak"))
                    .anyMatch(
                            line -> List.of(line.attr("data-leaks").split(" ")).contains(number));
        });
    }

    @Test
    void hostileNamesStayText() {
        // given
        DevStack stack = leaking().with("network-nodes-nsg", properties -> properties
                .path("securityRules")
                .forEach(rule -> ((ObjectNode) rule).put("name", HOSTILE)));

        // when
        Document page = page(stack, new PageSubject(HOSTILE, HOSTILE, HOSTILE, WHEN, HOSTILE));

        // then
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img")).isEmpty();
        assertThat(page.title()).contains(HOSTILE);
        assertThat(page.select(".eyebrow").text()).contains(HOSTILE);
        assertThat(page.select("li[id^=leak-] .steps").text()).contains(HOSTILE);
        assertThat(page.select("footer").text()).contains(HOSTILE);
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void headingsDescendStepByStep(DevStack stack) {
        // when
        List<Integer> levels = page(stack).select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();

        // then
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    private static Document page(DevStack stack) {
        return page(stack, PageSubject.of(stack.json(), WHEN));
    }

    /** Parsed, without a word of complaint from the parser. */
    private static Document page(DevStack stack, PageSubject subject) {
        Reading reading = stack.read();
        String html = ProofPage.of(Prover.prove(reading), reading, subject);
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, "", parser);
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("header, main, footer"))
                .extracting(Element::tagName)
                .contains("header", "main", "footer");
        return page;
    }
}
