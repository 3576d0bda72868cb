package cn.duban.indicator.submission;

import cn.duban.indicator.PushProblem.TooManyPushesAtOnce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 推送席位 — a school has a few places at a time, so that one school's burst never takes the others'.
///
/// A place is taken before the body is read and given back with the answer; who finds none is told
/// at once when to come back, and nothing of his is kept.
@Component
class PushPlaces implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SOON = "1";

    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int each;

    PushPlaces(PushSettings settings) {
        this.each = settings.perSchool();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/submissions");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String school = school();
        if (school == null) {
            return true;
        }
        if (taken.merge(school, 1, Integer::sum) > each) {
            giveBack(school);
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            throw new TooManyPushesAtOnce(each);
        }
        request.setAttribute(PushPlaces.class.getName(), school);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception ex) {
        if (request.getAttribute(PushPlaces.class.getName()) instanceof String school) {
            giveBack(school);
        }
    }

    private void giveBack(String school) {
        taken.computeIfPresent(school, (_, places) -> places > 1 ? places - 1 : null);
    }

    private static @Nullable String school() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken vouched
                ? vouched.getToken().getClaimAsString("school")
                : null;
    }
}
