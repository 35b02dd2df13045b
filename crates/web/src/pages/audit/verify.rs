//! A proof that somebody brings, checked by this node.

use crate::answer::{Ran, page_with};
use crate::frame::Frame;
use crate::visit::Visit;
use askama::Template;
use http::StatusCode;
use huecry_desk::log::{self, Content, Judged};
use std::io::Read;

#[derive(Template)]
#[template(path = "pages/proof-verify.html")]
struct Verify<'v> {
    f: Frame<'v>,
    pasted: String,
    key: String,
    wrong: Vec<(&'static str, String)>,
    outcome: Option<Outcome>,
}

/// What becomes of a proof, in words.
struct Outcome {
    stands: bool,
    /// The sentence.
    words: String,
    /// What exactly does not hold.
    why: String,
    /// Act, log and size, when it stands.
    of: Option<(u64, String, u64)>,
    /// What became of the act's content, in words.
    content: String,
}

/// Asks for a proof.
///
/// # Errors
/// Only when the page cannot be written.
pub fn ask(visit: &Visit) -> Ran {
    show(visit, visit.frame(), String::new(), Vec::new(), None)
}

/// Checks a proof with this node's key, and the act's content with this node's own copy.
///
/// # Errors
/// Refused when the role may not have proofs. Trouble.
pub fn verify(visit: &Visit) -> Ran {
    let pasted = visit.form.get("proof").replace("\r\n", "\n");
    let file = visit.files.iter().find(|file| file.field == "file" && file.length > 0);
    let bytes = match file {
        None => pasted.trim_start().as_bytes().to_vec(),
        Some(upload) => {
            let mut bytes = Vec::new();
            let read = (&upload.file).take(PROOF_MOST).read_to_end(&mut bytes);
            read.map_err(|e| huecry_terms::Trouble::new(format!("an upload could not be read: {e}"), ""))?;
            bytes
        }
    };
    if bytes.is_empty() {
        let wrong = vec![("file", visit.say("ui-verify-missing", &[]))];
        return show(visit, visit.frame().with_error(), pasted, wrong, None);
    }
    let outcome = told(visit, log::verify_for(visit.desk(), &visit.call()?, &bytes)?);
    show(visit, visit.frame(), pasted, Vec::new(), Some(outcome))
}

fn told(visit: &Visit, judged: Judged) -> Outcome {
    match judged {
        Judged::Falls { key, why } => {
            Outcome { stands: false, words: visit.say(key, &[]), why, of: None, content: String::new() }
        }
        Judged::Stands(verified) => {
            let content = match verified.content {
                Content::Matches => "proof-content-matches",
                Content::Differs => "proof-content-differs",
                Content::Erased => "proof-content-erased",
                Content::NotAsked => "proof-content-not-shown",
            };
            Outcome {
                stands: verified.content != Content::Differs,
                words: visit.say(if verified.content == Content::Differs { content } else { "proof-stands" }, &[]),
                why: String::new(),
                of: Some((verified.act.0, verified.origin, verified.size)),
                content: visit.say(content, &[]),
            }
        }
    }
}

fn show(
    visit: &Visit,
    f: Frame<'_>,
    pasted: String,
    wrong: Vec<(&'static str, String)>,
    outcome: Option<Outcome>,
) -> Ran {
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let key = log::verifier(visit.desk()).to_string();
    page_with(status, &Verify { f, pasted, key, wrong, outcome })
}

/// A proof of the deepest tree with many witnesses is a few kilobytes.
const PROOF_MOST: u64 = 1 << 20;
