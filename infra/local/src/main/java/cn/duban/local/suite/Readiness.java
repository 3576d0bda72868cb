package cn.duban.local.suite;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// 就绪检查 — asks a part whether it answers; every question and every wait is bounded.
final class Readiness {

    private static final int PATIENCE_MS = 2_000;
    private static final long PAUSE_NANOS = 100_000_000L;

    private final SuiteFolder folder;
    private final Ports ports;

    Readiness(SuiteFolder folder, Ports ports) {
        this.folder = folder;
        this.ports = ports;
    }

    boolean of(Part part) {
        if (part.isService()) {
            return answers("http://127.0.0.1:" + ports.beside(part) + "/actuator/health/readiness");
        }
        boolean marks = part == Part.BROKER || Mongod.onThePath().isEmpty();
        return (!marks || Files.exists(folder.readyFile(part))) && accepts(ports.of(part));
    }

    /// Waits until `there`, or until `hopeless`, or until the deadline; says which it was.
    static boolean await(BooleanSupplier there, BooleanSupplier hopeless, long deadlineNanos) {
        while (!there.getAsBoolean()) {
            if (hopeless.getAsBoolean()
                    || System.nanoTime() > deadlineNanos
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
