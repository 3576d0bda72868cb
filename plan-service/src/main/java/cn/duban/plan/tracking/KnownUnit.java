package cn.duban.plan.tracking;

import cn.duban.starter.projection.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 已知单位 — own copy of a unit's name and of the unit it lies under.
@Document("known_units")
record KnownUnit(@Id String id, long version, @Nullable String name, @Nullable String parent)
        implements Versioned {}
