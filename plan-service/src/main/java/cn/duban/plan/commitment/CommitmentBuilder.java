package cn.duban.plan.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 改写 — a commitment with some of its parts changed; what is not named stays as it was.
public final class CommitmentBuilder {
    private String id;
    private List<String> path;
    private String text;
    private final int offset;
    private String subject;
    private WrittenTarget written;
    private String due;
    private final Firmness firmness;
    private @Nullable String scope;
    private @Nullable String lead;
    private List<String> support;
    private @Nullable String indicator;
    private @Nullable String base;
    private boolean restricted;
    private List<String> doubts;
    private @Nullable String dropped;
    private @Nullable Handling handled;

    CommitmentBuilder(Commitment from) {
        id = from.id();
        path = from.path();
        text = from.text();
        offset = from.offset();
        subject = from.subject();
        written = from.written();
        due = from.due();
        firmness = from.firmness();
        scope = from.scope();
        lead = from.lead();
        support = from.support();
        indicator = from.indicator();
        base = from.base();
        restricted = from.restricted();
        doubts = from.doubts();
        dropped = from.dropped();
        handled = from.handled();
    }

    public CommitmentBuilder id(String other) {
        id = other;
        return this;
    }

    public CommitmentBuilder path(List<String> other) {
        path = other;
        return this;
    }

    public CommitmentBuilder text(String other) {
        text = other;
        return this;
    }

    public CommitmentBuilder subject(String other) {
        subject = other;
        return this;
    }

    public CommitmentBuilder target(Target target) {
        return written(WrittenTarget.of(target));
    }

    public CommitmentBuilder written(WrittenTarget other) {
        written = other;
        return this;
    }

    public CommitmentBuilder due(String other) {
        due = other;
        return this;
    }

    public CommitmentBuilder scope(@Nullable String other) {
        scope = other;
        return this;
    }

    public CommitmentBuilder lead(@Nullable String other) {
        lead = other;
        return this;
    }

    public CommitmentBuilder support(List<String> other) {
        support = other;
        return this;
    }

    public CommitmentBuilder indicator(@Nullable String other) {
        indicator = other;
        return this;
    }

    public CommitmentBuilder base(@Nullable String other) {
        base = other;
        return this;
    }

    public CommitmentBuilder restricted(boolean other) {
        restricted = other;
        return this;
    }

    public CommitmentBuilder doubts(List<String> other) {
        doubts = other;
        return this;
    }

    public CommitmentBuilder dropped(@Nullable String other) {
        dropped = other;
        return this;
    }

    public CommitmentBuilder handling(Handling other) {
        handled = other;
        return this;
    }

    public Commitment build() {
        return new Commitment(
                id,
                path,
                text,
                offset,
                subject,
                written,
                due,
                firmness,
                scope,
                lead,
                support,
                indicator,
                base,
                restricted,
                doubts,
                dropped,
                handled);
    }
}
