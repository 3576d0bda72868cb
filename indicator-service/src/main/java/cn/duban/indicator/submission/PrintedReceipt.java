package cn.duban.indicator.submission;

import cn.duban.indicator.catalogue.Catalogue;
import cn.duban.indicator.catalogue.Element;
import cn.duban.indicator.catalogue.Form;
import cn.duban.indicator.register.Register;
import cn.duban.indicator.submission.Receipt.Tally;
import cn.duban.indicator.submission.ReceiptView.RollUpState;
import cn.duban.indicator.submission.Verdicts.GoodRow;
import cn.duban.starter.problem.Violation;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// 打印回执 — a receipt on paper: who sent what and when, what was accepted, what was not and why.
@Component
class PrintedReceipt {

    private static final int MOST_LINES = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");
    private static final String PAGE =
            """
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报回执 %s</title><style>
            body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:190mm;margin:8mm auto;color:#111}
            h1{font-size:22px;text-align:center;letter-spacing:.3em}table{border-collapse:collapse;width:100%%;margin:8px 0}
            th,td{border:1px solid #888;padding:3px 6px;text-align:left;vertical-align:top;word-break:break-all}
            th{background:#f2f2f2;white-space:nowrap}tr{break-inside:avoid}.end{margin-top:14mm;text-align:right}
            @page{size:A4;margin:15mm}@media print{body{margin:0}}</style></head><body>
            <h1>填报回执</h1>
            <table><tr><th>回执号</th><td colspan="3">%s</td></tr>
            <tr><th>填报人</th><td>%s</td><th>接收时间</th><td>%s</td></tr>
            <tr><th>共送</th><td>%d行</td><th>接收</th><td>%d行（新增%d，更正%d，未变%d，带提示%d）</td></tr>
            <tr><th>未接收</th><td>%d行</td><th>汇总</th><td>%s</td></tr>
            <tr><th>内容校验</th><td colspan="3">SHA-256 %s</td></tr></table>
            %s%s<p class="end">（学校盖章）&emsp;&emsp;&emsp;&emsp;年&emsp;月&emsp;日</p></body></html>
            """;

    private final Catalogue catalogue;
    private final Register register;
    private final Clock clock;

    PrintedReceipt(Catalogue catalogue, Register register, Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.clock = clock;
    }

    String page(Receipt receipt, RollUpState rollUp) {
        Tally tally = receipt.tallied();
        String name = receipt.ownerName() == null ? receipt.owner() : receipt.ownerName();
        return PAGE.formatted(
                text(receipt.number()),
                text(receipt.number()),
                text(name),
                TIME.format(receipt.receivedAt().atZone(clock.getZone())),
                receipt.sent(),
                receipt.accepted(),
                tally.created(),
                tally.changed(),
                tally.unchanged(),
                tally.warned(),
                receipt.refused(),
                rollUp.included() ? "已全部计入" : "还有%d个指标值待计入".formatted(rollUp.waiting()),
                text(receipt.fingerprint()),
                accepted(receipt.goodRows()),
                refused(receipt.violations()));
    }

    private String accepted(List<GoodRow> rows) {
        String lines =
                rows.stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining());
        return "<h2>接收的数据</h2><table><tr><th>学校或单位</th><th>报表</th><th>期别</th><th>数据</th></tr>"
                + lines
                + "</table>"
                + more(rows.size());
    }

    private String line(GoodRow good) {
        Form form = catalogue.form(good.row().form()).orElse(null);
        String values =
                good.row().withdrawn()
                        ? "撤回"
                        : good.row().values().entrySet().stream()
                                .map(e -> name(e.getKey()) + " " + e.getValue())
                                .collect(Collectors.joining(";"));
        String note =
                good.row().explanation() == null ? "" : "（说明：" + good.row().explanation() + "）";
        return "<tr><td>%s<br>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        text(register.nameOf(good.school())),
                        text(good.school()),
                        text(form == null ? good.row().form() : form.name()),
                        text(good.row().period()),
                        text(values + note));
    }

    private String name(String element) {
        return catalogue.element(element).map(Element::name).orElse(element);
    }

    private static String refused(List<Violation> violations) {
        if (violations.isEmpty()) {
            return "";
        }
        String lines =
                violations.stream()
                        .limit(MOST_LINES)
                        .map(v ->
                                "<tr><td>%s</td><td>%s</td></tr>\n"
                                        .formatted(text(v.at()), text(v.message())))
                        .collect(Collectors.joining());
        return "<h2>没有接收的原因</h2><table><tr><th>位置</th><th>原因</th></tr>"
                + lines
                + "</table>"
                + more(violations.size());
    }

    private static String more(int all) {
        return all <= MOST_LINES ? "" : "<p>另有%d条未打印。</p>".formatted(all - MOST_LINES);
    }

    private static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }
}
