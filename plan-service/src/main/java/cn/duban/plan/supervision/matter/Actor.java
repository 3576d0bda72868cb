package cn.duban.plan.supervision.matter;

import cn.duban.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/// 办事人 — who acts, and for which unit.
///
/// - Staff without a unit act for the whole bureau, and in the name of any unit.
/// - Staff of the bureau whose plan it is supervise, and act for its own sections (科室).
/// - Staff of another unit act for that unit alone.
/// - Nobody signs in as the system: a person of that name is called otherwise here.
public record Actor(
        String subject, String name, boolean writes, boolean leads, @Nullable String unit) {
    public static final Actor SYSTEM = new Actor("system", "系统", true, false, null);

    public static Actor of(Caller caller) {
        return new Actor(
                caller.subject().equals(SYSTEM.subject) ? "user:system" : caller.subject(),
                caller.name(),
                caller.scopes().contains("plan:write"),
                caller.roles().contains("LEADER") || caller.roles().contains("ADMIN"),
                caller.unit().orElse(null));
    }

    public boolean isSystem() {
        return subject.equals(SYSTEM.subject);
    }

    public boolean supervises(String bureau) {
        return writes && covers(bureau);
    }

    boolean leads(String bureau) {
        return leads && covers(bureau);
    }

    /// Whether the unit's own move is this person's to make.
    public boolean actsFor(String assigned, String bureau) {
        return writes
                && (unit == null || unit.equals(assigned) || (covers(bureau) && !isCode(assigned)));
    }

    public boolean maySee(Matter matter) {
        return covers(matter.task().unit())
                || matter.standing().assignments().stream().anyMatch(a -> a.unit().equals(unit));
    }

    /// Whether this person may read what is said of a unit of that bureau.
    public boolean reads(String responsible, String bureau) {
        return covers(bureau) || responsible.equals(unit);
    }

    /// A province or city covers the districts its division code begins.
    private boolean covers(String bureau) {
        return unit == null
                || unit.equals(bureau)
                || (isCode(unit) && unit.length() < 6 && bureau.startsWith(unit));
    }

    /// A code of the register, as against the name of a section.
    public static boolean isCode(String unit) {
        return unit.matches("\\d{2,}.*");
    }
}
