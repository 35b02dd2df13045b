//! The signals of the system: stop, stop at once, read the certificate again.

use huecry_terms::Trouble;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// The signals a node that serves listens to.
pub struct Signals {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Stop,
    ReadAgain,
}

impl Signals {
    /// Begins to listen; must be called within the runtime.
    ///
    /// # Errors
    /// When the system does not let us.
    pub(super) fn new() -> Result<Signals, Trouble> {
        let listen = |kind| signal(kind).map_err(|e| Trouble::new(format!("signals cannot be listened to: {e}"), ""));
        Ok(Signals {
            interrupt: listen(SignalKind::interrupt())?,
            terminate: listen(SignalKind::terminate())?,
            hang_up: listen(SignalKind::hangup())?,
        })
    }

    /// The next one.
    pub(super) async fn next(&mut self) -> Asked {
        tokio::select! {
            _ = self.interrupt.recv() => Asked::Stop,
            _ = self.terminate.recv() => Asked::Stop,
            _ = self.hang_up.recv() => Asked::ReadAgain,
        }
    }
}
