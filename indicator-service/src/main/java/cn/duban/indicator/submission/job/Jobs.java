package cn.duban.indicator.submission.job;

import cn.duban.indicator.submission.job.Job.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// 任务库 — jobs and, beside them, the files as they came.
@Component
class Jobs {

    private final MongoOperations store;

    Jobs(MongoOperations store) {
        this.store = store;
    }

    /// 原件: the bytes of a job's file.
    @Document("job_uploads")
    record Upload(@Id String id, Binary body) {}

    /// The file first: a job without its file could never be done.
    ///
    /// Empty when the same job was added a moment ago.
    Optional<Job> add(Job job, byte[] body) {
        store.save(new Upload(job.id(), new Binary(body)));
        try {
            return Optional.of(store.insert(job));
        } catch (DuplicateKeyException added) {
            return Optional.empty();
        }
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(store.findById(id, Job.class));
    }

    byte[] body(String id) {
        Upload upload = store.findById(id, Upload.class);
        return upload == null ? new byte[0] : upload.body().getData();
    }

    /// Empty when somebody else saved first.
    Optional<Job> save(Job job) {
        try {
            return Optional.of(store.save(job));
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.empty();
        }
    }

    /// Throws when somebody else saved first: to be decided again.
    Job decided(Job job) {
        return store.save(job);
    }

    List<Job> unfinished() {
        return store.find(
                Query.query(Criteria.where("state").in(State.QUEUED, State.RUNNING)), Job.class);
    }

    /// Finished jobs of before a day, with their files.
    List<Job> forget(Instant before) {
        List<Job> old = store.find(Query.query(Criteria.where("finishedAt").lt(before)), Job.class);
        List<String> ids = old.stream().map(Job::id).toList();
        if (!ids.isEmpty()) {
            store.remove(Query.query(Criteria.where("_id").in(ids)), Upload.class);
            store.remove(Query.query(Criteria.where("_id").in(ids)), Job.class);
        }
        return old;
    }
}
