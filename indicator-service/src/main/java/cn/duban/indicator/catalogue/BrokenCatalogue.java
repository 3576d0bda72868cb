package cn.duban.indicator.catalogue;

import cn.duban.starter.problem.Violation;
import java.util.List;
import java.util.stream.Collectors;

/// 目录有误 — the catalogue contradicts itself; every mistake is named with its place.
///
/// In the built-in catalogue it stops the start; in what a bureau sends it is the refusal.
public final class BrokenCatalogue extends RuntimeException {

    private final transient List<Violation> mistakes;

    BrokenCatalogue(List<Violation> mistakes) {
        super(
                mistakes.stream()
                        .map(m -> "%s %s: %s".formatted(m.at(), m.code(), m.message()))
                        .collect(Collectors.joining("\n  - ", "目录有误：\n  - ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Violation> mistakes() {
        return mistakes;
    }
}
