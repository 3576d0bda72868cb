package cn.duban.starter.sample;

import cn.duban.starter.sample.SampleApplication.Note;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Runs into the store in all the ways a service may.
@RestController
class TroubleController {
    private final MongoTemplate store;

    TroubleController(MongoTemplate store) {
        this.store = store;
    }

    @GetMapping("/api/v1/trouble/{kind}")
    @PreAuthorize("hasAuthority('SCOPE_note:read')")
    String run(@PathVariable String kind) {
        switch (kind) {
            case "twice" -> insertTwice();
            case "query" -> store.find(new BasicQuery("{text: {$nonsense: 1}}"), Note.class);
            case "overtaken" -> throw new OptimisticLockingFailureException("another was first");
            case "away" -> throw new DataAccessResourceFailureException("no server");
            case "timeout" -> throw new MongoTimeoutException("no server");
            default -> throw new IllegalArgumentException(kind);
        }
        return "fine";
    }

    private void insertTwice() {
        Note note = new Note("twice", null, "", List.of());
        store.insert(note);
        store.insert(note);
    }
}
