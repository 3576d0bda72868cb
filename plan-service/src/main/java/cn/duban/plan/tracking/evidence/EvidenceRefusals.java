package cn.duban.plan.tracking.evidence;

import cn.duban.plan.EntryProblem.EvidenceRefused;
import org.springframework.http.HttpStatus;

/// 拒收 — why a file is not taken as evidence, and what to do instead.
public final class EvidenceRefusals {
    private EvidenceRefusals() {}

    public static EvidenceRefused missing() {
        return new EvidenceRefused(
                "evidence-missing",
                HttpStatus.UNPROCESSABLE_CONTENT,
                "没有上传文件。",
                "请用 file 字段上传一份文件。");
    }

    public static EvidenceRefused tooLarge() {
        return new EvidenceRefused(
                "evidence-too-large",
                HttpStatus.CONTENT_TOO_LARGE,
                "文件超过" + (EvidenceStore.MOST_BYTES >> 20) + "MB。",
                "请压缩图片或拆成几份再上传。");
    }

    static EvidenceRefused empty() {
        return new EvidenceRefused(
                "evidence-empty", HttpStatus.UNPROCESSABLE_CONTENT, "文件是空的。", "请重新选择文件。");
    }

    static EvidenceRefused unsupported() {
        return new EvidenceRefused(
                "evidence-not-supported",
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "从内容看，这不是可以作为佐证的文件。",
                "请上传图片（png、jpg、webp、heic）、pdf、ofd或不带宏的docx、xlsx、pptx、doc、xls、ppt。");
    }

    static EvidenceRefused full() {
        return new EvidenceRefused(
                "evidence-full",
                HttpStatus.CONFLICT,
                "这项承诺的佐证材料已满（最多%d份，共%dMB）。"
                        .formatted(EvidenceFolder.MOST_FILES, EvidenceFolder.MOST_BYTES >> 20),
                "请把多份材料合成一份。");
    }
}
