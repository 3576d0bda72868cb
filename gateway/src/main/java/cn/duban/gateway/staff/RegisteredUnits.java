package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem.UnitNeeded;
import cn.duban.gateway.GatewayProblem.UnknownUnit;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.routes.Asking;
import cn.duban.gateway.routes.Upstream;
import cn.duban.starter.problem.Nearest;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// 名册里的单位 — asked of the register itself, as whoever opens the account: nobody is bound to a unit
/// that is not there, or that lies outside the opener's own; who is bound himself opens no account
/// that is not.
@Component
class RegisteredUnits {
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z-]{1,32}");

    private final Asking register;

    RegisteredUnits(Asking register) {
        this.register = register;
    }

    /// @param unit what the account shall be bound to, null for the whole register
    void refuseUnfit(@Nullable String unit, Visitor opener) {
        if (unit == null) {
            opener.unit()
                    .ifPresent(own -> {
                        throw new UnitNeeded(own);
                    });
        } else if (!isThere(unit, opener)) {
            throw new UnknownUnit(unit, suggestion(unit, within(opener)));
        }
    }

    /// 可及 — the bindings of those a visitor may see: all, or those to his own unit and below.
    Predicate<@Nullable String> reachOf(Visitor visitor) {
        if (visitor.unit().isEmpty()) {
            return _ -> true;
        }
        var units = within(visitor);
        return unit -> unit != null && units.containsKey(unit);
    }

    private boolean isThere(String unit, Visitor opener) {
        return CODE.matcher(unit).matches()
                && register.find(Upstream.SCHOOL, opener, "units", unit)
                        .filter(found -> found.path("unit").asString("").equals(unit))
                        .isPresent();
    }

    /// By code, or by the name somebody wrote instead of it.
    private static String suggestion(String unit, TreeMap<String, String> names) {
        Collection<String> codes = names.keySet();
        return codes.stream()
                .filter(code -> unit.equals(names.get(code)))
                .findFirst()
                .or(() -> Nearest.among(unit, codes, 1).stream().findFirst())
                .map(code -> "%s（%s）".formatted(code, names.get(code)))
                .orElse("名册里还没有单位，请先在名册里录入。");
    }

    private TreeMap<String, String> within(Visitor visitor) {
        var names = new TreeMap<String, String>();
        register.find(Upstream.SCHOOL, visitor, "units").ifPresent(tree -> collect(tree, names));
        return names;
    }

    private static void collect(JsonNode branches, TreeMap<String, String> names) {
        for (var branch : branches) {
            names.put(branch.path("unit").asString(""), branch.path("name").asString(""));
            collect(branch.path("children"), names);
        }
    }
}
