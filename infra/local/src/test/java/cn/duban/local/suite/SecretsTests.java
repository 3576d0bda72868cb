package cn.duban.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTests {

    @TempDir Path data;

    @Test
    void only_the_owner_can_read_any_of_them() throws Exception {
        Path folder = made();
        assertThat(modeOf(folder)).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "internal-key.json",
                            "internal-jwks.json",
                            "key-pepper",
                            "channel-key",
                            "first-password");
            assertThat(all).allSatisfy(file -> assertThat(modeOf(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void the_public_key_verifies_what_the_private_key_signs_and_holds_no_secret() throws Exception {
        Path folder = made();
        JsonNode open = read(folder, "internal-jwks.json").path("keys").path(0);
        JsonNode whole = read(folder, "internal-key.json");
        assertThat(open.has("d")).isFalse();
        assertThat(open.path("kid")).isEqualTo(whole.path("kid"));

        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(privateKey(whole));
        signing.update(new byte[] {1, 2, 3});
        Signature verifying = Signature.getInstance("SHA256withECDSA");
        verifying.initVerify(publicKey(open));
        verifying.update(new byte[] {1, 2, 3});
        assertThat(verifying.verify(signing.sign())).isTrue();
    }

    @Test
    void a_second_start_keeps_every_secret_and_two_folders_share_none() throws Exception {
        Path folder = made();
        String password = Files.readString(folder.resolve("first-password"));
        String key = Files.readString(folder.resolve("internal-key.json"));
        new Secrets(folder).createMissing();
        assertThat(folder.resolve("first-password")).hasContent(password);
        assertThat(folder.resolve("internal-key.json")).hasContent(key);

        Path other = data.resolve("other");
        new Secrets(other).createMissing();
        assertThat(Files.readString(other.resolve("first-password"))).isNotEqualTo(password);
    }

    private Path made() throws Exception {
        Path folder = data.resolve("secrets");
        new Secrets(folder).createMissing();
        return folder;
    }

    private static String modeOf(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path folder, String name) throws Exception {
        return new JsonMapper().readTree(Files.readString(folder.resolve(name)));
    }

    private static ECParameterSpec curve() throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static PublicKey publicKey(JsonNode jwk) throws Exception {
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
    }

    private static PrivateKey privateKey(JsonNode jwk) throws Exception {
        ECPrivateKeySpec spec = new ECPrivateKeySpec(number(jwk, "d"), curve());
        return KeyFactory.getInstance("EC").generatePrivate(spec);
    }

    private static BigInteger number(JsonNode jwk, String field) {
        byte[] bytes = Base64.getUrlDecoder().decode(jwk.path(field).asString());
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }
}
