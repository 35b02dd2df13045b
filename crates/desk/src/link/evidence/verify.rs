//! Verifying an evidence bundle with nothing but the file and the fingerprints of officers that somebody trusts.

use super::container::{self, Part};
use super::{ABOUT, ACTS, About, BEFORE, DIRECTORIES, FORMAT, README, RECEIPTS, STATEMENT};
use huecry_catalogue::hexadecimal;
use huecry_ledger::{Leaf, ProofFile, Salt, Verifier as LogKey, leaf};
use huecry_line::directory::Snapshot;
use huecry_line::identity::{Fingerprint, Verifier};
use huecry_line::{Address, Hash, MessageId, Signed, SignedReceipt, kept};
use huecry_terms::{Act, ActId, Entry, IdError, Instant, LineAct, OrganisationId};
use std::collections::{BTreeMap, BTreeSet};

/// One thing that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The part of the bundle it is about.
    pub part: String,
    /// Whether it holds.
    pub holds: bool,
    /// What was seen.
    pub says: String,
}

/// The parts by their names, and what was checked so far.
struct Bundle {
    parts: BTreeMap<String, Vec<u8>>,
    looked_at: BTreeSet<String>,
    checks: Vec<Check>,
    directories: BTreeMap<OrganisationId, Snapshot>,
}

/// An act that is in the log.
struct Proven {
    number: ActId,
    at: Instant,
    /// What it says; `None` where it was erased.
    act: Option<LineAct>,
}

/// Checks a bundle, part by part. It holds when every check does: then at least one of `officers`, fifty digits each,
/// vouches for each directory in it.
///
/// # Errors
/// When one of `officers` is not fifty digits.
pub fn verify(file: &[u8], officers: &[String]) -> Result<Vec<Check>, IdError> {
    let officers: Vec<Fingerprint> = officers.iter().map(|digits| digits.parse()).collect::<Result<_, _>>()?;
    let parts = match container::read(file) {
        Ok(parts) => parts,
        Err(broken) => return Ok(vec![Check { part: broken.part, holds: false, says: broken.what }]),
    };
    let mut bundle = Bundle {
        looked_at: BTreeSet::from([README.to_owned()]),
        checks: Vec::new(),
        directories: BTreeMap::new(),
        parts: parts.into_iter().map(|Part { name, bytes }| (name, bytes)).collect(),
    };
    bundle.holds("manifest", format!("all {} parts are what it says", bundle.parts.len()));
    bundle.read_directories(&officers);
    bundle.read_message();
    bundle.is_that_all();
    Ok(bundle.checks)
}

impl Bundle {
    fn check(&mut self, part: &str, holds: bool, says: String) {
        self.checks.push(Check { part: part.to_owned(), holds, says });
    }

    fn holds(&mut self, part: &str, says: String) {
        self.check(part, true, says);
    }

    fn fails(&mut self, part: &str, says: impl ToString) {
        self.check(part, false, says.to_string());
    }

    /// A part, which is looked at now.
    fn part(&mut self, name: &str) -> Option<Vec<u8>> {
        self.looked_at.insert(name.to_owned());
        self.parts.get(name).cloned()
    }

    /// Names of parts of a folder that end so, without both.
    fn named(&self, folder: &str, end: &str) -> Vec<String> {
        let names = self.parts.keys().filter_map(|name| name.strip_prefix(folder)?.strip_suffix(end));
        names.map(str::to_owned).collect()
    }

    fn read_directories(&mut self, officers: &[Fingerprint]) {
        for name in self.named(DIRECTORIES, ".cbor") {
            if name.ends_with(BEFORE.trim_end_matches(".cbor")) {
                continue;
            }
            let part = format!("{DIRECTORIES}{name}.cbor");
            let before = self.part(&format!("{DIRECTORIES}{name}{BEFORE}"));
            let bytes = self.part(&part).unwrap_or_default();
            let snapshot = match Snapshot::read(&bytes, before.as_deref()) {
                Ok(snapshot) if snapshot.release().organisation().as_str() == name => snapshot,
                Ok(_) => {
                    self.fails(&part, "it is the directory of another organisation");
                    continue;
                }
                Err(error) => {
                    self.fails(&part, error);
                    continue;
                }
            };
            let (version, made) = (snapshot.release().version, snapshot.release().made);
            let said = format!("release {version} of {made}, signed by enough officers, in its membership log");
            match snapshot.officers().iter().find(|found| officers.contains(found)) {
                Some(digits) => self.holds(&part, format!("{said}; you trust {digits}")),
                None => {
                    let own = snapshot.officers().first().map(ToString::to_string).unwrap_or_default();
                    let advice = "compare them over a second channel, then give them as officers you trust";
                    self.fails(&part, format!("{said}; BUT YOU HAVE NOT SAID that you trust these: {own}; {advice}"));
                }
            }
            self.directories.insert(snapshot.release().organisation().clone(), snapshot);
        }
    }

