//! What a node that serves does by itself: it publishes checkpoints, lets its indexes follow the acts
//! of every process, hears the clocks of dossiers, and feels its own pulse. Each worker is a thread of its own: the desk is
//! synchronous, and none of them may hold up an officer.

use super::Clock;
use super::metrics::Metrics;
use huecry_desk::catalogue_change::InForce;
use huecry_desk::node::{self, Follower};
use huecry_desk::people::Dormancy;
use huecry_desk::{Desk, dossier, health, log, people};
use huecry_terms::Trouble;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::Notify;

/// The workers of a node that serves.
pub(super) struct Workers {
    stop: Arc<Bell>,
    threads: Vec<JoinHandle<()>>,
}

/// What the workers know of the node's state; probes read it without asking the store.
#[derive(Debug)]
pub(super) struct Pulse {
    began: Instant,
    ready_within: u64,
    ready: AtomicBool,
    stopping: AtomicBool,
    /// Milliseconds from the beginning to the last look.
    felt: AtomicU64,
    checkpoint_acts: AtomicU64,
    /// Milliseconds from the beginning to the moment when a checkpoint last covered every act.
    covered: AtomicU64,
}

impl Pulse {
    /// Nothing felt yet: not ready.
    pub fn new(ready_within: u64) -> Pulse {
        Pulse {
            began: Instant::now(),
            ready_within,
            ready: AtomicBool::new(false),
            stopping: AtomicBool::new(false),
            felt: AtomicU64::new(0),
            checkpoint_acts: AtomicU64::new(0),
            covered: AtomicU64::new(0),
        }
    }

    /// Whether the store answers, the indexes are near enough, and that was seen just now.
    pub fn is_ready(&self) -> bool {
        let felt = Duration::from_millis(self.felt.load(Ordering::Relaxed));
        let fresh = self.began.elapsed().saturating_sub(felt) < STALE;
        fresh && self.ready.load(Ordering::Relaxed) && !self.stopping.load(Ordering::Relaxed)
    }

