package cn.duban.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortOwnerTests {

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_process_that_listens_is_named_with_its_number() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String expected = "进程 " + ProcessHandle.current().pid() + " ";
            assertThat(PortOwner.of(socket.getLocalPort()).orElseThrow()).startsWith(expected);
        }
    }
}