    fn read_message(&mut self) {
        let about = self.part(ABOUT).unwrap_or_default();
        let Ok(about) = serde_json::from_slice::<About>(&about) else {
            return self.fails(ABOUT, "it is missing, or not what a bundle says of itself");
        };
        let message = about.message.parse::<MessageId>().ok().filter(|_| about.format == FORMAT);
        let (Some(message), Ok(node)) = (message, about.node.parse::<Address>()) else {
            return self.fails(ABOUT, "it names no message and node, or is of another format");
        };
        let Some(log) = self.log_of(&node, &about.log) else { return };
        let acts = self.acts(&log, message);
        let statement = self.statement(message, &acts);
        self.receipts(message, statement.as_ref(), &acts);
    }

    /// The key of the node's log, as its directory has it.
    fn log_of(&mut self, node: &Address, written: &str) -> Option<LogKey> {
        let member = self.directories.get(&node.organisation).and_then(|snapshot| snapshot.release().member(node));
        match member.map(|member| member.log.clone()) {
            Some(log) if log.to_string() == written => {
                self.holds(ABOUT, format!("the log is that of {node}, as its directory says"));
                Some(log)
            }
            _ => {
                self.fails(ABOUT, format!("no directory in this file says that this is the key of the log of {node}"));
                None
            }
        }
    }

    /// The acts that are in the log, and say what they are said to.
    fn acts(&mut self, log: &LogKey, message: MessageId) -> Vec<Proven> {
        let mut proven = Vec::new();
        for name in self.named(ACTS, ".tlog-proof") {
            match self.act(&name, log, message) {
                Ok((act, said)) => {
                    self.holds(&format!("{ACTS}{name}"), said);
                    proven.push(act);
                }
                Err((end, why)) => self.fails(&format!("{ACTS}{name}{end}"), why),
            }
        }
        if proven.is_empty() {
            self.fails(ABOUT, "no act in this file is proven to be about the message that it names");
        }
        proven
    }

    /// One act: its proof, and what opens its leaf. What is wrong comes with the end of the part's name.
    fn act(
        &mut self,
        name: &str,
        log: &LogKey,
        message: MessageId,
    ) -> Result<(Proven, String), (&'static str, String)> {
        let in_proof = |why: String| (".tlog-proof", why);
        let proof = self.part(&format!("{ACTS}{name}.tlog-proof")).unwrap_or_default();
        let (body, salt) = (self.part(&format!("{ACTS}{name}.json")), self.part(&format!("{ACTS}{name}.salt")));
        let proof = ProofFile::parse(&proof).map_err(|e| in_proof(e.to_string()))?;
        if proof.index().to_string() != name {
            return Err(in_proof("it proves another act".to_owned()));
        }
        let entry = proof.extra().unwrap_or_default();
        let signed = proof.verify(entry, log.name(), std::slice::from_ref(log)).map_err(|e| in_proof(e.to_string()))?;
        let leaf = Leaf::from_bytes(entry).map_err(|e| in_proof(e.to_string()))?;
        let size = signed.head().size;
        let at = i64::try_from(leaf.time).ok().and_then(|seconds| Instant::from_second(seconds).ok());
        let at = at.ok_or_else(|| in_proof("its leaf has no moment".to_owned()))?;
        let number = ActId(proof.index());
        let (body, salt) = match (body, salt) {
            (Some(body), Some(salt)) => (body, salt),
            (None, None) => {
                let said = format!("in the log of {size} acts at {at}; what it says was erased");
                return Ok((Proven { number, at, act: None }, said));
            }
            _ => return Err((".json", "the text without its salt, or the salt without its text".to_owned())),
        };
        let salt = std::str::from_utf8(&salt).ok().and_then(|text| unhex(text.strip_suffix('\n')?));
        let salt = salt.ok_or((".salt", "it is not 32 bytes in hexadecimal".to_owned()))?;
        if !leaf::opens(&Salt::new(salt), &body, &leaf.commitment) {
            return Err((".json", "the leaf in the log does not commit to this text with this salt".to_owned()));
        }
        let entry: Entry = serde_json::from_slice(&body).map_err(|_| (".json", "it is not an act".to_owned()))?;
        let told = entry.at.as_second() == at.as_second() && entry.act.type_number() == leaf.type_code;
        match entry.act {
            Act::Line(act) if told && about(&act) == Some(message) => {
                let said = format!("{} · in the log of {size} acts at {at}, word for word", entry_key(leaf.type_code));
                Ok((Proven { number, at, act: Some(act) }, said))
            }
            _ => Err((".json", "it says something else than its leaf, or of another message".to_owned())),
        }
    }

