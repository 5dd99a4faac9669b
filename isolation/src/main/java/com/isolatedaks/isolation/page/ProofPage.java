package com.isolatedaks.isolation.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import com.isolatedaks.isolation.arm.ModelReader;
import com.isolatedaks.isolation.model.NetworkModel;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.Place;
import com.isolatedaks.isolation.proof.Places;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.report.ProofText;
import com.isolatedaks.isolation.state.Reading;
import j2html.tags.DomContent;
import j2html.tags.specialized.HtmlTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A proof as one page that needs nothing but itself: no request leaves it, and its policy forbids that one could. Without
 * scripts all of it is there, one below the other, as it is on paper.
 */
public final class ProofPage {
    private final Proof proof;
    private final Reading reading;
    private final PageSubject subject;
    private final NetworkModel model;
    private final List<Place> places;
    private final Topology topology;
    private final Picture picture;

    private ProofPage(Proof proof, Reading reading, PageSubject subject) {
        this.proof = proof;
        this.reading = reading;
        this.subject = subject;
        // Where several resources can be meant, the picture shows the first possibility.
        this.model = ModelReader.read(reading.possibilities().get(0));
        this.places = Places.of(model, reading.possibilities().get(0));
        this.topology = TopologyReader.read(model, places, proof.leaks(), proof.allowed());
        this.picture = new Picture(topology);
    }

    /** The page as HTML. */
    public static String of(Proof proof, Reading reading, PageSubject subject) {
        return document(new ProofPage(proof, reading, subject).page());
    }

    private HtmlTag page() {
        PageResource css = PageResource.of("page.css").with(picture.narrowest());
        PageResource js = PageResource.of("page.js");
        return html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(
                                                "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                                                        .formatted(css.source(), js.source())),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().withName("color-scheme").withContent("light dark"),
                                title("%s: %s".formatted(subject.title(), proof.conclusion())),
                                style(rawHtml(css.text()))),
                        body(banner(), main(each(sections(), each -> each)), imprint(), script(rawHtml(js.text()))))
                .attr("lang", "en");
    }

    private DomContent banner() {
        return header(
                        p("Proof of isolation · " + subject.title()).withClass("eyebrow"),
                        h1(strong(capital(proof.conclusion().toString())), text(after(verdict()))),
                        p(
                                reading.isPlanned()
                                        ? "It is about what a deployment would make."
                                        : "It is about the stack as Pulumi knows it."))
                .withClass("verdict " + proof.conclusion());
    }

    /** What follows the conclusion's word in the sentence of the text report. */
    private static String after(String verdict) {
        return verdict.substring(verdict.indexOf(':'));
    }

    private String verdict() {
        return ProofText.lines(proof, reading, false).get(0);
    }

    private List<DomContent> sections() {
        Tables tables = new Tables(proof);
        return Stream.of(
                        leaks(),
                        tables.allowed(),
                        listed("not-known", "Not known", proof.undecided()),
                        topology(new Details(model, places, proof, topology)),
                        listed("layers", "Only one layer holds", proof.layers()),
                        tables.needs(),
                        tables.residual(),
                        tables.names(),
                        tables.rights())
                .flatMap(List::stream)
                .toList();
    }

    private List<DomContent> leaks() {
        if (proof.leaks().isEmpty()) {
            return List.of();
        }
        return List.of(section(
                        h2("Leaks").withId("leaks"),
                        ol(each(IntStream.range(0, proof.leaks().size()).boxed().toList(), this::leak)))
                .withClass("leaks")
                .attr("aria-labelledby", "leaks"));
    }

    private DomContent leak(int number) {
        Leak leak = proof.leaks().get(number);
        return li(
                        p(
                                        span(leak.kind().id()).withClass("tag leak"),
                                        text(" " + leak.kind().title()))
                                .withClass("what"),
                        h3(leak.from() + " → " + leak.to()),
                        ol(each(leak.witness(), step -> li(step))).withClass("steps"),
                        p(
                                strong("Fix: "),
                                text(leak.kind().fix() + " in "),
                                code(reading.name(leak.resource())
                                        .orElse(leak.resource().text())),
                                text(". "),
                                a("Why").withHref(leak.kind().docs())
                                        .attr(
                                                "aria-label",
                                                "Why: " + leak.kind().title())),
                        button("Show in the picture")
                                .withType("button")
                                .attr("data-leak", String.valueOf(number))
                                .attr("aria-pressed", "false"))
                .withId("leak-" + number);
    }

    private static List<DomContent> listed(String id, String heading, List<?> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(section(h2(heading).withId(id), ul(each(items, item -> li(item.toString()))))
                        .attr("aria-labelledby", id));
    }

    private List<DomContent> topology(Details details) {
        return List.of(section(
                        h2("Topology").withId("topology-heading"),
                        p("Select a box to see what it is, what it reaches, and why.")
                                .withClass("hint"),
                        legend(),
                        div(picture.svg())
                                .withClass("picture")
                                .attr("tabindex", "0")
                                .attr("role", "region")
                                .attr("aria-label", "Picture of the topology"),
                        div(each(details.all(), each -> each))
                                .withId("details")
                                .attr("role", "region")
                                .attr("aria-label", "Details of what is selected")
                                .attr("aria-live", "polite"))
                .withClass("topology")
                .attr("aria-labelledby", "topology-heading"));
    }

    private static DomContent legend() {
        return ul(
                        li(span().withClass("key reaches"), text("reaches")),
                        li(span().withClass("key leads"), text("leads to its service")),
                        li(span().withClass("key peering"), text("peering")),
                        li(span().withClass("key allowed"), text("let out on purpose")),
                        li(span().withClass("key closed"), text("closed")),
                        li(span().withClass("key leak"), text("leaks")))
                .withClass("legend")
                .attr("aria-label", "Legend");
    }

    private DomContent imprint() {
        return footer(
                p(
                        text("Judged "),
                        text(subject.judgedAt().toString()),
                        text(" by isolated-aks "),
                        text(subject.version()),
                        text(", from the resources alone and without access to Azure.")),
                p(text("SHA-256 of what was judged: "), code(subject.digest())));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
