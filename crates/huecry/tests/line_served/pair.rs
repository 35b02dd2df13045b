//! Two nodes that serve, of two organisations, each with a liaison officer, in folders of their own.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

use huecry::demo::between::{self, Party};
use huecry::serve::{self, Serving, Settings};
use huecry::{config, home};
use huecry_cli::args::ServeArgs;
use huecry_desk::Desk;
use huecry_desk::link::{Letter, Sent, compose, inbox};
use huecry_line::directory::Standing;
use huecry_line::{Address, MessageId};
use huecry_terms::{Failure, Instant, OfficerId};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

pub const WORLD: &str = "world-police-organisation";
pub const REGION: &str = "regional-police-agency";
pub const AGREEMENT: &str = "icpo-europol";

/// One of the two.
pub struct End {
    pub home: PathBuf,
    pub address: Address,
    pub liaison: OfficerId,
    pub serving: Option<Serving>,
}

/// Both, and the folders they lie in.
pub struct Pair {
    pub folder: TempDir,
    pub ours: End,
    pub theirs: End,
}

impl Pair {
    /// Two nodes that know each other and have signed; neither serves yet. The second listens only if `both`.
    pub fn new(both: bool) -> Pair {
        Pair::through(both, |listens| listens)
    }

    /// The same, with something between them: where it is reached by the other, of each that listens.
    pub fn through(both: bool, between_them: impl Fn(SocketAddr) -> SocketAddr) -> Pair {
        let folder = tempfile::tempdir().unwrap();
        let ends = [(WORLD, "World Police Organisation", true), (REGION, "Regional Police Agency", both)];
        let parties = ends.map(|(address, name, listens)| {
            let home = folder.path().join(address);
            huecry::found(&home, name, None, Instant::now()).unwrap();
            let (address, listen) = (address.parse().unwrap(), listens.then(free));
            let reached = listen.map(&between_them);
            Party { home, address, legal_name: name.to_owned(), listen, reached }
        });
        between::introduce(&parties, &folder.path().join("officers"), Instant::now()).unwrap();
        let [ours, theirs] = parties.map(|party| {
            let desk = home::open(&party.home, Instant::now(), &mut |_| {}).unwrap();
            let liaison = between::liaison(&desk, "L. Officer", Instant::now()).unwrap();
            home::close(&party.home, desk).unwrap();
            between::agree(&party.home, AGREEMENT, &liaison, Instant::now()).unwrap();
            End { home: party.home, address: party.address, liaison, serving: None }
        });
        Pair { folder, ours, theirs }
    }

    /// Both serve.
    pub fn serving(both: bool) -> Pair {
        let mut pair = Pair::new(both);
        pair.ours.start();
        pair.theirs.start();
        pair.acquainted();
        pair
    }

    /// Waits until each has heard that the other's directory is the newest.
    pub fn acquainted(&self) {
        let known = |end: &End, other: &End| {
            let book = huecry_desk::link::book(&end.desk()).unwrap();
            book.standing(&other.address.organisation, Instant::now()) == Standing::Fresh
        };
        until("they know each other", || known(&self.ours, &self.theirs) && known(&self.theirs, &self.ours));
    }

    /// Where the officers of an organisation keep its directory.
    pub fn officers(&self, organisation: &str) -> PathBuf {
        self.folder.path().join("officers").join(organisation)
    }
}

impl End {
    pub fn start(&mut self) {
        let config = config::read(&self.home).unwrap();
        let flags = ServeArgs { listen: Some(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))), ..ServeArgs::default() };
        let settings = Settings { demo: true, ..Settings::of(&self.home, &config, &flags).unwrap() };
        let ready = serve::ready(settings).unwrap();
        let desk = home::open(&self.home, Instant::now(), &mut |_| {}).unwrap();
        self.serving = Some(serve::start(ready, &self.home, desk, Arc::new(Instant::now)).unwrap());
    }

    pub fn stop(&mut self) {
        self.serving.take().unwrap().stop().unwrap();
    }

    pub fn desk(&self) -> Arc<Desk> {
        self.serving.as_ref().unwrap().desk().clone()
    }

    pub fn send(&self, letter: &Letter) -> Result<Sent, Failure> {
        let desk = self.desk();
        let call = between::call(&desk, &self.liaison, Instant::now()).unwrap();
        compose::send(&desk, &call, letter)
    }

    /// How the envelope of a message stands with its sender.
    pub fn standing(&self, message: MessageId) -> String {
        let desk = self.desk();
        let call = between::call(&desk, &self.liaison, Instant::now()).unwrap();
        inbox::read(&desk, &call, message).unwrap().posted[0].standing.clone()
    }

    /// What has come, by subject.
    pub fn came(&self) -> Vec<String> {
        let desk = self.desk();
        let call = between::call(&desk, &self.liaison, Instant::now()).unwrap();
        let filter = huecry_store::MessageFilter { ours: Some(false), ..Default::default() };
        let messages = inbox::list(&desk, &call, &filter, None, 999).unwrap();
        let read = |id| inbox::read(&desk, &call, MessageId::of(id).unwrap()).unwrap().content.unwrap().subject;
        messages.iter().map(|message| read(message.kept.message)).collect()
    }
}

/// A request of a case in an area of the agreement.
pub fn letter(to: &Address, subject: &str) -> Letter {
    let from_region = to.organisation.as_str() == WORLD;
    let classification = if from_region { "eu-basic-protection" } else { "icpo-official-use-only" };
    Letter {
        to: vec![to.clone()],
        kind: "request".parse().unwrap(),
        conversation: None,
        in_reply_to: None,
        purposes: vec!["investigate".parse().unwrap()],
        areas: vec!["drug-trafficking".parse().unwrap()],
        categories: vec!["suspects".parse().unwrap()],
        handling: "H0".parse().unwrap(),
        classification: classification.parse().unwrap(),
        personal: true,
        priority: "urgent".parse().unwrap(),
        indirect: false,
        keep_until: huecry_terms::day_of(Instant::now() + jiff::SignedDuration::from_hours(24 * 200)),
        test: true,
        subject: subject.to_owned(),
        language: "en".parse().unwrap(),
        text: "Is the person below known to you?".to_owned(),
        evaluation: Some("B2".parse().unwrap()),
        on_behalf_of: None,
    }
}

/// Waits until something is so; a test that waits in vain says for what.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..600 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("waited in vain: {what}");
}

/// A port that nobody listens on now.
fn free() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap()
}

/// The command line, as the officers' side types it.
pub fn huecry(arguments: &[&str]) -> String {
    let (mut data, mut speech) = (Vec::new(), Vec::new());
    let all = std::iter::once("huecry").chain(arguments.iter().copied()).map(str::to_owned).collect();
    let mut out = huecry_cli::out::Out::new(&mut data, &mut speech, false, false);
    let exit = huecry_cli::run(all, &huecry::Local::new(), &mut out);
    drop(out);
    let said = String::from_utf8(data).unwrap();
    assert_eq!(exit.code(), 0, "{arguments:?}: {said}{}", String::from_utf8_lossy(&speech));
    said
}

pub fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}
