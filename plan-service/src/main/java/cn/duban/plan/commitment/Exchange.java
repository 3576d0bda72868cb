package cn.duban.plan.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// 替换 — puts commitments in the place of others, and keeps the order of the document.
record Exchange(List<String> gone, List<Commitment> come) {

    List<Commitment> in(List<Commitment> all) {
        List<Commitment> others = new ArrayList<>(all);
        int at =
                IntStream.range(0, others.size())
                        .filter(i -> gone.contains(others.get(i).id()))
                        .findFirst()
                        .orElseGet(() -> placeIn(all));
        others.removeIf(c -> gone.contains(c.id()));
        others.addAll(Math.min(at, others.size()), come);
        return others;
    }

    private int placeIn(List<Commitment> all) {
        int offset = come.isEmpty() ? 0 : come.getFirst().offset();
        return (int) all.stream().filter(c -> c.offset() <= offset).count();
    }
}
