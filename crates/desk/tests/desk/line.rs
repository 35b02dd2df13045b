//! Two nodes with a line between them: keys, directories and a signed agreement, and a wire that can be cut.

use crate::world::{CATALOGUE, World, at};
use huecry_catalogue::Catalogue;
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::rounds::{self, Limits, Rounds};
use huecry_desk::link::{self, Letter, Sent, Setup, exchange};
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
use huecry_terms::{Call, Failure, Instant, Trouble};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

pub const WORLD: &str = "world-police-organisation";
pub const REGION: &str = "regional-police-agency";
/// The liaison officer of each node: the seventh person in its world.
pub const LIAISON: &str = "GS-0003";

/// One end of the line.
pub struct End {
    pub world: World,
    pub address: Address,
    /// The epochs whose keys lie on its disk.
    pub keys: Mutex<BTreeSet<u32>>,
    seed: u8,
}

/// Both ends.
pub struct Line {
    pub ours: End,
    pub theirs: End,
    book: Book,
}

impl End {
    fn new(organisation: &str, name: &str, seed: u8, catalogue: &Arc<Catalogue>) -> End {
        let world = World::under(name, catalogue);
        let (bureau, role) = ("GS".parse().unwrap(), "liaison.officer".parse().unwrap());
        let operator = huecry_desk::sign_in::Inviter::Operator(huecry_terms::Face::LocalCommandLine);
        let (officer, _) =
            huecry_desk::people::admit(world.desk(), operator, bureau, role, "L. Officer", at(0)).unwrap();
        assert_eq!(officer.id.as_str(), LIAISON);
        End { world, address: organisation.parse().unwrap(), keys: Mutex::new([1].into()), seed }
    }

    pub fn call(&self, seconds: i64) -> Call {
        self.world.call_at(LIAISON, seconds)
    }

    /// What the clock asks for at a moment; the files of keys go when they are to.
    pub fn round(&self, seconds: i64) -> Rounds {
        self.round_with(seconds, &|epoch| {
            self.keys.lock().unwrap().remove(&epoch);
            Ok(())
        })
        .unwrap()
    }

    pub fn round_with(&self, seconds: i64, destroy: &dyn Fn(u32) -> Result<(), Trouble>) -> Result<Rounds, Trouble> {
        rounds::go(self.world.desk(), at(seconds), Limits::default(), destroy)
    }

    fn signer(&self) -> Signer {
        Signer::from_seeds(self.address.clone(), &[self.seed; 64]).unwrap()
    }

    fn node(&self) -> NodeSigner {
        NodeSigner::from_seed(self.address.clone(), &[self.seed + 1; 32])
    }

    fn epoch(&self) -> EpochSecret {
        let epoch = Epoch { number: 1, from: at(-86_400), until: at(7 * 86_400), ends: at(30 * 86_400) };
        EpochSecret::from_seed(self.address.clone(), epoch, &[self.seed + 2; 32]).unwrap()
    }

    /// The directory of its organisation, with this node in it, as its three officers signed it.
    fn directory(&self, for_tests: bool) -> Directory {
        let key = |n: u8| Signer::from_seeds(self.address.clone(), &[self.seed + n; 64]).unwrap();
        let (officers, online) = ([key(3), key(4), key(5)], key(6));
        let log = LogSigner::from_seed("members.example", &[self.seed + 7; 32]).unwrap();
        let tls = TlsKey::from_seed(self.address.clone(), &[self.seed + 8; 32]);
        let keys = officers.iter().map(|officer| officer.verifier().clone()).collect();
        let root = Root::new(self.address.organisation.clone(), 2, keys, log.verifier().clone()).unwrap();
        let (signing, node, epoch) = (self.signer(), self.node(), self.epoch());
        let maker = Maker {
            legal_name: self.address.to_string(),
            made: at(-3600),
            signing: &signing,
            nodes: vec![NodeKeys { key: &node, tls: vec![&tls], endpoint: None }],
            epochs: vec![&epoch],
            log: &crate::world::log_signer(),
            witness: None,
        };
        let introduction = Introduction::read(&maker.write().unwrap(), at(-3500)).unwrap();
        let release = Release::founding(root.clone(), vec![online.verifier().clone()], at(-3000), at(90 * 86_400));
        let release = release.with(&introduction).unwrap();
        let release = if for_tests { release } else { release.admit(&self.address).unwrap() };
        let bundle = officers[..2].iter().fold(Bundle::new(&release).unwrap(), |bundle, officer| {
            bundle.with(&release.endorse(officer).unwrap(), None).unwrap()
        });
        let logged = MembershipLog::new().publish(&release, bundle, &log).unwrap();
        let freshness = Freshness {
            organisation: self.address.organisation.clone(),
            version: release.version,
            release: release.hash().unwrap(),
            made: at(-1800),
            expires: at(-1800 + 86_400),
        };
        let freshness = Some(freshness.sign(&online).unwrap());
        let news = News { releases: vec![logged], freshness };
        let begun = Directory::begin(self.address.organisation.clone(), root.fingerprint(), Freshly::default());
        begun.take(&news, at(-1000)).unwrap().0
    }

    /// The fifty digits of the officers of its organisation.
    pub fn officers(&self) -> String {
        self.directory(false).officers().to_string()
    }

