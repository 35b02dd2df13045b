//! `huecry serve`: one process, its listener, its faces and its workers, until it is asked to stop.
//!
//! ```text
//! listen   connections: how many, how slow, how long          tls      the certificate
//! gate     the one way in: every request, every answer        guard    what a request must satisfy
//! faces    the console and the interface, joined              answer   what is said instead of a face
//! logs     one line an event, about nobody                    metrics  figures, about nobody
//! workers  checkpoints, indexes, pulse                        probes   alive, ready, figures
//! operator the command line reaches the node while it is served
//! ```

mod answer;
mod faces;
mod gate;
mod guard;
mod listen;
mod logs;
mod metrics;
pub mod operator;
mod probes;
mod settings;
mod stop;
mod strangers;
mod tls;
mod workers;

use crate::home;
use axum::Router;
pub use faces::Clock;
use gate::{Gate, Numbers};
use guard::Guard;
use guard::body::Room;
use huecry_desk::Desk;
use huecry_terms::Trouble;
use listen::Line;
use logs::Logs;
use metrics::Metrics;
use operator::{Door, Here};
use probes::Watched;
pub use settings::{CertificateFiles, Limits, Settings};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use stop::Asked;
pub use stop::Signals;
use strangers::Strangers;
use tls::Certificate;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use workers::{Pulse, Workers};

/// An address that was taken, and the certificate for it, before the node was opened: what the settings
/// do not allow is said at once.
pub struct Ready {
    settings: Settings,
    listener: TcpListener,
    address: SocketAddr,
    certificate: Option<Arc<Certificate>>,
}

/// A node that serves.
pub struct Serving {
    home: PathBuf,
    desk: Arc<Desk>,
    address: String,
    runtime: Runtime,
    accepting: JoinHandle<()>,
    stop: watch::Sender<bool>,
    stopping: Arc<AtomicBool>,
    certificate: Option<Arc<Certificate>>,
    pulse: Arc<Pulse>,
    workers: Workers,
    door: Option<Door>,
    logs: Logs,
}

/// Takes the address and reads the certificate.
///
/// # Errors
/// When either cannot be had.
pub fn ready(settings: Settings) -> Result<Ready, Trouble> {
    let certificate = settings.tls.as_ref().map(Certificate::read).transpose()?.map(Arc::new);
    let listener = listen::bind(settings.listen)?;
    let address = listener.local_addr().map_err(|e| Trouble::new(format!("the address is not known: {e}"), ""))?;
    Ok(Ready { settings, listener, address, certificate })
}

/// From now on a panic of this process is a line of the log.
pub fn panics_are_lines() {
    logs::panics_are_lines();
}

/// Starts to serve a node.
///
/// # Errors
/// When the system gives no threads.
pub fn start(ready: Ready, home: &Path, desk: Desk, clock: Clock) -> Result<Serving, Trouble> {
    start_with(ready, home, desk, clock, Router::new())
}

/// The same with further routes beside those of the faces: those of a bench or a test.
///
/// # Errors
/// As [`start`].
pub fn start_with(ready: Ready, home: &Path, desk: Desk, clock: Clock, more: Router) -> Result<Serving, Trouble> {
    let Ready { settings, listener, address, certificate } = ready;
    let least = if settings.demo { tracing::Level::WARN } else { tracing::Level::INFO };
    let logs = Logs::start(settings.log, least);
    let desk = Arc::new(desk);
    let runtime = runtime(&settings)?;
    let metrics = Arc::new(Metrics::new()?);
    let pulse = Arc::new(Pulse::new(settings.ready_within_acts));
    let guard = Arc::new(Guard::new(&settings, address));
    let watched = Arc::new(Watched {
        desk: desk.clone(),
        pulse: pulse.clone(),
        metrics: metrics.clone(),
        logs: logs.clone(),
        clock: clock.clone(),
    });
    let gate = Arc::new(Gate {
        guard: guard.clone(),
        limits: settings.limits.clone(),
        room: Room::new(settings.limits.bodies_size),
        metrics: metrics.clone(),
        catalogue: desk.catalogue.clone(),
        numbers: Numbers::new(random()?),
        strangers: Strangers::new(&settings.api, &clock),
    });
    let stopping = Arc::new(AtomicBool::new(false));
    let faces = faces::joined(&desk, &clock, &settings, home, &stopping);
    let all = faces.merge(probes::routes(watched)).merge(more);
    let limits = settings.limits.clone();
    let metrics_of_line = metrics.clone();
    let line = Line { faces: gate::before(all, gate), certificate: certificate.clone(), guard, limits, metrics };
    let (stop, stopped) = watch::channel(false);
    let accepting = {
        let _inside = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener);
        let listener = listener.map_err(|e| Trouble::new(format!("the listener could not be used: {e}"), ""))?;
        runtime.spawn(listen::serve(listener, Arc::new(line), stopped))
    };
    pulse.feel(&desk);
    let workers = Workers::start(&desk, &pulse, &metrics_of_line, &clock)?;
    let scheme = if certificate.is_some() { "https" } else { "http" };
    let address = format!("{scheme}://{address}");
    let version = env!("CARGO_PKG_VERSION");
    tracing::info!(target: "huecry::serve", address, version, acts = huecry_desk::node::acts(&desk), "serving");
    let home = home.to_path_buf();
    let door = Door::open(&home, Here { desk: desk.clone(), clock });
    Ok(Serving { home, desk, address, runtime, accepting, stop, stopping, certificate, pulse, workers, door, logs })
}

