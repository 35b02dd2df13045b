//! The checker that a reader's browser runs over a proof, driven by node: `static/proof.js` against a proof of the ledger's own.

use std::process::Command;

#[test]
fn the_browsers_checker_agrees_with_the_ledger() {
    let test = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/proof.mjs");
    let run = match Command::new("node").arg(test).output() {
        Ok(run) => run,
        Err(why) => {
            println!("skipped: node could not be started: {why}");
            return;
        }
    };
    let (said, complaint) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}{complaint}");
}
