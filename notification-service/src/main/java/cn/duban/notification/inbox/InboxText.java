package cn.duban.notification.inbox;

import cn.duban.starter.messaging.CloudEvent;
import org.jspecify.annotations.Nullable;

/// 文字 — a title and a sentence for an event; the words of the event itself, put in order.
record InboxText(String title, String text, @Nullable String colour, @Nullable String link) {

    record LightChanged(
            String planTitle,
            String text,
            String subject,
            String from,
            String to,
            String reason,
            @Nullable String link) {}

    record PlanConfirmed(String title, int year, int commitments, String confirmedBy) {}

    record MatterMoved(
            String title,
            String moveName,
            String summary,
            @Nullable String overruled,
            @Nullable String link) {}

    record MatterReminded(String title, String stepName, String summary, @Nullable String link) {}

    record PeriodOpened(Period period, String opens, String closes) {
        record Period(String code) {}
    }

    static InboxText of(CloudEvent event) {
        return switch (event.type()) {
            case "cn.duban.plan.light-changed.v1" -> light(event.dataAs(LightChanged.class));
            case "cn.duban.plan.matter-moved.v1" -> moved(event.dataAs(MatterMoved.class));
            case "cn.duban.plan.matter-reminded.v1" -> reminded(event.dataAs(MatterReminded.class));
            case "cn.duban.plan.plan-confirmed.v1" -> plan(event.dataAs(PlanConfirmed.class));
            case "cn.duban.indicator.period-opened.v1" -> period(event.dataAs(PeriodOpened.class));
            default ->
                    new InboxText(
                            "新消息", "%s(%s)".formatted(event.type(), event.subject()), null, null);
        };
    }

    private static InboxText light(LightChanged e) {
        return new InboxText(
                "【%s→%s】%s".formatted(colour(e.from()), colour(e.to()), e.subject()),
                "《%s》“%s”由%s灯变为%s灯。%s"
                        .formatted(
                                e.planTitle(),
                                e.text(),
                                colour(e.from()),
                                colour(e.to()),
                                e.reason()),
                e.to(),
                e.link());
    }

    private static InboxText moved(MatterMoved e) {
        String name = e.overruled() == null ? e.moveName() : e.moveName() + "·例外";
        return new InboxText("【督办·%s】%s".formatted(name, e.title()), e.summary(), null, e.link());
    }

    private static InboxText reminded(MatterReminded e) {
        return new InboxText(
                "【%s】%s".formatted(e.stepName(), e.title()), e.summary(), null, e.link());
    }

    private static InboxText plan(PlanConfirmed e) {
        return new InboxText(
                "计划已确认:" + e.title(),
                "《%s》(%d年)已由%s确认,共%d项承诺,即日起跟踪。"
                        .formatted(e.title(), e.year(), e.confirmedBy(), e.commitments()),
                null,
                null);
    }

    private static InboxText period(PeriodOpened e) {
        return new InboxText(
                "填报期已开放:" + e.period().code(),
                "%s 填报期自 %s 起开放,%s 截止。".formatted(e.period().code(), e.opens(), e.closes()),
                null,
                null);
    }

    private static String colour(String colour) {
        return switch (colour) {
            case "RED" -> "红";
            case "YELLOW" -> "黄";
            case "GREEN" -> "绿";
            case "GREY" -> "灰";
            default -> colour;
        };
    }
}