impl Serving {
    /// `http://127.0.0.1:8024`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The desk that is served.
    pub fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// From now on the signals of the system are kept for [`Serving::until_stopped`].
    ///
    /// # Errors
    /// When the system does not let us.
    pub fn signals(&self) -> Result<Signals, Trouble> {
        let _inside = self.runtime.enter();
        Signals::new()
    }

    /// Serves until the system asks to stop; a second time ends the process at once. The certificate is
    /// read again on SIGHUP.
    ///
    /// # Errors
    /// Trouble of the disk at the end; everything acknowledged stands all the same.
    pub fn until_stopped(self, mut signals: Signals) -> Result<(), Trouble> {
        while self.runtime.block_on(signals.next()) == Asked::ReadAgain {
            self.read_again();
        }
        tracing::info!(target: "huecry::serve", "stopping");
        self.runtime.spawn(async move {
            while signals.next().await != Asked::Stop {}
            std::process::exit(INTERRUPTED);
        });
        self.stop()
    }

    /// Stops: nothing new is accepted, what runs finishes, the last checkpoint is signed and the indexes
    /// are saved.
    ///
    /// # Errors
    /// Trouble of the disk; everything acknowledged stands all the same.
    pub fn stop(self) -> Result<(), Trouble> {
        self.pulse.stopping();
        if let Some(door) = self.door {
            door.close();
        }
        // The accepting task is gone when it panicked: then there is nobody to tell.
        self.stopping.store(true, Ordering::SeqCst);
        let _ = self.stop.send(true);
        let _ = self.runtime.block_on(self.accepting);
        self.runtime.shutdown_timeout(Duration::from_secs(1));
        self.workers.stop();
        let published = self.pulse.publish(&self.desk);
        let saved = home::save(&self.home, &self.desk);
        tracing::info!(target: "huecry::serve", acts = huecry_desk::node::acts(&self.desk), "stopped");
        self.logs.flush();
        published.and(saved)
    }

    fn read_again(&self) {
        let Some(certificate) = &self.certificate else { return };
        match certificate.again() {
            Ok(()) => tracing::info!(target: "huecry::serve", "the certificate was read again"),
            Err(trouble) => {
                let (what, advice) = (trouble.what.as_str(), trouble.advice.as_str());
                tracing::error!(target: "huecry::serve", what, advice, "the certificate in use stays");
            }
        }
    }
}

/// Faces run on a few threads and never wait on them; the desk runs on the blocking pool, in which each face
/// takes no more than its share.
fn runtime(settings: &Settings) -> Result<Runtime, Trouble> {
    let built = Builder::new_multi_thread()
        .worker_threads(std::thread::available_parallelism().map_or(2, usize::from).clamp(2, 16))
        .max_blocking_threads(2 * settings.workers + settings.api.long_at_once + BESIDE)
        .thread_keep_alive(Duration::from_secs(60))
        .thread_name("huecry-face")
        .enable_all()
        .build();
    built.map_err(|e| Trouble::new(format!("the threads could not be started: {e}"), "see the system's limits"))
}

fn random() -> Result<u32, Trouble> {
    getrandom::u32().map_err(|e| Trouble::new(format!("the machine gave no random bytes: {e}"), ""))
}

/// Threads beside those of the desk: for figures, and for files that are sent.
const BESIDE: usize = 4;
/// What the shell sees of a process that was interrupted.
const INTERRUPTED: i32 = 130;
