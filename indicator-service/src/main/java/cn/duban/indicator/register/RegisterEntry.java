package cn.duban.indicator.register;

import cn.duban.starter.messaging.EventJson;
import cn.duban.starter.projection.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 名册条目 — one school or unit as it is stored, as JSON text: it is read by its id or all at once.
@Document("register")
record RegisterEntry(@Id String id, long version, Kind kind, String body) implements Versioned {

    enum Kind {
        SCHOOL,
        UNIT
    }

    static RegisterEntry of(School school) {
        return new RegisterEntry(
                "school:" + school.code(),
                school.version(),
                Kind.SCHOOL,
                EventJson.MAPPER.writeValueAsString(school));
    }

    static RegisterEntry of(Unit unit) {
        return new RegisterEntry(
                "unit:" + unit.id(),
                unit.version(),
                Kind.UNIT,
                EventJson.MAPPER.writeValueAsString(unit));
    }

    School school() {
        return EventJson.MAPPER.readValue(body, School.class);
    }

    Unit unit() {
        return EventJson.MAPPER.readValue(body, Unit.class);
    }
}
