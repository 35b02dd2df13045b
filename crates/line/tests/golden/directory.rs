//! A directory of two releases, between which an officer changes: taken as a node takes it, and checked by others' code.

use ed25519_dalek::{Signer as _, SigningKey};
use huecry_ledger::proof::{prove_consistency, prove_inclusion};
use huecry_ledger::tree::{leaf_hash, node_hash};
use huecry_ledger::{
    Checkpoint, Frontier, Hash as LogHash, LedgerError, Node, ProofFile, Signer as LogSigner, TreeHead,
};
use huecry_line::directory::{
    Bundle, Freshness, Introduction, Logged, Maker, News, NodeKeys, Policy, Release, Root, Snapshot, Standing, Status,
    TlsKey,
};
use huecry_line::identity::{Epoch, EpochSecret, NodeSigner, Signer};
use huecry_line::{Directory, Hash};
use serde_json::{Value, json};

use crate::make::{address, at, signer};
use crate::{hex, unhex};

/// Takes both releases, and compares what the directory says then with what the vectors say.
pub fn read(vectors: &Value) {
    let vectors = &vectors["directory"];
    let officers = vectors["officers"].as_str().unwrap().parse().unwrap();
    let mut directory = Directory::begin("world-police".parse().unwrap(), officers, Policy::default());
    let mut standing = Vec::new();
    for news in vectors["news"].as_array().unwrap() {
        let bytes = unhex(&news["bytes"]);
        let news = News::from_bytes(&bytes).unwrap();
        assert_eq!(news.to_bytes(), bytes);
        directory = directory.take(&news, at(86_400 + 60)).unwrap().0;
        standing.push(directory.standing(at(86_400 + 60)));
    }
    assert_eq!(standing, [Standing::Stale, Standing::Fresh]);
    assert_eq!(directory.hash().unwrap().to_string(), vectors["news"][1]["release"]);
    let france = address("world-police/FR");
    assert_eq!(directory.status(&france), Some(Status::InForce));
    let spki = Hash::of(&Tls(SigningKey::from_bytes(&[36; 32])).spki());
    assert_eq!(directory.peer_of_tls(&spki, at(86_400 + 60)), Some(france.clone()));
    assert_eq!(directory.verifiers(&france, at(86_400 + 60))[0].public(), unhex(&vectors["signing-key"]));
    let introduction = Introduction::read(&unhex(&vectors["introduction"]["bytes"]), at(60)).unwrap();
    assert_eq!(introduction.fingerprint().unwrap().to_string(), vectors["introduction"]["fingerprint"]);
    let kept = Directory::from_bytes(&directory.to_bytes(), Policy::default()).unwrap();
    assert_eq!(kept.release(), directory.release());
    evidence(&directory);
}

/// As evidence the release is vouched for by its own officers and by those before them, who were compared.
fn evidence(directory: &Directory) {
    let (logged, before) = (Snapshot::of(directory).unwrap(), directory.before().unwrap().to_bytes());
    let snapshot = Snapshot::read(&logged, Some(&before)).unwrap();
    let own = directory.release().unwrap().root.fingerprint();
    assert_eq!(snapshot.officers(), [own, directory.officers().clone()]);
    assert_eq!((Some(snapshot.release()), Some(snapshot.hash())), (directory.release(), directory.hash()));
    assert!(
        Snapshot::read(&logged, None).is_err(),
        "an officer who has left has signed it: it is not known who that is"
    );
    for at in (0..logged.len()).step_by(97) {
        let mut turned = logged.clone();
        turned[at] ^= 1 << (at % 8);
        assert!(Snapshot::read(&turned, Some(&before)).is_err(), "byte {at}");
    }
}

