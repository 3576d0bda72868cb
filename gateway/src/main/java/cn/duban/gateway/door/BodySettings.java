package cn.duban.gateway.door;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// 内容上限 — how much a request may bring.
///
/// @param usual for a JSON request
/// @param bulk for documents and pushed rows: as much as a service takes (`duban.web.max-body`)
/// @param bulkPaths addresses that take documents or rows
/// @param bulkTypes content types that carry one row a line
@Validated
@ConfigurationProperties("duban.body")
record BodySettings(
        @DefaultValue("2MB") DataSize usual,
        @DefaultValue("12MB") DataSize bulk,
        @DefaultValue({
                    "/api/v1/drafts",
                    "/api/v1/register/import",
                    "/api/v1/commitments",
                    "/api/v1/matters",
                    "/api/v1/submissions"
                })
                List<String> bulkPaths,
        @DefaultValue({"application/x-ndjson", "text/csv"}) List<MediaType> bulkTypes) {}
