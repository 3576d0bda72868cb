package cn.duban.plan.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 督办情况 — what a report has to know of the supervision of its plan, as it was known at its moment.
public interface Supervision {

    /// 反馈的原因或说明: what the responsible unit wrote, who and when.
    record Feedback(String text, @Nullable String by, LocalDate on, Instant at) {}

    /// 例外办结: a leader closed the matter although the data did not bear it out.
    record Overruling(String by, String reason, LocalDate on) {}

    /// 延期: until when, and why.
    record Postponement(LocalDate until, String reason, LocalDate approvedOn) {}

    /// 督办事项数 — every matter filed by then is one, whatever became of it: the sum of the parts, and
    /// what the book of matters holds.
    ///
    /// @param opened all of them
    /// @param gone revoked or merged into another
    /// @param overdue of those that are open
    record Matters(int opened, int closed, int gone, int overdue) {
        public int open() {
            return opened - closed - gone;
        }
    }

    /// What was written about the supervised matter of a commitment and stands: neither returned
    /// (退回) nor the reason of a delay that was not granted.
    List<Feedback> answers(String commitment);

    /// Whether an answer was returned and no other has been given since.
    boolean isReturned(String commitment);

    /// Who closed its matter against the data, if somebody did.
    Optional<Overruling> overruling(String commitment);

    Optional<Postponement> postponement(String commitment);

    /// Nothing when no matter was ever opened for the plan.
    Optional<Matters> matters();

    /// No matter was ever opened.
    static Supervision none() {
        return new Supervision() {
            @Override
            public List<Feedback> answers(String commitment) {
                return List.of();
            }

            @Override
            public boolean isReturned(String commitment) {
                return false;
            }

            @Override
            public Optional<Overruling> overruling(String commitment) {
                return Optional.empty();
            }

            @Override
            public Optional<Postponement> postponement(String commitment) {
                return Optional.empty();
            }

            @Override
            public Optional<Matters> matters() {
                return Optional.empty();
            }
        };
    }
}
