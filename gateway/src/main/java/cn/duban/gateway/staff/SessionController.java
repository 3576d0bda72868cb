package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.audit.AuditNote;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "登录 session")
class SessionController {
    private final StaffSessions sessions;
    private final SessionTokens tokens;
    private final ChangingPassword changing;
    private final Accounts accounts;
    private final Clock clock;

    SessionController(
            StaffSessions sessions,
            SessionTokens tokens,
            ChangingPassword changing,
            Accounts accounts,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.changing = changing;
        this.accounts = accounts;
        this.clock = clock;
    }

    record Login(
            @NotBlank(message = "请填写账号。") @Size(max = 64, message = "账号名至多64个字。") String user,
            @NotBlank(message = "请填写密码。") @Size(max = 200, message = "密码至多200个字。")
                    String password) {}

    /// Other names are passed over, so that whoever guessed them is told the right ones and the
    /// rule.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NewPassword(
            @NotBlank(message = "请在字段current里填写当前密码。") @Size(max = 200, message = "当前密码至多200个字。")
                    String current,
            @NotBlank(message = "请在字段next里填写新密码：" + GatewayProblem.PASSWORD_RULE + "。")
                    @Size(max = 200, message = "新密码至多200个字。")
                    String next) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            String user,
            String name,
            Set<String> roles,
            List<String> roleNames,
            Set<String> scopes,
            @Nullable String school,
            @Nullable String unit,
            boolean mustChangePassword,
            boolean mustChangeFirst,
            @Nullable String token,
            @Nullable Instant ends) {}

    @PostMapping
    @PreAuthorize("permitAll()")
    @Operation(summary = "登录：返回会话Cookie，并返回供脚本使用的令牌")
    ResponseEntity<SessionView> signIn(
            @Valid @RequestBody Login login,
            HttpServletRequest request,
            HttpServletResponse response) {
        AuditNote.on(request, login.user());
        Session session;
        try {
            session = sessions.signIn(login.user(), login.password());
        } catch (GatewayProblem.LoginLocked locked) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(LoginAttempts.LOCK.toSeconds()));
            throw locked;
        }
        var text = tokens.textOf(session);
        var account = accounts.find(session.user()).orElseThrow(GatewayProblem.SessionOver::new);
        account.visitor(Entrance.BEARER).enter(request);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.with(text, request))
                .body(view(account.visitor(Entrance.BEARER), text, session.end()));
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "当前身份；用令牌访问时同时返回续期后的令牌")
    SessionView current(HttpServletRequest request) {
        var visitor = visitor(request);
        var renewed =
                presented(request)
                        .flatMap(sessions::running)
                        .map(s -> s.renewedAt(clock.instant()));
        var text =
                visitor.entrance() == Entrance.BEARER
                        ? renewed.map(tokens::textOf).orElse(null)
                        : null;
        return view(visitor, text, renewed.map(Session::end).orElse(null));
    }

    @DeleteMapping
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退出：这个会话随即失效")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        presented(request).ifPresent(sessions::signOut);
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.gone(request));
    }

    @PutMapping("/password")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "修改密码：其他会话随即失效")
    void changePassword(
            @Valid @RequestBody NewPassword entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session =
                presented(request)
                        .flatMap(sessions::running)
                        .orElseThrow(GatewayProblem.SessionOver::new);
        var next = changing.change(session, entry.current(), entry.next());
        response.addHeader(
                HttpHeaders.SET_COOKIE, SessionCookie.with(tokens.textOf(next), request));
    }

    private SessionView view(Visitor visitor, @Nullable String token, @Nullable Instant ends) {
        var account = accounts.find(visitor.subject());
        return new SessionView(
                visitor.subject(),
                visitor.name(),
                new TreeSet<>(visitor.roles()),
                account.map(a -> a.roles().stream().sorted().map(Role::title).toList())
                        .orElse(List.of("学校")),
                new TreeSet<>(visitor.scopes()),
                visitor.school().orElse(null),
                visitor.unit().orElse(null),
                account.map(Account::mustChangePassword).orElse(false),
                account.map(Account::mustChangeFirst).orElse(false),
                token,
                ends);
    }

    private static Visitor visitor(HttpServletRequest request) {
        return Visitor.of(request).orElseThrow(GatewayProblem.SessionOver::new);
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return PresentedText.of(request).or(() -> SessionCookie.in(request));
    }
}
