//! The line at work: the socket, one carrier for each peer, and the bell that wakes them.

use super::carry::{self, Carries};
use super::files::carry_files;
use super::host::AtTheDesk;
use super::keys::Keys;
use super::news;
use crate::config::LineConfig;
use huecry_desk::Desk;
use huecry_desk::link::{self, directory, rounds};
use huecry_line::Address;
use huecry_line::socket::{Client, Handle, Patience, Server, Settings, SocketError};
use huecry_terms::{Instant, Trouble};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::task::JoinHandle as Task;

/// The node's clock.
pub type Clock = Arc<dyn Fn() -> Instant + Send + Sync>;

/// What all that is at work on the line shares.
pub(super) struct Shared {
    pub desk: Arc<Desk>,
    pub clock: Clock,
    pub client: Client,
    /// Rings when there may be something to say.
    pub bell: watch::Sender<u64>,
    pub stop: watch::Sender<bool>,
    listens: bool,
}

/// The line at work.
pub struct Running {
    address: Option<SocketAddr>,
    handle: Option<Handle>,
    shared: Arc<Shared>,
    stopping: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
    serving: Option<Task<()>>,
    runtime: Runtime,
}

/// Begins to serve the line of a desk that has one.
///
/// # Errors
/// When the address is taken, a key cannot be read, or the system gives no threads.
pub fn serve(home: &Path, config: &LineConfig, desk: &Arc<Desk>, clock: &Clock) -> Result<Running, Trouble> {
    let address = super::address(config)?;
    let keys = Keys::read(home, &address)?;
    let client = Client::new(keys.tls, clock.clone(), Patience::default()).map_err(|e| of_socket(&e))?;
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(AT_THE_DESK)
        .thread_name("huecry-line")
        .enable_all()
        .build()
        .map_err(|e| Trouble::new(format!("the threads of the line could not be started: {e}"), ""))?;
    let (server, serving) = match config.listen {
        None => (None, None),
        Some(listen) => {
            let tls = Keys::read(home, &address)?.tls;
            let host = Arc::new(AtTheDesk { desk: desk.clone(), clock: clock.clone() });
            let settings = Settings { listen, ..Settings::default() };
            let server =
                runtime.block_on(Server::bind(host, tls, clock.clone(), settings)).map_err(|e| of_socket(&e))?;
            let (address, handle) = (server.address(), server.handle());
            (Some((address, handle)), Some(runtime.spawn(server.serve())))
        }
    };
    let shared = Arc::new(Shared {
        desk: desk.clone(),
        clock: clock.clone(),
        client,
        bell: watch::Sender::new(0),
        stop: watch::Sender::new(false),
        listens: server.is_some(),
    });
    let (address, handle) = server.map_or((None, None), |(address, handle)| (Some(address), Some(handle)));
    let stopping = Arc::new(AtomicBool::new(false));
    let mut running = Running { address, handle, shared, stopping, threads: Vec::new(), serving, runtime };
    running.rings()?;
    running.rounds(home.to_path_buf())?;
    Ok(running)
}

impl Shared {
    /// What is carried to each peer: where nobody can call us, we ask besides.
    pub fn carries(&self) -> &'static [Carries] {
        if self.listens { &[Carries::Says] } else { &[Carries::Says, Carries::Asks] }
    }
}

impl Running {
    /// Where it listens, if it does.
    pub fn address(&self) -> Option<SocketAddr> {
        self.address
    }

    /// Stops: what is under way may end.
    pub fn stop(self) {
        self.stopping.store(true, Ordering::SeqCst);
        self.shared.stop.send_replace(true);
        if let Some(handle) = &self.handle {
            handle.stop();
        }
        for thread in self.threads {
            // What it broke on was said when it broke.
            let _ = thread.join();
        }
        if let Some(serving) = self.serving {
            let _ = self.runtime.block_on(serving);
        }
        self.runtime.shutdown_timeout(Duration::from_secs(2));
    }

