package cn.duban.gateway.routes;

import cn.duban.gateway.identity.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.node.ObjectNode;

/// 补充 — something the door adds to what a service answered, for a few requests that ask for it.
///
/// Whatever no addendum concerns passes through as it comes, unread.
public interface Addendum {
    boolean concerns(ServerRequest request);

    /// Adds to a sound answer; it never takes anything away, and it does not fail.
    void addTo(ObjectNode answer, Visitor visitor);
}
