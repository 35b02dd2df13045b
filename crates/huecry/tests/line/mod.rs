//! A line between two nodes for the tests of faces: keys, directories, a signed agreement, and a wire without a socket.

#![allow(dead_code, reason = "each test binary uses its own part of this")]

use huecry_desk::Desk;
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::{self, Setup, exchange};
use huecry_desk::people::{self, By};
use huecry_ledger::Signer as LogSigner;
use huecry_line::Address;
use huecry_line::directory::{
    Book, Bundle, Directory, Freshness, Introduction, Maker, MembershipLog, News, NodeKeys, Policy as Freshly, Release,
    Root,
};
use huecry_line::frame::Frame;
use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, Signer, TlsKey};
use huecry_line::session::Policy;
use huecry_store::Files;
use huecry_terms::{Call, Face, Instant, OfficerId};

pub const WORLD: &str = "world-police-organisation";
pub const REGION: &str = "regional-police-agency";

/// Who is on the line, as both nodes know it.
pub struct Line {
    pub ours: Address,
    pub theirs: Address,
    book: Book,
    made: Instant,
}

/// The keys of one end.
struct End {
    address: Address,
    seed: u8,
    made: Instant,
}

impl Line {
    /// Keys and directories, good from an hour before this moment on.
    pub fn new(now: Instant) -> Line {
        let made = Instant::from_second(now.as_second()).unwrap();
        let ends = [(WORLD, 10), (REGION, 60)].map(|(name, seed)| End { address: name.parse().unwrap(), seed, made });
        let book = Book::new(ends.each_ref().map(End::directory));
        let [ours, theirs] = ends.map(|end| end.address);
        Line { ours, theirs, book, made }
    }

    /// Opens the line of a node, with an agreement both sides have signed; answers its liaison officer.
    pub fn open(&self, desk: &Desk, theirs: bool, now: Instant) -> OfficerId {
        let liaison = self.open_unsigned(desk, theirs, now);
        for party in ["world", "regional"] {
            stand(desk, &call(desk, &liaison, now), "icpo-europol", party, Says::Signed, "as of today").unwrap();
        }
        liaison
    }

    pub fn open_unsigned(&self, desk: &Desk, theirs: bool, now: Instant) -> OfficerId {
        let (address, seed) = if theirs { (self.theirs.clone(), 60) } else { (self.ours.clone(), 10) };
        let end = End { address, seed, made: self.made };
        let mut keyring = Keyring::default();
        keyring.add(end.epoch());
        let setup = Setup {
            signer: end.signer(),
            node: end.node(),
            keyring,
            book: self.book.clone(),
            online: None,
            // No file goes along in these tests: the folder is never made.
            files: Files::new("no-files-in-this-test".into()),
            policy: Policy::default(),
        };
        link::open(desk, setup, now).unwrap();
        let (bureau, role) = ("GS".parse().unwrap(), "liaison.officer".parse().unwrap());
        let by = By::Operator(Face::LocalCommandLine);
        people::admit(desk, by, bureau, role, "L. Vane", now).unwrap().0.id
    }

    /// Both speak until neither has anything to say, a second apart; answers when they had finished.
    pub fn settle(&self, ours: &Desk, theirs: &Desk, from: Instant) -> Instant {
        let mut now = from;
        let mut quiet = 0;
        while quiet < 30 {
            let spoken = [
                turn((ours, &self.ours), (theirs, &self.theirs), now),
                turn((theirs, &self.theirs), (ours, &self.ours), now),
            ];
            quiet = if spoken.contains(&true) { 0 } else { quiet + 1 };
            now = Instant::from_second(now.as_second() + 1).unwrap();
        }
        now
    }

    /// What we say is lost on the way.
    pub fn lose(&self, ours: &Desk, why: &str, now: Instant) {
        let said = exchange::to_say(ours, &self.theirs, now).unwrap().expect("there is something to say");
        exchange::failed(ours, &self.theirs, &said, why, now).unwrap();
    }
}

