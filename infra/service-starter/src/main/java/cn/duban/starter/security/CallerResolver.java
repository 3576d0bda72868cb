package cn.duban.starter.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class CallerResolver implements HandlerMethodArgumentResolver {
    static {
        // Who calls comes from the token; it is no parameter that anybody could send.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken vouched) {
            return callerOf(vouched.getToken());
        }
        throw new AccessDeniedException("no internal token");
    }

    private static Caller callerOf(Jwt token) {
        String name = token.getClaimAsString("name");
        return new Caller(
                String.valueOf(token.getSubject()),
                name == null ? String.valueOf(token.getSubject()) : name,
                Set.copyOf(listOf(token, "roles")),
                Set.of(String.valueOf(token.getClaimAsString("scope")).split(" ")),
                Optional.ofNullable(token.getClaimAsString("school")),
                Optional.ofNullable(token.getClaimAsString("unit")));
    }

    private static List<String> listOf(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
