//! What the command line asks of the program: folders and the clock.

use crate::{demo, home};
use huecry_cli::Program;
use huecry_cli::args::{DemoArgs, StoreChoice};
use huecry_cli::out::Out;
use huecry_desk::Desk;
use huecry_terms::{Instant, Trouble};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The program on this machine.
#[derive(Debug, Clone, Default)]
pub struct Local {
    stop: Arc<AtomicBool>,
}

impl Local {
    /// The program, not asked to stop.
    pub fn new() -> Self {
        Local::default()
    }

    /// From now on, Ctrl-C asks long work to end after its present step; a second one ends it at once.
    pub fn stop_on_interrupt(&self) {
        let stop = self.stop.clone();
        let set = ctrlc::set_handler(move || {
            if stop.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        // Without a handler Ctrl-C ends the process at once: the store stands that as well.
        let _ = set;
    }
}

impl Program for Local {
    fn found(&self, home: &Path, organisation: &str, store: &StoreChoice) -> Result<(), Trouble> {
        home::found(home, organisation, store.postgres_url_file.as_deref(), self.now())
    }

    fn open(&self, home: &Path, talk: &mut dyn FnMut(&str)) -> Result<Desk, Trouble> {
        home::open(home, self.now(), talk)
    }

    fn close(&self, home: &Path, desk: Desk) -> Result<(), Trouble> {
        home::close(home, desk)
    }

    fn now(&self) -> Instant {
        Instant::now()
    }

    fn demo(&self, choice: &DemoArgs, out: &mut Out<'_>) -> Result<(), Trouble> {
        demo::run(self, choice, out)
    }

    fn stopping(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }
}
