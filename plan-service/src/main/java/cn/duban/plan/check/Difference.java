package cn.duban.plan.check;

/// 不同之处 — the part of two texts that differs, with a few characters around it; pure.
record Difference(String was, String now, String context) {
    private static final int AROUND = 8;
    private static final int LONGEST = 60;

    static Difference of(String was, String now) {
        int most = Math.min(was.length(), now.length());
        int head = 0;
        while (head < most && was.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && was.charAt(was.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, head - AROUND);
        int rest = Math.max(0, tail - AROUND);
        String is = now.substring(from, now.length() - rest);
        return new Difference(
                clipped(was.substring(from, was.length() - rest)), clipped(is), clipped(now));
    }

    static String clipped(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
