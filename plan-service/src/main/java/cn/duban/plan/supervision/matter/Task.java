package cn.duban.plan.supervision.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/// 事项 — what is supervised: a commitment of a plan, or something of the plan's year without one.
///
/// @param unit the bureau whose plan it is
/// @param goal the present target of the commitment, to which split targets must add up
/// @param key a fingerprint of the Idempotency-Key it was filed under, where there was one
public record Task(
        String plan,
        String planTitle,
        @Nullable String commitment,
        String unit,
        String title,
        String text,
        @Nullable String lead,
        Goal goal,
        Origin origin,
        LocalDate filedOn,
        @Nullable String key) {

    public Task titled(String other) {
        return new Task(
                plan, planTitle, commitment, unit, other, text, lead, goal, origin, filedOn, key);
    }

    public Task under(@Nullable String fingerprint) {
        return new Task(
                plan,
                planTitle,
                commitment,
                unit,
                title,
                text,
                lead,
                goal,
                origin,
                filedOn,
                fingerprint);
    }

    Task aimingAt(Goal present) {
        return new Task(
                plan,
                planTitle,
                commitment,
                unit,
                title,
                text,
                lead,
                present,
                origin,
                filedOn,
                key);
    }

    /// 目标: in words, and as a number where split targets can be added up to it.
    ///
    /// @param adjusted what amendments made of it and when (由…调整为…), where there were any
    public record Goal(
            String inWords,
            @Nullable String least,
            @Nullable String most,
            @Nullable String adjusted) {
        public static final Goal NONE = new Goal("", null, null);

        @PersistenceCreator
        public Goal {}

        public Goal(String inWords, @Nullable String least, @Nullable String most) {
            this(inWords, least, most, null);
        }

        public Goal adjusted(@Nullable String sentence) {
            return new Goal(inWords, least, most, sentence);
        }

        /// 现行目标不低于75%（目标由92%调整为75%…）, empty without a target.
        public String present() {
            if (inWords.isEmpty()) {
                return "";
            }
            return adjusted == null ? "目标" + inWords : "现行目标%s（%s）".formatted(inWords, adjusted);
        }
    }

    /// 立项来源.
    public enum Origin {
        HAND("人工立项"),
        RED("亮红灯自动立项"),
        AMBER("持续黄灯自动立项"),
        /// Its last day has passed and nothing was ever reported.
        NO_DATA("逾期无数据自动立项"),
        /// Red or amber before its last day, only because nothing has been reported yet.
        SILENT("尚无数据自动立项"),
        /// Its last day has passed, and what was reported falls short.
        MISSED("逾期未达标自动立项");

        private final String chinese;

        Origin(String chinese) {
            this.chinese = chinese;
        }

        /// Only because nothing was reported: data alone can undo it.
        public boolean isForWantOfData() {
            return this == NO_DATA || this == SILENT;
        }

        public String chinese() {
            return chinese;
        }
    }
}
