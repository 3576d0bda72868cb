package cn.duban.local.command;

import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Light;
import cn.duban.local.client.Plan;
import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 计划 — the tree of a plan with its lights; the exit code is the worst of them.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = PlanCommand.BLIND,
        exitCodeOnExecutionException = PlanCommand.BLIND)
final class PlanCommand implements Callable<Integer> {

    /// Nothing could be seen: not to be taken for a light, which is what 1 and 2 are here.
    static final int BLIND = 3;

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Mixin private StaffAccess access = new StaffAccess();

    @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "plan.id")
    private @Nullable String id;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            DubanClient staff = access.signedIn(where);
            return StaffAccess.told(where, () -> shown(staff));
        } catch (SuiteFailure failure) {
            spec.commandLine().getErr().println("✗ " + failure.getMessage());
            return BLIND;
        }
    }

    private int shown(DubanClient staff) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> ids = id != null ? List.of(id) : staff.plans().stream().map(Plan::id).toList();
        if (ids.isEmpty()) {
            throw new SuiteFailure("还没有计划。请先导入一份工作要点并确认。 No plan yet.");
        }
        int worst = 0;
        List<Object> answers = new ArrayList<>();
        for (String plan : ids) {
            List<Light> lights = staff.lights(plan);
            worst = Math.max(worst, PlanTree.worst(lights));
            JsonNode whole = staff.get("/plans/" + plan).json();
            if (json) {
                answers.add(answer(whole, lights));
            } else {
                new PlanTree(whole, lights, isColoured()).print(out);
            }
        }
        if (json) {
            out.println(new JsonMapper().writeValueAsString(answers));
        }
        return worst;
    }

    private static Map<String, Object> answer(JsonNode plan, List<Light> lights) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("plan", plan.path("id").asString(""));
        answer.put("title", plan.path("title").asString(""));
        answer.put("worst", PlanTree.worst(lights));
        answer.put("lights", lights);
        return answer;
    }

    private static boolean isColoured() {
        return Display.isLive() && System.getenv("NO_COLOR") == null;
    }
}
