//! What a node that serves waits for: the signals of the system, and another catalogue.

use huecry_terms::Trouble;
use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;

/// The signals a node that serves listens to, from the moment this is made.
pub struct Signals {
    runtime: Runtime,
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Stop,
    ReadAgain,
    OpenAgain,
}

impl Signals {
    /// Begins to listen. It has a runtime of its own: those of the faces come and go.
    ///
    /// # Errors
    /// When the system does not let us.
    pub fn new() -> Result<Signals, Trouble> {
        let no = |e: std::io::Error| Trouble::new(format!("signals cannot be listened to: {e}"), "");
        let runtime = Builder::new_current_thread().enable_all().build().map_err(no)?;
        let listen = |kind| {
            let _inside = runtime.enter();
            signal(kind).map_err(no)
        };
        let (interrupt, terminate) = (listen(SignalKind::interrupt())?, listen(SignalKind::terminate())?);
        let hang_up = listen(SignalKind::hangup())?;
        Ok(Signals { runtime, interrupt, terminate, hang_up })
    }

    /// The next thing asked for.
    pub(super) fn next(&mut self, catalogue_changed: &Notify) -> Asked {
        let Signals { runtime, interrupt, terminate, hang_up } = self;
        runtime.block_on(async {
            tokio::select! {
                _ = interrupt.recv() => Asked::Stop,
                _ = terminate.recv() => Asked::Stop,
                _ = hang_up.recv() => Asked::ReadAgain,
                () = catalogue_changed.notified() => Asked::OpenAgain,
            }
        })
    }

    /// Waits until the system asks to stop.
    pub(super) fn wait_for_stop(mut self) {
        while self.next(&Notify::new()) != Asked::Stop {}
    }
}
