package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.plan.intake.UnreadableDocument;
import org.springframework.http.HttpStatus;

/// Says in HTTP what the reader said about a document.
final class DocumentRefusals {
    private DocumentRefusals() {}

    static PlanProblem of(UnreadableDocument reason) {
        HttpStatus status =
                switch (reason) {
                    case UnreadableDocument.TooLarge _, UnreadableDocument.TooLong _ ->
                            HttpStatus.CONTENT_TOO_LARGE;
                    case UnreadableDocument.NotSupported _, UnreadableDocument.WithMacros _ ->
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case UnreadableDocument.Empty _,
                            UnreadableDocument.Damaged _,
                            UnreadableDocument.Bomb _,
                            UnreadableDocument.Encrypted _,
                            UnreadableDocument.ImagesOnly _,
                            UnreadableDocument.WithoutCommitments _ ->
                            HttpStatus.UNPROCESSABLE_CONTENT;
                };
        return new PlanProblem.DocumentRefused(
                reason.code(), status, reason.sentence(), reason.suggestion());
    }
}