    /// What opens what is sealed to it.
    pub fn keyring(&self) -> Keyring {
        let mut keyring = Keyring::default();
        if self.keys.lock().unwrap().contains(&1) {
            keyring.add(self.epoch());
        }
        keyring
    }

    fn open(&self, book: &Book, now: Instant) {
        let keyring = self.keyring();
        let setup = Setup {
            signer: self.signer(),
            node: self.node(),
            keyring,
            book: book.clone(),
            online: None,
            files: Files::new(self.world.folder().join("line-files")),
            policy: Policy::default(),
        };
        link::open(self.world.desk(), setup, now).unwrap();
    }
}

impl Line {
    /// Two nodes whose officers have signed the agreement between them.
    pub fn new() -> Line {
        Line::signed(Line::unsigned())
    }

    fn signed(line: Line) -> Line {
        for end in [&line.ours, &line.theirs] {
            for party in ["world", "regional"] {
                let call = end.call(1);
                stand(end.world.desk(), &call, "icpo-europol", party, Says::Signed, "as of today").unwrap();
            }
        }
        line
    }

    /// The other side is in its directory for tests alone.
    pub fn for_tests() -> Line {
        Line::signed(Line::of(true, &CATALOGUE))
    }

    pub fn unsigned() -> Line {
        Line::of(false, &CATALOGUE)
    }

    /// Both under a catalogue of their own.
    pub fn under(catalogue: &Arc<Catalogue>) -> Line {
        Line::signed(Line::of(false, catalogue))
    }

    fn of(for_tests: bool, catalogue: &Arc<Catalogue>) -> Line {
        let ours = End::new(WORLD, "World Police Organisation", 10, catalogue);
        let theirs = End::new(REGION, "Regional Police Agency", 60, catalogue);
        let book = Book::new([ours.directory(false), theirs.directory(for_tests)]);
        ours.open(&book, at(0));
        theirs.open(&book, at(0));
        Line { ours, theirs, book }
    }

    /// The directories both go by.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// The next process of one end.
    pub fn restart(&mut self, theirs: bool, seconds: i64) {
        let end = if theirs { &mut self.theirs } else { &mut self.ours };
        end.world.restart();
        end.open(&self.book, at(seconds));
    }

    /// What one end says to the other, and what comes back; `cut` says which of the two is lost.
    pub fn turn(&self, from_theirs: bool, seconds: i64, cut: Option<Cut>) -> Option<(Frame, Frame)> {
        let (from, to) = if from_theirs { (&self.theirs, &self.ours) } else { (&self.ours, &self.theirs) };
        let (speaks, hears) = (from.world.desk(), to.world.desk());
        exchange::tick(speaks, &to.address, at(seconds)).unwrap();
        let said = exchange::to_say(speaks, &to.address, at(seconds)).unwrap()?;
        let said = Frame::read(&said.to_bytes().unwrap()).unwrap();
        let lost = |why: &str| exchange::failed(speaks, &to.address, &said, why, at(seconds)).unwrap();
        if cut == Some(Cut::Request) {
            lost("nothing came through");
            return None;
        }
        let reply = exchange::host(hears, &from.address, &said, at(seconds)).unwrap();
        let reply = Frame::read(&reply.to_bytes().unwrap()).unwrap();
        if cut == Some(Cut::Reply) {
            lost("no answer came");
            return None;
        }
        exchange::answered(speaks, &to.address, &said, reply.clone(), at(seconds)).unwrap();
        Some((said, reply))
    }

    /// Both speak until neither has anything to say, a second apart.
    pub fn settle(&self, seconds: i64) -> i64 {
        let mut quiet = 0;
        for n in 0..200 {
            let spoken = [false, true].map(|theirs| self.turn(theirs, seconds + n, None).is_some());
            quiet = if spoken.contains(&true) { 0 } else { quiet + 1 };
            // Receipts that nobody said they have are given again after a while.
            if quiet > 30 {
                return seconds + n;
            }
        }
        panic!("they never stop speaking");
    }
}

/// What is lost of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    Request,
    Reply,
}

/// A request of a case in an area of the agreement.
pub fn letter(to: &Address, subject: &str) -> Letter {
    Letter {
        to: vec![to.clone()],
        kind: "request".parse().unwrap(),
        conversation: None,
        in_reply_to: None,
        purposes: vec!["investigate".parse().unwrap()],
        areas: vec!["drug-trafficking".parse().unwrap()],
        categories: vec!["suspects".parse().unwrap()],
        handling: "H0".parse().unwrap(),
        classification: "icpo-official-use-only".parse().unwrap(),
        personal: true,
        priority: "urgent".parse().unwrap(),
        indirect: false,
        keep_until: "2027-06-01".parse().unwrap(),
        test: true,
        subject: subject.to_owned(),
        language: "en".parse().unwrap(),
        text: "Is the person below known to you?".to_owned(),
        evaluation: Some("B2".parse().unwrap()),
        on_behalf_of: None,
    }
}

pub fn send(end: &End, letter: &Letter, seconds: i64) -> Result<Sent, Failure> {
    link::compose::send(end.world.desk(), &end.call(seconds), letter)
}
