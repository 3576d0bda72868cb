package cn.duban.plan.check;

import cn.duban.plan.binding.Atom;
import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.FileBindings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 一段话 — the words of a paragraph or cell; its numbers, dates and statuses are compared one by one
/// elsewhere, and blanks say nothing.
///
/// @param worded whether nobody may reword it
record Said(String at, String text, @Nullable String anchor, String key, boolean worded)
        implements Aligned {
    static List<Said> written(FileBindings file) {
        Map<Integer, String> anchors = anchors(file);
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < file.blocks().size(); i++) {
            String text = file.blocks().get(i);
            if (!text.isBlank()) {
                boolean worded = file.worded().contains(i);
                all.add(new Said("原文", text, anchors.get(i), words(text), worded));
            }
        }
        return all;
    }

    /// The first bookmark of a block stands for the block.
    private static Map<Integer, String> anchors(FileBindings file) {
        Map<Integer, String> anchors = new HashMap<>();
        file.bindings().forEach(b -> anchors.putIfAbsent(b.block(), b.figure().bookmark()));
        return anchors;
    }

    static List<Said> found(FileBindings file, List<Block> blocks) {
        Map<Integer, String> anchors = anchors(file);
        Map<String, String> anchorOf = new HashMap<>();
        file.bindings().forEach(b -> anchorOf.put(b.figure().bookmark(), anchors.get(b.block())));
        List<Said> all = new ArrayList<>();
        for (Block block : blocks) {
            String anchor =
                    block.bookmarks().stream()
                            .map(b -> anchorOf.get(b.name()))
                            .filter(a -> a != null)
                            .findFirst()
                            .orElse(null);
            if (!block.text().isBlank()) {
                all.add(new Said(block.at(), block.text(), anchor, words(block.text()), false));
            }
        }
        return all;
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Atom atom : Atoms.of(text)) {
            words.append(text, from, atom.start());
            from = atom.end();
        }
        return words.append(text.substring(from)).toString().replaceAll("[\\s\\u3000\\u00a0]", "");
    }
}
