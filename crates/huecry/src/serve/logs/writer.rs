//! Lines leave through a thread of their own: whoever reads the log slowly does not slow an officer.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

/// The way to the thread.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    to: SyncSender<Message>,
    dropped: Arc<AtomicU64>,
}

#[derive(Debug)]
enum Message {
    Line(String),
    Flush(SyncSender<()>),
}

impl Writer {
    /// Starts the thread; without one (the system has none left) lines are counted as dropped.
    pub fn start() -> Writer {
        let (to, lines) = sync_channel(WAITING);
        let started = std::thread::Builder::new().name("huecry-log".into()).spawn(move || write(&lines));
        // The lines are then counted as dropped: nothing else could be told.
        let _ = started;
        Writer { to, dropped: Arc::default() }
    }

    /// Hands a line over; never waits. What finds no room is counted.
    pub fn write(&self, line: String) {
        if self.to.try_send(Message::Line(line)).is_err() {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Waits until what was handed over is written, or nobody takes it.
    pub fn flush(&self) {
        let (done, wait) = sync_channel(1);
        if self.to.try_send(Message::Flush(done)).is_ok() {
            let _ = wait.recv_timeout(PATIENCE);
        }
    }

    pub fn dropped(&self) -> u64 {
        self.dropped.load(Ordering::Relaxed)
    }
}

/// Gathers what waits and writes it at once. Standard error that is closed ends nothing.
fn write(lines: &Receiver<Message>) {
    let mut gathered = String::new();
    let mut waiting = Vec::new();
    while let Ok(first) = lines.recv() {
        let mut next = Some(first);
        while let Some(message) = next.take() {
            match message {
                Message::Line(line) => gathered.push_str(&line),
                Message::Flush(done) => waiting.push(done),
            }
            if gathered.len() < AT_ONCE {
                next = lines.try_recv().ok();
            }
        }
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(gathered.as_bytes()).and_then(|()| stderr.flush());
        gathered.clear();
        for done in waiting.drain(..) {
            let _ = done.send(());
        }
    }
}

/// How long a reader of standard error may keep the end of the process waiting.
const PATIENCE: Duration = Duration::from_secs(3);
/// Lines that may wait: a second of a busy node.
const WAITING: usize = 16_384;
/// Bytes written at once.
const AT_ONCE: usize = 64 * 1024;
