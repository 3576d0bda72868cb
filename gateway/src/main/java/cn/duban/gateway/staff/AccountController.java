package cn.duban.gateway.staff;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.identity.Visitor;
import cn.duban.starter.web.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@PreAuthorize("hasAuthority('SCOPE_account:manage')")
@Tag(name = "账号 accounts")
class AccountController {
    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final RegisteredUnits units;

    AccountController(Accounts accounts, PasswordEncoder passwords, RegisteredUnits units) {
        this.accounts = accounts;
        this.units = units;
        this.passwords = passwords;
    }

    record NewAccount(
            @NotNull(message = "请填写账号名。")
                    @Pattern(
                            regexp = "[a-z][a-z0-9._-]{1,31}",
                            message = "账号名为2至32位小写字母、数字、点、横线，以字母开头。")
                    String user,
            @NotBlank(message = "请填写姓名或岗位。") @Size(max = 64, message = "姓名或岗位至多64个字。") String name,
            @NotEmpty(message = "请至少选择一个角色。") Set<@NotNull Role> roles,
            @Nullable @Size(max = 32, message = "单位代码至多32个字。") String unit,
            @NotNull(message = "请填写初始密码。") @Size(max = 200, message = "密码至多200个字。")
                    String password) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            String user,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            boolean mustChangePassword) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.user(),
                    account.name(),
                    new TreeSet<>(account.roles()),
                    account.unit(),
                    account.mustChangePassword());
        }
    }

    @GetMapping
    @Operation(summary = "全部账号，按登录名排序")
    Page<AccountView> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "" + Page.MOST) int size,
            HttpServletRequest request) {
        var reach = units.reachOf(Visitor.of(request).orElseThrow());
        var all =
                accounts.all().stream()
                        .filter(account -> reach.test(account.unit()))
                        .map(AccountView::of)
                        .toList();
        return Page.of(all, page, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "新建账号，首次登录须先修改初始密码")
    AccountView open(@Valid @RequestBody NewAccount entry, HttpServletRequest request) {
        PasswordRule.objectionTo(entry.password(), entry.user())
                .ifPresent(why -> {
                    throw new GatewayProblem.WeakPassword("/password", why);
                });
        var unit = entry.unit() == null || entry.unit().isBlank() ? null : entry.unit().strip();
        units.refuseUnfit(unit, Visitor.of(request).orElseThrow());
        var account =
                Account.opened(
                        entry.user(),
                        entry.name(),
                        String.valueOf(passwords.encode(entry.password())),
                        entry.roles(),
                        unit);
        try {
            accounts.open(account);
        } catch (DuplicateKeyException e) {
            throw new GatewayProblem.AccountExists(entry.user());
        }
        return AccountView.of(account);
    }
}
