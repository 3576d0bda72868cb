package cn.duban.plan.drafting;

import cn.duban.plan.PlanProblem;
import cn.duban.starter.problem.Violation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// 上传 — one document for one unit and year; checks itself.
record Upload(String fileName, byte[] content, OptionalInt year, String unit, String by) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static Upload of(
            @Nullable String fileName,
            byte @Nullable [] content,
            @Nullable Integer year,
            @Nullable String unit,
            String by) {
        List<Violation> missing = new ArrayList<>();
        if (content == null) {
            missing.add(Violation.of("/file", "file-missing", "没有上传文件，请用 file 字段上传 .docx 或 .txt。"));
        }
        if (unit == null || !unit.matches("[0-9A-Za-z-]{1,32}")) {
            missing.add(Violation.of("/unit", "unit-missing", "没有说明是哪个单位的计划，或单位代码不正确。"));
        }
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            missing.add(Violation.of("/year", "year-invalid", "年度" + year + "不正确。"));
        }
        if (content == null || unit == null || !missing.isEmpty()) {
            throw new PlanProblem.UploadIncomplete(missing);
        }
        return new Upload(
                fileName == null || fileName.isBlank() ? "未命名" : fileName,
                content,
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                unit,
                by);
    }

    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
