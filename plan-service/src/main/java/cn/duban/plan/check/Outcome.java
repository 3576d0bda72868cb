package cn.duban.plan.check;

import cn.duban.plan.binding.FileBindings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// 核对结果 — what is said of one checked file, in lines for people or as JSON for programs; what was
/// not checked is said as well.
record Outcome(Path file, CheckedFile checked, Compared comparison, List<Finding> findings) {
    private static final String NUMBERS_ONLY = "文字未绑定，只核对了数字";

    String json() {
        FileBindings bindings = checked.bindings();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", file.toString());
        said.put("plan", bindings.plan());
        said.put("kind", bindings.kind());
        said.put("asOf", bindings.asOf().toString());
        said.put("knownAt", bindings.knownAt().toString());
        said.put("bound", bindings.bindings().size());
        said.put("wordsChecked", bindings.hasWords() && !bindings.hasLostWords());
        if (!bindings.hasWords()) {
            said.put("note", NUMBERS_ONLY);
        }
        said.put("freshnessChecked", comparison == Compared.DONE);
        said.put("findings", findings);
        return new JsonMapper().writeValueAsString(said);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(findings.stream().map(Finding::line).toList());
        FileBindings bindings = checked.bindings();
        String bound = "%s：绑定的数字%d个，".formatted(file, bindings.bindings().size());
        String words = bindings.hasWords() ? "" : "，" + NUMBERS_ONLY;
        String rest = words + "，" + comparison.inWords() + "。";
        lines.add(
                findings.isEmpty()
                        ? (comparison.isAsWanted() ? "✓ " : "○ ") + bound + nothing() + rest
                        : "✗ " + bound + "疑点" + findings.size() + "处" + rest);
        return lines;
    }

    private String nothing() {
        return comparison.isAsWanted() ? "没有疑点" : "没有发现改动";
    }
}
