package cn.duban.local.sample;

import cn.duban.local.client.Light.Colour;
import java.util.List;
import java.util.Map;

/// 一幕 — pushes that belong together, and the lights (by indicator) they lead to.
public record Chapter(String headline, List<Push> pushes, Map<String, Colour> leadsTo) {

    public Chapter {
        pushes = List.copyOf(pushes);
        leadsTo = Map.copyOf(leadsTo);
    }

    public int rows() {
        return pushes.stream().mapToInt(push -> push.rows().size()).sum();
    }
}
