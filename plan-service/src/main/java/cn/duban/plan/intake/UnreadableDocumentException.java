package cn.duban.plan.intake;

import java.io.Serial;

/// Thrown where a document is refused; the reason says everything a clerk may see.
public final class UnreadableDocumentException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final transient UnreadableDocument reason;

    public UnreadableDocumentException(UnreadableDocument reason) {
        super(reason.code() + ": " + reason.sentence());
        this.reason = reason;
    }

    public UnreadableDocumentException(UnreadableDocument reason, Throwable cause) {
        super(reason.code() + ": " + reason.sentence(), cause);
        this.reason = reason;
    }

    public UnreadableDocument reason() {
        return reason;
    }
}
