package cn.duban.plan.tracking;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 试算亮灯 over HTTP: for whoever may look at lights, and for whoever may push what moves them.
@RestController
class TrialController {
    private final ForetellingLights foretelling;

    TrialController(ForetellingLights foretelling) {
        this.foretelling = foretelling;
    }

    /// Those that would have another colour; with `all` the others that read these figures, too.
    @PostMapping("/api/v1/lights/trial")
    @PreAuthorize("hasAnyAuthority('SCOPE_plan:read', 'SCOPE_submission:write')")
    ForetoldLight.All trial(
            @RequestBody TrialRequest request, @RequestParam(defaultValue = "false") boolean all) {
        List<ForetoldLight> lights = foretelling.lights(request.byKey());
        return new ForetoldLight.All(
                all ? lights : lights.stream().filter(ForetoldLight::isAnother).toList());
    }
}
