package cn.duban.indicator.catalogue;

import static cn.duban.indicator.catalogue.Mistakes.need;

import cn.duban.starter.problem.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// 读报表 — a form entry with its elements and their parts looked up and its rules read.
///
/// Parts come with their element, may be left out, and bring the hard rule that they add up.
record ReadingForm(CatalogueFile file, Map<String, Element> known) {

    Form of(Entry.OfForm entry) {
        Mistakes mistakes = new Mistakes();
        Scope scope = Objects.requireNonNullElse(entry.scope(), Scope.SCHOOL);
        List<Element> asked = new ArrayList<>();
        Set<String> optional = new HashSet<>();
        ask(entry, "elements", need(entry.elements(), "elements"), asked, mistakes);
        List<String> more = Objects.requireNonNullElse(entry.optional(), List.of());
        ask(entry, "optional", more, asked, mistakes);
        optional.addAll(more);
        for (Element element : List.copyOf(asked)) {
            element.parts()
                    .forEach(part -> {
                        asked.add(part);
                        optional.add(part.code());
                    });
        }
        List<FormRule> rules = new Rules(entry, asked, mistakes).read();
        mistakes.throwIfAny();
        return new Form(
                entry.code(),
                need(entry.name(), "name"),
                need(entry.period(), "period"),
                scope,
                Objects.requireNonNullElse(entry.byStage(), false),
                scope == Scope.UNIT ? List.of() : kinds(need(entry.kinds(), "kinds")),
                asked,
                optional,
                rules,
                entry.until());
    }

    private void ask(
            Entry.OfForm entry,
            String field,
            List<String> codes,
            List<Element> asked,
            Mistakes mistakes) {
        Scope scope = Objects.requireNonNullElse(entry.scope(), Scope.SCHOOL);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            mistakes.inside("/" + field + "/" + i, () -> asked.add(one(entry.code(), scope, code)));
        }
    }

    private Element one(String form, Scope scope, String code) {
        Element element = known.get(code);
        if (element == null) {
            throw Mistake.UNKNOWN_ELEMENT.hereSuggesting(
                    Nearest.to(code, known.keySet()).orElse(null), code);
        }
        if (element.scope() != scope) {
            throw Mistake.SCOPE_MIXED.here(form, said(scope), code, said(element.scope()));
        }
        if (file.elements().stream().anyMatch(e -> e.code().equals(code) && e.until() != null)) {
            throw Mistake.IN_USE.here(code, form);
        }
        return element;
    }

    private static List<String> kinds(List<String> kinds) {
        if (kinds.isEmpty() || !kinds.stream().allMatch(k -> k.matches("\\d{3}"))) {
            throw new BrokenCatalogue(
                    List.of(Mistake.PARAMETER_WRONG.at("/kinds", "kinds", "应为三位办学类型代码")));
        }
        return kinds;
    }

    private static String said(Scope scope) {
        return scope == Scope.SCHOOL ? "学校" : "行政单位";
    }

    /// 表内关系 of one form: those written, and those its dimensions bring.
    private record Rules(Entry.OfForm entry, List<Element> asked, Mistakes mistakes) {

        List<FormRule> read() {
            Map<String, Element.Type> types =
                    asked.stream()
                            .collect(Collectors.toMap(Element::code, Element::type, (a, _) -> a));
            List<FormRule> rules = new ArrayList<>();
            List<Entry.Rule> written = Objects.requireNonNullElse(entry.rules(), List.of());
            for (int i = 0; i < written.size(); i++) {
                Entry.Rule rule = written.get(i);
                mistakes.inside(
                        "/rules/" + i,
                        () -> {
                            need(rule.check(), "check");
                            rules.add(
                                    FormRule.read(rule.check(), need(rule.says(), "says"), types));
                            Sense.holdsSometimes(Expression.condition(rule.check(), types), asked);
                        });
            }
            for (Element element : asked) {
                element.dimensions().forEach(d -> rules.add(FormRule.addsUp(element, d, types)));
            }
            return rules;
        }
    }
}
