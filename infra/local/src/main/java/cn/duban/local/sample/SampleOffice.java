package cn.duban.local.sample;

import cn.duban.local.client.Answer;
import cn.duban.local.client.DubanClient;
import cn.duban.local.client.Entry;
import cn.duban.local.client.Light;
import cn.duban.local.client.Plan;
import cn.duban.local.client.RefusedException;
import cn.duban.local.client.Register;
import cn.duban.local.client.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// 示例教育局 — what the bureau's own people do: register, open periods, confirm the plan, look.
///
/// Everything may be done again: what is already there stays as it is.
public final class SampleOffice {
    private static final Duration ARRIVING = Duration.ofSeconds(30);
    private static final int MONTHS_TO_REPORT = 18;

    private final DubanClient staff;
    private final SampleDistrict district;
    private final SamplePeriods periods;

    public SampleOffice(DubanClient staff, SampleDistrict district, SamplePeriods periods) {
        this.staff = staff;
        this.district = district;
        this.periods = periods;
    }

    public Register.Counts register() {
        return staff.importRegister(district.register());
    }

    /// 普惠认定 from the reference day of the current term on.
    public void recogniseKindergarten() {
        staff.importRegister(
                new Register(List.of(), List.of(district.recognised(periods.reference()))));
    }

    public void openPeriods() {
        LocalDate closes = periods.reference().plusMonths(MONTHS_TO_REPORT);
        for (String code :
                List.of(
                        periods.termBefore(),
                        periods.term(),
                        periods.schoolYear(),
                        periods.calendarYear())) {
            staff.openPeriod(code, LocalDate.of(periods.year() - 1, 1, 1), closes);
        }
    }

    /// Waits until the register and the periods have reached those who check pushes.
    public void awaitRegister() {
        List<Row> everyone =
                district.schools().stream()
                        .map(school -> withSchool(school, new SampleNumbers(periods)))
                        .toList();
        boolean there =
                Waiting.until(
                        ARRIVING,
                        () -> {
                            Answer answer = staff.rehearse(everyone);
                            return !answer.isRefusal()
                                    && answer.json().path("refused").asInt(1) == 0;
                        });
        if (!there) {
            String why = staff.rehearse(everyone).refusal().inOneLine();
            throw new IllegalStateException("登记册没有按时送达指标服务：" + why);
        }
    }

    /// The confirmed plan of the district for this year, made of `document` if there is none yet.
    public Plan plan(String fileName, byte[] document) {
        return staff.plans().stream()
                .filter(p -> p.unit().equals(SampleDistrict.DISTRICT))
                .filter(p -> p.year() == periods.year())
                .findFirst()
                .map(p -> staff.plan(p.id()))
                .orElseGet(() -> confirmed(fileName, document));
    }

    /// How many entries were recorded.
    public int recordProgress(Plan plan, LocalDate today) {
        List<SampleEntries.Note> notes = new SampleEntries(periods.year(), today).of(plan);
        for (SampleEntries.Note note : notes) {
            plan.commitments().stream()
                    .filter(c -> c.text().contains(note.about()))
                    .findFirst()
                    .ifPresent(c -> record(c.id(), note.entry()));
        }
        return notes.size();
    }

    public List<Light> lights(Plan plan) {
        return staff.lights(plan.id());
    }

    public DubanClient staff() {
        return staff;
    }

    private Plan confirmed(String fileName, byte[] document) {
        Plan draft = staff.uploadDraft(fileName, document, SampleDistrict.DISTRICT, periods.year());
        return staff.confirm(draft.id());
    }

    private void record(String commitment, Entry entry) {
        try {
            staff.record(commitment, commitment + "-" + entry.on(), entry);
        } catch (RefusedException refused) {
            if (!refused.refusal().code().equals("fed-by-indicator")) {
                throw refused;
            }
        }
    }

    private static Row withSchool(SampleSchool school, SampleNumbers numbers) {
        Row own =
                school.isKindergarten()
                        ? numbers.kindergarten(school, true)
                        : numbers.vision(school, true);
        return new Row(school.code(), own.form(), own.period(), Map.copyOf(own.values()));
    }
}
