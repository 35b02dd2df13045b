//! What the command line asks of the program: folders and the clock.

use crate::serve::{self, Settings, Signals};
use crate::{config, demo, home, line};
use huecry_cli::Program;
use huecry_cli::args::{DemoArgs, LineVerb, ServeArgs, StoreChoice};
use huecry_cli::asked::Asked;
use huecry_cli::exit::Exit;
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
    /// A node that serves listens to the signals itself.
    serving: Arc<AtomicBool>,
}

impl Local {
    /// The program, not asked to stop.
    pub fn new() -> Self {
        Local::default()
    }

    /// From now on, Ctrl-C asks long work to end after its present step; a second one ends it at once.
    pub fn stop_on_interrupt(&self) {
        let (stop, serving) = (self.stop.clone(), self.serving.clone());
        let set = ctrlc::set_handler(move || {
            if !serving.load(Ordering::SeqCst) && stop.swap(true, Ordering::SeqCst) {
                std::process::exit(130);
            }
        });
        // Without a handler Ctrl-C ends the process at once: the store stands that as well.
        let _ = set;
    }

    /// From now on the signals are those of a node that serves.
    pub(crate) fn begins_to_serve(&self) {
        self.serving.store(true, Ordering::SeqCst);
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

    fn serve(&self, home: &Path, choice: &ServeArgs, out: &mut Out<'_>) -> Result<(), Trouble> {
        let config = config::read(home)?;
        let ready = serve::ready(Settings::of(home, &config, choice)?)?;
        let desk = home::open(home, self.now(), &mut |words| out.talk(words))?;
        serve::panics_are_lines();
        let serving = serve::start(ready, home, desk, Arc::new(Instant::now))?;
        let signals = Signals::new()?;
        self.begins_to_serve();
        out.line(serving.address());
        // Whoever started us reads the address from here, and nothing more.
        out.gone |= out.data.flush().is_err();
        serving.until_stopped(signals)
    }

    fn demo(&self, choice: &DemoArgs, out: &mut Out<'_>) -> Result<(), Trouble> {
        demo::run(self, choice, out)
    }

    fn line(&self, home: Option<&Path>, verb: &LineVerb, out: &mut Out<'_>) -> Result<(), Trouble> {
        line::ceremony::run(home, verb, self.now(), out)
    }

    fn stopping(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    fn serves(&self) -> Option<Arc<Desk>> {
        None
    }

    fn hand_over(&self, home: &Path, asked: &Asked, out: &mut Out<'_>) -> Option<Exit> {
        serve::operator::hand_over(home, asked, out)
    }
}
