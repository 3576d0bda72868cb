package cn.duban.indicator.recheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// 抽样 — draws rows by lot: everybody who knows the seed draws the same ones.
///
/// - Each row's lot is SHA-256 of seed, form, period and row; the lowest are drawn. So the order in
///   which rows are listed does not matter, and one school more does not shuffle the others.
/// - 分层: each stratum gives its share of the sample, what is left over goes to the largest rests.
record Drawing(String seed, String form, String period) {

    /// @param key school, and 学段 where the form asks so
    record Candidate(String key, String stratum) {}

    List<String> draw(List<Candidate> all, int size) {
        TreeMap<String, List<Candidate>> strata =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Candidate::stratum, TreeMap::new, Collectors.toList()));
        Map<String, Integer> shares = shares(strata, all.size(), Math.min(size, all.size()));
        List<String> drawn = new ArrayList<>();
        strata.forEach((stratum, rows) ->
                rows.stream()
                        .map(Candidate::key)
                        .sorted(Comparator.comparing(this::lot))
                        .limit(shares.getOrDefault(stratum, 0))
                        .forEach(drawn::add));
        return drawn.stream().sorted().toList();
    }

    private static Map<String, Integer> shares(
            TreeMap<String, List<Candidate>> strata, int all, int size) {
        Map<String, Integer> shares = new TreeMap<>();
        Map<String, Long> rests = new TreeMap<>();
        int given = 0;
        for (var stratum : strata.entrySet()) {
            long due = (long) size * stratum.getValue().size();
            shares.put(stratum.getKey(), (int) (due / all));
            rests.put(stratum.getKey(), due % all);
            given += (int) (due / all);
        }
        rests.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(size - given)
                .forEach(rest -> shares.merge(rest.getKey(), 1, Integer::sum));
        return shares;
    }

    private String lot(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = String.join("\n", seed, form, period, key);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
