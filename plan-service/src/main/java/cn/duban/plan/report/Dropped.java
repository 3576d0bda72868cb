package cn.duban.plan.report;

import cn.duban.plan.commitment.Amendment;
import cn.duban.plan.commitment.Commitment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// 移出计划的任务 — what was promised once and is no longer, by whose word and why.
public record Dropped(
        Commitment commitment, String reason, String proposedBy, String approvedBy, LocalDate on) {

    /// @param amendment in effect
    public static Dropped by(Amendment amendment, ZoneId zone) {
        Amendment.Signature approved = Objects.requireNonNull(amendment.approved());
        return new Dropped(
                amendment.before(),
                amendment.reason(),
                amendment.proposed().name(),
                approved.name(),
                approved.at().atZone(zone).toLocalDate());
    }

    /// One sentence; the numbers in it are the plan's wording.
    Part sentence() {
        return new Part.Text(
                new Phrase()
                        .say("“")
                        .quote(commitment.subject())
                        .say("”（目标：")
                        .quote(commitment.target().inWords())
                        .say("）于")
                        .day(on)
                        .say("移出计划，理由：")
                        .quote(Phrase.open(reason))
                        .say("（提出人")
                        .quote(proposedBy)
                        .say("，批准人")
                        .quote(approvedBy)
                        .say("）。")
                        .pieces());
    }

    /// Under its own heading; nothing where nothing was dropped.
    static List<Part> account(List<Dropped> dropped) {
        return dropped.stream().map(Dropped::sentence).toList();
    }
}