pub fn vectors() -> Value {
    let officers: Vec<Signer> = (30..34).map(|seed| signer("world-police", seed)).collect();
    let (online, mut log) = (signer("world-police", 34), Log::new());
    let root = |officers: &[Signer]| {
        let keys = officers.iter().map(|officer| officer.verifier().clone()).collect();
        Root::new("world-police".parse().unwrap(), 2, keys, log.signer.verifier().clone()).unwrap()
    };
    let (old, new) = (root(&officers[..3]), root(&officers[1..]));
    let member = Member::new();
    let introduction = member.introduction();
    let said = Introduction::read(&introduction, at(0)).unwrap();
    let one = Release::founding(old.clone(), vec![online.verifier().clone()], at(0), at(100 * 86_400));
    let one = one.with(&said).unwrap();
    let two = one.next(at(86_400), at(101 * 86_400)).unwrap().admit(&said.address).unwrap().with_root(new).unwrap();
    let freshness = |release: &Release, made: i64| Freshness {
        organisation: release.organisation().clone(),
        version: release.version,
        release: release.hash().unwrap(),
        made: at(made),
        expires: at(made + 86_400),
    };
    let mut news = |release: &Release, before: Option<&Root>, by: &[usize], made: i64| {
        let bundle = by.iter().fold(Bundle::new(release).unwrap(), |bundle, officer| {
            bundle.with(&release.endorse(&officers[*officer]).unwrap(), before).unwrap()
        });
        let logged = log.publish(release, bundle);
        let news = News { releases: vec![logged], freshness: Some(freshness(release, made).sign(&online).unwrap()) };
        json!({ "bytes": hex(&news.to_bytes()), "release": release.hash().unwrap().to_string(), "signed-by": by.len() })
    };
    let news = [news(&one, None, &[0, 2], 30), news(&two, Some(&old), &[0, 1, 3], 86_400 + 30)];
    json!({
        "about": "two releases, an officer changes between them; threshold two of three",
        "officers": old.fingerprint().to_string(),
        "log": log.signer.verifier().to_string(),
        "signing-key": hex(member.signing.verifier().public()),
        "news": news,
        "introduction": { "bytes": hex(&introduction), "fingerprint": said.fingerprint().unwrap().to_string() },
    })
}

/// The keys of the one member.
struct Member {
    signing: Signer,
    node: NodeSigner,
    tls: Tls,
    log: LogSigner,
    epoch: EpochSecret,
}

struct Tls(SigningKey);

impl TlsKey for Tls {
    fn spki(&self) -> Vec<u8> {
        let head = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
        [head.as_slice(), self.0.verifying_key().as_bytes()].concat()
    }

    fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        Some(self.0.sign(message).to_bytes().to_vec())
    }
}

impl Member {
    fn new() -> Self {
        let france = || address("world-police/FR");
        let epoch = Epoch { number: 1, from: at(-1000), until: at(600_000), ends: at(1_200_000) };
        Member {
            signing: signer("world-police/FR", 35),
            node: NodeSigner::from_seed(france(), &[40; 32]),
            tls: Tls(SigningKey::from_bytes(&[36; 32])),
            log: LogSigner::from_seed("log.fr.world-police.example", &[37; 32]).unwrap(),
            epoch: EpochSecret::from_seed(france(), epoch, &[38; 32]).unwrap(),
        }
    }

    fn introduction(&self) -> Vec<u8> {
        let endpoint = Some("https://line.fr.world-police.example:8443".parse().unwrap());
        let maker = Maker {
            legal_name: "An invented bureau".to_owned(),
            made: at(0),
            signing: &self.signing,
            nodes: vec![NodeKeys { key: &self.node, tls: vec![&self.tls], endpoint }],
            epochs: vec![&self.epoch],
            log: &self.log,
            witness: None,
        };
        maker.write().unwrap()
    }
}

/// The membership log.
struct Log {
    leaves: Vec<LogHash>,
    head: TreeHead,
    signer: LogSigner,
}

impl Log {
    fn new() -> Self {
        let signer = LogSigner::from_seed("members.world-police.example", &[39; 32]).unwrap();
        // Others are in it too, so that the way to the root has some length.
        let leaves = (0..4u8).map(|n| leaf_hash(&[n])).collect();
        Log { leaves, head: TreeHead::EMPTY, signer }
    }

    fn publish(&mut self, release: &Release, bundle: Bundle) -> Logged {
        let index = self.leaves.len() as u64;
        self.leaves.push(leaf_hash(&release.entry().unwrap()));
        let mut edge = Frontier::new();
        self.leaves.iter().for_each(|leaf| _ = edge.append(*leaf));
        let head = edge.head();
        let checkpoint = Checkpoint::new(self.signer.verifier().name(), head).unwrap().sign(&self.signer).unwrap();
        let path = prove_inclusion(index, head.size, |node| self.node(node)).unwrap();
        let growth = prove_consistency(self.head.size, head.size, |node| self.node(node)).unwrap();
        self.head = head;
        let proof = ProofFile::new(index, path, checkpoint.note().clone()).to_string().into_bytes();
        Logged { bundle, proof, growth }
    }

    fn node(&self, node: Node) -> Result<LogHash, LedgerError> {
        let child = |index| self.node(Node { level: node.level - 1, index });
        match node.level {
            0 => Ok(self.leaves[node.index as usize]),
            _ => Ok(node_hash(&child(2 * node.index)?, &child(2 * node.index + 1)?)),
        }
    }
}
