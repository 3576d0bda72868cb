package cn.duban.indicator;

import cn.duban.starter.messaging.DeadLetters;
import cn.duban.starter.test.Contracts;
import cn.duban.starter.test.TestTopics;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The register as a running service hears it, on topics that are there from the first test on.
public final class SaidRegister {

    private static final String REGISTER = "duban.school.register";

    /// All test classes of a run share one broker, so what was said once is not said again.
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private SaidRegister() {}

    public static void topics() {
        TestTopics.create(
                4,
                REGISTER,
                "duban.indicator.submissions",
                "duban.indicator.figures",
                "duban.indicator.catalogue",
                "duban.indicator.news");
        TestTopics.create(1, DeadLetters.topicOf("indicator-service"));
    }

    public static void unit(String id, String level, @Nullable String parent) {
        String above = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        say(
                id,
                """
                {"specversion":"1.0","id":"u-%s","source":"/duban/school-service",
                 "type":"cn.duban.school.unit-registered.v1","subject":"%s",
                 "time":"2026-03-12T09:30:00+08:00","datacontenttype":"application/json","version":1,
                 "data":{"unit":"%s","name":"示例%s","level":"%s"%s}}
                """
                        .formatted(id, id, id, id, level, above));
    }

    /// The kindergarten of the contract under another code, and otherwise as told.
    public static void kindergarten(String code, UnaryOperator<String> otherwise) {
        String example = Contracts.example(REGISTER, "school.school-registered.v1").toJson();
        say(code, otherwise.apply(example.replace("1199000017", code)));
    }

    public static void primary(String code, UnaryOperator<String> otherwise) {
        kindergarten(
                code,
                said ->
                        otherwise.apply(
                                said.replaceAll("\"kind\"\\s*:\\s*\"111\"", "\"kind\":\"211\"")));
    }

    private static void say(String key, String event) {
        if (SAID.add(event)) {
            TestTopics.say(REGISTER, key, event);
        }
    }
}
