package cn.duban.local.child;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port nobody listens on.
public final class FreePort {

    private FreePort() {}

    public static int next() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
