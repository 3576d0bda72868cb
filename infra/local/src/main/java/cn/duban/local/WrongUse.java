package cn.duban.local;

import cn.duban.local.command.WrongValue;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// 用法不对 — says what is wrong with a command line and where its help is.
final class WrongUse implements IParameterExceptionHandler {

    private final boolean english;

    WrongUse(Locale language) {
        english = language.equals(Locale.ENGLISH);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter out = line.getErr();
        boolean plain = wrong instanceof WrongValue;
        out.println("✗ " + (english || plain ? wrong.getMessage() : chinese(wrong)));
        if (plain) {
            return line.getCommandSpec().exitCodeOnInvalidInput();
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                out.println((english ? "  Did you mean: " : "  是不是想输入：") + String.join(", ", near));
            }
        }
        String command = line.getCommandSpec().qualifiedName();
        out.println("  " + (english ? "See: ./%s --help" : "用法见：./%s --help").formatted(command));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String chinese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                    "没有这个命令或参数：" + String.join(" ", unmatched.getUnmatched());
            case MissingParameterException missing ->
                    "缺少参数："
                            + missing.getMissing().stream()
                                    .map(WrongUse::named)
                                    .collect(Collectors.joining(" "));
            case OverwrittenOptionException twice -> "只能给一次：" + named(twice.getOverwritten());
            default ->
                    wrong.getArgSpec() == null || wrong.getValue() == null
                            ? "参数不对：" + wrong.getMessage()
                            : "参数不对：%s 不能是“%s”"
                                    .formatted(named(wrong.getArgSpec()), wrong.getValue());
        };
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
