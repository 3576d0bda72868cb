package cn.duban.starter.stream;

import java.io.IOException;

/// 线路 — the wire to one viewer; a call may wait as long as the viewer does.
interface Line {
    void open() throws IOException;

    void tell(Told told) throws IOException;

    void beat() throws IOException;

    /// What you have may lack something: read it all again.
    void reset() throws IOException;

    void close();

    /// Runs the action once the viewer is gone.
    void onGone(Runnable action);
}
