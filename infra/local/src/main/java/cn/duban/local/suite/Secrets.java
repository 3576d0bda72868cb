package cn.duban.local.suite;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// 密钥目录 — random secrets made once per data folder, readable by its owner alone.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int FIELD_BYTES = 32;
    private static final int PASSWORD_LETTERS = 16;

    /// Without letters and digits that look alike on paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /// Adds what is missing; an existing secret is never replaced.
    void createMissing() throws IOException {
        SuiteFolder.createPrivate(folder);
        if (!Files.exists(folder.resolve("internal-key.json"))) {
            createSigningKey();
        }
        keepOnce("key-pepper", Base64.getEncoder().encodeToString(random(FIELD_BYTES)));
        keepOnce("channel-key", Base64.getEncoder().encodeToString(random(FIELD_BYTES)));
        keepOnce("first-password", password());
    }

    String firstPassword() {
        try {
            return Files.readString(folder.resolve("first-password")).strip();
        } catch (IOException unreadable) {
            throw new SuiteFailure("首次登录密码读不了：" + folder.resolve("first-password"), unreadable);
        }
    }

    private void createSigningKey() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            KeyPair pair = generator.generateKeyPair();
            Map<String, Object> open = publicKey((ECPublicKey) pair.getPublic());
            Map<String, Object> whole = new TreeMap<>(open);
            whole.put("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()));
            JsonMapper json = new JsonMapper();
            Map<String, Object> set = Map.of("keys", new Object[] {open});
            write("internal-jwks.json", json.writeValueAsString(set));
            write("internal-key.json", json.writeValueAsString(whole));
        } catch (GeneralSecurityException noCurve) {
            throw new IllegalStateException("this Java has no P-256 keys", noCurve);
        }
    }

    private static Map<String, Object> publicKey(ECPublicKey key) {
        Map<String, Object> jwk = new TreeMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("alg", "ES256");
        jwk.put("use", "sig");
        jwk.put("kid", HexFormat.of().formatHex(random(8)));
        jwk.put("x", coordinate(key.getW().getAffineX()));
        jwk.put("y", coordinate(key.getW().getAffineY()));
        return jwk;
    }

    /// Exactly 32 bytes, most significant first, as RFC 7518 asks.
    private static String coordinate(BigInteger number) {
        byte[] fixed = new byte[FIELD_BYTES];
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, FIELD_BYTES - length, length);
        return URL.encodeToString(fixed);
    }

    private static String password() {
        return RANDOM.ints(PASSWORD_LETTERS, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void keepOnce(String name, String value) throws IOException {
        if (!Files.exists(folder.resolve(name))) {
            write(name, value);
        }
    }

    /// Written aside and moved, so that a crash leaves no half secret behind.
    private void write(String name, String value) throws IOException {
        Path aside = Files.createTempFile(folder, name, ".new");
        Files.write(aside, value.getBytes(StandardCharsets.UTF_8));
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(aside, folder.resolve(name));
    }
}
