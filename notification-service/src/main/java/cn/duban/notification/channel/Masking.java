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

    private Masking() {}

    public static String mask(String raw) {
        String shown = CONTROL.matcher(SECRET.matcher(raw).replaceAll("***")).replaceAll("");
        return shown.length() <= MOST ? shown : shown.substring(0, MOST) + "…";
    }
}
