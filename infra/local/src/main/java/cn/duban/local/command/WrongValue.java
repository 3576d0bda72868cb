package cn.duban.local.command;

import java.net.URI;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// 值不对 — an option whose value cannot be used, in a sentence that says what to do instead.
public final class WrongValue extends ParameterException {

    private static final long serialVersionUID = 1L;

    public WrongValue(CommandLine line, String sentence) {
        super(line, sentence);
    }

    /// An address of a gateway is one of the web, with a host.
    static URI web(CommandLine line, URI address) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw new WrongValue(line, "--url 不是网址：" + address + "。请写成 http://127.0.0.1:8080 的样子。");
        }
        return address;
    }

    /// What travels in a header: letters, digits and marks without spaces.
    static String header(CommandLine line, String what, String value) {
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw new WrongValue(line, what + "里只能有英文字母、数字和半角符号，不能有空格和汉字。");
        }
        return value;
    }
}
