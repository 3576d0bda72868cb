package cn.duban.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.starter.problem.Violation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTests {
    private final AddressRules open = new AddressRules(List.of(), AddressRulesTests::resolve);
    private final AddressRules lan =
            new AddressRules(List.of("10.20.0.0/16", "127.0.0.0/8"), AddressRulesTests::resolve);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example/hook",
                "https://public.example:8443/hook?x=1",
                "HTTPS://public.example/",
                "https://93.184.216.34/hook",
                "https://[2606:2800:220:1::1]/h"
            })
    void a_public_address_by_https_may_be_called(String url) {
        assertThat(open.objections(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "ftp://public.example/",
                "file:///etc/passwd",
                "https:///hook",
                "http://public.example/hook",
                "https://public.example:22/",
                "https://public.example:8080/",
                "https://user:pw@public.example/",
                "https://public.example/#f",
                "gopher://public.example/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://192.0.0.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://localhost/",
                "https://inside.example/",
                "https://mixed.example/",
                "https://nowhere.example/",
                "https://metadata.example/",
                "https://public.example\\@127.0.0.1/",
                "https://public.example%2f@10.0.0.1/"
            })
    void anything_that_leads_into_the_house_is_refused_at_registration(String url) {
        assertThat(open.objections(url))
                .as(url)
                .singleElement()
                .extracting(Violation::code)
                .isIn(
                        url.startsWith("https://public.example:")
                                ? List.of("webhook-port")
                                : List.of("webhook-url", "webhook-address"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.20.3.4:9000/hook, true",
        "http://127.0.0.1:18080/hook, true",
        "https://10.20.3.4/hook, true",
        "http://10.21.0.1/hook, false",
        "http://[::1]/hook, false",
        "http://public.example/hook, false",
        "http://mixed.example/hook, false",
        "http://user@10.20.3.4/hook, false"
    })
    void only_listed_networks_are_reachable_inside(String url, boolean allowed) {
        assertThat(lan.objections(url).isEmpty()).as(url).isEqualTo(allowed);
    }

    @Test
    void a_name_that_changes_its_answer_after_registration_is_refused_when_connecting()
            throws Exception {
        AtomicInteger asked = new AtomicInteger();
        var rebinding =
                new AddressRules(
                        List.of(),
                        _ ->
                                InetAddress.getAllByName(
                                        asked.getAndIncrement() == 0
                                                ? "93.184.216.34"
                                                : "127.0.0.1"));
        assertThat(rebinding.objections("https://rebinding.example/")).isEmpty();
        assertThatThrownBy(() -> rebinding.approved("rebinding.example", false))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void one_bad_address_among_good_ones_is_enough() {
        assertThatThrownBy(() -> open.approved("mixed.example", false))
                .isInstanceOf(UnknownHostException.class);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> InetAddress.getAllByName("93.184.216.34");
            case "inside.example" -> InetAddress.getAllByName("10.20.1.1");
            case "metadata.example" -> InetAddress.getAllByName("169.254.169.254");
            case "localhost" -> InetAddress.getAllByName("127.0.0.1");
            case "mixed.example" ->
                    new InetAddress[] {
                        InetAddress.getByName("93.184.216.34"), InetAddress.getByName("127.0.0.1")
                    };
            default -> {
                if (host.endsWith(".example")) {
                    throw new UnknownHostException(host);
                }
                yield InetAddress.getAllByName(host);
            }
        };
    }
}
