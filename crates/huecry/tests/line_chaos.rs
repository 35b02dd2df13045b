//! Two real processes with a line between them, killed and cut off at random: nothing acknowledged is lost, nothing comes twice,
//! every conversation keeps its order.
//!
//! A few kills and cuts in a normal run; `cargo xtask bench chaos` for the figures of a release.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders, clocks and children")]

#[path = "line_served/chaos.rs"]
mod chaos;
#[path = "line_served/pair.rs"]
#[allow(dead_code, reason = "each test binary uses its own part of this")]
mod pair;
#[path = "line_served/proxy.rs"]
mod proxy;

use std::path::Path;
use std::process::Command;

#[test]
fn whatever_is_killed_or_cut_everything_acknowledged_arrives_once_and_in_order() {
    let seed = std::env::var("HUECRY_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let came = chaos::chaos(again, 6, 4, seed);
    assert_eq!((came.lost, came.twice, came.disorder, came.urgent_last), (0, 0, 0, 0), "seed {seed}: {came:?}");
    assert_eq!((came.kills, came.cuts), (6, 4));
    assert!(came.sent > 20, "{came:?}");
}

/// This very binary, started as one of the nodes.
fn again(home: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "a_node_of_the_chaos", "--nocapture"]).env(chaos::HOME, home);
    command
}

#[test]
fn a_node_of_the_chaos() {
    // Without a folder there is nothing to be: the test above starts this one.
    if let Some(home) = std::env::var_os(chaos::HOME) {
        chaos::node(Path::new(&home));
    }
}
