package cn.duban.school.change;

import cn.duban.school.school.Change.Kind;
import cn.duban.starter.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 学校变更 over HTTP: every call gives a day, a document and a reason, and answers with the operation.
@RestController
@RequestMapping("/api/v1/schools/{code}")
@PreAuthorize("hasAuthority('SCOPE_register:write')")
class ChangeController {
    private final HandlingChanges handling;

    ChangeController(HandlingChanges handling) {
        this.handling = handling;
    }

    /// The schools of the body go into this one.
    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView merge(Caller caller, @PathVariable String code, @RequestBody Merging asked) {
        return OperationView.of(handling.merge(caller, code, asked));
    }

    @PostMapping("/split")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView split(Caller caller, @PathVariable String code, @RequestBody Splitting asked) {
        return OperationView.of(handling.split(caller, code, asked));
    }

    @PostMapping("/recode")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView recode(Caller caller, @PathVariable String code, @RequestBody Recoding asked) {
        return OperationView.of(handling.recode(caller, code, asked));
    }

    @PostMapping("/rename")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView rename(Caller caller, @PathVariable String code, @RequestBody Turning asked) {
        return turn(caller, code, Kind.RENAME, asked);
    }

    @PostMapping("/move")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView move(Caller caller, @PathVariable String code, @RequestBody Turning asked) {
        return turn(caller, code, Kind.MOVE, asked);
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView close(Caller caller, @PathVariable String code, @RequestBody Turning asked) {
        return turn(caller, code, Kind.CLOSE, asked);
    }

    @PostMapping("/reopen")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView reopen(Caller caller, @PathVariable String code, @RequestBody Turning asked) {
        return turn(caller, code, Kind.REOPEN, asked);
    }

    /// 普惠认定 from a day to a day; without an end it is withdrawn.
    @PostMapping("/recognition")
    @ResponseStatus(HttpStatus.CREATED)
    OperationView recognise(Caller caller, @PathVariable String code, @RequestBody Turning asked) {
        return turn(caller, code, Kind.RECOGNISE, asked);
    }

    private OperationView turn(Caller caller, String code, Kind kind, Turning asked) {
        return OperationView.of(handling.turn(caller, code, kind, asked));
    }
}
