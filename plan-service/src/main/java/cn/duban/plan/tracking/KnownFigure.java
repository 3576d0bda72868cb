package cn.duban.plan.tracking;

import cn.duban.plan.progress.Figure;
import cn.duban.starter.projection.Versioned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// 已知指标值 — own copy of one unit's figure, keyed `indicator|unit|period`.
@Document("known_figures")
record KnownFigure(@Id String id, long version, Figure figure) implements Versioned {}
