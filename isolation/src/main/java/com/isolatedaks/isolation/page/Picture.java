package com.isolatedaks.isolation.page;

import static j2html.TagCreator.tag;

import com.isolatedaks.isolation.page.Drawing.Area;
import com.isolatedaks.isolation.page.Drawing.Point;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A topology as SVG: frames, then lines, then what can be selected. */
final class Picture {
    private static final double TEXT_LEFT = 14;
    private static final double TITLE_BASE = 22;
    private static final double SUBTITLE_BASE = 39;
    private static final double CORNER = 8;
    /** Below this scale its smallest letters cannot be read. */
    private static final double SMALLEST_SCALE = 0.8;

    private final Topology topology;
    private final Drawing drawing;

    Picture(Topology topology) {
        this.topology = topology;
        this.drawing = Layout.of(topology);
    }

    /** A rule for the style sheet: how far a screen may shrink the picture. */
    String narrowest() {
        return "\n@media screen and (min-width: 60rem) { #topology { min-width: %dpx; } }\n"
                .formatted(Math.round(drawing.width() * SMALLEST_SCALE));
    }

    ContainerTag<?> svg() {
        ContainerTag<?> svg = tag("svg")
                .attr("id", "topology")
                .attr("role", "group")
                .attr("aria-label", "Topology: networks, subnets, pools and private endpoints, each with its details")
                .attr("width", number(drawing.width()))
                .attr("height", number(drawing.height()))
                .attr("viewBox", "0 0 %s %s".formatted(number(drawing.width()), number(drawing.height())));
        svg.with(tag("defs").with(arrow("arrow"), arrow("arrow-leak")));
        topology.boxes().stream().filter(Box::isFrame).forEach(box -> svg.with(box(box)));
        IntStream.range(0, topology.lines().size()).forEach(index -> svg.with(line(index)));
        topology.boxes().stream().filter(box -> !box.isFrame()).forEach(box -> svg.with(box(box)));
        return svg;
    }

    private static DomContent arrow(String id) {
        return tag("marker")
                .attr("id", id)
                .attr("viewBox", "0 0 8 8")
                .attr("refX", "7")
                .attr("refY", "4")
                .attr("markerWidth", "7")
                .attr("markerHeight", "7")
                .attr("orient", "auto")
                .with(tag("path").attr("d", "M0 0L8 4L0 8z"));
    }

    private DomContent box(Box box) {
        Area area = drawing.areas().get(box.id());
        String leaks = leaksOf(box.id());
        ContainerTag<?> group = tag("g").attr("class", "box " + box.kind().style() + (leaks.isEmpty() ? "" : " leaks"))
                .attr("data-node", box.id())
                .attr("role", "button")
                .attr("tabindex", "0")
                .attr("aria-pressed", "false")
                .attr("aria-controls", "details")
                .attr("aria-label", box.label() + (leaks.isEmpty() ? "" : ", leaks"))
                .attr("transform", "translate(%s %s)".formatted(number(area.x()), number(area.y())));
        if (!leaks.isEmpty()) {
            group.attr("data-leaks", leaks);
        }
        return group.with(
                tag("title").withText(box.title()),
                tag("rect")
                        .attr("width", number(area.width()))
                        .attr("height", number(area.height()))
                        .attr("rx", number(CORNER)),
                text("title", TITLE_BASE, box.title()),
                text("subtitle", SUBTITLE_BASE, box.subtitle()));
    }

    private static DomContent text(String style, double base, String text) {
        return tag("text")
                .attr("class", style)
                .attr("x", number(TEXT_LEFT))
                .attr("y", number(base))
                .withText(Shortened.of(text));
    }

    private DomContent line(int index) {
        Line line = topology.lines().get(index);
        ContainerTag<?> group = tag("g").attr("class", "line " + line.kind().style());
        if (!line.leaks().isEmpty()) {
            group.attr("data-leaks", joined(line.leaks()));
        }
        group.attr("data-ends", line.from() + " " + line.to());
        group.with(tag("path").attr("d", path(drawing.paths().get(index))));
        if (!line.label().isEmpty()) {
            Point at = drawing.labels().get(index);
            group.with(tag("text")
                    .attr("x", number(at.x() + 4))
                    .attr("y", number(at.y() + 12))
                    .withText(line.label()));
        }
        return group;
    }

    private String leaksOf(String box) {
        return joined(topology.lines().stream()
                .filter(line -> line.from().equals(box) || line.to().equals(box))
                .filter(line -> !box.equals(TopologyReader.INTERNET))
                .flatMap(line -> line.leaks().stream())
                .distinct()
                .toList());
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String path(List<Point> points) {
        return IntStream.range(0, points.size())
                .mapToObj(index -> "%s%s %s"
                        .formatted(
                                index == 0 ? "M" : "L",
                                number(points.get(index).x()),
                                number(points.get(index).y())))
                .collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
