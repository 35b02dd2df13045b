//! What becomes of messages when processes are killed and networks are cut?
//!
//! `cargo xtask bench chaos [--kills N] [--cuts N] [--seed N]`: two nodes, each a process of its own over its own store on the
//! disk, a proxy before each. Messages go both ways in several conversations and all four lanes; one of the two is killed
//! (SIGKILL) or cut off at random, again and again. At the end both stores are checked, and what one side was told is on
//! its disk is looked for on the other. Ends with a line a target; exit 1 if one is short.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

#[path = "../tests/line_served/chaos.rs"]
mod chaos;
#[path = "../tests/line_served/pair.rs"]
#[allow(dead_code, reason = "each binary uses its own part of this")]
mod pair;
#[path = "../tests/line_served/proxy.rs"]
mod proxy;
mod said;

use said::{argument, target};
use std::path::Path;
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    if let Some(home) = std::env::var_os(chaos::HOME) {
        chaos::node(Path::new(&home));
        return ExitCode::SUCCESS;
    }
    let count = |name, default| u32::try_from(argument(name, default)).unwrap_or(u32::MAX);
    let (kills, cuts, seed) = (count("--kills", 300), count("--cuts", 100), argument("--seed", 1));
    let mut came = chaos::chaos(again, kills, cuts, seed);
    came.recovery.sort();
    let part = |hundredths: usize| came.recovery[(came.recovery.len() - 1) * hundredths / 100].as_secs_f64();
    println!("seed {seed}: {} kills, {} cuts, {} messages acknowledged", came.kills, came.cuts, came.sent);
    println!(
        "back again after a kill or a cut: p50 {:.2} s, p90 {:.2} s, longest {:.2} s",
        part(50),
        part(90),
        part(100)
    );
    let mut met = true;
    met &= target("chaos: acknowledged messages lost", came.lost as f64, 0.0, false, "");
    met &= target("chaos: messages taken twice", came.twice as f64, 0.0, false, "");
    met &= target("chaos: places of conversations out of order", came.disorder as f64, 0.0, false, "");
    met &= target("chaos: urgent messages behind all others", f64::from(came.urgent_last), 0.0, false, "");
    met &= target("chaos: recovery, p99", part(99), 5.0, false, " s");
    if met { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// This very binary, started as one of the nodes.
fn again(home: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.env(chaos::HOME, home);
    command
}
