package cn.duban.plan.supervision.data;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.commitment.Adjustment;
import cn.duban.plan.progress.Colour;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Stamp;
import cn.duban.plan.tracking.Tracked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Query;

/// 承诺调整, as an open matter tells it.
class AdjustedMatterTests extends LightsFollowed {
    /// The second was approved before the first was heard of.
    @Test
    void two_quick_amendments_are_stamped_in_words_of_the_goal_that_is_shown() {
        lit(Colour.RED);
        Adjustment first = lowered("目标由96%调整为94%");
        Adjustment second = lowered("目标由94%调整为92%");
        store.remove(new Query(), Tracked.class);
        store.insert(ALight.of(Colour.RED, "91", today, List.of(), List.of(first, second)));
        OpeningByData opening = AFollower.opening(store, dial);
        opening.adjusted(ALight.COMMITMENT, first.inWords() + "。");
        String both = first.inWords() + "；" + second.inWords();
        assertThat(only().task().goal().adjusted()).isEqualTo(both);
        assertThat(only().stamps().getLast().text()).isEqualTo(both + "。");
        opening.adjusted(ALight.COMMITMENT, both + "。");
        assertThat(only().stamps()).extracting(Stamp::move).containsOnlyOnce(Move.ADJUST);
    }

    private Adjustment lowered(String what) {
        return new Adjustment(what, "生源减少", "示例督办员", "示例局长", today, null);
    }
}
