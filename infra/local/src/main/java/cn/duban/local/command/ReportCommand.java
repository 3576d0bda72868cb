package cn.duban.local.command;

import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Plan;
import cn.duban.local.client.RefusedException;
import cn.duban.local.suite.SuiteFailure;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 报告 — fetches a report of a plan, as of now or any past day, and writes it to a file.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Mixin private SuiteLocation where = new SuiteLocation();

    @Mixin private StaffAccess access = new StaffAccess();

    @Option(names = "--plan", paramLabel = "ID", descriptionKey = "report.plan")
    private @Nullable String plan;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "report.kind")
    private String kind = "总结";

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "report.as-of")
    private @Nullable String asOf;

    @Option(names = "--out", paramLabel = "PATH", descriptionKey = "report.out")
    private Path out = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    /// 种类, as people and as addresses name them.
    enum Kind {
        YEAR("总结", "year", "year.docx"),
        HALF_YEAR("半年", "half-year", "half-year.docx"),
        MONTHLY("通报-月", "monthly", "monthly.docx"),
        WEEKLY("通报-周", "weekly", "weekly.docx"),
        TABLE("表格", "table", "commitments.xlsx");

        private final String chinese;
        private final String english;
        private final String file;

        Kind(String chinese, String english, String file) {
            this.chinese = chinese;
            this.english = english;
            this.file = file;
        }

        static Optional<Kind> called(String name) {
            return Arrays.stream(values())
                    .filter(k -> k.chinese.equals(name) || k.english.equals(name))
                    .findFirst();
        }

        private String suffix() {
            return file.substring(file.lastIndexOf('.'));
        }

        private static String choices() {
            return Arrays.stream(values())
                    .map(k -> k.chinese + " " + k.english)
                    .collect(Collectors.joining("、"));
        }
    }

    @Override
    public Integer call() throws IOException {
        Kind asked =
                Kind.called(kind)
                        .orElseThrow(
                                () -> wrong("没有“%s”这种报告，可选：%s".formatted(kind, Kind.choices())));
        if (asOf != null && !isDay(asOf)) {
            throw wrong("日期要写成 2026-11-20 的样子：" + asOf);
        }
        if (out.toString().matches(".*\\.(docx|xlsx)")
                && !out.toString().endsWith(asked.suffix())) {
            throw wrong("“%s”是 %s 文件，请改 --out 的后缀：%s".formatted(kind, asked.suffix(), out));
        }
        DubanClient staff = access.signedIn(where);
        Plan chosen = StaffAccess.told(where, () -> chosen(staff));
        String path = "/reports/" + coded(chosen.id()) + "/" + asked.file;
        String when = asOf == null ? "" : "?asOf=" + coded(asOf);
        byte[] report = StaffAccess.told(where, () -> fetched(staff, path + when));
        Path target = free(target(chosen, asked));
        Files.write(target, report);
        spec.commandLine().getOut().println("已写好 " + target.toAbsolutePath());
        return 0;
    }

    /// A day of the calendar; what follows its T is for the suite to read.
    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}(T\\S+)?")
                    && LocalDate.parse(text.substring(0, 10)).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private WrongValue wrong(String sentence) {
        return new WrongValue(spec.commandLine(), sentence);
    }

    private Plan chosen(DubanClient staff) {
        if (plan != null) {
            return staff.plan(plan);
        }
        List<Plan> all = staff.plans();
        if (all.size() != 1) {
            throw new SuiteFailure(
                    all.isEmpty()
                            ? "还没有计划。 No plan yet."
                            : "有几份计划，请用 --plan 指明："
                                    + all.stream()
                                            .map(p -> p.id() + " " + p.title())
                                            .collect(Collectors.joining("、")));
        }
        return all.getFirst();
    }

    private static byte[] fetched(DubanClient staff, String path) {
        Answer answer = staff.get(path);
        if (answer.isRefusal()) {
            throw RefusedException.of("report", answer);
        }
        return answer.bytes();
    }

    /// What somebody may have edited is not written over: the next free name, e.g. 总结(2).docx.
    private static Path free(Path wanted) {
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.');
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free =
                    wanted.resolveSibling(
                            name.substring(0, dot) + "(" + i + ")" + name.substring(dot));
        }
        return free;
    }

    private Path target(Plan chosen, Kind asked) throws IOException {
        String suffix = asked.suffix();
        if (out.toString().endsWith(suffix)) {
            Path parent = out.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return out;
        }
        Path folder = out.toString().isEmpty() ? out : Files.createDirectories(out);
        String day = asOf == null ? "" : "-" + asOf.substring(0, 10);
        return folder.resolve(
                chosen.title().replaceAll("[\\\\/:*?\"<>|]", "")
                        + "-"
                        + asked.chinese
                        + day
                        + suffix);
    }

    private static String coded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
