package cn.duban.starter.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// 模式名 — a nested type is named with the one around it: `MatterView.Row` is `MatterViewRow`, so
/// that two rows of two features are two schemas.
final class Naming extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        if (around == null || !type.getName().startsWith("cn.duban.")) {
            return super.getNameOfClass(type);
        }
        String outer = getNameOfClass(around).replaceAll("(Controller|Described)$", "");
        return type.getSimpleName().startsWith(outer)
                ? type.getSimpleName()
                : outer + type.getSimpleName();
    }
}
