package cn.duban.notification.channel;

import cn.duban.starter.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// 密匣 — seals channel secrets with AES-GCM under the suite's `channel-key`, bound to their channel:
/// a cipher text moved to another channel does not open.
@Component
final class SecretBox {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SecretBox(Secrets secrets) {
        this.key = keyFrom(secrets.read("channel-key"));
    }

    String seal(String secret, String channel) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, iv, secret.getBytes(StandardCharsets.UTF_8), channel);
        byte[] both = Arrays.copyOf(iv, iv.length + sealed.length);
        System.arraycopy(sealed, 0, both, iv.length, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    String open(String cipher, String channel) {
        byte[] both = Base64.getDecoder().decode(cipher);
        byte[] sealed = Arrays.copyOfRange(both, IV_BYTES, both.length);
        byte[] iv = Arrays.copyOf(both, IV_BYTES);
        return new String(crypt(Cipher.DECRYPT_MODE, iv, sealed, channel), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] iv, byte[] input, String channel) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            aes.updateAAD(channel.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("渠道密钥打不开，channel-key 是否已更换？（渠道 " + channel + "）", e);
        }
    }

    private static SecretKeySpec keyFrom(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
