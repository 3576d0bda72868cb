package cn.duban.indicator.submission;

import cn.duban.indicator.submission.reading.Format;
import cn.duban.starter.security.Caller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// 一次推送 — what arrived: the bytes, who sent them, and how they are to be taken.
///
/// @param atomic all rows or none
/// @param trial only say what would happen
record Push(
        byte[] body,
        Caller caller,
        Optional<String> key,
        Format format,
        boolean atomic,
        boolean trial) {

    String sender() {
        return caller.subject();
    }

    /// 幂等: the same sender with the same key means the same push.
    Optional<String> id() {
        return key.map(k -> caller.subject() + "|" + k);
    }

    /// Equal only for equal bytes taken in the same way.
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new byte[] {(byte) format.ordinal(), (byte) (atomic ? 1 : 0)});
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
