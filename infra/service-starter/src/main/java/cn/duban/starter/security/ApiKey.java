package cn.duban.starter.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// 学校密钥 — an API key as its holder writes it: `dbn_live_<id>_<secret><crc>`.
///
/// - The id is public and finds the stored record; the secret is known to the holder alone.
/// - The checksum lets the door refuse a mistyped or invented key without asking any store.
/// - What is stored is a keyed hash; the secret has so many random bits that a slow one adds
///   nothing.
public record ApiKey(String id, String secret) {

    /// 密钥格式 — also what log filters and secret scanners look for.
    public static final Pattern FORMAT =
            Pattern.compile("dbn_live_([0-9A-Za-z]{12})_([0-9A-Za-z]{32})([0-9A-Za-z]{6})");

    private static final String PREFIX = "dbn_live_";
    private static final String ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;

    /// The key behind a text, or nothing when the format or the checksum is wrong.
    public static Optional<ApiKey> parse(String text) {
        var parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var key = new ApiKey(parts.group(1), parts.group(2));
        return key.checksum().equals(parts.group(3)) ? Optional.of(key) : Optional.empty();
    }

    /// A fresh key; pass a [java.security.SecureRandom] outside tests.
    public static ApiKey random(RandomGenerator random) {
        return new ApiKey(letters(ID_LENGTH, random), letters(SECRET_LENGTH, random));
    }

    /// The pepper shared by those who issue keys and those who check them: the trimmed content of
    /// `key-pepper` in the folder of secrets.
    public static byte[] pepper(Path secrets) throws IOException {
        var pepper = Files.readString(secrets.resolve("key-pepper")).strip();
        if (pepper.length() < SECRET_LENGTH) {
            throw new IOException(
                    "key-pepper must have at least %d characters".formatted(SECRET_LENGTH));
        }
        return pepper.getBytes(StandardCharsets.UTF_8);
    }

    /// HMAC-SHA-256 of the secret under the pepper, in hex.
    public String hash(byte[] pepper) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    /// Compares in constant time, so that the answer's delay tells nothing about the stored hash.
    public boolean matches(String storedHash, byte[] pepper) {
        return MessageDigest.isEqual(
                hash(pepper).getBytes(StandardCharsets.US_ASCII),
                storedHash.getBytes(StandardCharsets.US_ASCII));
    }

    /// The whole key, to be shown to its holder once.
    public String reveal() {
        return PREFIX + id + "_" + secret + checksum();
    }

    /// Never the secret: a key may end up in a log line by accident.
    @Override
    public String toString() {
        return PREFIX + id + "_***";
    }

    private String checksum() {
        var crc = new CRC32();
        crc.update((PREFIX + id + "_" + secret).getBytes(StandardCharsets.US_ASCII));
        var rest = crc.getValue();
        var text = new StringBuilder();
        for (var i = 0; i < CHECKSUM_LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return text.reverse().toString();
    }

    private static String letters(int count, RandomGenerator random) {
        var text = new StringBuilder();
        random.ints(count, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }
}
