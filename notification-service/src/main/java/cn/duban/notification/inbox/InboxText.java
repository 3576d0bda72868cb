package cn.duban.notification.inbox;

import cn.duban.starter.messaging.CloudEvent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
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

    record PeriodOpened(Period period, LocalDate opens, LocalDate closes) {
        record Period(String code) {}
    }

    record CellReturned(
            String schoolName,
            String formName,
            String period,
            String elementName,
            String reason,
            LocalDate due,
            String returnedBy) {}

    record CellAnswered(
            String schoolName,
            String formName,
            String period,
            String elementName,
            String how,
            @Nullable String before,
            @Nullable String now,
            @Nullable String explanation) {}

    record ExceptionGranted(
            String formName,
            String period,
            List<String> schools,
            String reason,
            OffsetDateTime expires,
            String grantedBy) {}

    static InboxText of(CloudEvent event) {
        return switch (event.type()) {
            case "cn.duban.plan.light-changed.v1" -> light(event.dataAs(LightChanged.class));
            case "cn.duban.plan.matter-moved.v1" -> moved(event.dataAs(MatterMoved.class));
            case "cn.duban.plan.matter-reminded.v1" -> reminded(event.dataAs(MatterReminded.class));
            case "cn.duban.plan.plan-confirmed.v1" -> plan(event.dataAs(PlanConfirmed.class));
            case "cn.duban.indicator.period-opened.v1" -> period(event.dataAs(PeriodOpened.class));
            case "cn.duban.indicator.cell-returned.v1" ->
                    returned(event.dataAs(CellReturned.class));
            case "cn.duban.indicator.cell-answered.v1" ->
                    answered(event.dataAs(CellAnswered.class));
            case "cn.duban.indicator.exception-granted.v1" ->
                    granted(event.dataAs(ExceptionGranted.class));
            default ->
                    new InboxText(
                            "新消息",
                            "有一条新消息（类型 %s，编号 %s）。".formatted(event.type(), event.subject()),
                            null,
                            null);
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
                "计划已确认：" + e.title(),
                "《%s》（%d年）已由%s确认，共%d项承诺，即日起跟踪。"
                        .formatted(e.title(), e.year(), e.confirmedBy(), e.commitments()),
                null,
                null);
    }

    private static InboxText period(PeriodOpened e) {
        return new InboxText(
                "填报期已开放：" + PeriodsInWords.of(e.period().code()),
                "%s填报期自%s起开放，%s截止。"
                        .formatted(
                                PeriodsInWords.of(e.period().code()),
                                DaysInWords.fullDay(e.opens()),
                                DaysInWords.fullDay(e.closes())),
                null,
                null);
    }

    private static InboxText returned(CellReturned e) {
        return new InboxText(
                "【退回】%s %s".formatted(e.schoolName(), e.elementName()),
                "%s报送的《%s》%s“%s”由%s退回：%s。请于%s（含）前更正或说明。"
                        .formatted(
                                e.schoolName(),
                                e.formName(),
                                PeriodsInWords.of(e.period()),
                                e.elementName(),
                                e.returnedBy(),
                                e.reason(),
                                DaysInWords.day(e.due())),
                null,
                null);
    }

    private static InboxText answered(CellAnswered e) {
        String corrected =
                "由%s更正为%s"
                        .formatted(
                                Objects.requireNonNullElse(e.before(), "空"),
                                Objects.requireNonNullElse(e.now(), "空"));
        String words = "说明：" + Objects.requireNonNullElse(e.explanation(), "");
        return new InboxText(
                "【退回已答复】%s %s".formatted(e.schoolName(), e.elementName()),
                "%s《%s》%s“%s”%s。"
                        .formatted(
                                e.schoolName(),
                                e.formName(),
                                PeriodsInWords.of(e.period()),
                                e.elementName(),
                                e.how().equals("CORRECTED") ? corrected : words),
                null,
                null);
    }

    private static InboxText granted(ExceptionGranted e) {
        return new InboxText(
                "【补报许可】" + e.formName(),
                "《%s》%s许可%d所学校补报至%s：%s（%s）。"
                        .formatted(
                                e.formName(),
                                PeriodsInWords.of(e.period()),
                                e.schools().size(),
                                DaysInWords.hour(e.expires()),
                                e.reason(),
                                e.grantedBy()),
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
