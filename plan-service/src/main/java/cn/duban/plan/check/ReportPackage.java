package cn.duban.plan.check;

import cn.duban.plan.binding.BindingsReader;
import cn.duban.plan.binding.FileBindings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/// 文件包 — opens a .docx and takes from it nothing but its texts and its bindings, under bounds no
/// hostile file gets past.
record ReportPackage(FileBindings bindings, List<Block> blocks) {
    static final long LARGEST_FILE = 64L << 20;
    static final long LARGEST_PART = 16L << 20;
    static final int MOST_ENTRIES = 2000;
    private static final int MOST_BINDINGS = 30_000;
    private static final int OLE = 0xD0;
    private static final List<String> TEXTS =
            List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

    static ReportPackage open(Path file) throws Uncheckable {
        if (Files.isDirectory(file)) {
            throw new Uncheckable(
                    "是文件夹，请给出其中的 .docx 文件，例如 "
                            + file.resolve("*.docx")
                            + "。 A folder: name its files.");
        }
        if (!Files.isRegularFile(file)) {
            throw new Uncheckable("没有这个文件。 No such file.");
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Uncheckable("文件超过64 MiB，不是本系统的报告。 Larger than 64 MiB.");
            }
            refuseOldWord(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return read(zip);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Uncheckable("不是 .docx 文件，或已损坏。 Not a .docx file, or damaged.", e);
        } catch (TooLarge e) {
            throw new Uncheckable("文件内容异常庞大，拒绝读取。 A part inflates beyond its bounds.", e);
        } catch (IOException e) {
            throw new Uncheckable("文件读不了：" + e.getMessage() + " Unreadable.", e);
        }
    }

    private static void refuseOldWord(Path file) throws IOException, Uncheckable {
        try (InputStream in = Files.newInputStream(file)) {
            if (in.read() == OLE) {
                throw new Uncheckable(
                        "是旧格式 .doc 或设有密码，请另存为没有密码的 .docx 再核对。 An old .doc, or encrypted.");
            }
        }
    }

    private static ReportPackage read(ZipFile zip) throws IOException, Uncheckable {
        if (zip.size() > MOST_ENTRIES) {
            throw new Uncheckable("包含的文件过多，不是本系统的报告。 Too many entries.");
        }
        if (zip.getEntry(TEXTS.getFirst()) == null) {
            throw new Uncheckable("不是 .docx 文件：里面没有 Word 正文。 No Word text inside.");
        }
        FileBindings bindings =
                bindings(zip)
                        .orElseThrow(() ->
                                new Uncheckable(
                                        "不是本系统生成的报告，或绑定信息已丢失（例如曾存为 .doc、.odt 或 .wps）。 Not one of our reports, or its bindings are lost."));
        if (bindings.bindings().size() > MOST_BINDINGS) {
            throw new Uncheckable("绑定的数字过多，不是本系统的报告。 Too many bindings.");
        }
        try {
            return new ReportPackage(bindings, blocks(zip));
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge large) {
                throw large;
            }
            throw new Uncheckable("正文已损坏，读不出来。 The text is damaged.", e);
        }
    }

    private static List<Block> blocks(ZipFile zip) throws IOException, XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        for (String name : TEXTS) {
            ZipEntry entry = zip.getEntry(name);
            if (entry != null) {
                try (InputStream in = bounded(zip, entry)) {
                    blocks.addAll(TextReader.read(in));
                }
            }
        }
        return blocks;
    }

    private static Optional<FileBindings> bindings(ZipFile zip) throws IOException {
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(e -> e)::iterator) {
            String name = entry.getName();
            if (name.startsWith("customXml/") && name.endsWith(".xml")) {
                try (InputStream in = bounded(zip, entry)) {
                    Optional<FileBindings> ours = BindingsReader.read(in);
                    if (ours.isPresent()) {
                        return ours;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static InputStream bounded(ZipFile zip, ZipEntry entry) throws IOException {
        return new Bounded(zip.getInputStream(entry));
    }

    /// More than any report holds.
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts what really comes out, whatever the entry states.
    private static final class Bounded extends FilterInputStream {
        private long left = LARGEST_PART;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws TooLarge {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
