//! How far the growing of the world is, on standard error and only for somebody who watches.

use huecry_cli::out::Out;

/// A line that is written over itself, or nothing.
pub(super) struct Progress {
    shown: bool,
    whole: u64,
    said: u64,
}

impl Progress {
    pub fn new(out: &Out<'_>, whole: u64) -> Progress {
        Progress { shown: out.watched, whole: whole.max(1), said: u64::MAX }
    }

    /// So many are done; said once a percent.
    pub fn at(&mut self, out: &mut Out<'_>, done: u64, what: &str) {
        let percent = done * 100 / self.whole;
        if self.shown && percent != self.said {
            self.said = percent;
            // Nobody listening to the talk is no reason to fail.
            let _ =
                write!(out.speech, "\r\x1b[K{percent:>3}%  {done} records  {what}").and_then(|()| out.speech.flush());
        }
    }

    /// Takes the line away.
    pub fn end(self, out: &mut Out<'_>) {
        if self.shown {
            let _ = write!(out.speech, "\r\x1b[K").and_then(|()| out.speech.flush());
        }
    }
}
