package cn.duban.plan.intake.outline;

import cn.duban.plan.intake.OutlineNode;
import cn.duban.plan.intake.text.Passage;
import java.util.ArrayList;
import java.util.List;

/// 提纲树 — nests sections by level, with the words as they stand in the file.
public final class OutlineTree {

    private final Passage passage;
    private final List<Section> sections;
    private int next;

    private OutlineTree(Passage passage, List<Section> sections) {
        this.passage = passage;
        this.sections = sections.stream().filter(s -> s.level() > 0).toList();
    }

    public static List<OutlineNode> of(Passage passage, List<Section> sections) {
        return new OutlineTree(passage, sections).childrenOf(0);
    }

    private List<OutlineNode> childrenOf(int level) {
        List<OutlineNode> children = new ArrayList<>();
        while (next < sections.size() && sections.get(next).level() > level) {
            Section section = sections.get(next++);
            children.add(node(section, childrenOf(section.level())));
        }
        return children;
    }

    private OutlineNode node(Section section, List<OutlineNode> children) {
        return new OutlineNode(
                section.item() ? OutlineNode.Kind.ITEM : OutlineNode.Kind.HEADING,
                section.number(),
                passage.verbatim(section.start(), section.from()).strip(),
                passage.verbatim(section.from(), section.titleEnd()).strip(),
                section.level(),
                passage.offset(section.start()),
                children);
    }
}
