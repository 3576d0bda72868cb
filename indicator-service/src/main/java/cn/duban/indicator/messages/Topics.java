package cn.duban.indicator.messages;

import cn.duban.indicator.events.IndicatorEvent;
import cn.duban.starter.messaging.Topic;

/// 主题 — every topic this service writes or reads; it is the single writer of the typed ones.
public final class Topics {

    public static final Topic<IndicatorEvent> CATALOGUE = new Topic<>("duban.indicator.catalogue");
    public static final Topic<IndicatorEvent> SUBMISSIONS =
            new Topic<>("duban.indicator.submissions");
    public static final Topic<IndicatorEvent> NEWS = new Topic<>("duban.indicator.news");

    public static final String SUBMISSIONS_NAME = "duban.indicator.submissions";
    public static final String FIGURES_NAME = "duban.indicator.figures";
    public static final String REGISTER_NAME = "duban.school.register";

    /// Internal: formulas and periods, written to every partition for the roll-up beside the
    /// schools.
    public static final String DEFINITIONS_NAME = "duban.indicator.definitions";

    private Topics() {}
}
