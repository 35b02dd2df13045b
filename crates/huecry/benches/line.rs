//! How many messages cross the line, and how soon?
//!
//! `cargo xtask bench line [--seconds N] [--transfer BYTES]`: two nodes of two organisations on this machine, each serving over a
//! store of its own on the disk; messages of 1 KiB go from one to the other over the real socket and are counted when the
//! sender has the signed receipt on its disk; then urgent ones, alone and while a file of 2 GiB is carried. In the same run:
//! what the cryptography of a message alone costs, and how many commits the disk allows. Ends with a line a target; exit
//! 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/line_served/measure.rs"]
mod measure;
#[path = "../tests/line_served/pair.rs"]
#[allow(dead_code, reason = "each binary uses its own part of this")]
mod pair;
mod said;

use measure::{measure, part};
use said::{argument, target};
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    let seconds = Duration::from_secs(argument("--seconds", 10));
    let found = measure(seconds, argument("--transfer", 2 << 30));
    println!(
        "cryptography of one message, both ends and its receipt: {:.0} messages/s on one core",
        found.cryptography
    );
    println!("the disk alone: {:.0} commits of 8 KiB/s, one after the other", found.disk);
    let limit = 2.0 * found.cryptography;
    println!("sustained: {:.0}/s, {:.2} of what the cryptography allows on two cores", found.rate, found.rate / limit);
    println!(
        "at 100 a second: p50 {:.1} ms, p99 {:.1} ms to the receipt",
        part(&found.paced, 50),
        part(&found.paced, 99)
    );
    let [alone, beside] = found.urgent.each_ref().map(|waits| part(waits, 99));
    println!("urgent: p99 {alone:.1} ms alone, {beside:.1} ms beside a file at {:.0} MB/s", found.transfer);
    let mut met = target("line: messages of 1 KiB a second", found.rate, 300.0, true, "/s");
    met &= target("line: p99 at 100 a second", part(&found.paced, 99), 50.0, false, " ms");
    met &= target("line: urgent p99 during a large transfer, against alone", beside / alone, 2.0, false, " times");
    if met { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
