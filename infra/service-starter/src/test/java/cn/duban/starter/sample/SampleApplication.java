package cn.duban.starter.sample;

import cn.duban.starter.messaging.CloudEvent;
import cn.duban.starter.messaging.Events;
import cn.duban.starter.messaging.Topic;
import cn.duban.starter.outbox.CarriesEvents;
import cn.duban.starter.outbox.PendingEvent;
import cn.duban.starter.problem.Problem;
import cn.duban.starter.security.Caller;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The smallest service that uses everything the starter gives: notes that are written and heard.
@SpringBootApplication
public class SampleApplication {
    static final Topic<NoteEvent> NOTES = new Topic<>("duban.sample.notes");

    sealed interface NoteEvent {
        @JsonTypeName("sample.note-written.v1")
        record NoteWritten(String text) implements NoteEvent {}
    }

    @Document("notes")
    record Note(
            @Id String id, @Version @Nullable Long version, String text, List<PendingEvent> pending)
            implements CarriesEvents {

        Note saying(String next, PendingEvent event) {
            List<PendingEvent> more = new ArrayList<>(pending);
            more.add(event);
            return new Note(id, version, next, more);
        }

        long nextVersion() {
            return version == null ? 0 : version + 1;
        }
    }

    static final class NoSuchNote extends Problem {
        NoSuchNote(String id) {
            super("no-such-note", HttpStatus.NOT_FOUND, id);
        }
    }

    record Text(String text) {}

    @RestController
    static class NotesController {
        private final MongoTemplate store;
        private final Events events;

        NotesController(MongoTemplate store, Events events) {
            this.store = store;
            this.events = events;
        }

        @PostMapping("/api/v1/notes/{id}")
        @PreAuthorize("hasAuthority('SCOPE_note:write')")
        Text write(@PathVariable String id, @RequestBody Text body, Caller caller) {
            Note found = store.findById(id, Note.class);
            Note note = found == null ? new Note(id, null, "", List.of()) : found;
            NoteEvent.NoteWritten written = new NoteEvent.NoteWritten(body.text());
            store.save(
                    note.saying(
                            body.text(),
                            events.pending(NOTES, id, id, note.nextVersion(), written)));
            return new Text(caller.subject());
        }

        @GetMapping("/api/v1/notes/{id}")
        @PreAuthorize("hasAuthority('SCOPE_note:read')")
        Text read(@PathVariable String id) {
            Note found = store.findById(id, Note.class);
            if (found == null) {
                throw new NoSuchNote(id);
            }
            return new Text(found.text());
        }
    }

    @Component
    static class HearingNotes {
        final List<CloudEvent> heard = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        @KafkaListener(id = "sample.notes", topics = "duban.sample.notes")
        void on(CloudEvent event) {
            String text = event.dataAs(NoteEvent.NoteWritten.class).text();
            if (broken && text.contains("bug")) {
                throw new IllegalStateException("cannot digest " + text);
            }
            heard.add(event);
        }
    }
}
