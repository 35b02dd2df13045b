//! The link desk: what this node says to others over the line, what they say to it, and that both books agree.
//!
//! ```text
//! ours    compose::send      the gate, the signature, the seal; statement, envelopes and act in one transaction
//!         exchange::to_say   what the outbox sends now, with receipts and what we have on disk
//! theirs  exchange::host     takes envelopes in (accept), receipts (receipt), and answers in the same turn
//! ours    exchange::answered what came of it
//! clock   rounds::go         what must happen by the clock: erasing, deadlines, keys of epochs, old directories
//! ```
//!
//! What was said leaves as [`evidence`], with everything that proves it; `kept` tells `huecry check` what the kept bytes say.
//!
//! Nothing here knows a socket: whoever carries frames calls these functions. An outbox is grown from the store's rows at
//! the start and follows them; what is under way is all that lives in memory alone.

pub mod accept;
pub mod agreement;
pub mod attach;
pub mod books;
pub mod compare;
pub mod compose;
pub mod content;
pub mod dead;
mod deadline;
pub mod directory;
pub mod evidence;
pub mod exchange;
pub mod inbox;
pub(crate) mod kept;
mod outbox;
pub mod preview;
pub mod receipt;
pub mod rounds;
pub mod told;
pub mod written;

pub use agreement::Agreed;
pub use compose::{Letter, Sent};
pub use content::Content;

use crate::node::Desk;
use huecry_line::directory::{Book, Standing, Status};
use huecry_line::identity::{Keyring, NodeSigner, Signer};
use huecry_line::session::Policy;
use huecry_line::{Address, Hash};
use huecry_store::{CommitError, DuePlace, Files, Waiting, Write};
use huecry_terms::{Failure, Instant, LineAct, Refusal, RefusalKind, Trouble};
use outbox::Link;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// What a node needs to speak the line.
pub struct Setup {
    /// Signs what it says.
    pub signer: Signer,
    /// Signs what it hands in.
    pub node: NodeSigner,
    /// Opens what is sealed to it.
    pub keyring: Keyring,
    /// Who the others are: directories begun with the officers whose fingerprints were compared. What the store has of them
    /// takes their place.
    pub book: Book,
    /// Says that our own directory is the newest, where that key is kept here.
    pub online: Option<Signer>,
    /// Where the files that go with messages are kept, sealed.
    pub files: Files,
    /// How its links behave.
    pub policy: Policy,
}

/// A node's line at work.
pub(crate) struct Line {
    pub signer: Signer,
    pub node: NodeSigner,
    pub keyring: RwLock<Keyring>,
    pub book: RwLock<Arc<Book>>,
    pub online: Option<Signer>,
    pub files: Files,
    pub policy: Policy,
    /// Held while a directory is taken: each follows the one before.
    pub taking: Mutex<()>,
    /// TLS keys whose connections are to be ended.
    pub close: Mutex<Vec<Hash>>,
    links: Mutex<BTreeMap<Address, Arc<Mutex<Link>>>>,
    /// Held while something is said in a conversation that is there already: each place follows the one before.
    pub speaking: Mutex<()>,
    /// Up to where everything that waits for an answer has had its last word: rounds look behind it.
    pub told: Mutex<Option<DuePlace>>,
    /// Receipts of ours that others have on disk, to be remembered with the next act.
    pub heard: Mutex<Vec<Hash>>,
    bell: Bell,
}

/// Rings when there is something to say: whoever waits looks again.
#[derive(Default)]
struct Bell {
    rung: Mutex<u64>,
    ring: Condvar,
}

/// Opens the line of a node. Once: the program does so when it starts.
///
/// # Errors
/// Trouble of the store; when the keys are not all of one address, or the line is open already.
pub fn open(desk: &Desk, setup: Setup, now: Instant) -> Result<(), Trouble> {
    let Setup { signer, node, keyring, book, online, files, policy } = setup;
    if node.verifier().address() != signer.verifier().address() {
        let what = format!(
            "the node's key is of `{}`, the key that signs of `{}`",
            node.verifier().address(),
            signer.verifier().address()
        );
        return Err(Trouble::new(what, "give the node keys of one address"));
    }
    let line = Line {
        signer,
        node,
        keyring: RwLock::new(keyring),
        book: RwLock::new(Arc::new(directory::restored(desk, book)?)),
        online,
        files,
        policy,
        taking: Mutex::default(),
        close: Mutex::default(),
        links: Mutex::default(),
        speaking: Mutex::default(),
        told: Mutex::default(),
        heard: Mutex::default(),
        bell: Bell::default(),
    };
    for (name, _) in desk.store.links()? {
        if let Ok(peer) = name.parse::<Address>() {
            let link = Link::restore(desk, &line.policy, line.address(), &peer, now)?;
            lock(&line.links).insert(peer, Arc::new(Mutex::new(link)));
        }
    }
    let again = || Trouble::new("the line of this node is open already", "open it once");
    desk.line.set(line).map_err(|_| again())
}

/// Who this node is on the line; `None` while it speaks none.
pub fn address(desk: &Desk) -> Option<&Address> {
    desk.line.get().map(Line::address)
}

/// The directories this node goes by.
///
/// # Errors
/// Refused while it speaks no line.
pub fn book(desk: &Desk) -> Result<Arc<Book>, Refusal> {
    Ok(line(desk)?.book())
}

