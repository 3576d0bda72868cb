package cn.duban.local.client;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

/// Nothing answered, or not in time.
public final class UnreachableException extends RuntimeException {

    UnreachableException(String what, Throwable cause) {
        super(what + " " + inWords(cause), cause);
    }

    private static String inWords(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ -> "连接超时";
            case HttpTimeoutException _ -> "没有按时应答";
            case ConnectException _ -> "没有人应答";
            case InterruptedException _ -> "被打断了";
            default -> "连接中断（" + cause.getMessage() + "）";
        };
    }
}
