package cn.duban.plan.check;

import cn.duban.plan.binding.Atom;
import cn.duban.plan.binding.Atoms;
import cn.duban.plan.binding.BoundFigure;
import cn.duban.plan.binding.FileBindings;
import cn.duban.plan.binding.FileBindings.Binding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// 一处数词 — a number, date or status in a text, with its neighbours and, if it has one, its bookmark.
record Mark(
        Atom atom, String at, String text, @Nullable String bookmark, @Nullable BoundFigure figure)
        implements Aligned {
    private static final int BEFORE = 4;
    private static final int AFTER = 2;
    private static final int AROUND = 12;

    /// What the file was written with.
    static List<Mark> written(FileBindings file) {
        Map<Integer, List<Binding>> byBlock = new HashMap<>();
        for (Binding binding : file.bindings()) {
            byBlock.computeIfAbsent(binding.block(), _ -> new ArrayList<>()).add(binding);
        }
        List<Mark> marks = new ArrayList<>();
        for (int block = 0; block < file.blocks().size(); block++) {
            String text = file.blocks().get(block);
            List<Binding> bound = byBlock.getOrDefault(block, List.of());
            IntFunction<@Nullable Binding> at =
                    place -> bound.stream().filter(b -> covers(b, place)).findFirst().orElse(null);
            for (Atom atom : Atoms.of(text)) {
                Binding binding = at.apply(atom.start());
                marks.add(
                        new Mark(
                                atom,
                                "原文",
                                text,
                                binding == null ? null : binding.figure().bookmark(),
                                binding == null ? null : binding.figure()));
            }
        }
        return marks;
    }

    private static boolean covers(Binding b, int place) {
        return place >= b.offset() && place < b.offset() + b.figure().shown().length();
    }

    /// What stands in it now.
    static List<Mark> found(List<Block> blocks) {
        List<Mark> marks = new ArrayList<>();
        for (Block block : blocks) {
            if (marks.size() > Atoms.MOST) {
                break;
            }
            for (Atom atom : Atoms.of(block.text())) {
                String name =
                        block.bookmarks().stream()
                                .filter(b -> b.from() < atom.numberEnd() && b.to() > atom.start())
                                .map(Block.Bookmark::name)
                                .findFirst()
                                .orElse(null);
                marks.add(new Mark(atom, block.at(), block.text(), name, null));
            }
        }
        return marks;
    }

    @Override
    public @Nullable String anchor() {
        return bookmark;
    }

    @Override
    public String key() {
        return atom.key();
    }

    boolean saysTheSameAs(Mark other) {
        return key().equals(other.key());
    }

    /// The words right before it and right after its unit.
    boolean standsLike(Mark other) {
        return before().equals(other.before()) && after().equals(other.after());
    }

    private String before() {
        return text.substring(Math.max(0, atom.start() - BEFORE), atom.start()).strip();
    }

    private String after() {
        int to = Math.min(text.length(), atom.end() + AFTER);
        return text.substring(atom.end(), to).strip();
    }

    String shown() {
        return atom.in(text);
    }

    /// A number that needs a fact, or a status: nobody may add one.
    boolean mayNotBeAdded() {
        return switch (atom.sort()) {
            case NUMBER, HAN_NUMBER, STATUS -> true;
            case DATE, ORDINAL -> false;
        };
    }

    String context() {
        int from = Math.max(0, atom.start() - AROUND);
        int to = Math.min(text.length(), atom.end() + AROUND);
        return text.substring(from, to).replaceAll("\\s+", " ");
    }

    String neighbourhood() {
        return before() + shown() + after();
    }
}
