package cn.duban.plan.report;

import cn.duban.plan.binding.BoundFigure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 行文 — a stretch of our own words, of somebody else's, or a number that has to stay bound to its
/// fact.
public sealed interface Piece {
    String shown();

    /// Our own words; the only digits in them are dates, periods and ordinals.
    record Words(String shown) implements Piece {
        public Words {
            shown = printable(shown);
        }
    }

    /// 引文: the plan's wording, or what a person wrote; kept as it is.
    record Quoted(String shown) implements Piece {
        public Quoted {
            shown = printable(shown);
        }
    }

    /// 数字.
    record Number(
            BoundFigure.Role role,
            String commitment,
            String shown,
            String value,
            @Nullable String figure,
            @Nullable String period,
            @Nullable Instant dataAsOf)
            implements Piece {}

    /// Without characters no XML file may hold.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
    }
}
