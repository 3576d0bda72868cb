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
    record UnitRegistered(String unit, String name, String level, @Nullable String parent)
            implements Register {}

    @JsonTypeName("school.school-registered.v1")
    record SchoolRegistered(String school, String name, List<ProfileInForce> profiles)
            implements Register {}

    @JsonTypeName("school.key-changed.v1")
    record KeyChanged(
            String key,
            String hash,
            String school,
            String name,
            List<String> scopes,
            OffsetDateTime expires,
            boolean revoked)
            implements Credentials {}

    /// 自某日起的类别 — in force from a day until the next one begins.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileInForce(
            LocalDate from,
            String unit,
            Map<String, String> places,
            String kind,
            String sponsor,
            String ownership,
            String quality,
            String area,
            String status,
            @Nullable String document) {}
}
