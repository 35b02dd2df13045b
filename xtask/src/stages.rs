//! `cargo xtask test`: everything a change must pass, in one run that goes on after a failure.

use crate::cluster::Cluster;
use crate::counts::{Counts, Runner, Tally};
use crate::report::{Outcome, Report};
use crate::{npm, pypi, schemathesis, shell, tidy, tools, unrun};
use std::fs;
use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, ExitCode};

/// What the caller asked for.
pub struct Options {
    /// What cannot run has failed: so in CI.
    pub require_all: bool,
    /// Packages may be installed, where we are allowed to.
    pub install: bool,
}

/// Runs every stage and prints the table; the last line is `N passed, N failed`.
pub fn run(top: &Path, options: &Options) -> ExitCode {
    let mut report = Report::new(options.require_all);
    let mut server = None;
    report.stage("postgresql", || start_server(options.install, &mut server));
    report.stage("go", || find("Go with golang.org/x/mod", tools::has_go, tools::GO, options.install));
    report.stage("chromium", || find("Chromium", tools::has_chromium, tools::CHROMIUM, options.install));
    for laid in [npm::AXE, npm::OIDC, npm::LINE] {
        report.stage(laid.name, || npm::fetch(top, &laid, options.install));
    }
    report.stage(pypi::LINE.name, || pypi::fetch(top, &pypi::LINE, options.install));
    let cargo = Cargo { top, require_all: options.require_all, server: server.as_ref().map(Cluster::url) };

    report.stage("fmt", || cargo.component("fmt", &["fmt", "--all", "--check"]));
    let lint = ["clippy", "--workspace", "--all-targets", "--features", "xtask/catalogue", "--", "-D", "warnings"];
    report.stage("clippy", || cargo.component("clippy", &lint));
    report.stage("tidy", || tidy_up(top));
    let mut unrun = Vec::new();
    report.stage("tests", || {
        let has_nextest = shell::works(&mut cargo.command(&["nextest", "--version"]));
        if has_nextest { cargo.nextest(&mut unrun) } else { cargo.libtest(&mut unrun) }
    });
    unrun.into_iter().for_each(|note| report.note(note));
    let examples = ["test", "--workspace", "--doc", "--no-fail-fast"];
    report.stage("doc tests", || cargo.tests(Runner::Libtest, &examples, |_| {}));
    report.stage("schemathesis", || {
        schemathesis::run(top, options.install, cargo.command(&["build", "--package", "huecry", "--quiet"]))
    });
    if shell::works(&mut cargo.command(&["deny", "--version"])) {
        report.stage("deny", || cargo.plain(&["deny", "--offline", "check", "bans", "licenses", "sources"]));
    } else {
        report.note(
            "deny: cargo-deny is not installed (`cargo install cargo-deny`); deny.toml was not checked".to_owned(),
        );
    }

    drop(server);
    shell::say(report.close());
    ExitCode::from(u8::from(report.counts().failed > 0))
}

/// `cargo xtask tidy` as a stage and as a command of its own.
pub fn tidy_up(top: &Path) -> Outcome {
    match tidy::run(top) {
        Err(trouble) => Outcome::Failed(trouble),
        Ok(faults) if faults.is_empty() => Outcome::Passed,
        Ok(faults) => {
            faults.iter().for_each(shell::say);
            Outcome::Failed(format!("{} to mend", faults.len()))
        }
    }
}

fn start_server(may_install: bool, server: &mut Option<Cluster>) -> Outcome {
    if tools::postgres().is_none()
        && let Err(why) = tools::install(tools::POSTGRES, may_install)
    {
        return Outcome::CannotRun(format!("no PostgreSQL server was found: {why}"));
    }
    let Some(bin) = tools::postgres() else {
        return Outcome::CannotRun("no PostgreSQL server was found in $PG_BIN or /usr/lib/postgresql".to_owned());
    };
    match Cluster::start(&bin) {
        Ok(cluster) => {
            shell::say(format_args!("{} from {}", cluster.url(), bin.display()));
            *server = Some(cluster);
            Outcome::Passed
        }
        Err(why) => Outcome::Failed(why),
    }
}

