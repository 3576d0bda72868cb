package cn.duban.plan.supervision.data;

import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.data.Lights.Lit;
import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Beside.Difference;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Matters;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.MoveRequest;
import cn.duban.plan.supervision.matter.Stamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 核对 — puts what units wrote beside what was computed, and names what differs.
///
/// - One unit's figure is compared with the computed one; several units' are added up first, where
///   their measure can be added up.
/// - A matter also answers for those merged into it: their lights must be green as well.
@Component
public class Comparing {
    private static final int SHOWN_DECIMALS = 4;

    private final Lights lights;
    private final Matters matters;

    Comparing(Lights lights, Matters matters) {
        this.lights = lights;
        this.matters = matters;
    }

    /// The figure a unit reports with an answer: as given, else as found in its words.
    public Optional<TypedFigure> typed(Matter matter, MoveRequest request) {
        if (request.figure() != null) {
            return Optional.of(new TypedFigure(request.figure(), false));
        }
        String text = request.text();
        return text == null
                ? Optional.empty()
                : lit(matter).flatMap(l -> TypedFigure.in(text, l.measure()));
    }

    public Beside of(Matter matter) {
        List<Difference> differences = new ArrayList<>();
        Lit lit = lit(matter).orElse(null);
        TypedFigure typed = lit == null ? null : reported(matter, lit.measure());
        if (lit != null) {
            figures(lit, typed, differences);
            light("承诺", lit, differences);
        }
        for (Matter merged : matters.mergedInto(matter.id())) {
            lit(merged).ifPresent(l -> light("并入的“" + merged.task().title() + "”", l, differences));
        }
        if (lit == null && differences.isEmpty()) {
            return Beside.NOTHING;
        }
        return new Beside(
                typed == null ? null : typed.notation(),
                lit == null ? null : lit.value().orElse(null),
                lit == null ? null : lit.measure(),
                lit == null ? null : lit.colour().name(),
                lit == null ? null : lit.reason(),
                differences);
    }

    private Optional<Lit> lit(Matter matter) {
        String commitment = matter.task().commitment();
        return commitment == null ? Optional.empty() : lights.of(commitment);
    }

    private static void figures(
            Lit lit, @Nullable TypedFigure typed, List<Difference> differences) {
        if (typed == null) {
            return;
        }
        String said = typed.inWords(lit.measure());
        if (lit.value().isEmpty()) {
            differences.add(new Difference("no-figure", "单位填报%s，尚无计算数可核对。".formatted(said)));
            return;
        }
        BigDecimal computed = new BigDecimal(lit.value().get());
        if (!typed.agreesWith(computed)) {
            String by = lit.measure().equals("%") ? "个百分点" : lit.measure();
            differences.add(
                    new Difference(
                            "figures-differ",
                            "单位填报%s，按上报数计算为%s%s，相差%s%s。"
                                    .formatted(
                                            said,
                                            shown(computed),
                                            lit.measure(),
                                            shown(typed.value().subtract(computed).abs()),
                                            by)));
        }
    }

    private static void light(String whose, Lit lit, List<Difference> differences) {
        if (lit.colour() != Colour.GREEN) {
            differences.add(
                    new Difference(
                            "light-not-green",
                            "%s目前亮%s灯：%s".formatted(whose, lit.colour().chinese(), lit.reason())));
        }
    }

    /// The last figure each unit answered with; of several units the sum, if all of them gave one.
    private static @Nullable TypedFigure reported(Matter matter, String measure) {
        List<Assignment> shares = matter.standing().active();
        List<TypedFigure> each = new ArrayList<>();
        for (Assignment share : shares) {
            last(matter, share.no()).map(TypedFigure::of).ifPresent(each::add);
        }
        if (each.isEmpty() || each.size() < shares.size()) {
            return null;
        }
        if (each.size() == 1) {
            return each.getFirst();
        }
        return Lights.addsUp(measure)
                ? new TypedFigure(
                        each.stream()
                                .map(TypedFigure::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        each.stream().anyMatch(TypedFigure::atLeast))
                : null;
    }

    private static Optional<String> last(Matter matter, int share) {
        return matter.stamps().reversed().stream()
                .filter(s -> s.move() == Move.ANSWER)
                .filter(s -> s.assignment() != null && s.assignment() == share)
                .findFirst()
                .map(Stamp::typed);
    }

    private static String shown(BigDecimal value) {
        BigDecimal rounded = value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "不足0.0001" : rounded.stripTrailingZeros().toPlainString();
    }
}
