package cn.duban.indicator.figures;

import cn.duban.indicator.IndicatorProblem.ParameterUnreadable;
import cn.duban.indicator.figures.SmallCells.Audience;
import cn.duban.indicator.register.Level;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 查询用词 — reads the words of a question: by their code in any case or by their Chinese name; any
/// other word is refused with those that are known.
public final class AskedWords {

    private static final int LONGEST_SHOWN = 40;

    private AskedWords() {}

    public static Optional<Level> level(Optional<String> written) {
        return given(written).map(w -> word("level", w, Level.values(), Level::title));
    }

    public static Optional<Audience> audience(Optional<String> written) {
        return given(written).map(w -> word("audience", w, Audience.values(), Audience::title));
    }

    private static <E extends Enum<E>> E word(
            String parameter, String written, E[] words, Function<E, String> title) {
        return Arrays.stream(words)
                .filter(w -> w.name().equalsIgnoreCase(written) || title.apply(w).equals(written))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterUnreadable(
                                parameter,
                                "unknown-word",
                                "参数 %s 的值“%s”不在可选范围内，可以写：%s。"
                                        .formatted(
                                                parameter, shown(written), listed(words, title))));
    }

    private static <E extends Enum<E>> String listed(E[] words, Function<E, String> title) {
        return Arrays.stream(words)
                .map(w -> w.name() + "（" + title.apply(w) + "）")
                .collect(Collectors.joining("、"));
    }

    private static Optional<String> given(Optional<String> written) {
        return written.map(String::strip).filter(w -> !w.isEmpty());
    }

    private static String shown(String written) {
        return written.length() <= LONGEST_SHOWN
                ? written
                : written.substring(0, LONGEST_SHOWN) + "…";
    }
}
