package cn.duban.gateway.identity;

import cn.duban.starter.security.Secrets;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// 签名钥 — the one private key of the suite (ES256); its public half is all a service needs.
///
/// The header's `typ` keeps the kinds of token apart: a session is no internal token, and the other
/// way round.
@Component
public final class SigningKey {
    private final ECKey key;
    private final JWSSigner signer;
    private final JWSVerifier verifier;

    SigningKey(Secrets secrets) throws ParseException, JOSEException {
        this.key = ECKey.parse(secrets.read("internal-key.json"));
        this.signer = new ECDSASigner(key);
        this.verifier = new ECDSAVerifier(key.toPublicJWK());
    }

    public String sign(String type, JWTClaimsSet claims) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
        return token.serialize();
    }

    /// The claims of a token of this very kind that this very key has signed; nothing else of it is
    /// checked.
    public Optional<JWTClaimsSet> verified(String type, String token) {
        try {
            var parsed = SignedJWT.parse(token);
            var header = parsed.getHeader();
            return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                            && new JOSEObjectType(type).equals(header.getType())
                            && parsed.verify(verifier)
                    ? Optional.of(parsed.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
