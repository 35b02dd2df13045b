//! What a bench is told and what it says at its end.

/// One line a target; says whether it is met.
pub fn target(name: &str, measured: f64, goal: f64, at_least: bool, unit: &str) -> bool {
    let met = if at_least { measured >= goal } else { measured <= goal };
    let (measured, bound) = (said(measured), if at_least { "at least" } else { "at most" });
    println!(
        "target {name}: {measured}{unit} (goal {bound} {}{unit}): {}",
        said(goal),
        if met { "met" } else { "short" }
    );
    met
}

fn said(n: f64) -> String {
    if n >= 1000.0 { format!("{n:.0}") } else { format!("{n:.2}") }
}

/// A number after its name among the arguments.
pub fn argument(name: &str, default: u64) -> u64 {
    let mut arguments = std::env::args().skip_while(|a| a != name).skip(1);
    arguments.next().and_then(|n| n.parse().ok()).unwrap_or(default)
}
