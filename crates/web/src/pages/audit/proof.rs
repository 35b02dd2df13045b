//! The proof of an act: every step in plain words, the bytes one step away, and the way to check it elsewhere.

use crate::answer::{Answer, Ran, Stop, page};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use huecry_desk::audit::{self, Proof, Said};
use huecry_desk::log;
use huecry_terms::{ActId, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/proof.html")]
struct Proved<'v> {
    f: Frame<'v>,
    proof: Proof,
    /// The act's bytes and salt in base64, where it is shown.
    given: Option<Given>,
    erased: bool,
    leaf: LeafParts,
    file_name: String,
}

struct Given {
    bytes: String,
    salt: String,
    /// The bytes as text, set line by line: what is committed to is the bytes.
    text: String,
    length: usize,
    opens: bool,
}

/// A leaf, part by part.
struct LeafParts {
    whole: String,
    kind: String,
    at: String,
    catalogue: String,
    commitment: String,
}

/// Shows the proof of an act.
///
/// # Errors
/// Refused when the role may not have proofs or there is no such act. Trouble.
pub fn proof(visit: &Visit) -> Ran {
    let id = act(visit)?;
    let proof = audit::proof(visit.desk(), &visit.call()?, id)?;
    let title = visit.say("ui-proof-title", &[("act", &grouped(id))]);
    let f = visit.frame_titled(title).with_act(proof.looked);
    let f = f.with_back("/my-acts", visit.say("ui-my-acts-title", &[]));
    let given = match &proof.said {
        Said::Whole { bytes, salt, opens } => Some(Given {
            bytes: STANDARD.encode(bytes),
            salt: STANDARD.encode(salt),
            text: readable(bytes),
            length: bytes.len(),
            opens: *opens,
        }),
        Said::Erased | Said::NotShown => None,
    };
    let erased = matches!(proof.said, Said::Erased);
    let leaf = leaf(&f, &proof);
    page(&Proved { f, given, erased, leaf, file_name: file_name(id), proof })
}

/// The proof as a file of its own, for other people's tools.
///
/// # Errors
/// As [`proof`].
pub fn download(visit: &Visit) -> Ran {
    let id = act(visit)?;
    let file = log::prove_for(visit.desk(), &visit.call()?, id)?;
    Ok(Answer::Bytes { name: file_name(id), media: "text/plain; charset=utf-8", bytes: file.into_bytes() })
}

/// The act the path names. What is no number is no act: in the words for one that is not there.
fn act(visit: &Visit) -> Result<ActId, Stop> {
    let named = visit.part("act");
    let number = named.parse::<u64>().ok().filter(|number| number.to_string() == named);
    number.map(ActId).ok_or_else(|| {
        let about: String = named.chars().take(40).collect();
        Refusal::new(RefusalKind::NoSuchRecord, format!("act {about}")).into()
    })
}

fn leaf(f: &Frame<'_>, proof: &Proof) -> LeafParts {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let bytes = &proof.leaf;
    let seconds = bytes[2..10].iter().fold(0_i64, |sum, byte| sum << 8 | i64::from(*byte));
    let at = huecry_terms::Instant::from_second(seconds).map(|at| f.time(&at)).unwrap_or_default();
    LeafParts {
        whole: hex(bytes),
        kind: f.t(proof.kind),
        at,
        catalogue: hex(&bytes[10..42]),
        commitment: hex(&bytes[42..]),
    }
}

/// Canonical JSON with line breaks, to be read; the bytes themselves when they are not JSON.
fn readable(bytes: &[u8]) -> String {
    let set = serde_json::from_slice::<serde_json::Value>(bytes).and_then(|json| serde_json::to_string_pretty(&json));
    set.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

fn file_name(id: ActId) -> String {
    format!("act-{id}.tlog-proof")
}

/// An act's number as words carry it: not a quantity, and so not to be grouped by them.
fn grouped(id: ActId) -> String {
    format!("\u{2066}{id}\u{2069}")
}
