package com.isolatedaks.isolation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a topology out with the Eclipse Layout Kernel: in layers from left to right, lines at right angles. */
final class Layout {
    private static final double CHARACTER = 8.2;
    private static final double SMALL_CHARACTER = 6.9;
    private static final double MARGIN = 28;
    private static final double BOX_HEIGHT = 52;
    private static final double LABEL_HEIGHT = 16;
    private static final double SPACE = 26;
    private static final double FRAME_HEAD = 54;
    private static final double NARROWEST = 120;

    private final Topology topology;
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private Layout(Topology topology) {
        this.topology = topology;
    }

    static Drawing of(Topology topology) {
        return new Layout(topology).draw();
    }

    private Drawing draw() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(SPACE / 2));
        options(root);
        // A seed makes the same picture of the same stack.
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        topology.boxes().forEach(box -> node(box, root));
        topology.lines().forEach(this::edge);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Drawing.Area> areas = new HashMap<>();
        nodes.forEach((id, node) -> areas.put(id, area(node)));
        return new Drawing(
                root.getWidth(),
                root.getHeight(),
                areas,
                edges.stream().map(Layout::path).toList(),
                edges.stream().map(Layout::label).toList());
    }

    private static void options(ElkNode node) {
        node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(CoreOptions.SPACING_NODE_NODE, SPACE);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, SPACE * 1.6);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, SPACE / 2);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, SPACE / 3);
    }

    private void node(Box box, ElkNode root) {
        ElkNode parent = box.parent().map(nodes::get).orElse(root);
        ElkNode node = ElkGraphUtil.createNode(parent);
        double width = width(box);
        if (box.isFrame()) {
            options(node);
            node.setProperty(CoreOptions.PADDING, new ElkPadding(FRAME_HEAD, SPACE, SPACE, SPACE));
            node.setProperty(CoreOptions.NODE_LABELS_PLACEMENT, NodeLabelPlacement.insideTopLeft());
            node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
            node.setProperty(CoreOptions.NODE_SIZE_MINIMUM, new KVector(width, FRAME_HEAD + SPACE));
        }
        node.setDimensions(width, box.isFrame() ? FRAME_HEAD + SPACE : BOX_HEIGHT);
        nodes.put(box.id(), node);
    }

    private static double width(Box box) {
        double widest = Math.max(
                Shortened.of(box.title()).length() * CHARACTER,
                Shortened.of(box.subtitle()).length() * SMALL_CHARACTER);
        return Math.max(NARROWEST, widest + MARGIN);
    }

    private void edge(Line line) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to()));
        if (!line.label().isEmpty()) {
            ElkLabel label = ElkGraphUtil.createLabel(line.label(), edge);
            label.setDimensions(line.label().length() * SMALL_CHARACTER + 8, LABEL_HEIGHT);
        }
        edges.add(edge);
    }

    private static Drawing.Area area(ElkNode node) {
        Drawing.Point corner = corner(node);
        return new Drawing.Area(corner.x(), corner.y(), node.getWidth(), node.getHeight());
    }

    private static Drawing.Point corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (ElkNode each = node; each != null; each = each.getParent()) {
            x += each.getX();
            y += each.getY();
        }
        return new Drawing.Point(x, y);
    }

    private static List<Drawing.Point> path(ElkEdge edge) {
        Drawing.Point origin = corner(edge.getContainingNode());
        List<Drawing.Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Drawing.Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
            section.getBendPoints()
                    .forEach(bend -> points.add(new Drawing.Point(origin.x() + bend.getX(), origin.y() + bend.getY())));
            points.add(new Drawing.Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
        }
        return points;
    }

    private static Drawing.Point label(ElkEdge edge) {
        Drawing.Point origin = corner(edge.getContainingNode());
        Optional<ElkLabel> label = edge.getLabels().stream().findFirst();
        return label.map(each -> new Drawing.Point(origin.x() + each.getX(), origin.y() + each.getY()))
                .orElse(origin);
    }
}