    /// The bell of the desk: whoever carries looks again, whoever waits is answered, keys that were taken back are out, and
    /// for each peer that can be called somebody carries.
    fn rings(&mut self) -> Result<(), Trouble> {
        let (shared, handle, stopping) = (self.shared.clone(), self.handle.clone(), self.stopping.clone());
        let on = self.runtime.handle().clone();
        let mut carriers: BTreeMap<(Address, Option<Carries>), Task<()>> = BTreeMap::new();
        let mut heard = 0;
        self.thread("huecry-line-bell", move || {
            while !stopping.load(Ordering::SeqCst) {
                for spki in directory::to_close(&shared.desk) {
                    shared.client.revoked(&spki);
                    handle.iter().for_each(|handle| handle.revoked(&spki));
                }
                let peers = link::peers(&shared.desk).unwrap_or_else(|trouble| {
                    say_trouble(&trouble);
                    Vec::new()
                });
                for peer in peers {
                    handle.iter().for_each(|handle| handle.ring(&peer));
                    if carry::place(&shared, &peer).is_none() {
                        continue;
                    }
                    let files = (peer.clone(), None);
                    if carriers.get(&files).is_none_or(Task::is_finished) {
                        carriers.insert(files, on.spawn(carry_files(shared.clone(), peer.clone())));
                    }
                    for what in shared.carries() {
                        let carrier = (peer.clone(), Some(*what));
                        if carriers.get(&carrier).is_none_or(Task::is_finished) {
                            let carries = carry::carry(shared.clone(), peer.clone(), *what);
                            carriers.insert(carrier, on.spawn(carries));
                        }
                    }
                }
                shared.bell.send_replace(heard);
                heard = link::wait(&shared.desk, heard, LOOK);
            }
        })
    }

    /// What is done by the clock.
    fn rounds(&mut self, home: PathBuf) -> Result<(), Trouble> {
        let (shared, stopping) = (self.shared.clone(), self.stopping.clone());
        self.thread("huecry-line-rounds", move || {
            let mut looks = 0_u32;
            while !stopping.load(Ordering::SeqCst) {
                let now = (shared.clock)();
                let brought = news::take(&home, &shared.desk, now);
                let kept = match brought.as_ref().is_ok_and(|taken| *taken > 0) || looks.is_multiple_of(LOOKS_A_ROUND) {
                    true => directory::reload(&shared.desk).and_then(|_| directory::renew(&shared.desk, now)).map(drop),
                    false => Ok(()),
                };
                let brought = brought.map(drop);
                let gone = |number| super::keys::destroy_epoch(&home, number);
                let done = match looks % LOOKS_A_ROUND {
                    0 => rounds::go(&shared.desk, now, rounds::Limits::default(), &gone).map(drop),
                    _ => Ok(()),
                };
                for trouble in [brought, kept, done].into_iter().filter_map(Result::err) {
                    say_trouble(&trouble);
                }
                looks = looks.wrapping_add(1);
                std::thread::sleep(LOOK);
            }
        })
    }

    fn thread(&mut self, name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Trouble> {
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(work);
        let no = |e| {
            Trouble::new(format!("the thread `{name}` could not be started: {e}"), "see the system's limit on threads")
        };
        self.threads.push(thread.map_err(no)?);
        Ok(())
    }
}

/// Says what broke on the way to a peer.
pub(super) fn say(peer: &Address, trouble: &Trouble) {
    let (address, what, advice) = (peer.to_string(), trouble.what.as_str(), trouble.advice.as_str());
    tracing::error!(target: "huecry::line", address, what, advice, "the line could not do its work");
}

fn say_trouble(trouble: &Trouble) {
    let (what, advice) = (trouble.what.as_str(), trouble.advice.as_str());
    tracing::error!(target: "huecry::line", what, advice, "the line could not do its work");
}

fn of_socket(error: &SocketError) -> Trouble {
    Trouble::new(format!("the line: {error}"), "see `[line]` of huecry.toml, and `huecry line keys`")
}

/// How often it is looked when nobody rings.
const LOOK: Duration = Duration::from_secs(1);
/// Half a minute from one round to the next.
const LOOKS_A_ROUND: u32 = 30;
/// So much of the desk's work is done at once for others.
const AT_THE_DESK: usize = 32;
