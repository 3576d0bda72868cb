package cn.duban.plan.supervision;

import cn.duban.plan.supervision.matter.Assignment;
import cn.duban.plan.supervision.matter.Beside;
import cn.duban.plan.supervision.matter.Delay;
import cn.duban.plan.supervision.matter.Fired;
import cn.duban.plan.supervision.matter.Matter;
import cn.duban.plan.supervision.matter.Move;
import cn.duban.plan.supervision.matter.Possible;
import cn.duban.plan.supervision.matter.Stamp;
import cn.duban.plan.supervision.matter.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 督办事项详情 — the row, the task, both figures side by side, every stamp, and what may be done next.
///
/// @param caveat what is assumed about work-days, empty when nothing is
/// @param next the moves open to the caller
record MatterView(
        MatterRow summary,
        String planTitle,
        String text,
        String goal,
        @Nullable String adjusted,
        String caveat,
        List<Share> shares,
        List<Delay> delays,
        @Nullable String mergedInto,
        List<String> absorbed,
        Beside beside,
        boolean agrees,
        List<StampView> stamps,
        List<Fired> reminders,
        List<Possible.Offer> next) {

    /// 承办份额.
    record Share(
            int no,
            String unit,
            String task,
            @Nullable String share,
            LocalDate since,
            LocalDate due,
            State state,
            String stateInWords,
            @Nullable Instant signedAt,
            @Nullable Instant answeredAt,
            int returns,
            @Nullable Integer handedTo) {

        static Share of(Assignment a) {
            return new Share(
                    a.no(),
                    a.unit(),
                    a.task(),
                    a.share(),
                    a.since(),
                    a.due(),
                    a.state(),
                    a.state().chinese(),
                    a.signedAt(),
                    a.answeredAt(),
                    a.returns(),
                    a.handedTo());
        }
    }

    /// 留痕, readable.
    record StampView(
            int no,
            Move move,
            String moveInWords,
            String by,
            String name,
            Instant at,
            String from,
            String to,
            @Nullable String unit,
            @Nullable String text,
            @Nullable LocalDate deadline,
            @Nullable String typed,
            List<String> attachments) {

        static StampView of(Stamp s) {
            return new StampView(
                    s.no(),
                    s.move(),
                    s.move().chinese(),
                    s.by(),
                    s.name(),
                    s.at(),
                    s.from().chinese(),
                    s.to().chinese(),
                    s.unit(),
                    s.text(),
                    s.deadline(),
                    s.typed(),
                    s.attachments());
        }
    }

    static MatterView of(
            Matter m,
            MatterRow row,
            String caveat,
            Beside beside,
            List<Matter> absorbed,
            List<Possible.Offer> next) {
        return new MatterView(
                row,
                m.task().planTitle(),
                m.task().text(),
                m.task().goal().inWords(),
                m.task().goal().adjusted(),
                caveat,
                m.standing().assignments().stream().map(Share::of).toList(),
                m.standing().delays(),
                m.standing().into(),
                absorbed.stream().map(Matter::id).toList(),
                beside,
                beside.agrees(),
                m.stamps().stream().map(StampView::of).toList(),
                m.fired().stream().filter(Fired::said).toList(),
                next);
    }
}
