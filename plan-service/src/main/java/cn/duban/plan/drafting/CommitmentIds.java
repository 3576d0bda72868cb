package cn.duban.plan.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 编号 — `P2026-990102-18-2`: the plan, the item's number in the document, the place within the
/// item.
///
/// An item with a running arabic number is called by it; others by the chain of their numbers
/// (二、(五) 三是 → `2.5.3`).
final class CommitmentIds {
    private static final String DIGITS = "零一二三四五六七八九";

    private final String plan;
    private final Map<String, Integer> used = new HashMap<>();

    CommitmentIds(String plan) {
        this.plan = plan;
    }

    String next(List<String> path) {
        String item = item(path);
        return plan + "-" + item + "-" + used.merge(item, 1, Integer::sum);
    }

    private static String item(List<String> path) {
        if (path.isEmpty()) {
            return "0";
        }
        return path.getLast().matches("\\d+")
                ? path.getLast()
                : path.stream().map(CommitmentIds::number).collect(Collectors.joining("."));
    }

    /// 十二 → 12; what is no number at all counts as 0.
    private static String number(String printed) {
        String arabic = printed.replaceAll("\\D", "");
        if (!arabic.isEmpty()) {
            return arabic;
        }
        String han = printed.replaceAll("[^一二三四五六七八九十]", "");
        int ten = han.indexOf('十');
        if (ten < 0) {
            return Integer.toString(han.isEmpty() ? 0 : digit(han.charAt(0)));
        }
        int tens = ten == 0 ? 1 : digit(han.charAt(0));
        int ones = ten == han.length() - 1 ? 0 : digit(han.charAt(ten + 1));
        return Integer.toString(tens * 10 + ones);
    }

    private static int digit(char han) {
        return Math.max(0, DIGITS.indexOf(han));
    }
}
