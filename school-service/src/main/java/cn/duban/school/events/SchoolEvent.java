package cn.duban.school.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 学校服务对外说的每一句话 — everything school-service tells the world, always as full state.
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface SchoolEvent {

    /// 登记册 — units and schools, on the register topic.
    sealed interface Register extends SchoolEvent {}

    /// 凭据 — keys, on the credentials topic.
    sealed interface Credentials extends SchoolEvent {}

    @JsonTypeName("school.unit-registered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitRegistered(
            String unit,
            String name,
            String level,
            @Nullable String parent,
            @Nullable String division,
            @Nullable String grouping,
            @Nullable LocalDate until)
            implements Register {
        /// A unit of the administrative tree.
        public static UnitRegistered of(
                String unit,
                String name,
                String level,
                @Nullable String parent,
                @Nullable String division) {
            return new UnitRegistered(unit, name, level, parent, division, null, null);
        }

        /// 分组 — 集团, 学区, 督学责任区…: hangs under a unit, has no level of the tree.
        public static UnitRegistered grouping(
                String code, String name, String kind, String parent, @Nullable LocalDate until) {
            return new UnitRegistered(code, name, "GROUPING", parent, null, kind, until);
        }
    }

    @JsonTypeName("school.school-registered.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchoolRegistered(
            String school,
            String name,
            List<ProfileInForce> profiles,
            @Nullable List<String> predecessors,
            @Nullable List<String> successors)
            implements Register {}

    @JsonTypeName("school.key-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyChanged(
            String key,
            String hash,
            String school,
            String name,
            List<String> scopes,
            OffsetDateTime expires,
            boolean revoked,
            @Nullable List<String> networks)
            implements Credentials {}

    /// 自某日起的类别 — in force from a day until the next one begins.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileInForce(
            LocalDate from,
            @Nullable String name,
            String unit,
            Map<String, String> places,
            String kind,
            String sponsor,
            String ownership,
            String quality,
            String area,
            @Nullable List<String> stages,
            @Nullable List<String> groups,
            String status,
            @Nullable String document) {}
}
