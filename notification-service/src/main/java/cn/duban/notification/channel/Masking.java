package cn.duban.notification.channel;

import java.util.regex.Pattern;

/// 遮蔽 — makes a foreign answer fit to be kept and shown: short, printable, without anything that
/// looks like a secret.
public final class Masking {
    private static final int MOST = 2000;
    private static final Pattern SECRET =
            Pattern.compile(
                    "whsec_[A-Za-z0-9+/=_-]{8,}|dbn_live_\\w+|(?i:bearer|basic)\\s+[A-Za-z0-9._~+/=-]{8,}"
                            + "|(?i:(?:access_)?token|secret|password|key)(\"?\\s*[=:]\\s*\"?)[^\\s\"&,}]{6,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /// What of an address may hold a token: everything behind the host.
    private static final Pattern BEHIND_HOST = Pattern.compile("(?<=[^/:])[/?#].*$");

    private Masking() {}

    /// Which system it is, without the key to it.
    static String address(String url) {
        return BEHIND_HOST.matcher(url).replaceFirst("/***");
    }

    public static String mask(String raw) {
        String shown = CONTROL.matcher(SECRET.matcher(raw).replaceAll("***")).replaceAll("");
        return shown.length() <= MOST ? shown : shown.substring(0, MOST) + "…";
    }
}
