package cn.duban.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.local.client.Answer;
import cn.duban.local.client.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// 坏输入 — each is refused with a code, a Chinese sentence and a place; nothing is stored.
@ExtendWith(SharedSuite.class)
class BadInputIT {
    private final SampleWorld world;

    BadInputIT(SampleWorld world) {
        this.world = world;
    }

    static List<BadInput> everything() {
        return BadInput.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void is_refused_by_name_and_place_and_leaves_no_trace(BadInput bad) {
        long before = StoredDocuments.in(world.suite());
        Answer answer = bad.sending().in(world);
        Refusal refusal = answer.refusal();
        long stored = StoredDocuments.in(world.suite()) - before;
        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
        assertThat(answer.contentType()).contains("application/problem+json");
        assertThat(refusal.title()).matches(".*\\p{IsHan}.*");
        assertThat(refusal.detail()).matches("(?s).*\\p{IsHan}.*。");
        assertThat(bad.code())
                .isIn(
                        Stream.concat(
                                        Stream.of(refusal.code()),
                                        refusal.objections().stream().map(Refusal.Objection::code))
                                .toList());
        assertThat(refusal.detail() + refusal.objections()).contains(bad.place());
        assertThat(refusal.objections())
                .allSatisfy(o -> assertThat(o.message()).matches(".*\\p{IsHan}.*。"));
        assertThat(stored).isZero();
        System.out.printf(
                "bad-input %s status=%d code=%s place=%s stored=%d%n",
                bad.name(), answer.status(), bad.code(), bad.place(), stored);
    }
}
