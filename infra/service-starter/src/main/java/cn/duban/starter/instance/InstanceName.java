package cn.duban.starter.instance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 实例名 — one running copy of a service: what it is, on which machine, at which port.
///
/// - The same after a restart, so that a copy goes on at once with what it held before.
/// - Never the address it listens at: that is the same in every container.
public record InstanceName(String value) {

    static InstanceName of(String service, String machine, int port) {
        return new InstanceName(service + "@" + machine + ":" + port);
    }

    /// The name somebody chose, or this one when nobody did.
    public String unless(String chosen) {
        return chosen.isEmpty() ? value : chosen;
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return unresolved(System.getenv("HOSTNAME"));
        }
    }

    /// A container is told its name even where nothing resolves it; a name of chance is better than
    /// one that another machine has as well.
    static String unresolved(@Nullable String told) {
        return told == null || told.isBlank() ? UUID.randomUUID().toString() : told;
    }
}