    /// From now on it is not ready.
    pub fn stopping(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Acts under the last checkpoint, and seconds since one covered every act.
    pub fn checkpoint(&self) -> (u64, f64) {
        let covered = Duration::from_millis(self.covered.load(Ordering::Relaxed));
        (self.checkpoint_acts.load(Ordering::Relaxed), self.began.elapsed().saturating_sub(covered).as_secs_f64())
    }

    /// Looks at the node.
    pub fn feel(&self, desk: &Desk) {
        let ready = match health::answers(desk) {
            Ok(()) => health::of(desk).index_lag <= self.ready_within,
            Err(trouble) => {
                say("pulse", &trouble);
                false
            }
        };
        self.ready.store(ready, Ordering::Relaxed);
        self.felt.store(self.now(), Ordering::Relaxed);
    }

    /// Signs what was not signed.
    ///
    /// # Errors
    /// Trouble of store, disk or log.
    pub fn publish(&self, desk: &Desk) -> Result<(), Trouble> {
        let asked = self.now();
        if self.checkpoint_acts.load(Ordering::Relaxed) != node::acts(desk) {
            let signed = log::checkpoint(desk)?;
            self.checkpoint_acts.store(signed.head().size, Ordering::Relaxed);
        }
        self.covered.store(asked, Ordering::Relaxed);
        Ok(())
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

impl Workers {
    /// Starts them. `catalogue_changed` is told when another catalogue came into force than the one the desk
    /// was opened under.
    ///
    /// # Errors
    /// When the system has no threads left.
    pub fn start(
        desk: &Arc<Desk>,
        clock: &Clock,
        pulse: &Arc<Pulse>,
        metrics: &Arc<Metrics>,
        dormancy: Dormancy,
        catalogue_changed: &Arc<Notify>,
    ) -> Result<Workers, Trouble> {
        let mut workers = Workers { stop: Arc::default(), threads: Vec::new() };
        let (d, p) = (desk.clone(), pulse.clone());
        workers.every("huecry-pulse", Duration::from_secs(1), move || {
            p.feel(&d);
            Ok(())
        })?;
        let (d, p) = (desk.clone(), pulse.clone());
        workers.every("huecry-publish", CHECKPOINTS, move || p.publish(&d))?;
        let (d, c) = (desk.clone(), clock.clone());
        workers.every("huecry-clocks", CLOCKS, move || dossier::ring(&d, c()).map(|_| ()))?;
        let (d, c, mut met) = (desk.clone(), clock.clone(), dossier::Met::default());
        workers.every("huecry-met", CLOCKS, move || dossier::meet(&d, &mut met, c()).map(|_| ()))?;
        let (d, c, mut located) = (desk.clone(), clock.clone(), dossier::Located::default());
        workers.every("huecry-located", CLOCKS, move || dossier::follow_located(&d, &mut located, c()).map(|_| ()))?;
        let (d, c, mut round) = (desk.clone(), clock.clone(), dossier::Round::default());
        workers.every("huecry-asks", CLOCKS, move || dossier::ask(&d, &mut round, c()).map(|_| ()))?;
        let (d, c) = (desk.clone(), clock.clone());
        workers.every("huecry-dormant", DORMANT, move || people::hear(&d, dormancy, c()).map(|_| ()))?;
        let metrics = metrics.clone();
        workers.every("huecry-figures", Duration::from_secs(5), move || {
            metrics.gather();
            Ok(())
        })?;
        workers.follow(desk.clone(), clock.clone(), catalogue_changed.clone())?;
        Ok(workers)
    }

    /// The worker that keeps the indexes level with the acts of every process.
    fn follow(&mut self, desk: Arc<Desk>, clock: Clock, catalogue_changed: Arc<Notify>) -> Result<(), Trouble> {
        let mut follower = Follower::default();
        // The desk waits by itself; the pause is for a store that answers with trouble.
        self.every("huecry-follow", Duration::from_millis(50), move || {
            node::keep_up(&desk, &mut follower, Duration::from_secs(1), &*clock)?;
            if follower.catalogue != InForce::Ours {
                catalogue_changed.notify_one();
            }
            Ok(())
        })
    }

    /// Stops them after what each is at.
    pub fn stop(self) {
        self.stop.ring();
        for thread in self.threads {
            // What a worker broke on was said when it broke.
            let _ = thread.join();
        }
    }

    /// Work that is done again and again. Trouble is said, and the work goes on: a disk that was full may
    /// not be full the next time.
    fn every(
        &mut self,
        name: &str,
        period: Duration,
        mut work: impl FnMut() -> Result<(), Trouble> + Send + 'static,
    ) -> Result<(), Trouble> {
        let (stop, worker) = (self.stop.clone(), name.to_string());
        let run = move || {
            loop {
                if let Err(trouble) = work() {
                    say(&worker, &trouble);
                }
                if stop.rung_within(period) {
                    return;
                }
            }
        };
        let thread = std::thread::Builder::new().name(name.to_string()).spawn(run);
        self.threads.push(thread.map_err(|e| {
            Trouble::new(format!("the worker `{name}` could not be started: {e}"), "see the system's limit on threads")
        })?);
        Ok(())
    }
}

fn say(worker: &str, trouble: &Trouble) {
    let (what, advice) = (trouble.what.as_str(), trouble.advice.as_str());
    tracing::error!(target: "huecry::worker", worker, what, advice, "a worker could not do its work");
}

/// Rings once for everybody.
#[derive(Debug, Default)]
struct Bell {
    rung: Mutex<bool>,
    heard: Condvar,
}

impl Bell {
    fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.heard.notify_all();
    }

    /// Waits so long at most; says whether it has rung.
    fn rung_within(&self, time: Duration) -> bool {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.heard.wait_timeout_while(rung, time, |rung| !*rung);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// How often the clocks of dossiers are listened for: the shortest limit of a procedure is minutes.
const CLOCKS: Duration = Duration::from_secs(5);
/// Days are counted: an hour more or less is none.
const DORMANT: Duration = Duration::from_secs(3_600);
/// Between two checkpoints at least.
const CHECKPOINTS: Duration = Duration::from_secs(10);
/// What was seen longer ago than this says nothing: the store may hang.
const STALE: Duration = Duration::from_secs(10);
