//! An organisation with three officers, a membership log in memory, and members with all their keys.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use ed25519_dalek::{Signer as _, SigningKey as Ed25519Key};
use huecry_ledger::proof::{prove_consistency, prove_inclusion};
use huecry_ledger::tree::{leaf_hash, node_hash};
use huecry_ledger::{Checkpoint, Frontier, Hash as LogHash, LedgerError, Node as TreeNode, ProofFile, TreeHead};

use super::super::*;
use crate::address::Address;
use crate::identity::{Epoch, EpochSecret, NodeSigner, Signer};
pub(crate) use crate::tests::{NOW, address, at};
use huecry_ledger::Signer as LogSigner;

pub(crate) const DAY: i64 = 86_400;

/// A membership log.
#[derive(Clone)]
pub(crate) struct Membership {
    pub leaves: Vec<LogHash>,
    pub head: TreeHead,
    pub seed: u8,
}

/// Everything that signs for an organisation.
pub(crate) struct Setting {
    pub officers: Vec<Signer>,
    pub online: Signer,
    pub log: Membership,
}

/// All the keys of one member.
pub(crate) struct Keys {
    pub signing: Signer,
    pub node: NodeSigner,
    pub tls: Ed25519Tls,
    pub log: LogSigner,
    pub epochs: Vec<EpochSecret>,
}

pub(crate) struct Ed25519Tls(pub Ed25519Key);

pub(crate) struct P256Tls(pub EcdsaKeyPair);

impl TlsKey for Ed25519Tls {
    fn spki(&self) -> Vec<u8> {
        let prefix = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
        [prefix.as_slice(), self.0.verifying_key().as_bytes()].concat()
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(self.0.sign(message).to_bytes().to_vec())
    }
}

impl P256Tls {
    pub(crate) fn new() -> Self {
        P256Tls(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap())
    }
}

impl TlsKey for P256Tls {
    fn spki(&self) -> Vec<u8> {
        use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().unwrap();
        der.as_ref().to_vec()
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(self.0.sign(&SystemRandom::new(), message).ok()?.as_ref().to_vec())
    }
}

impl Membership {
    pub(crate) fn new(seed: u8) -> Self {
        Membership { leaves: Vec::new(), head: TreeHead::EMPTY, seed }
    }

    pub(crate) fn signer(&self) -> LogSigner {
        LogSigner::from_seed("members.world-police.example", &[self.seed; 32]).unwrap()
    }

    fn node(&self, node: TreeNode) -> Result<LogHash, LedgerError> {
        let TreeNode { level, index } = node;
        if level == 0 {
            return Ok(self.leaves[index as usize]);
        }
        let child = |index| self.node(TreeNode { level: level - 1, index });
        Ok(node_hash(&child(2 * index)?, &child(2 * index + 1)?))
    }

    /// The tree of the first leaves.
    pub(crate) fn head_of(&self, size: usize) -> TreeHead {
        let mut edge = Frontier::new();
        self.leaves[..size].iter().for_each(|leaf| _ = edge.append(*leaf));
        edge.head()
    }

    /// Logs an entry and gives proof file and growth since the proof before.
    pub(crate) fn log(&mut self, entry: &[u8]) -> (Vec<u8>, Vec<LogHash>) {
        let index = self.leaves.len() as u64;
        self.leaves.push(leaf_hash(entry));
        self.prove(index)
    }

    /// The proof of an entry that is there, under a checkpoint of now.
    pub(crate) fn prove(&mut self, index: u64) -> (Vec<u8>, Vec<LogHash>) {
        let head = self.head_of(self.leaves.len());
        let signer = self.signer();
        let checkpoint = Checkpoint::new(signer.verifier().name(), head).unwrap().sign(&signer).unwrap();
        let path = prove_inclusion(index, head.size, |node| self.node(node)).unwrap();
        let growth = prove_consistency(self.head.size, head.size, |node| self.node(node)).unwrap();
        self.head = head;
        (ProofFile::new(index, path, checkpoint.note().clone()).to_string().into_bytes(), growth)
    }
}

impl Setting {
    pub(crate) fn new(organisation: &str, seed: u8) -> Self {
        let signer = |n: u8| Signer::from_seeds(address(organisation), &[seed + n; 64]).unwrap();
        Setting { officers: vec![signer(0), signer(1), signer(2)], online: signer(3), log: Membership::new(seed) }
    }

    pub(crate) fn organisation(&self) -> OrganisationId {
        self.online.verifier().address().organisation.clone()
    }

    pub(crate) fn root(&self) -> Root {
        root_of(&self.officers, 2, &self.log)
    }

    /// The first release, with these members in force.
    pub(crate) fn founding(&self, members: &[&Keys]) -> Release {
        let online = vec![self.online.verifier().clone()];
        let release = Release::founding(self.root(), online, at(NOW), at(NOW + 100 * DAY));
        members.iter().fold(release, |release, keys| {
            let introduction = keys.introduction();
            release.with(&introduction).unwrap().admit(&introduction.address).unwrap()
        })
    }

    /// Signed by these officers, and logged.
    pub(crate) fn publish(&mut self, release: &Release, by: &[&Signer], before: Option<&Root>) -> Logged {
        let bundle = signed(release, by, before);
        let (proof, growth) = self.log.log(&release.entry().unwrap());
        Logged { bundle, proof, growth }
    }

