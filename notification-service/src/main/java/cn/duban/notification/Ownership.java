package cn.duban.notification;

import cn.duban.starter.security.Caller;

/// 归属 — whose channels, subscriptions and deliveries a caller sees and changes.
///
/// - His own he sees and changes; an administrator of the whole suite everybody's.
/// - Staff bound to a unit see nothing of others; all other staff see it and change none of it.
public final class Ownership {
    private Ownership() {}

    public static boolean mayChange(Caller caller, String owner) {
        return caller.subject().equals(owner)
                || (caller.roles().contains("ADMIN") && seesAll(caller));
    }

    public static boolean maySee(Caller caller, String owner) {
        return seesAll(caller) || caller.subject().equals(owner);
    }

    public static boolean seesAll(Caller caller) {
        return caller.unit().isEmpty() && caller.school().isEmpty();
    }
}
