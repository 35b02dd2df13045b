//! The one style sheet and the two scripts, in the binary, under names that change with their content.

use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// A file of ours.
pub struct Static {
    /// Its path, with the beginning of its hash: it may be kept for ever.
    pub path: String,
    /// Its media type.
    pub media: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// The style sheet.
pub static STYLE: LazyLock<Static> =
    LazyLock::new(|| named("huecry", "css", "text/css; charset=utf-8", include_bytes!("../static/huecry.css")));
/// The script.
pub static SCRIPT: LazyLock<Static> =
    LazyLock::new(|| named("huecry", "js", "text/javascript; charset=utf-8", include_bytes!("../static/huecry.js")));
/// The script that checks a proof; only the page of a proof loads it.
pub static PROOF: LazyLock<Static> =
    LazyLock::new(|| named("proof", "js", "text/javascript; charset=utf-8", include_bytes!("../static/proof.js")));
/// The sign in the browser's tab.
pub static ICON: LazyLock<Static> =
    LazyLock::new(|| named("huecry", "svg", "image/svg+xml", include_bytes!("../static/huecry.svg")));

/// All of them.
pub fn all() -> [&'static Static; 4] {
    [&STYLE, &SCRIPT, &PROOF, &ICON]
}

fn named(name: &str, kind: &str, media: &'static str, bytes: &'static [u8]) -> Static {
    let hash: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Static { path: format!("/static/{name}-{hash}.{kind}"), media, bytes }
}
