//! What a connection is about: how long it has been idle, and by when its requests must be over.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::Use;

/// Shared by a connection and its requests.
#[derive(Debug)]
pub(super) struct Pace(Mutex<State>);

#[derive(Debug)]
struct State {
    /// When each running request must be over.
    running: BTreeMap<u64, Instant>,
    next: u64,
    idle_since: Instant,
    what_for: Option<Use>,
}

/// A request, until its answer has been fetched.
#[derive(Debug)]
pub(super) struct Running {
    pace: Arc<Pace>,
    number: u64,
}

/// What a look at a connection finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Well,
    Idle,
    Overdue,
}

impl Pace {
    pub fn new() -> Arc<Pace> {
        let state = State { running: BTreeMap::new(), next: 0, idle_since: Instant::now(), what_for: None };
        Arc::new(Pace(Mutex::new(state)))
    }

    /// A request has come, and may take so long. `None` when the connection is for something else.
    pub fn enter(self: &Arc<Self>, what_for: Use, most: Duration) -> Option<Running> {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if *state.what_for.get_or_insert(what_for) != what_for {
            return None;
        }
        let number = state.next;
        state.next += 1;
        state.running.insert(number, Instant::now() + most);
        Some(Running { pace: self.clone(), number })
    }

    pub fn look(&self, idle: Duration) -> Look {
        let state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        match state.running.values().min() {
            Some(end) if *end < now => Look::Overdue,
            Some(_) => Look::Well,
            None if now - state.idle_since > idle => Look::Idle,
            None => Look::Well,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let mut state = self.pace.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.running.remove(&self.number);
        state.idle_since = Instant::now();
    }
}
