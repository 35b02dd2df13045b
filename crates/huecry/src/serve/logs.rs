//! The log of a node that serves: one line an event, on standard error, about nobody.
//!
//! Only what this program says reaches it, and only by the fields of [`FIELDS`]: a name that somebody
//! lets slip into another field is not written, and the line says which field was left out. Control
//! characters and those that turn the direction of writing are escaped: one event is one line, and a
//! terminal shows what was written.

mod line;
mod writer;

use crate::config::LogForm;
use line::Line;
use tracing::{Event, Level, Metadata, Subscriber};
use tracing_subscriber::Registry;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use writer::Writer;

/// What a log line may hold beside its moment, its level and its event.
pub const FIELDS: [&str; 17] = [
    "request",
    "method",
    "route",
    "face",
    "status",
    "ms",
    "act",
    "incident",
    "what",
    "advice",
    "place",
    "address",
    "acts",
    "worker",
    "operation",
    "connections",
    "version",
];

/// The log of this process.
#[derive(Debug, Clone)]
pub(super) struct Logs {
    writer: Writer,
}

impl Logs {
    /// Begins to write the events of this process to standard error, from a level on. When the process has a log
    /// already (tests), that one stays.
    pub fn start(form: LogForm, least: Level) -> Logs {
        let writer = Writer::start();
        let layer = Lines { form, least, writer: writer.clone() };
        // A second log in one process is a test's: the first goes on.
        let _ = tracing::subscriber::set_global_default(Registry::default().with(layer));
        Logs { writer }
    }

    /// Waits until what was said is written.
    pub fn flush(&self) {
        self.writer.flush();
    }

    /// How many lines were left out because nobody took them in time.
    pub fn dropped(&self) -> u64 {
        self.writer.dropped()
    }
}

/// From now on a panic is one line that says where it happened, not what the code held in hand: the
/// message of a panic may quote a record.
pub(super) fn panics_are_lines() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(target: "huecry::panic", place, "something broke");
    }));
}

struct Lines {
    form: LogForm,
    least: Level,
    writer: Writer,
}

impl<S: Subscriber> Layer<S> for Lines {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        // What a library says was written without knowing our rules.
        metadata.target().starts_with("huecry") && *metadata.level() <= self.least
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut line = Line::new(self.form, jiff::Timestamp::now(), *event.metadata().level());
        event.record(&mut line);
        self.writer.write(line.end());
    }
}

#[cfg(test)]
mod tests;
