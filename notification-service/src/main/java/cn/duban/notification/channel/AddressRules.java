package cn.duban.notification.channel;

import cn.duban.starter.problem.Violation;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// 地址规则 — where a webhook may point, so that nobody makes this service call into the house.
///
/// - Public addresses by https on the usual ports only; a network inside needs to be listed, then
///   plain http and any port will do.
/// - Judged by the *resolved* addresses, all of them, at registration and again for each
///   connection: a name that changes its answer in between gains nothing.
final class AddressRules {
    private static final Set<Integer> PUBLIC_PORTS = Set.of(443, 8443);
    private static final int LONGEST = 500;
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("(0[xX][0-9a-fA-F]+|\\d+)(\\.(0[xX][0-9a-fA-F]+|\\d+))*\\.?");

    private static final List<IpAddressMatcher> NOT_PUBLIC =
            networks(
                    List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/4",
                            "240.0.0.0/4",
                            "::/8",
                            "100::/8",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20",
                            "fc00::/7",
                            "fe80::/10",
                            "fec0::/10",
                            "ff00::/8"));

    private final List<IpAddressMatcher> allowed;
    private final Names names;

    AddressRules(List<String> allowedNetworks, Names names) {
        this.allowed = networks(allowedNetworks);
        this.names = names;
    }

    /// How names become addresses; the system's own in production.
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// What is wrong with a webhook's address now; empty when it may be called.
    List<Violation> objections(String url) {
        try {
            URI uri = new URI(url);
            List<Violation> shape = shapeObjections(uri, url);
            return shape.isEmpty() ? targetObjections(uri) : shape;
        } catch (URISyntaxException e) {
            return refused("webhook-url", "回调地址不是合法的网址。", "写作 https://主机/路径。");
        }
    }

    /// The addresses a connection may use, or none at all when one of them is out of bounds.
    ///
    /// @param plain whether the connection is not encrypted, which only listed networks may have
    InetAddress[] approved(String host, boolean plain) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (!isAllowed(address) && (plain || !isPublic(address))) {
                throw new UnknownHostException("address out of bounds: " + host);
            }
        }
        return found;
    }

    private static List<Violation> shapeObjections(URI uri, String url) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (url.length() > LONGEST
                || uri.getHost() == null
                || !Set.of("https", "http").contains(scheme)) {
            return refused("webhook-url", "回调地址应是 500 字以内的 https 网址。", "写作 https://主机/路径。");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return refused("webhook-url", "回调地址不能带用户名、密码或 # 片段。", "签名已能证明来源，不需要密码。");
        }
        String host = uri.getHost();
        if (NUMBER_LIKE.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches()) {
            return refused("webhook-url", "回调地址的主机写法不合规。", "IP 地址写成四段十进制数。");
        }
        return List.of();
    }

    private List<Violation> targetObjections(URI uri) {
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        try {
            InetAddress[] found = approved(uri.getHost(), plain);
            boolean inside = Arrays.stream(found).allMatch(this::isAllowed);
            int port = uri.getPort() == -1 ? 443 : uri.getPort();
            return inside || PUBLIC_PORTS.contains(port)
                    ? List.of()
                    : refused("webhook-port", "回调地址的端口应为 443 或 8443。", "内网的其他端口须先列入允许的网段。");
        } catch (UnknownHostException e) {
            return refused(
                    "webhook-address",
                    "回调地址 %s 解析不到可以访问的地址。".formatted(uri.getHost()),
                    "公网地址须用 https；内网地址须由管理员列入允许的网段（duban.webhook.allowed-networks）。");
        }
    }

    private boolean isAllowed(InetAddress address) {
        return matches(allowed, address);
    }

    private static boolean isPublic(InetAddress address) {
        return !matches(NOT_PUBLIC, address);
    }

    private static boolean matches(List<IpAddressMatcher> networks, InetAddress address) {
        String plain = address.getHostAddress().replaceFirst("%.*$", "");
        return networks.stream().anyMatch(n -> n.matches(plain));
    }

    private static List<IpAddressMatcher> networks(List<String> cidrs) {
        return cidrs.stream().map(IpAddressMatcher::new).toList();
    }

    private static List<Violation> refused(String code, String message, String suggestion) {
        return List.of(new Violation("/url", code, message, suggestion));
    }
}
