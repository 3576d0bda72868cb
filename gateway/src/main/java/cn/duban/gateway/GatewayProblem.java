package cn.duban.gateway;

import cn.duban.starter.problem.Problem;
import cn.duban.starter.problem.Violation;
import java.util.List;
import org.springframework.http.HttpStatus;

/// 网关的拒绝 — everything the door itself refuses; what a service refuses passes through untouched.
public abstract sealed class GatewayProblem extends Problem {
    private GatewayProblem(String code, HttpStatus status, Object... args) {
        super(code, status, args);
    }

    private GatewayProblem(String code, HttpStatus status, Violation violation) {
        super(code, status, List.of(violation));
    }

    /// 密钥无效 — malformed, unknown, expired and revoked keys look alike to whoever holds them.
    public static final class KeyRefused extends GatewayProblem {
        public KeyRefused() {
            super(
                    "key-refused",
                    HttpStatus.UNAUTHORIZED,
                    new Violation(
                            "Authorization",
                            "key-refused",
                            "请求头里的密钥不被接受。",
                            "核对密钥是否复制完整，是否已过期或已更换。"));
        }
    }

    /// 登录已失效 — idle for too long, signed out, or the password was changed elsewhere.
    public static final class SessionOver extends GatewayProblem {
        public SessionOver() {
            super("session-over", HttpStatus.UNAUTHORIZED);
        }
    }

    /// 账号或密码不正确 — the same words whether the account exists or not.
    public static final class LoginRefused extends GatewayProblem {
        public LoginRefused() {
            super("login-refused", HttpStatus.UNAUTHORIZED);
        }
    }

    /// 登录已锁定 — too many wrong passwords for one name, whether the account exists or not.
    public static final class LoginLocked extends GatewayProblem {
        public LoginLocked(long minutes) {
            super("login-locked", HttpStatus.TOO_MANY_REQUESTS, minutes);
        }
    }

    /// 请求来历不明 — a change asked with the cookie but without the header only our own page sends.
    public static final class ForgedRequest extends GatewayProblem {
        public ForgedRequest() {
            super("request-header-missing", HttpStatus.FORBIDDEN);
        }
    }

    /// 须先修改密码 — a password somebody else has chosen is good for nothing but being changed.
    public static final class PasswordFirst extends GatewayProblem {
        public PasswordFirst() {
            super(
                    "password-change-required",
                    HttpStatus.FORBIDDEN,
                    new Violation(
                            "Authorization",
                            "password-change-required",
                            "该账号还在用管理员设定的初始密码。",
                            "PUT /api/v1/session/password，字段current、next；或在控制台登录，按提示修改。"));
        }
    }

    /// 服务暂时不可用 — nobody answers behind the door; nothing was accepted.
    public static final class ServiceAway extends GatewayProblem {
        public ServiceAway(String service) {
            super("upstream-away", HttpStatus.SERVICE_UNAVAILABLE, service);
        }
    }

    /// 服务应答超时 — somebody is there but did not answer in time; the request may have been accepted.
    public static final class ServiceSlow extends GatewayProblem {
        public ServiceSlow(String service) {
            super("upstream-slow", HttpStatus.GATEWAY_TIMEOUT, service);
        }
    }

    /// 密码要求, as it is said to whoever chooses one.
    public static final String PASSWORD_RULE = "至少10位，须同时含有字母和数字或符号，不含账号名";

    public static final class WeakPassword extends GatewayProblem {
        public WeakPassword(String at, String why) {
            super(
                    "weak-password",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Violation(at, "weak-password", why, PASSWORD_RULE + "；例如四个不相关的词加数字"));
        }
    }

    public static final class WrongPassword extends GatewayProblem {
        public WrongPassword() {
            super(
                    "wrong-password",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Violation.of("/current", "wrong-password", "当前密码不正确。"));
        }
    }

    public static final class AccountExists extends GatewayProblem {
        public AccountExists(String user) {
            super("account-exists", HttpStatus.CONFLICT, user);
        }
    }

    /// 没有这个单位 — an account bound to it could never see anything.
    public static final class UnknownUnit extends GatewayProblem {
        public UnknownUnit(String unit, String suggestion) {
            super(
                    "unknown-unit",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Violation(
                            "/unit",
                            "unknown-unit",
                            "名册里没有单位 %s，账号没有开通。".formatted(unit),
                            suggestion));
        }
    }

    /// 必须限定单位 — who is bound to a unit himself opens no account that sees more than he does.
    public static final class UnitNeeded extends GatewayProblem {
        public UnitNeeded(String own) {
            super(
                    "unit-needed",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Violation(
                            "/unit",
                            "unit-needed",
                            "您的账号限定在单位 %s，开通的账号也须限定在它或它的下级单位。".formatted(own),
                            own));
        }
    }
}
