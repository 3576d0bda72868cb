package cn.duban.local.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 组成部分 — every process of the suite, in the order it is started; it is stopped in reverse.
///
/// A side port is the management port of a service and the controller port of the broker.
public enum Part {
    STORE("存储", 27717, 0),
    BROKER("消息代理", 19092, 19093),
    SCHOOL("学校服务", 8081, 9081),
    PLAN("计划服务", 8082, 9082),
    INDICATOR("指标服务", 8083, 9083),
    NOTIFICATION("通知服务", 8084, 9084),
    GATEWAY("网关", 8080, 9080);

    private static final int HEAP_MB = 256;
    private static final int ROLL_UP_HEAP_MB = 320;

    private final String chinese;
    private final int port;
    private final int sidePort;

    Part(String chinese, int port, int sidePort) {
        this.chinese = chinese;
        this.port = port;
        this.sidePort = sidePort;
    }

    /// The five services, in no particular order: none waits for another.
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /// Finds `school`, `school-service` or `学校服务`.
    public static Optional<Part> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(part ->
                        part.id().equals(wanted)
                                || part.module().equals(wanted)
                                || part.chinese.equals(name))
                .findFirst();
    }

    public boolean isService() {
        return this != STORE && this != BROKER;
    }

    /// The short name: of log files, folders and arguments.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// 中文名。 The name people see.
    public String chinese() {
        return chinese;
    }

    /// The Maven module of a service, or the short name.
    public String module() {
        return isService() && this != GATEWAY ? id() + "-service" : id();
    }

    /// The database a service owns.
    public String database() {
        return "duban_" + id();
    }

    int heapMegabytes() {
        return this == INDICATOR ? ROLL_UP_HEAP_MB : HEAP_MB;
    }

    int usualPort() {
        return port;
    }

    int usualSidePort() {
        return sidePort;
    }
}
