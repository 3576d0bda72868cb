package cn.duban.starter.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/// Secrets made anew for each test run, and tokens as the gateway would mint them.
public final class TestSecrets {
    private final Path folder;
    private final ECKey key;

    private TestSecrets(Path folder, ECKey key) {
        this.folder = folder;
        this.key = key;
    }

    static TestSecrets create() {
        try {
            Path folder = Files.createTempDirectory("duban-secrets");
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
            Files.writeString(
                    folder.resolve("internal-jwks.json"), new JWKSet(key.toPublicJWK()).toString());
            Files.writeString(folder.resolve("internal-key.json"), key.toJSONString());
            for (String name : new String[] {"key-pepper", "first-password", "channel-key"}) {
                Files.writeString(folder.resolve(name), random());
            }
            return new TestSecrets(folder, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /// A token with these claims, signed with the run's key and valid for five minutes.
    public String token(JWTClaimsSet.Builder claims) {
        Instant now = Instant.now();
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
                            claims.issuer("duban-gateway")
                                    .issueTime(Date.from(now))
                                    .expirationTime(Date.from(now.plusSeconds(300)))
                                    .build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
