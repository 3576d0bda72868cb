package cn.duban.local.sample;

import cn.duban.local.client.Register;
import cn.duban.local.client.SchoolRow;
import cn.duban.local.client.UnitRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// 示例区 — a city, a district, six towns and sixty schools that exist nowhere.
///
/// - The biggest school lies directly under the district (直属), in no town.
/// - One private kindergarten will be recognised as 普惠性 in the course of the year.
public record SampleDistrict(List<SampleSchool> schools) {
    public static final String CITY = "9901";
    public static final String DISTRICT = "990102";

    private static final List<String> TOWNS = List.of("云溪街道", "青禾街道", "石桥镇", "南浦镇", "白鹭镇", "柳河乡");
    private static final String DIRECT = "示例区实验学校";
    private static final String BECOMING_INCLUSIVE = "示例区星光幼儿园";

    public SampleDistrict {
        schools = List.copyOf(schools);
    }

    public static SampleDistrict load() {
        String name = "/sample/schools.csv";
        try (InputStream resource = SampleDistrict.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing");
            }
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new SampleDistrict(text.lines().skip(1).map(SampleSchool::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Register register() {
        return new Register(units(), schools.stream().map(SampleSchool::row).toList());
    }

    public List<UnitRow> units() {
        Stream<UnitRow> above =
                Stream.of(
                        new UnitRow(CITY, "示例市", "CITY", null),
                        new UnitRow(DISTRICT, "示例区", "DISTRICT", CITY));
        Stream<UnitRow> towns =
                TOWNS.stream()
                        .map(town ->
                                new UnitRow(
                                        DISTRICT + "0" + (TOWNS.indexOf(town) + 1),
                                        town,
                                        "TOWN",
                                        DISTRICT));
        return Stream.concat(above, towns).toList();
    }

    public List<SampleSchool> kindergartens() {
        return schools.stream().filter(SampleSchool::isKindergarten).toList();
    }

    /// 义务教育学校.
    public List<SampleSchool> compulsory() {
        return schools.stream().filter(school -> !school.isKindergarten()).toList();
    }

    /// The school directly under the district: big enough to turn a light by itself.
    public SampleSchool biggest() {
        return named(DIRECT);
    }

    public SampleSchool becomingInclusive() {
        return named(BECOMING_INCLUSIVE);
    }

    /// 普惠认定: the same kindergarten, recognised from `day` on.
    public SchoolRow recognised(LocalDate day) {
        String document = "示教发〔%d〕18号".formatted(day.getYear());
        return becomingInclusive().row().becoming("INCLUSIVE_PRIVATE", day, document);
    }

    private SampleSchool named(String name) {
        return schools.stream()
                .filter(school -> school.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no school called " + name));
    }
}
