package cn.duban.local.command;

import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// 密件 — a file that holds one password or key; what is none is refused in a sentence, before
/// anybody is asked with it.
final class SecretFile {

    private SecretFile() {}

    /// @param what how the user calls it, e.g. 密码文件
    static String read(String what, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new SuiteFailure(what + "是文件夹，请指明其中的文件：" + file);
        }
        if (!Files.isReadable(file)) {
            throw new SuiteFailure(what + "读不了：" + file);
        }
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new SuiteFailure(what + "是空的：" + file);
            }
            return text;
        } catch (CharacterCodingException binary) {
            throw new SuiteFailure(what + "不是文本文件：" + file, binary);
        }
    }
}
