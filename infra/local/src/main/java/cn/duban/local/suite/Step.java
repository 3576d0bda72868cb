package cn.duban.local.suite;

import java.time.Duration;

/// 进展 — one thing that has just begun or ended while a suite is started or stopped.
public record Step(Part part, Phase phase, Duration since) {

    /// 阶段。
    public enum Phase {
        UNPACKING("解包"),
        TRAINING("训练启动缓存"),
        TRAINED("启动缓存就绪"),
        UNTRAINED("没有启动缓存"),
        STARTING("启动"),
        READY("就绪"),
        STOPPING("停止"),
        STOPPED("已停止"),
        EXTERNAL("使用外部");

        private final String chinese;

        Phase(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /// Whether something takes time from here on.
        public boolean begins() {
            return switch (this) {
                case UNPACKING, TRAINING, STARTING, STOPPING -> true;
                case TRAINED, UNTRAINED, READY, STOPPED, EXTERNAL -> false;
            };
        }
    }

    /// 听进展的人。 Called from several threads.
    @FunctionalInterface
    public interface Listener {

        void heard(Step step);

        static Listener silent() {
            return _ -> {};
        }
    }
}