/// Every node this one has spoken with, or could: its links.
///
/// # Errors
/// Trouble of the store.
pub fn peers(desk: &Desk) -> Result<Vec<Address>, Trouble> {
    let Some(line) = desk.line.get() else { return Ok(Vec::new()) };
    let us = line.address();
    let book = line.book();
    let members = book.directories().filter_map(|directory| directory.release()).flat_map(|release| &release.members);
    let mut peers: Vec<Address> = members.map(|member| member.address.clone()).filter(|peer| peer != us).collect();
    let spoken = desk.store.links()?.into_iter().filter_map(|(name, _)| name.parse().ok());
    peers.extend(spoken);
    peers.sort();
    peers.dedup();
    Ok(peers)
}

impl Line {
    pub fn address(&self) -> &Address {
        self.signer.verifier().address()
    }

    pub fn book(&self) -> Arc<Book> {
        Arc::clone(&self.book.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn keyring(&self) -> RwLockReadGuard<'_, Keyring> {
        self.keyring.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn keyring_mut(&self) -> RwLockWriteGuard<'_, Keyring> {
        self.keyring.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The link to a node, grown from the store when it is first asked for.
    pub fn link(&self, desk: &Desk, peer: &Address, now: Instant) -> Result<Arc<Mutex<Link>>, Trouble> {
        if let Some(link) = lock(&self.links).get(peer) {
            return Ok(Arc::clone(link));
        }
        let grown = Link::restore(desk, &self.policy, self.address(), peer, now)?;
        let mut links = lock(&self.links);
        let link = links.entry(peer.clone()).or_insert_with(|| Arc::new(Mutex::new(grown)));
        Ok(Arc::clone(link))
    }

    /// Tells whoever carries frames to look again.
    pub fn ring(&self) {
        *lock(&self.bell.rung) += 1;
        self.bell.ring.notify_all();
    }
}

/// Why a member may not be spoken with, as its directory has it: its officers have suspended it or let it go, it is there
/// for tests alone, or nobody has said for too long that the directory is the newest.
pub(crate) fn barred(book: &Book, peer: &Address, test: bool, now: Instant) -> Option<&'static str> {
    match (book.standing(&peer.organisation, now), book.status(peer)) {
        (Standing::Refused, _) => Some("directory-stale"),
        (_, Some(Status::InForce)) => None,
        (_, Some(Status::TestOnly)) if test => None,
        (_, Some(Status::TestOnly)) => Some("member-for-tests"),
        (_, Some(Status::Suspended)) => Some("member-suspended"),
        (_, Some(Status::Withdrawn) | None) => Some("member-withdrawn"),
    }
}

/// Waits until there may be something to say since the bell was last heard, at most so long; says how often it has rung.
pub fn wait(desk: &Desk, heard: u64, patience: std::time::Duration) -> u64 {
    let Some(line) = desk.line.get() else { return heard };
    let rung = lock(&line.bell.rung);
    let waited = line.bell.ring.wait_timeout_while(rung, patience, |rung| *rung == heard);
    *waited.unwrap_or_else(PoisonError::into_inner).0
}

/// The node's line, or the lawful no that there is none.
pub(crate) fn line(desk: &Desk) -> Result<&Line, Refusal> {
    desk.line.get().ok_or_else(|| Refusal::new(RefusalKind::NoLine, "").ask("node.operator"))
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Hands in an act of the node itself on the line, with what it writes: whoever has several hands them all in first.
pub(crate) fn hand_in(desk: &Desk, act: LineAct, writes: Vec<Write>, now: Instant) -> Result<Waiting, Trouble> {
    let entry = huecry_terms::Entry::of_node(now, huecry_terms::Face::Node, huecry_terms::Act::Line(act));
    desk.store.hand_in(entry, writes).map_err(not_recorded)
}

/// Records an act of the node itself on the line.
pub(crate) fn record(desk: &Desk, act: LineAct, writes: Vec<Write>, now: Instant) -> Result<(), Trouble> {
    hand_in(desk, act, writes, now)?.wait().map(drop).map_err(not_recorded)
}

/// Nobody but the node itself writes what these acts write: a conflict is a mistake, or a damaged store.
fn not_recorded(error: CommitError) -> Trouble {
    match error {
        CommitError::Trouble(trouble) => trouble,
        CommitError::Conflict(conflict) => {
            Trouble::new(format!("could not record what happened on the line: {conflict}"), "run `huecry check`")
        }
    }
}

/// Records what a person must look at. A link that gives cause again and again is told of once in a while, with how
/// often: nobody fills our books by sending nonsense.
pub(crate) fn alarm(desk: &Desk, line: &Line, peer: &Address, what: String, now: Instant) -> Result<(), Trouble> {
    let link = line.link(desk, peer, now)?;
    let Some(more) = lock(&link).alarms.raise(now) else { return Ok(()) };
    let what = if more == 0 { what } else { format!("{what}; and {more} more since the last alarm") };
    record(desk, LineAct::LineAlarm { link: peer.to_string(), what }, Vec::new(), now)
}

/// What went wrong in the line's own work, as trouble of this node.
pub(crate) fn trouble(doing: &str, error: &huecry_line::LineError) -> Failure {
    Failure::Trouble(Trouble::new(format!("could not {doing}: {error}"), "look at the node's keys and directories"))
}
