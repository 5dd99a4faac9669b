package com.isolatedaks.isolation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Need;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.state.Reading;
import com.isolatedaks.isolation.testing.DevStack;
import com.isolatedaks.isolation.testing.FirewalledStack;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ProofPageTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.5Z");

    @Test
    void isolatedStackHasItsVerdictPictureNeedsAndResidualPaths() {
        // given
        DevStack stack = DevStack.deployed();

        // when
        Document page = page(stack);

        // then
        Proof proof = stack.prove();
        assertThat(page.title()).isEqualTo("isolated-aks / dev: isolated");
        assertThat(page.select("h1")).singleElement().satisfies(heading -> assertThat(heading.text())
                .startsWith("Isolated: from 2 places of the stack nothing reaches the internet"));
        assertThat(page.select("[data-leak], .line.leak, .box.leaks")).isEmpty();
        assertThat(page.select(".line.closed")).hasSize(1);
        assertThat(titles(page, "pool")).containsExactly("isolated/system");
        assertThat(titles(page, "endpoint"))
                .containsExactlyInAnyOrder(
                        "kube-apiserver", "isolatedaksdev-endpoint", "isolated-azuremonitor", "isolated-query");
        assertThat(page.select(".line.reaches")).hasSize(4);
        assertThat(page.select("table[aria-label=What clusters need] tbody tr")).hasSameSizeAs(proof.needs());
        assertThat(page.text()).contains(proof.needs().stream().map(Need::how).toList());
        proof.residual().forEach(present -> assertThat(page.text())
                .contains(present.path().id(), present.path().mitigation()));
        assertThat(page.select("footer").text()).contains("2026-12-01T12:00:00Z", sha256(stack));
    }

    @Test
    void leaksAreListedWithPathAndFixAndDrawnWhereTheyAre() {
        // given
        DevStack stack = DevStack.deployed()
                .with("network-nodes", "defaultOutboundAccess", "true")
                .rule("AllowWeb", 200, "Outbound", "*", "Internet", "443")
                .with("registry-registry", "publicNetworkAccess", "'Enabled'");

        // when
        Document page = page(stack);

        // then
        List<Leak> leaks = stack.prove().leaks();
        assertThat(leaks).hasSize(2);
        assertThat(page.select("section.leaks > ol > li")).hasSameSizeAs(leaks);
        for (int number = 0; number < leaks.size(); number++) {
            Leak leak = leaks.get(number);
            Element item = page.getElementById("leak-" + number);
            assertThat(item.text())
                    .contains(
                            leak.kind().id(),
                            leak.from(),
                            leak.to(),
                            leak.kind().fix());
            assertThat(item.select(".steps li").eachText()).containsExactlyElementsOf(leak.witness());
            assertThat(item.select("button").attr("data-leak")).isEqualTo(String.valueOf(number));
        }
        assertThat(ends(page, "0")).containsExactly("isolated/system", "Internet");
        assertThat(ends(page, "1")).containsExactly("Internet", "isolatedaksdev");
        assertThat(page.select(".line.closed"))
                .as("a network that leaks is not drawn as closed")
                .isEmpty();
    }

    @Test
    void whatAFirewallLetsOutIsListedAndDrawnAsWhatItIs() {
        // given
        DevStack stack = FirewalledStack.withRules(
                "Allow",
                """
                'ruleType': 'ApplicationRule', 'protocols': [{'port': 443}], 'targetFqdns': ['git.example.com'],
                'description': 'Manifests of the platform team.'""");

        // when
        Document page = page(stack);

        // then
        assertThat(stack.prove().allowed()).hasSize(1);
        assertThat(page.select("h1").text()).startsWith("Isolated").contains("1 destination");
        assertThat(page.select("table[aria-label=Allowed out, by name] tbody tr")
                        .eachText())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("git.example.com", "tcp 443", "Manifests of the platform team", "of firewall"));
        assertThat(page.select(".line.allowed").eachAttr("data-ends").stream()
                        .map(ends -> titlesOf(page, ends))
                        .toList())
                .containsExactlyInAnyOrder(List.of("isolated/system", "firewall"), List.of("firewall", "Internet"));
        assertThat(page.select(".line.closed")).isEmpty();
        assertThat(about(page, "isolated/system").text())
                .contains("Reaches nothing but what is let out on purpose", "git.example.com");
    }

    @Test
    void eachBoxHasDetailsThatSayWhatItReachesAndWhy() {
        // when
        Document page = page(DevStack.deployed());

        // then
        assertThat(page.select("[data-node]")).isNotEmpty().allSatisfy(box -> {
            assertThat(box.attr("role")).isEqualTo("button");
            assertThat(box.attr("tabindex")).isEqualTo("0");
            assertThat(box.attr("aria-label")).isNotBlank();
            assertThat(page.getElementById("about-" + box.attr("data-node"))).isNotNull();
        });
        Element pool = about(page, "isolated/system");
        assertThat(pool.text()).contains("Reaches nothing", "isolatedaksdev-endpoint");
        assertThat(pool.select(".answers .met")).hasSize(4);
        assertThat(about(page, "isolatedaksdev-endpoint").text())
                .contains("192.168.2.4", "isolatedaksdev.azurecr.io", "leads to isolatedaksdev");
        assertThat(about(page, "Private DNS").text()).contains("privatelink.azurecr.io");
    }

    @Test
    void pageAsksNobodyForAnything() {
        // when
        Document page = page(DevStack.deployed());

        // then
        assertThat(page.select("[src], link, iframe, img, object, use, image")).isEmpty();
        assertThat(page.select("[style]"))
                .as("the policy lets no inline style in")
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(http", "@import", "@font-face");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void namesOfResourcesAreTextWhateverTheyLookLike() {
        // given
        String hostile = "<img src=x onerror=alert(1)>&\"'";
        DevStack stack = DevStack.deployed()
                .with(
                        "network-nodes-nsg",
                        group -> ((ObjectNode) group.path("securityRules").path(0)).put("name", hostile))
                .with("network-nodes", "defaultOutboundAccess", "true")
                .rule(hostile.replace("\"", "").replace("'", ""), 200, "Outbound", "*", "Internet", "443");

        // when
        Document page = page(stack);

        // then
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select(".steps").text()).contains("rule <img src=x onerror=alert(1)>&");
    }

    @Test
    void pictureOfALargeStackIsBounded() {
        // given
        DevStack stack = DevStack.deployed();
        IntStream.range(0, 200)
                .forEach(number -> stack.add(
                        "azure-native:network:Subnet",
                        "spare-" + number,
                        DevStack.NETWORK + "/subnets/spare-" + number,
                        """
                {'resourceGroupName': 'isolated', 'virtualNetworkName': 'isolated', 'subnetName': 'spare-%d', 'name': 'spare-%d',
                 'addressPrefix': '192.168.%d.0/24', 'defaultOutboundAccess': false}"""
                                .formatted(number, number, number + 20)));

        // when
        Document page = page(stack);

        // then
        assertThat(page.select("[data-node]")).hasSizeLessThan(20);
        assertThat(titles(page, "group")).containsExactly("200 more subnets");
        assertThat(about(page, "200 more subnets").text()).contains("subnet isolated/spare-199");
    }

    @Test
    void sameStackHasTheSamePage() {
        assertThat(html(DevStack.deployed())).isEqualTo(html(DevStack.deployed()));
    }

    private static List<String> titles(Document page, String kind) {
        return page.select(".box." + kind + " > title").eachText();
    }

    private static List<String> ends(Document page, String leak) {
        return titlesOf(page, page.select(".line[data-leaks=" + leak + "]").attr("data-ends"));
    }

    private static List<String> titlesOf(Document page, String ends) {
        return List.of(ends.split(" ")).stream()
                .map(id -> page.select("[data-node=" + id + "] > title").text())
                .toList();
    }

    private static Element about(Document page, String title) {
        return page.select(".about").stream()
                .filter(about -> about.select("h3").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Document page(DevStack stack) {
        return Jsoup.parse(html(stack));
    }

    private static String html(DevStack stack) {
        Reading reading = stack.read();
        return ProofPage.of(stack.prove(), reading, PageSubject.of(stack.json(), NOON));
    }

    private static String sha256(DevStack stack) {
        return PageSubject.of(stack.json(), NOON).digest();
    }
}
