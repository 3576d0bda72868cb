package cn.duban.gateway.door;

import cn.duban.gateway.GatewayProblem;
import cn.duban.gateway.identity.Visitor;
import cn.duban.gateway.identity.Visitor.Entrance;
import cn.duban.gateway.staff.SessionCookie;
import cn.duban.starter.problem.ProblemWriter;
import cn.duban.starter.store.StoreAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the visitor into the request, in the shape in which a service would see them, and refuses a
/// change asked by cookie alone (another site can make a browser send the cookie, not the header),
/// and everything asked with a password that must be changed first.
final class ReceptionFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String OWN_PAGE = "X-Duban-Request";
    private static final Duration THIS_REQUEST = Duration.ofMinutes(5);

    private final Reception reception;
    private final ProblemWriter problems;
    private final Clock clock;

    ReceptionFilter(Reception reception, ProblemWriter problems, Clock clock) {
        this.reception = reception;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var visitor = reception.visitorOf(request);
            if (visitor.isPresent()) {
                refuseForgery(visitor.get(), request);
                welcome(visitor.get(), request, response);
                reception.refuseFirstPassword(visitor.get(), request);
            }
        } catch (GatewayProblem refused) {
            RefusalFilter.refuse(request, refused);
        } catch (DataAccessException away) {
            if (!StoreAway.is(away)) {
                throw away;
            }
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(response, "store-away", HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuseForgery(Visitor visitor, HttpServletRequest request) {
        if (visitor.entrance() == Entrance.COOKIE
                && !SAFE.contains(request.getMethod())
                && !"1".equals(request.getHeader(OWN_PAGE))) {
            throw new GatewayProblem.ForgedRequest();
        }
    }

    private void welcome(
            Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        visitor.enter(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(visitor));
        SecurityContextHolder.setContext(context);
        if (visitor.entrance() == Entrance.COOKIE && !request.getRequestURI().endsWith("/stream")) {
            reception
                    .renewedCookie(request)
                    .map(text -> SessionCookie.with(text, request))
                    .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
        }
    }

    private JwtAuthenticationToken authentication(Visitor visitor) {
        var now = clock.instant();
        var vouched =
                Jwt.withTokenValue("own-door")
                        .header("alg", "none")
                        .subject(visitor.subject())
                        .issuedAt(now)
                        .expiresAt(now.plus(THIS_REQUEST))
                        .claim("name", visitor.name())
                        .claim("roles", List.copyOf(visitor.roles()))
                        .claim("scope", String.join(" ", visitor.scopes()));
        visitor.school().ifPresent(school -> vouched.claim("school", school));
        visitor.unit().ifPresent(unit -> vouched.claim("unit", unit));
        List<GrantedAuthority> authorities = new ArrayList<>();
        visitor.scopes().forEach(s -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + s)));
        return new JwtAuthenticationToken(vouched.build(), authorities);
    }
}
