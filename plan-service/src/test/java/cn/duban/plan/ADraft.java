package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.starter.test.TestCalls;
import cn.duban.starter.test.TestCalls.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A draft that was uploaded, and what stands in it.
final class ADraft {
    static final String FIRST =
            """
            示例区2026年教育工作要点
            一、扩大优质供给
            1.新建公办幼儿园2所，改建公办幼儿园3所。建立居民终身学习档案。
            2.普惠性幼儿园覆盖率达75%以上。近视率比上年下降1个百分点。
            3.示例中学运动场改造继续实施，10月底前完成运动场改造。坚持立德树人。
            """;

    private ADraft() {}

    static JsonNode drafted(TestCalls.As officer, String text, String unit, String... more) {
        List<String> fields = new ArrayList<>(List.of("year", "2026", "unit", unit));
        fields.addAll(List.of(more));
        Answer answer =
                Multipart.upload(
                        officer,
                        "要点.txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        fields.toArray(String[]::new));
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.json();
    }

    static JsonNode item(JsonNode draft, String words) {
        return draft.get("commitments")
                .valueStream()
                .filter(c -> c.get("text").asString().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " not in " + draft));
    }

    static String id(JsonNode draft) {
        return draft.get("id").asString();
    }
}
