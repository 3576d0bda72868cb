package cn.duban.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 端口 — where each part listens on the loopback interface.
public record Ports(Map<Part, Integer> main, Map<Part, Integer> side) {

    private static final int UNPRIVILEGED = 1024;
    private static final int LAST = 65535;

    public Ports {
        main = Map.copyOf(main);
        side = Map.copyOf(side);
    }

    /// The usual ports, each moved up by `offset`.
    public static Ports usual(int offset) {
        Map<Part, Integer> main = new EnumMap<>(Part.class);
        Map<Part, Integer> side = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            main.put(part, part.usualPort() + offset);
            if (part.usualSidePort() > 0) {
                side.put(part, part.usualSidePort() + offset);
            }
        }
        return new Ports(main, side);
    }

    /// The smallest offset that keeps every port above the privileged ones.
    public static int lowestOffset() {
        return UNPRIVILEGED - usual(0).all().min(Comparator.naturalOrder()).orElseThrow();
    }

    /// The largest offset that keeps every port a port.
    public static int highestOffset() {
        return LAST - usual(0).all().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// How far all of them are from the usual ones; nothing when they were picked one by one.
    public Optional<Integer> offset() {
        int offset = of(Part.GATEWAY) - Part.GATEWAY.usualPort();
        return equals(usual(offset)) ? Optional.of(offset) : Optional.empty();
    }

    private Stream<Integer> all() {
        return Stream.concat(main.values().stream(), side.values().stream());
    }

    /// Ports nobody uses at this moment.
    public static Ports free() {
        Deque<Integer> free = new ArrayDeque<>(freePorts(2 * Part.values().length));
        Map<Part, Integer> main = new EnumMap<>(Part.class);
        Map<Part, Integer> side = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            main.put(part, free.pop());
            side.put(part, free.pop());
        }
        return new Ports(main, side);
    }

    public int of(Part part) {
        return main.getOrDefault(part, part.usualPort());
    }

    /// The management port of a service, or the controller port of the broker.
    public int beside(Part part) {
        return side.getOrDefault(part, part.usualSidePort());
    }

    /// The first port of `parts` that somebody else holds.
    Optional<Integer> firstTaken(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> List.of(of(part), beside(part)).stream())
                .filter(port -> port > 0 && !isFree(port))
                .findFirst();
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.add(socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
