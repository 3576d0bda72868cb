package cn.duban.plan.supervision.matter;

import cn.duban.plan.events.PlanEvent.MatterMoved;
import cn.duban.plan.events.PlanEvent.MatterReminded;
import cn.duban.plan.events.Topics;
import cn.duban.plan.supervision.policy.Addressee;
import cn.duban.starter.messaging.Events;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// 告知 — words each move and each reminder so that it can be read without a call back.
///
/// The event's `unit` is the responsible unit where that is one of the register, else the bureau,
/// so that a subscription limited to a unit hears what concerns it.
@Component
public class Telling {
    private static final String LINK = "/#/matters/";

    private final Events events;

    public Telling(Events events) {
        this.events = events;
    }

    /// 一张提醒: its key, its name, whom it is for, how much time is left.
    public record Slip(
            String key,
            String step,
            String name,
            int level,
            List<Addressee> to,
            Assignment share,
            int workdaysLeft,
            String caveat) {}

    /// The matter with the news of its last stamp.
    public Matter moved(Matter matter) {
        Stamp stamp = matter.stamps().getLast();
        Task task = matter.task();
        Overruling overruling = matter.standing().overruling();
        List<String> responsible =
                matter.standing().active().stream().map(Assignment::unit).toList();
        MatterMoved news =
                new MatterMoved(
                        task.plan(),
                        task.planTitle(),
                        matter.id(),
                        task.commitment(),
                        placeOf(task, responsible.size() == 1 ? responsible.getFirst() : ""),
                        task.title(),
                        responsible,
                        stamp.move().path(),
                        stamp.move().chinese(),
                        stamp.from().name(),
                        stamp.to().name(),
                        stamp.name(),
                        stamp.text(),
                        matter.due().orElse(null),
                        overruling == null ? null : overruling.inWords(),
                        summary(matter, stamp),
                        LINK + matter.id());
        return matter.saying(
                events.pending(Topics.NEWS, task.plan(), matter.id(), matter.said() + 1, news));
    }

    /// The matter with the news of a reminder.
    public Matter reminded(Matter matter, Slip slip) {
        Task task = matter.task();
        MatterReminded news =
                new MatterReminded(
                        task.plan(),
                        task.planTitle(),
                        matter.id(),
                        task.commitment(),
                        placeOf(task, slip.share().unit()),
                        task.title(),
                        slip.share().unit(),
                        slip.key(),
                        slip.step(),
                        slip.name(),
                        slip.level(),
                        slip.to().stream().map(Addressee::chinese).toList(),
                        slip.share().due(),
                        slip.workdaysLeft(),
                        sentence(task, slip),
                        LINK + matter.id());
        return matter.saying(
                events.pending(Topics.NEWS, task.plan(), matter.id(), matter.said() + 1, news));
    }

    private static String summary(Matter matter, Stamp stamp) {
        String unit = stamp.unit() == null ? "" : "（" + stamp.unit() + "）";
        String change =
                stamp.from() == stamp.to()
                        ? stamp.to().chinese()
                        : stamp.from().chinese() + "→" + stamp.to().chinese();
        String text = stamp.text() == null ? "" : "：" + stamp.text().replaceAll("[。；\\s]+$", "");
        String due = matter.due().map(d -> "办理期限%s。".formatted(d)).orElse("");
        Overruling over = matter.standing().overruling();
        String overruled = over != null && stamp.move() == Move.FINISH ? over.inWords() + "。" : "";
        return "《%s》督办事项“%s”%s%s（%s），%s%s。%s%s"
                .formatted(
                        matter.task().planTitle(),
                        matter.task().title(),
                        stamp.move().chinese(),
                        unit,
                        stamp.name(),
                        change,
                        text,
                        due,
                        overruled);
    }

    private static String sentence(Task task, Slip slip) {
        LocalDate due = slip.share().due();
        String time =
                slip.workdaysLeft() >= 0
                        ? "还有%d个工作日".formatted(slip.workdaysLeft())
                        : "已逾期%d个工作日".formatted(-slip.workdaysLeft());
        String goal = task.goal().present();
        return "【%s】《%s》督办事项“%s”由%s承办，%s期限%s，%s。请%s处理。%s"
                .formatted(
                        slip.name(),
                        task.planTitle(),
                        task.title(),
                        slip.share().unit(),
                        goal.isEmpty() ? "" : goal + "，",
                        due,
                        time,
                        String.join("、", slip.to().stream().map(Addressee::chinese).toList()),
                        slip.caveat());
    }

    private static String placeOf(Task task, String responsible) {
        return Actor.isCode(responsible) ? responsible : task.unit();
    }
}