    /// Signed by the first two officers, and logged.
    pub(crate) fn issue(&mut self, release: &Release) -> Logged {
        let (one, two) = (Signer::from_secret(&self.officers[0].to_secret()), &self.officers[1]);
        let (one, two) = (one.unwrap(), Signer::from_secret(&two.to_secret()).unwrap());
        let root = self.root();
        self.publish(release, &[&one, &two], Some(&root))
    }

    pub(crate) fn freshness(&self, release: &Release, made: i64) -> Vec<u8> {
        self.said(release, made).sign(&self.online).unwrap()
    }

    pub(crate) fn said(&self, release: &Release, made: i64) -> Freshness {
        Freshness {
            organisation: self.organisation(),
            version: release.version,
            release: release.hash().unwrap(),
            made: at(made),
            expires: at(made + DAY),
        }
    }

    pub(crate) fn begin(&self) -> Directory {
        Directory::begin(self.organisation(), self.root().fingerprint(), Policy::default())
    }
}

impl Keys {
    pub(crate) fn new(text: &str, seed: u8) -> Self {
        let epoch = |number: u32| {
            let from = NOW + i64::from(number) * 7 * DAY - 8 * DAY;
            let epoch = Epoch { number, from: at(from), until: at(from + 8 * DAY), ends: at(from + 20 * DAY) };
            EpochSecret::from_seed(address(text), epoch, &[seed + number as u8; 32]).unwrap()
        };
        Keys {
            signing: Signer::from_seeds(address(text), &[seed; 64]).unwrap(),
            node: NodeSigner::from_seed(address(text), &[seed + 10; 32]),
            tls: Ed25519Tls(Ed25519Key::from_bytes(&[seed + 11; 32])),
            log: LogSigner::from_seed(&text.replace('/', ".").to_lowercase(), &[seed + 12; 32]).unwrap(),
            epochs: vec![epoch(1), epoch(2)],
        }
    }

    pub(crate) fn address(&self) -> Address {
        self.signing.verifier().address().clone()
    }

    pub(crate) fn spki(&self) -> Hash {
        Hash::of(&self.tls.spki())
    }

    pub(crate) fn maker(&self) -> Maker<'_> {
        let endpoint = format!("https://{}.example:8443", self.log.verifier().name()).parse().unwrap();
        Maker {
            legal_name: format!("The police of {}", self.address()),
            made: at(NOW),
            signing: &self.signing,
            nodes: vec![NodeKeys { key: &self.node, tls: vec![&self.tls], endpoint: Some(endpoint) }],
            epochs: self.epochs.iter().collect(),
            log: &self.log,
            witness: None,
        }
    }

    pub(crate) fn introduction(&self) -> Introduction {
        Introduction::read(&self.maker().write().unwrap(), at(NOW + 60)).unwrap()
    }
}

pub(crate) fn root_of(officers: &[Signer], threshold: usize, log: &Membership) -> Root {
    let keys: Vec<_> = officers.iter().map(|officer| officer.verifier().clone()).collect();
    let organisation = keys[0].address().organisation.clone();
    Root::new(organisation, threshold, keys, log.signer().verifier().clone()).unwrap()
}

pub(crate) fn signed(release: &Release, by: &[&Signer], before: Option<&Root>) -> Bundle {
    by.iter().fold(Bundle::new(release).unwrap(), |bundle, officer| {
        bundle.with(&release.endorse(officer).unwrap(), before).unwrap()
    })
}

/// Two members, three releases of them, each logged: FR is joined by DE and then suspended.
pub(crate) struct Story {
    pub setting: Setting,
    pub desk: Keys,
    pub france: Keys,
    pub germany: Keys,
    pub releases: Vec<Release>,
    pub logged: Vec<Logged>,
}

pub(crate) fn story() -> Story {
    let mut setting = Setting::new("world-police", 1);
    let (desk, france) = (Keys::new("world-police", 40), Keys::new("world-police/FR", 80));
    let germany = Keys::new("world-police/DE", 120);
    let one = setting.founding(&[&desk, &france]);
    let two = one.next(at(NOW + DAY), at(NOW + 101 * DAY)).unwrap().with(&germany.introduction()).unwrap();
    let three = two.next(at(NOW + 2 * DAY), at(NOW + 102 * DAY)).unwrap().suspend(&france.address()).unwrap();
    let releases = vec![one, two, three];
    let logged = releases.iter().map(|release| setting.issue(release)).collect();
    Story { setting, desk, france, germany, releases, logged }
}

impl Story {
    /// The same officers, and a log in which the first `number` releases are.
    pub(crate) fn fork(&self, number: usize) -> Setting {
        let mut fork = Setting::new("world-police", 1);
        fork.log.leaves = self.setting.log.leaves[..number].to_vec();
        fork.log.head = fork.log.head_of(number);
        fork
    }

    /// News of these releases, with a freshness of the last of them an hour after it was made.
    pub(crate) fn news(&self, releases: std::ops::Range<usize>) -> News {
        let last = &self.releases[releases.end - 1];
        let freshness = self.setting.freshness(last, last.made.as_second() + 3600);
        News { releases: self.logged[releases].to_vec(), freshness: Some(freshness) }
    }

    /// The directory that holds the first `number` releases, and a moment at which it is fresh.
    pub(crate) fn held(&self, number: usize) -> (Directory, Instant) {
        let now = at(NOW + number as i64 * DAY - DAY + 7200);
        (self.setting.begin().take(&self.news(0..number), now).unwrap().0, now)
    }
}
