//! `huecry serve`: one process, its listener, its faces and its workers, until it is asked to stop.
//!
//! ```text
//! listen   connections: how many, how slow, how long          tls      the certificate
//! gate     the one way in: every request, every answer        guard    what a request must satisfy
//! faces    the console and the interface, joined              answer   what is said instead of a face
//! logs     one line an event, about nobody                    metrics  figures, about nobody
//! workers  checkpoints, indexes, pulse                        probes   alive, ready, figures
//! operator the command line's own door                        work     a desk at work, until it rests
//! strangers refused sign-ins, limited by address
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
mod work;
mod workers;

use crate::home;
use axum::Router;
pub use faces::Clock;
use huecry_desk::Desk;
use huecry_terms::Trouble;
use logs::Logs;
pub use settings::{CertificateFiles, Limits, Settings};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use stop::Asked;
pub use stop::Signals;
use tls::Certificate;
use work::Work;

/// An address that was taken, and the certificate for it, before the node was opened: what the settings
/// do not allow is said at once.
pub struct Ready {
    settings: Settings,
    listener: TcpListener,
    address: SocketAddr,
    certificate: Option<Arc<Certificate>>,
    /// The listener of the public extracts, and where it listens.
    public: Option<(TcpListener, SocketAddr)>,
}

/// What stays the same while a node is opened again.
struct Post {
    home: PathBuf,
    ready: Ready,
    clock: Clock,
    more: Router,
    logs: Logs,
}

/// A node that serves.
pub struct Serving {
    post: Post,
    work: Work,
    address: String,
}

/// Takes the address and reads the certificate.
///
/// # Errors
/// When either cannot be had.
pub fn ready(settings: Settings) -> Result<Ready, Trouble> {
    let certificate = settings.tls.as_ref().map(Certificate::read).transpose()?.map(Arc::new);
    let listener = listen::bind(settings.listen)?;
    let of = |listener: &TcpListener| {
        listener.local_addr().map_err(|e| Trouble::new(format!("the address is not known: {e}"), ""))
    };
    let address = of(&listener)?;
    let public = settings.public.map(listen::bind).transpose()?;
    let public = public.map(|listener| of(&listener).map(|address| (listener, address))).transpose()?;
    Ok(Ready { settings, listener, address, certificate, public })
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
    let least = if ready.settings.demo { tracing::Level::WARN } else { tracing::Level::INFO };
    let logs = Logs::start(ready.settings.log, least);
    let scheme = if ready.certificate.is_some() { "https" } else { "http" };
    let address = format!("{scheme}://{}", ready.address);
    let post = Post { home: home.to_path_buf(), ready, clock, more, logs };
    let work = Work::begin(&post, desk)?;
    let (version, acts) = (env!("CARGO_PKG_VERSION"), huecry_desk::node::acts(&work.desk));
    tracing::info!(target: "huecry::serve", address, version, acts, "serving");
    if let Some((_, public)) = &post.ready.public {
        tracing::info!(target: "huecry::serve", address = format!("{scheme}://{public}"), "public extracts are shown");
    }
    Ok(Serving { post, work, address })
}

impl Serving {
    /// `http://127.0.0.1:8024`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where the public extracts of notices are shown: `http://127.0.0.1:8025`.
    pub fn public_address(&self) -> Option<String> {
        let scheme = if self.post.ready.certificate.is_some() { "https" } else { "http" };
        self.post.ready.public.as_ref().map(|(_, address)| format!("{scheme}://{address}"))
    }

    /// Where other nodes reach this one: `127.0.0.1:8026`.
    pub fn line_address(&self) -> Option<SocketAddr> {
        self.work.line_address()
    }

    /// The desk that is served. Whoever keeps it keeps the node from being opened again.
    pub fn desk(&self) -> &Arc<Desk> {
        &self.work.desk
    }

    /// Serves until the system asks to stop; a second time ends the process at once. The certificate is
    /// read again on SIGHUP, and the node is opened again when another catalogue came into force: whoever
    /// calls meanwhile waits.
    ///
    /// # Errors
    /// Trouble of the disk at the end; everything acknowledged stands all the same. Trouble of opening the
    /// node again.
    pub fn until_stopped(mut self, mut signals: Signals) -> Result<(), Trouble> {
        loop {
            match signals.next(&self.work.catalogue_changed) {
                Asked::ReadAgain => self.read_again(),
                Asked::OpenAgain => self = self.opened_again()?,
                Asked::Stop => break,
            }
        }
        tracing::info!(target: "huecry::serve", "stopping");
        // Without the thread a second signal is not heard, and the first one is heeded all the same.
        let _ = std::thread::Builder::new().name("huecry-signals".into()).spawn(move || {
            signals.wait_for_stop();
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
        let Post { home, ready, logs, .. } = self.post;
        drop(ready);
        let (desk, published) = self.work.rest();
        let saved = home::save(&home, &desk);
        tracing::info!(target: "huecry::serve", acts = huecry_desk::node::acts(&desk), "stopped");
        logs.flush();
        published.and(saved)
    }

    /// The same address over the node opened again: callers wait in the system's queue.
    fn opened_again(self) -> Result<Serving, Trouble> {
        tracing::info!(target: "huecry::serve", "another catalogue is in force: the node is opened again");
        let Serving { post, work, address } = self;
        let (desk, published) = work.rest();
        published?;
        home::close(&post.home, alone(desk)?)?;
        let mut talk = |what: &str| tracing::info!(target: "huecry::serve", what, "opening");
        let until = Instant::now() + PATIENCE;
        let desk = loop {
            match home::open(&post.home, (post.clock)(), &mut talk) {
                // A command line that found the door closed may have come in between; it holds the folder for a moment.
                Err(_) if Instant::now() < until => std::thread::sleep(Duration::from_millis(50)),
                opened => break opened?,
            }
        };
        let work = Work::begin(&post, desk)?;
        tracing::info!(target: "huecry::serve", acts = huecry_desk::node::acts(&work.desk), "serving again");
        Ok(Serving { post, work, address })
    }

    fn read_again(&self) {
        let Some(certificate) = &self.post.ready.certificate else { return };
        match certificate.again() {
            Ok(()) => tracing::info!(target: "huecry::serve", "the certificate was read again"),
            Err(trouble) => {
                let (what, advice) = (trouble.what.as_str(), trouble.advice.as_str());
                tracing::error!(target: "huecry::serve", what, advice, "the certificate in use stays");
            }
        }
    }
}

/// The desk when nobody else holds it any more: an import ends after its present step.
fn alone(mut desk: Arc<Desk>) -> Result<Desk, Trouble> {
    let until = Instant::now() + PATIENCE;
    loop {
        match Arc::try_unwrap(desk) {
            Ok(desk) => return Ok(desk),
            Err(held) if Instant::now() < until => desk = held,
            Err(_) => {
                let what = "another catalogue is in force, and something still works under the earlier one";
                return Err(Trouble::new(what, "start the node again; everything acknowledged stands"));
            }
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// How long work under the earlier catalogue, or somebody else in its folder, may keep the node from being opened under the
/// new one.
const PATIENCE: Duration = Duration::from_secs(60);
/// What the shell sees of a process that was interrupted.
const INTERRUPTED: i32 = 130;
