package cn.duban.gateway.staff;

import java.util.Set;

/// 角色 — what a member of staff is, and the scopes that come with it.
enum Role {
    ADMIN(
            "系统管理员",
            "register:read register:write key:manage submission:write "
                    + "submission:read submission:review figure:read plan:read plan:write "
                    + "plan:approve notification:read notification:manage ops account:manage"),
    OFFICER(
            "科室",
            "register:read submission:read submission:review figure:read plan:read plan:write "
                    + "notification:read notification:manage"),
    LEADER(
            "局领导",
            "register:read submission:read submission:review figure:read plan:read "
                    + "plan:approve notification:read");

    private final String title;
    private final String scopes;

    Role(String title, String scopes) {
        this.title = title;
        this.scopes = scopes;
    }

    String title() {
        return title;
    }

    Set<String> scopes() {
        return Set.of(scopes.split(" "));
    }
}
