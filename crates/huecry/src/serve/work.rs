//! A desk at work: its faces behind the gate, its connections, its workers, until it rests.

use super::gate::{self, Gate, Numbers};
use super::guard::Guard;
use super::guard::body::Room;
use super::listen::{self, Line};
use super::metrics::Metrics;
use super::operator::{Door, Here};
use super::probes::{self, Watched};
use super::strangers::Strangers;
use super::workers::{Pulse, Workers};
use super::{Post, Settings, faces};
use crate::line;
use crate::provider::Oidc;
use axum::Router;
use huecry_desk::Desk;
use huecry_terms::Trouble;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// A desk at work.
pub(super) struct Work {
    pub desk: Arc<Desk>,
    /// Told when another catalogue came into force.
    pub catalogue_changed: Arc<Notify>,
    runtime: Runtime,
    accepting: Vec<JoinHandle<()>>,
    stop: watch::Sender<bool>,
    stopping: Arc<AtomicBool>,
    pulse: Arc<Pulse>,
    workers: Workers,
    door: Option<Door>,
    line: Option<line::Running>,
}

impl Work {
    /// Begins to accept.
    pub fn begin(post: &Post, desk: Desk) -> Result<Work, Trouble> {
        let desk = Arc::new(desk);
        let settings = &post.ready.settings;
        let (metrics, pulse) = (Arc::new(Metrics::new()?), Arc::new(Pulse::new(settings.ready_within_acts)));
        let stopping = Arc::new(AtomicBool::new(false));
        let watched = Watched {
            desk: desk.clone(),
            pulse: pulse.clone(),
            metrics: metrics.clone(),
            logs: post.logs.clone(),
            clock: post.clock.clone(),
        };
        let provider = settings.provider.as_ref().map(|config| Oidc::open(&post.home, config)).transpose()?;
        let faces = faces::joined(&desk, &post.clock, settings, provider, &post.home, &stopping);
        let all = faces.merge(probes::routes(Arc::new(watched))).merge(post.more.clone());
        let runtime = runtime(settings)?;
        let (stop, stopped) = watch::channel(false);
        let listens = |listener: &TcpListener, address, faces| -> Result<JoinHandle<()>, Trouble> {
            let line = Arc::new(line(post, &desk, &metrics, address, faces)?);
            let _inside = runtime.enter();
            // The post keeps the address; this is a second handle of it.
            let listener = listener.try_clone().and_then(tokio::net::TcpListener::from_std);
            let listener = listener.map_err(|e| Trouble::new(format!("the listener could not be used: {e}"), ""))?;
            Ok(runtime.spawn(listen::serve(listener, line, stopped.clone())))
        };
        let mut accepting = vec![listens(&post.ready.listener, post.ready.address, all)?];
        if let Some((listener, address)) = &post.ready.public {
            accepting.push(listens(listener, *address, faces::public(&desk, &post.clock, settings))?);
        }
        pulse.feel(&desk);
        let catalogue_changed = Arc::new(Notify::new());
        let workers = Workers::start(&desk, &post.clock, &pulse, &metrics, settings.dormancy, &catalogue_changed)?;
        let line =
            settings.line.as_ref().map(|config| line::serve(&post.home, config, &desk, &post.clock)).transpose()?;
        let door = Door::open(&post.home, Here { desk: desk.clone(), clock: post.clock.clone() });
        Ok(Work { desk, catalogue_changed, runtime, accepting, stop, stopping, pulse, workers, door, line })
    }

    /// Where other nodes reach it, if they do.
    pub fn line_address(&self) -> Option<SocketAddr> {
        self.line.as_ref()?.address()
    }

    /// Accepts nothing new, lets what runs finish, and signs the last checkpoint. The desk comes back, and
    /// whether that was signed.
    pub fn rest(self) -> (Arc<Desk>, Result<(), Trouble>) {
        self.pulse.stopping();
        self.stopping.store(true, Ordering::SeqCst);
        if let Some(door) = self.door {
            door.close();
        }
        // The accepting task is gone when it panicked: then there is nobody to tell.
        let _ = self.stop.send(true);
        for accepting in self.accepting {
            let _ = self.runtime.block_on(accepting);
        }
        self.runtime.shutdown_timeout(Duration::from_secs(1));
        if let Some(line) = self.line {
            line.stop();
        }
        self.workers.stop();
        let published = self.pulse.publish(&self.desk);
        (self.desk, published)
    }
}

/// A line to some faces, through the gate.
fn line(post: &Post, desk: &Desk, metrics: &Arc<Metrics>, address: SocketAddr, faces: Router) -> Result<Line, Trouble> {
    let settings = &post.ready.settings;
    let guard = Arc::new(Guard::new(settings, address));
    let gate = Gate {
        guard: guard.clone(),
        limits: settings.limits.clone(),
        room: Room::new(settings.limits.bodies_size),
        metrics: metrics.clone(),
        catalogue: desk.catalogue.clone(),
        numbers: Numbers::new(random()?),
        strangers: Strangers::new(&settings.api, &post.clock),
    };
    Ok(Line {
        faces: gate::before(faces, Arc::new(gate)),
        certificate: post.ready.certificate.clone(),
        guard,
        limits: settings.limits.clone(),
        metrics: metrics.clone(),
    })
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
