package cn.duban.indicator.catalogue;

import java.util.List;

/// 目录有误 — the catalogue contradicts itself; the service refuses to start and names every mistake.
public final class BrokenCatalogue extends RuntimeException {

    BrokenCatalogue(String mistake) {
        super(mistake);
    }

    BrokenCatalogue(List<String> mistakes) {
        super("catalogue.yaml 有误:\n  - " + String.join("\n  - ", mistakes));
    }
}
