package cn.duban.local.command;

import cn.duban.local.client.Light;
import cn.duban.local.client.Light.Colour;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// 计划树 — the headings of a plan with its commitments and their lights under them.
final class PlanTree {
    private static final String RESET = "\u001b[0m";

    private final String title;
    private final List<Light> lights;
    private final boolean coloured;
    private final Node root = new Node("");

    private record Node(String label, List<Node> children) {
        Node(String label) {
            this(label, new ArrayList<>());
        }
    }

    PlanTree(JsonNode plan, List<Light> lights, boolean coloured) {
        this.title = plan.path("title").asString("") + "  " + plan.path("id").asString("");
        this.lights = lights;
        this.coloured = coloured;
        Map<List<String>, Node> open = new HashMap<>();
        Map<List<String>, String> headings = headings(plan);
        lights.forEach(light -> under(light.path(), headings, open).children().add(node(light)));
    }

    /// 0 green or grey, 1 amber, 2 red.
    static int worst(List<Light> lights) {
        return lights.stream().mapToInt(l -> badness(l.colour())).max().orElse(0);
    }

    void print(PrintWriter out) {
        out.println(title);
        print(out, root, "");
        out.println(
                Arrays.stream(Colour.values())
                        .map(c ->
                                lamp(c)
                                        + " "
                                        + lights.stream().filter(l -> l.colour() == c).count())
                        .collect(Collectors.joining("  ", "合计" + lights.size() + "项  ", "")));
    }

    private static void print(PrintWriter out, Node node, String indent) {
        for (int i = 0; i < node.children().size(); i++) {
            Node child = node.children().get(i);
            boolean last = i == node.children().size() - 1;
            out.println(indent + (last ? "└─ " : "├─ ") + child.label());
            print(out, child, indent + (last ? "   " : "│  "));
        }
    }

    private static Map<List<String>, String> headings(JsonNode plan) {
        Map<List<String>, String> headings = new HashMap<>();
        for (JsonNode heading : plan.path("outline")) {
            List<String> path =
                    heading.path("path").valueStream().map(p -> p.asString("")).toList();
            headings.put(
                    path,
                    heading.path("printed").asString("") + heading.path("title").asString(""));
        }
        return headings;
    }

    private Node under(
            List<String> path, Map<List<String>, String> headings, Map<List<String>, Node> open) {
        Node at = root;
        for (int depth = 1; depth <= path.size(); depth++) {
            List<String> part = path.subList(0, depth);
            Node parent = at;
            at =
                    open.computeIfAbsent(
                            List.copyOf(part),
                            p -> {
                                Node made = new Node(headings.getOrDefault(p, p.getLast()));
                                parent.children().add(made);
                                return made;
                            });
        }
        return at;
    }

    private Node node(Light light) {
        String lead = light.lead() == null ? "" : " 〔" + light.lead() + "〕";
        Node node =
                new Node(
                        lamp(light.colour()) + " " + light.subject() + "：" + light.target() + lead);
        node.children().add(new Node(light.reason()));
        return node;
    }

    private String lamp(Colour colour) {
        String text = "●" + colour.chinese();
        int code =
                switch (colour) {
                    case GREEN -> 32;
                    case YELLOW -> 33;
                    case RED -> 31;
                    case GREY -> 90;
                };
        return coloured ? "\u001b[" + code + "m" + text + RESET : text;
    }

    private static int badness(Colour colour) {
        return switch (colour) {
            case GREEN, GREY -> 0;
            case YELLOW -> 1;
            case RED -> 2;
        };
    }
}