/// A program the tests need, installed where we may.
fn find(what: &str, is_there: fn() -> bool, packages: &[&str], may_install: bool) -> Outcome {
    match tools::have(is_there, packages, may_install) {
        Ok(()) => Outcome::Passed,
        Err(why) => Outcome::CannotRun(format!("{what} was not found: {why}")),
    }
}

/// Cargo as the stages call it.
struct Cargo<'a> {
    top: &'a Path,
    require_all: bool,
    server: Option<String>,
}

impl Cargo<'_> {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(shell::cargo());
        command.args(arguments).current_dir(self.top).env_remove("HUECRY_HOME");
        // What is piped through us still ends in a terminal, if ours does.
        if std::io::stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        let told =
            [("HUECRY_TEST_PG", self.server.as_deref()), ("HUECRY_REQUIRE_ALL", self.require_all.then_some("1"))];
        for (name, value) in told {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    fn plain(&self, arguments: &[&str]) -> Outcome {
        match shell::stream(&mut self.command(arguments), |_| {}) {
            Ok(status) if status.success() => Outcome::Passed,
            Ok(status) => Outcome::Failed(status.to_string()),
            Err(error) => Outcome::CannotRun(error.to_string()),
        }
    }

    /// A stage that needs a part of the toolchain which may have been left out.
    fn component(&self, name: &str, arguments: &[&str]) -> Outcome {
        if !shell::works(&mut self.command(&[name, "--version"])) {
            return Outcome::CannotRun(format!("`cargo {name}` is not installed"));
        }
        self.plain(arguments)
    }

    fn tests(&self, runner: Runner, arguments: &[&str], mut hear: impl FnMut(&str)) -> Outcome {
        let mut tally = Tally::of(runner);
        let both = |line: &str| {
            tally.hear(line);
            hear(line);
        };
        match shell::stream(&mut self.command(arguments), both) {
            Ok(status) => Outcome::Counted(tally.close(status.success())),
            Err(error) => Outcome::CannotRun(error.to_string()),
        }
    }

    /// Tests by nextest; those that say they did nothing are taken out of the passed ones and named.
    fn nextest(&self, unrun: &mut Vec<String>) -> Outcome {
        let folder = std::env::temp_dir().join(format!("huecry-nextest-{}", std::process::id()));
        let (settings, report) = (folder.join("settings.toml"), folder.join("report.xml"));
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&settings, unrun::settings(&report)));
        if let Err(error) = written {
            return Outcome::Failed(format!("cannot write {}: {error}", settings.display()));
        }
        let tool = format!("xtask:{}", settings.display());
        let arguments = ["nextest", "run", "--workspace", "--no-fail-fast", "--tool-config-file", &tool];
        let outcome = self.tests(Runner::Nextest, &arguments, |_| {});
        let found = unrun::read(&fs::read_to_string(&report).unwrap_or_default());
        // A few files left in the temporary folder harm nobody.
        let _ = fs::remove_dir_all(&folder);
        unrun.extend(found.iter().map(|u| format!("skipped: {}: {}", u.test, u.reason)));
        self.without(outcome, unrun.len())
    }

    /// The same by `cargo test`, which does not say which of its tests printed what.
    fn libtest(&self, unrun: &mut Vec<String>) -> Outcome {
        let kinds = ["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast", "--", "--show-output"];
        let outcome = self.tests(Runner::Libtest, &kinds, |line| {
            unrun.extend(unrun::reason(line).map(|reason| format!("skipped: {reason}")));
        });
        self.without(outcome, unrun.len())
    }

    fn without(&self, outcome: Outcome, unrun: usize) -> Outcome {
        match outcome {
            Outcome::Counted(counts) => Outcome::Counted(without(counts, unrun as u64, self.require_all)),
            other => other,
        }
    }
}

/// Moves tests that did nothing from the passed to the skipped, or to the failed where all must run.
fn without(counts: Counts, unrun: u64, require_all: bool) -> Counts {
    let moved = unrun.min(counts.passed);
    let passed = counts.passed - moved;
    match require_all {
        true => Counts { passed, failed: counts.failed + moved, ..counts },
        false => Counts { passed, skipped: counts.skipped + moved, ..counts },
    }
}

#[cfg(test)]
#[path = "stages_tests.rs"]
mod tests;