/// An officer's call, to investigate.
pub fn call(desk: &Desk, officer: &OfficerId, now: Instant) -> Call {
    let why = ("investigate".parse().unwrap(), "T-2026-1".parse().unwrap());
    people::identify(desk, officer, why, now, Face::LocalCommandLine).unwrap()
}

fn turn((speaks, from): (&Desk, &Address), (hears, to): (&Desk, &Address), now: Instant) -> bool {
    exchange::tick(speaks, to, now).unwrap();
    let Some(said) = exchange::to_say(speaks, to, now).unwrap() else { return false };
    let heard = Frame::read(&said.to_bytes().unwrap()).unwrap();
    let reply = exchange::host(hears, from, &heard, now).unwrap();
    exchange::answered(speaks, to, &said, Frame::read(&reply.to_bytes().unwrap()).unwrap(), now).unwrap();
    true
}

impl End {
    fn at(&self, seconds: i64) -> Instant {
        Instant::from_second(self.made.as_second() + seconds).unwrap()
    }

    fn signer(&self) -> Signer {
        Signer::from_seeds(self.address.clone(), &[self.seed; 64]).unwrap()
    }

    fn node(&self) -> NodeSigner {
        NodeSigner::from_seed(self.address.clone(), &[self.seed + 1; 32])
    }

    fn epoch(&self) -> EpochSecret {
        let epoch = Epoch { number: 1, from: self.at(-86_400), until: self.at(7 * 86_400), ends: self.at(30 * 86_400) };
        EpochSecret::from_seed(self.address.clone(), epoch, &[self.seed + 2; 32]).unwrap()
    }

    /// The directory of its organisation, with this node in it, as its three officers signed it.
    fn directory(&self) -> Directory {
        let key = |n: u8| Signer::from_seeds(self.address.clone(), &[self.seed + n; 64]).unwrap();
        let (officers, online) = ([key(3), key(4), key(5)], key(6));
        let log = LogSigner::from_seed("members.example", &[self.seed + 7; 32]).unwrap();
        let tls = TlsKey::from_seed(self.address.clone(), &[self.seed + 8; 32]);
        let keys = officers.iter().map(|officer| officer.verifier().clone()).collect();
        let root = Root::new(self.address.organisation.clone(), 2, keys, log.verifier().clone()).unwrap();
        let (signing, node, epoch) = (self.signer(), self.node(), self.epoch());
        let maker = Maker {
            legal_name: self.address.to_string(),
            made: self.at(-3600),
            signing: &signing,
            nodes: vec![NodeKeys { key: &node, tls: vec![&tls], endpoint: None }],
            epochs: vec![&epoch],
            log: &log,
            witness: None,
        };
        let introduction = Introduction::read(&maker.write().unwrap(), self.at(-3500)).unwrap();
        let online_keys = vec![online.verifier().clone()];
        let release = Release::founding(root.clone(), online_keys, self.at(-3000), self.at(90 * 86_400));
        let release = release.with(&introduction).unwrap().admit(&self.address).unwrap();
        let bundle = officers[..2].iter().fold(Bundle::new(&release).unwrap(), |bundle, officer| {
            bundle.with(&release.endorse(officer).unwrap(), None).unwrap()
        });
        let logged = MembershipLog::new().publish(&release, bundle, &log).unwrap();
        let freshness = Freshness {
            organisation: self.address.organisation.clone(),
            version: release.version,
            release: release.hash().unwrap(),
            made: self.at(-1800),
            expires: self.at(-1800 + 86_400),
        };
        let news = News { releases: vec![logged], freshness: Some(freshness.sign(&online).unwrap()) };
        let begun = Directory::begin(self.address.organisation.clone(), root.fingerprint(), Freshly::default());
        begun.take(&news, self.at(-1000)).unwrap().0
    }
}
