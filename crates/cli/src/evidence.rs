//! `huecry log evidence`, and `huecry log verify` for what it wrote: a message with its receipts and proofs in one file.

use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::link::evidence;
use huecry_terms::Trouble;
use std::path::Path;

pub(crate) fn export(node: &Node<'_>, message: &str, file: Option<&Path>, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let bundle = evidence::bundle_named(node.desk, &call, message)?;
    match file {
        None => out.raw(&bundle.bytes),
        Some(file) => {
            let no = |e: std::io::Error| {
                Trouble::new(format!("`{}` could not be written: {e}", file.display()), "check the path and its disk")
            };
            // Never over another file: evidence that was handed out stays what it was.
            let mut written = std::fs::File::create_new(file).map_err(no)?;
            std::io::Write::write_all(&mut written, &bundle.bytes).and_then(|()| written.sync_all()).map_err(no)?;
        }
    }
    out.talk(&format!("act {}: SHA-256 of the bundle {}", bundle.act, bundle.hash));
    Ok(Exit::Done)
}

/// Verifies a bundle and says a line for each check.
pub(crate) fn verify(file: &[u8], officers: &[String], out: &mut Out<'_>) -> Ran {
    let checks = evidence::verify(file, officers).map_err(|e| Stop::Usage(e.to_string()))?;
    for check in &checks {
        out.line(&format!("{}\t{}\t{}", if check.holds { "holds" } else { "FAILS" }, check.part, check.says));
    }
    let failed = checks.iter().filter(|check| !check.holds).count();
    out.line(&match failed {
        0 => format!("verified: all {} checks hold", checks.len()),
        _ => format!("not verified: {failed} of {} checks fail", checks.len()),
    });
    Ok(if failed == 0 { Exit::Done } else { Exit::Nothing })
}
