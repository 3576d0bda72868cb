package cn.duban.indicator.submission.job;

import cn.duban.indicator.PushProblem.IdempotencyKeyReused;
import cn.duban.indicator.submission.Chunks;
import cn.duban.indicator.submission.job.Claims.Claim;
import cn.duban.starter.security.Caller;
import com.fasterxml.uuid.Generators;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 收件 — takes files in up to the bounds; the same file under the same key is taken in once.
@Component
class TakingFiles {

    private final Jobs jobs;
    private final Claims claims;
    private final WorkingOffJobs work;
    private final JobRoom room;

    TakingFiles(Jobs jobs, Claims claims, WorkingOffJobs work, JobRoom room) {
        this.jobs = jobs;
        this.claims = claims;
        this.work = work;
        this.room = room;
    }

    /// @param fresh false where the same file had been handed in before under the same key
    record Taken(Job job, boolean fresh) {}

    Taken take(Order order, Caller caller) {
        String key = order.key().map(k -> caller.subject() + "|" + k).orElse(null);
        String print = Chunks.fingerprint(order.body(), order.format(), order.atomic(), caller);
        Optional<Job> known = key == null ? Optional.empty() : known(key, print, order);
        if (known.isPresent()) {
            return new Taken(known.get(), false);
        }
        room.refuseTooMany(caller);
        String id = "J" + Generators.timeBasedEpochGenerator().generate();
        if (key != null) {
            Claim standing = claims.stake(new Claim(key, id, print));
            id = same(standing, print, order).job();
        }
        Job job = room.queued(id, key, order, caller);
        Optional<Job> added = jobs.add(job, order.body());
        added.ifPresent(work::add);
        return new Taken(added.orElse(job), added.isPresent());
    }

    /// A key whose job never came to be stored is used for the next try.
    private Optional<Job> known(String key, String print, Order order) {
        return claims.find(key).flatMap(claim -> jobs.find(same(claim, print, order).job()));
    }

    private static Claim same(Claim claim, String print, Order order) {
        if (!claim.fingerprint().equals(print)) {
            throw new IdempotencyKeyReused(order.key().orElse(""));
        }
        return claim;
    }
}
