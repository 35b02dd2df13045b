//! `huecry log …`: checkpoints and proofs.

use crate::args::{LogVerb, Options};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Program, Ran, Stop, at_home, evidence};
use huecry_desk::log::{self, Content};
use huecry_terms::{ActId, Trouble};
use std::io::Read;
use std::path::Path;

pub(crate) fn run(options: &Options, verb: LogVerb, program: &dyn Program, out: &mut Out<'_>) -> Ran {
    match verb {
        LogVerb::Checkpoint => at_home(options, program, out, |node, out| {
            let signed = log::checkpoint(node.desk)?;
            out.raw(signed.note().to_string().as_bytes());
            Ok(Exit::Done)
        }),
        LogVerb::Prove { act } => at_home(options, program, out, |node, out| {
            out.raw(log::prove(node.desk, ActId(act))?.as_bytes());
            Ok(Exit::Done)
        }),
        LogVerb::Key => at_home(options, program, out, |node, out| {
            out.line(&log::verifier(node.desk).to_string());
            Ok(Exit::Done)
        }),
        LogVerb::Evidence { message, out: file } => {
            at_home(options, program, out, |node, out| evidence::export(node, &message, file.as_deref(), out))
        }
        LogVerb::Verify { file, officers, key } => {
            let brought = read(&file)?;
            match huecry_desk::link::evidence::is_bundle(&brought) {
                true => evidence::verify(&brought, &officers, out),
                false => verify(options, program, out, brought, key),
            }
        }
    }
}

fn verify(options: &Options, program: &dyn Program, out: &mut Out<'_>, proof: Vec<u8>, key: Option<String>) -> Ran {
    match key {
        Some(key) => {
            let key = if Path::new(&key).exists() {
                String::from_utf8_lossy(&read(Path::new(&key))?).trim().to_string()
            } else {
                key
            };
            let verifier = log::verifier_of(&key).map_err(|e| Stop::Usage(format!("the key: {e}")))?;
            Ok(told(out, log::verify(&proof, &verifier).map_err(|e| e.to_string())))
        }
        None => at_home(options, program, out, |node, out| Ok(told(out, log::verify_here(node.desk, &proof)?))),
    }
}

fn told(out: &mut Out<'_>, verified: Result<log::Verified, String>) -> Exit {
    match verified {
        Ok(v) => {
            let content = match v.content {
                Content::Matches => "the act's content is what was committed to",
                Content::Differs => "THE ACT'S CONTENT IS NOT WHAT WAS COMMITTED TO",
                Content::Erased => "the act's content was erased; the commitment remains",
                Content::NotAsked => "only the log was asked, no node",
            };
            out.line(&format!("verified: act {} stands in {} of {} acts; {content}", v.act, v.origin, v.size));
            if v.content == Content::Differs { Exit::Nothing } else { Exit::Done }
        }
        Err(why) => {
            out.line(&format!("not verified: {why}"));
            Exit::Nothing
        }
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Stop> {
    let unreadable =
        |e: std::io::Error| Trouble::new(format!("`{}` could not be read: {e}", file.display()), "check the path");
    let mut bytes = Vec::new();
    let input: Box<dyn Read> = if file == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(file).map_err(unreadable)?)
    };
    input.take(MOST).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// A proof of the deepest tree with many witnesses is a few kilobytes; an evidence bundle has whole directories in it.
const MOST: u64 = 256 << 20;
