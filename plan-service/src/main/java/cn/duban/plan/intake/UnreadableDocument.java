package cn.duban.plan.intake;

/// 无法导入的文件 — why a document was refused: a stable code, a sentence for the clerk, and what to do.
public sealed interface UnreadableDocument {

    /// 说法 — what the clerk reads; the code is stable and part of the public interface.
    record Words(String code, String sentence, String suggestion) {}

    Words words();

    default String code() {
        return words().code();
    }

    default String sentence() {
        return words().sentence();
    }

    default String suggestion() {
        return words().suggestion();
    }

    /// Nothing in it.
    record Empty() implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words("document-empty", "文件是空的，没有可以读取的文字。", "请检查是否选错了文件；扫描件请先转成文字。");
        }
    }

    /// Larger than a plan can be.
    record TooLarge(long bytes, long limit) implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words(
                    "document-too-large",
                    "文件有 %.1f MiB，超过 %d MiB 的上限。".formatted(bytes / 1048576.0, limit >> 20),
                    "请删去图片和附件后再上传。");
        }
    }

    /// More words, pages or figures than any plan holds, however small the file.
    record TooLong(long found, long limit, Of what) implements UnreadableDocument {

        /// 量什么.
        public enum Of {
            CHARACTERS("正文有 %d 字，超过 %d 字的上限。"),
            PAGES("文件有 %d 页，超过 %d 页的上限。"),
            FIGURES("正文里的数字和时限达到 %d 处，超过 %d 处的上限，不像一份计划。");

            private final String sentence;

            Of(String sentence) {
                this.sentence = sentence;
            }
        }

        @Override
        public Words words() {
            return new Words(
                    "document-too-large",
                    what.sentence.formatted(found, limit),
                    "请只上传计划正文，去掉汇编、统计表和附件。");
        }
    }

    /// No document we read, whatever its name says.
    record NotSupported(String found) implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words(
                    "document-not-supported",
                    "不支持这种文件：" + found + "。",
                    "请另存为 .docx、.doc、文字版 .pdf 或 .txt 后再上传。");
        }
    }

    /// 带宏的文档: what runs on opening has no place in a plan.
    record WithMacros() implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words(
                    "document-with-macros",
                    "文件里带有宏（.docm 或含宏的 .doc），为安全起见不读取。",
                    "请另存为不带宏的 .docx 后再上传。");
        }
    }

    /// It says it is a document and cannot be opened as one.
    record Damaged(String what) implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words("document-damaged", "文件已损坏，无法打开：" + what + "。", "请用文字处理软件重新打开并另存一份。");
        }
    }

    /// Built to exhaust the reader.
    record Bomb(String what) implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words("document-bomb", "文件结构异常，已拒绝解压：" + what + "。", "请把正文复制到新建的文档中再上传。");
        }
    }

    /// Protected by a password.
    record Encrypted() implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words("document-encrypted", "文件设有打开密码，无法读取。", "请取消密码后再上传。");
        }
    }

    /// 只有图片: a scan, no text to read.
    record ImagesOnly() implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words(
                    "document-images-only", "文件里只有图片，没有可以读取的文字。", "请上传原来的 Word 文档，或先用文字识别软件转成文字。");
        }
    }

    /// Readable, but nothing in it is a promise; the caller decides this from an empty extraction.
    record WithoutCommitments(String title) implements UnreadableDocument {
        @Override
        public Words words() {
            return new Words(
                    "plan-without-commitments",
                    "在《" + title + "》中没有找到可以立项的承诺。",
                    "请确认上传的是年度工作要点或工作计划，而不是通知或总结。");
        }
    }
}
