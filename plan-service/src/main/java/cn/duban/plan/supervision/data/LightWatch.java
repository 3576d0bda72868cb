package cn.duban.plan.supervision.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// 盯灯 — how far a commitment's light has been followed.
///
/// An episode (一次掉灯) begins with red, or with amber that lasts, and ends with green; grey and a
/// change between red and amber end nothing.
///
/// @param seen the version of the newest light that was taken into account
/// @param episode the number of the last episode, 0 before the first
@Document("light_watches")
record LightWatch(
        @Id String id,
        @Version @Nullable Long version,
        long seen,
        String colour,
        Instant since,
        int episode,
        boolean open) {

    static LightWatch of(String commitment) {
        return new LightWatch(commitment, null, 0, "GREY", Instant.EPOCH, 0, false);
    }

    LightWatch seeing(long light, String newColour, Instant newSince) {
        return new LightWatch(id, version, light, newColour, newSince, episode, open);
    }

    LightWatch begun() {
        return new LightWatch(id, version, seen, colour, since, episode + 1, true);
    }

    LightWatch ended() {
        return new LightWatch(id, version, seen, colour, since, episode, false);
    }
}