    /// The statement, and its hash as the acts have it.
    fn statement(&mut self, message: MessageId, acts: &[Proven]) -> Option<Signed> {
        let recorded = acts.iter().find_map(|proven| Some((proven, statement_of(proven.act.as_ref()?)?)));
        let Some(bytes) = self.part(STATEMENT) else {
            let hash = recorded.map_or("nothing in this file says which", |(_, hash)| hash);
            self.holds(STATEMENT, format!("is not in this file: erased, or never kept; its SHA-256: {hash}"));
            return None;
        };
        let Some((proven, hash)) = recorded else {
            self.fails(STATEMENT, "no act in this file recorded it");
            return None;
        };
        let known = kept::statement(&bytes).map(|statement| self.keys(&statement.from, proven.at)).unwrap_or_default();
        let signed = match Signed::open(&bytes, &known) {
            Ok(signed) => signed,
            Err(error) => {
                self.fails(STATEMENT, error);
                return None;
            }
        };
        let same = signed.hash().to_string() == hash && signed.statement().id == message;
        let says = match same {
            true => format!("signed twice by {}; act {} recorded it", signed.statement().from, proven.number),
            false => format!("act {} recorded another", proven.number),
        };
        self.check(STATEMENT, same, says);
        Some(signed)
    }

    fn receipts(&mut self, message: MessageId, signed: Option<&Signed>, acts: &[Proven]) {
        let statement = acts.iter().find_map(|proven| statement_of(proven.act.as_ref()?)).map(str::to_owned);
        for name in self.named(RECEIPTS, "") {
            let part = format!("{RECEIPTS}{name}");
            let bytes = self.part(&part).unwrap_or_default();
            let hash = hexadecimal(&Hash::of(&bytes).0);
            let recorded = acts
                .iter()
                .find(|proven| proven.act.as_ref().and_then(receipt_of).is_some_and(|receipt| receipt == hash));
            let Some(recorded) = recorded else {
                self.fails(&part, "no act in this file recorded it");
                continue;
            };
            let keys = kept::receipt(&bytes).map(|receipt| self.keys(&receipt.from, recorded.at)).unwrap_or_default();
            let opened = match SignedReceipt::open(&bytes, &keys) {
                Ok(opened) => opened,
                Err(error) => {
                    self.fails(&part, error);
                    continue;
                }
            };
            let receipt = opened.receipt();
            let of_it = receipt.id == message
                && statement.as_ref().is_none_or(|hash| receipt.statement.to_string() == *hash)
                && signed.is_none_or(|signed| {
                    let said = signed.statement();
                    receipt.statement == signed.hash()
                        && said.to.contains(&receipt.recipient)
                        && receipt.to == said.from
                });
            let says = format!(
                "{} at {}, signed twice by {}; act {} recorded it",
                receipt.step.word(),
                receipt.at,
                receipt.from,
                recorded.number
            );
            self.check(&part, of_it, if of_it { says } else { "it is for another message".to_owned() });
        }
        // What the acts say there is must be there.
        for proven in acts {
            let Some(hash) = proven.act.as_ref().and_then(receipt_of) else { continue };
            let there = self
                .parts
                .iter()
                .any(|(name, bytes)| name.starts_with(RECEIPTS) && hexadecimal(&Hash::of(bytes).0).eq(hash));
            if !there {
                self.fails(RECEIPTS, format!("the receipt that act {} recorded is missing", proven.number));
            }
        }
    }

    /// The keys of an address that were in force at a moment.
    fn keys(&self, address: &Address, at: Instant) -> Vec<Verifier> {
        let member = self.directories.get(&address.organisation).and_then(|found| found.release().member(address));
        member.map(|member| member.verifiers(at).cloned().collect()).unwrap_or_default()
    }

    /// Nothing is in the file that nobody looked at.
    fn is_that_all(&mut self) {
        let others: Vec<String> = self.parts.keys().filter(|name| !self.looked_at.contains(*name)).cloned().collect();
        for name in others {
            self.fails(&name, "nothing says what this is");
        }
    }
}

/// The message that an act is about, of those a bundle holds.
fn about(act: &LineAct) -> Option<MessageId> {
    match act {
        LineAct::MessageSent { message, .. }
        | LineAct::MessageTaken { message, .. }
        | LineAct::ReceiptGiven { message, .. }
        | LineAct::ReceiptTaken { message, .. } => MessageId::of(*message),
        _ => None,
    }
}

fn statement_of(act: &LineAct) -> Option<&str> {
    match act {
        LineAct::MessageSent { statement, .. } | LineAct::MessageTaken { statement, .. } => Some(statement),
        _ => None,
    }
}

fn receipt_of(act: &LineAct) -> Option<&str> {
    match act {
        LineAct::MessageTaken { receipt, .. }
        | LineAct::ReceiptGiven { receipt, .. }
        | LineAct::ReceiptTaken { receipt, .. } => Some(receipt),
        _ => None,
    }
}

fn entry_key(type_code: u8) -> &'static str {
    Act::key_of(type_code).unwrap_or("act").trim_start_matches("act-")
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let small = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let bytes = (0..32).map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok());
    bytes.collect::<Option<Vec<u8>>>().filter(|_| small)?.try_into().ok()
}
