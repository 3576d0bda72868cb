package cn.duban.plan.intake;

/// 无法导入的文件 — why a document was refused: a stable code, a sentence for the clerk, and what to do.
public sealed interface UnreadableDocument {

    /// Stable; part of the public interface.
    String code();

    /// One Chinese sentence.
    String sentence();

    /// What the clerk can do about it, in Chinese.
    String suggestion();

    /// Nothing in it.
    record Empty() implements UnreadableDocument {
        @Override
        public String code() {
            return "document-empty";
        }

        @Override
        public String sentence() {
            return "文件是空的，没有可以读取的文字。";
        }

        @Override
        public String suggestion() {
            return "请检查是否选错了文件；扫描件请先转成文字。";
        }
    }

    /// Larger than a plan can be.
    record TooLarge(long bytes, long limit) implements UnreadableDocument {
        @Override
        public String code() {
            return "document-too-large";
        }

        @Override
        public String sentence() {
            return "文件有 %.1f MiB，超过 %d MiB 的上限。".formatted(bytes / 1048576.0, limit >> 20);
        }

        @Override
        public String suggestion() {
            return "请删去图片和附件后再上传。";
        }
    }

    /// More words than any plan holds, however small the file.
    record TooLong(int characters, int limit) implements UnreadableDocument {
        @Override
        public String code() {
            return "document-too-large";
        }

        @Override
        public String sentence() {
            return "正文有 %d 字，超过 %d 字的上限。".formatted(characters, limit);
        }

        @Override
        public String suggestion() {
            return "请只上传计划正文，去掉汇编和附件。";
        }
    }

    /// Not .docx and not plain text.
    record NotSupported(String found) implements UnreadableDocument {
        @Override
        public String code() {
            return "document-not-supported";
        }

        @Override
        public String sentence() {
            return "不支持这种文件：" + found + "。";
        }

        @Override
        public String suggestion() {
            return "请另存为 .docx 或 .txt 后再上传。";
        }
    }

    /// It says it is a .docx and cannot be opened as one.
    record Damaged(String what) implements UnreadableDocument {
        @Override
        public String code() {
            return "document-damaged";
        }

        @Override
        public String sentence() {
            return "文件已损坏，无法打开：" + what + "。";
        }

        @Override
        public String suggestion() {
            return "请用文字处理软件重新打开并另存一份。";
        }
    }

    /// Built to exhaust the reader.
    record Bomb(String what) implements UnreadableDocument {
        @Override
        public String code() {
            return "document-bomb";
        }

        @Override
        public String sentence() {
            return "文件结构异常，已拒绝解压：" + what + "。";
        }

        @Override
        public String suggestion() {
            return "请把正文复制到新建的文档中再上传。";
        }
    }

    /// Protected by a password.
    record Encrypted() implements UnreadableDocument {
        @Override
        public String code() {
            return "document-encrypted";
        }

        @Override
        public String sentence() {
            return "文件设有打开密码，无法读取。";
        }

        @Override
        public String suggestion() {
            return "请取消密码后再上传。";
        }
    }

    /// Readable, but nothing in it is a promise; the caller decides this from an empty extraction.
    record WithoutCommitments(String title) implements UnreadableDocument {
        @Override
        public String code() {
            return "plan-without-commitments";
        }

        @Override
        public String sentence() {
            return "在《" + title + "》中没有找到可以立项的承诺。";
        }

        @Override
        public String suggestion() {
            return "请确认上传的是年度工作要点或工作计划，而不是通知或总结。";
        }
    }
}
