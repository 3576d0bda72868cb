package cn.duban.starter.problem;

import org.springframework.http.HttpStatus;

/// The codes of refusals that the web layer itself makes.
final class StatusCodes {
    private StatusCodes() {}

    static String codeOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "not-allowed";
            case NOT_FOUND -> "no-such-page";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "body-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type-not-supported";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> "service-away";
            default -> status.is4xxClientError() ? "bad-request" : "unexpected";
        };
    }
}
