package cn.duban.plan.commitment;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 计划 — one document of one unit and year, first a draft, then the plan.
///
/// - A draft may be edited; a plan may not: its commitments are what was confirmed.
/// - [#sha256] is the fingerprint of the uploaded file, [#text] all that was read from it.
@Document("plans")
public record Plan(
        @Id String id,
        @Version @Nullable Long version,
        State state,
        Source source,
        String title,
        int year,
        String unit,
        List<Heading> outline,
        List<Commitment> commitments,
        List<String> notes,
        String text,
        @Nullable Confirmation confirmation,
        List<PendingEvent> pending,
        @Nullable Review reviewed)
        implements CarriesEvents {

    /// 状态.
    public enum State {
        DRAFT,
        CONFIRMED
    }

    /// 来源文件 — what was uploaded, by whom and when.
    public record Source(String fileName, String sha256, String by, Instant at) {}

    /// 确认 — who made the plan of the draft.
    public record Confirmation(String by, Instant at) {}

    public Plan {
        outline = List.copyOf(outline);
        commitments = List.copyOf(commitments);
        notes = List.copyOf(notes);
        pending = List.copyOf(pending);
    }

    public Review review() {
        return reviewed == null ? Review.NONE : reviewed;
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public List<Commitment> tracked() {
        return commitments.stream().filter(Commitment::isTracked).toList();
    }

    public Commitment commitment(String commitmentId) {
        return commitments.stream()
                .filter(c -> c.id().equals(commitmentId))
                .findFirst()
                .orElseThrow(() -> new PlanProblem.NoSuchCommitment(commitmentId));
    }

    /// The draft with one commitment changed.
    public Plan with(String commitmentId, UnaryOperator<Commitment> change) {
        refuseWhenConfirmed();
        Commitment after = change.apply(commitment(commitmentId));
        return with(
                commitments.stream().map(c -> c.id().equals(commitmentId) ? after : c).toList(),
                reviewed);
    }

    /// The plan, with the news that it is one.
    public Plan confirmed(Confirmation by, PendingEvent news) {
        refuseWhenConfirmed();
        if (tracked().isEmpty()) {
            throw new PlanProblem.PlanWithoutCommitments(title);
        }
        List<PendingEvent> more = new ArrayList<>(pending);
        more.add(news);
        return with(State.CONFIRMED, commitments, by, more, reviewed);
    }

    /// One step of the review: `gone` make room for `come`, which keep the order of the document.
    public Plan stepped(
            String what, String by, Instant at, List<String> gone, List<Commitment> come) {
        refuseWhenConfirmed();
        List<Commitment> before = commitments.stream().filter(c -> gone.contains(c.id())).toList();
        List<String> after = come.stream().map(Commitment::id).toList();
        Review step = review().stepped(what, by, at, before, after);
        return with(new Exchange(gone, come).in(commitments), step);
    }

    public Plan undone() {
        refuseWhenConfirmed();
        if (review().steps().isEmpty()) {
            throw new PlanProblem.NothingToUndo(id);
        }
        Review.Step last = review().steps().getLast();
        return with(
                new Exchange(last.after(), last.before()).in(commitments),
                review().withoutLastStep());
    }

    public Plan withLine(int no, UnaryOperator<Review.Line> change) {
        refuseWhenConfirmed();
        return with(commitments, review().withLine(no, change));
    }

    /// The plan with an amendment proposed, rejected, or in effect.
    public Plan amended(Amendment amendment) {
        boolean now = amendment.state() == Amendment.State.APPROVED;
        Commitment after = amendment.after();
        Exchange change = new Exchange(List.of(after.id()), List.of(after));
        return with(now ? change.in(commitments) : commitments, review().amended(amendment));
    }

    /// The plan with a proposal more, unless too many wait already.
    public Plan proposing(Amendment proposal) {
        return with(commitments, review().proposed(proposal, id));
    }

    public Amendment amendment(int no) {
        return review().amendment(no)
                .orElseThrow(() ->
                        no > 0 && no < review().nextAmendment()
                                ? new PlanProblem.AmendmentReplaced(id, no)
                                : new PlanProblem.NoSuchAmendment(id, no));
    }

    /// The amendments in effect that took a commitment out of the plan.
    public List<Amendment> departures() {
        return review().amendments().stream()
                .filter(a -> a.effective().isPresent() && a.drops())
                .toList();
    }

    private void refuseWhenConfirmed() {
        if (isConfirmed()) {
            throw new PlanProblem.AlreadyConfirmed(id);
        }
    }

    private Plan with(List<Commitment> others, @Nullable Review review) {
        return with(state, others, confirmation, pending, review);
    }

    private Plan with(
            State now,
            List<Commitment> others,
            @Nullable Confirmation by,
            List<PendingEvent> news,
            @Nullable Review review) {
        return new Plan(
                id, version, now, source, title, year, unit, outline, others, notes, text, by, news,
                review);
    }
}
