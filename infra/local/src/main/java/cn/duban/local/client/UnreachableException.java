package cn.duban.local.client;

/// Nothing answered, or not in time.
public final class UnreachableException extends RuntimeException {

    UnreachableException(String what, Throwable cause) {
        super(what + " → " + cause, cause);
    }
}
