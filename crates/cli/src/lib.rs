//! The same desk spoken in commands; no rule lives here.
//!
//! `huecry NOUN VERB [OBJECT] [--flags]`. Standard output is data, standard error is talk. What ends
//! how is in [`exit`].

// A face opens the files its user names (STYLE: who may reach the disk).
#![allow(clippy::disallowed_methods)]

mod acts;
pub mod args;
pub mod asked;
mod catalogue;
mod dossier;
mod entity;
mod evidence;
pub mod exit;
mod fields;
mod link;
mod log;
mod maintain;
mod officers;
pub mod out;
mod overview;
mod record;
mod search;
mod subscription;
mod supervision;
mod token;
mod transfer;

use args::{Command, Line, Options};
use asked::Asked;
use clap::Parser;
use exit::Exit;
use huecry_catalogue::Lang;
use huecry_desk::{Desk, people};
use huecry_terms::{Call, Face, Failure, IdError, Instant, Trouble};
use out::Out;
use std::path::Path;
use std::sync::Arc;

/// What the program does for the command line: clocks and folders are its business.
pub trait Program {
    /// Founds a node in a folder.
    ///
    /// # Errors
    /// When the folder holds a node already, or the disk or the server says no.
    fn found(&self, home: &Path, organisation: &str, store: &args::StoreChoice) -> Result<(), Trouble>;

    /// Opens the node in a folder.
    ///
    /// # Errors
    /// When there is none, when another process has it open, or when something of it is unsound.
    fn open(&self, home: &Path, talk: &mut dyn FnMut(&str)) -> Result<Desk, Trouble>;

    /// Closes it: what can be saved for a quicker start is saved.
    ///
    /// # Errors
    /// Trouble of the disk; everything acknowledged stands all the same.
    fn close(&self, home: &Path, desk: Desk) -> Result<(), Trouble>;

    /// The clock.
    fn now(&self) -> Instant;

    /// Serves the node in a folder until the process is asked to stop. The address goes out first.
    ///
    /// # Errors
    /// When the settings do not go together, the address is taken, or the node cannot be opened.
    fn serve(&self, home: &Path, choice: &args::ServeArgs, out: &mut Out<'_>) -> Result<(), Trouble>;

    /// Builds the invented world, gives the tour and serves it.
    ///
    /// # Errors
    /// Trouble of the disk.
    fn demo(&self, choice: &args::DemoArgs, out: &mut Out<'_>) -> Result<(), Trouble>;

    /// One step of how nodes come to know each other: files, keys, digits.
    ///
    /// # Errors
    /// Whatever is wrong with a file, a key or a digit.
    fn line(&self, home: Option<&Path>, verb: &args::LineVerb, out: &mut Out<'_>) -> Result<(), Trouble>;

    /// Whether the officer has asked to stop.
    fn stopping(&self) -> bool;

    /// The desk of the node this process serves: commands then work on it as it stands.
    fn serves(&self) -> Option<Arc<Desk>>;

    /// Hands a command to the process that serves the node of a folder, and says what it answered. `None`
    /// when no process serves it.
    fn hand_over(&self, home: &Path, asked: &Asked, out: &mut Out<'_>) -> Option<Exit>;
}

/// Runs one command line. The first argument is the program's name.
pub fn run(arguments: Vec<String>, program: &dyn Program, out: &mut Out<'_>) -> Exit {
    let arguments = asked::whole_paths(fields::fields_to_sets(arguments));
    let line = match read(arguments.clone()) {
        Ok(line) => line,
        Err(error) => return out.usage(&error),
    };
    if let Some(home) = line.options.home.clone().filter(|_| asked::is_of_words(&line.command)) {
        let asked = Asked { arguments, options: line.options.clone(), terminal: out.terminal };
        if let Some(exit) = program.hand_over(&home, &asked, out) {
            return exit;
        }
    }
    carry_out(line, program, out)
}

pub(crate) fn read(arguments: Vec<String>) -> Result<Line, clap::Error> {
    Line::try_parse_from(arguments)
}

pub(crate) fn carry_out(line: Line, program: &dyn Program, out: &mut Out<'_>) -> Exit {
    out.lang = line.options.lang;
    out.plain = line.options.plain || !out.terminal;
    match dispatch(&line.options, line.command, program, out) {
        Ok(exit) => exit,
        Err(Stop::Usage(words)) => out.usage_words(&words),
        Err(Stop::Failure(failure)) => out.failure(&failure),
    }
}

/// Why a command ends without its result.
pub(crate) enum Stop {
    /// The command line is not complete.
    Usage(String),
    /// The desk said no, or something broke.
    Failure(Failure),
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failure(failure)
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Failure(trouble.into())
    }
}

impl From<IdError> for Stop {
    fn from(error: IdError) -> Self {
        Stop::Usage(error.to_string())
    }
}

pub(crate) type Ran = Result<Exit, Stop>;

fn dispatch(options: &Options, command: Command, program: &dyn Program, out: &mut Out<'_>) -> Ran {
    match command {
        Command::Init(choice) => maintain::init(options, &choice, program, out),
        Command::Demo(choice) => {
            program.demo(&args::DemoArgs { home: options.home.clone(), ..choice }, out)?;
            Ok(Exit::Done)
        }
        Command::Serve(choice) => maintain::serve(options, &choice, program, out),
        Command::Help { topic } => maintain::help(topic.as_deref(), out),
        Command::Bureau(verb) => at_home(options, program, out, |node, out| officers::bureau(node, verb, out)),
        Command::People(verb) => at_home(options, program, out, |node, out| officers::people(node, verb, out)),
        Command::Overview(choice) => at_home(options, program, out, |node, out| overview::run(node, &choice, out)),
        Command::Entity(verb) => at_home(options, program, out, |node, out| entity::run(node, verb, out)),
        Command::Supervision(verb) => at_home(options, program, out, |node, out| supervision::run(node, verb, out)),
        Command::Token(verb) => at_home(options, program, out, |node, out| token::run(node, verb, out)),
        Command::Search(choice) => at_home(options, program, out, |node, out| search::run(node, &choice, out)),
        Command::Record(verb) => at_home(options, program, out, |node, out| record::run(node, verb, out)),
        Command::Subscription(verb) => at_home(options, program, out, |node, out| subscription::run(node, verb, out)),
        Command::Dossier(verb) => at_home(options, program, out, |node, out| dossier::run(node, verb, out)),
        Command::Link(verb) => at_home(options, program, out, |node, out| link::run(node, verb, out)),
        Command::Acts(choice) => at_home(options, program, out, |node, out| acts::run(node, &choice, out)),
        Command::Log(verb) => log::run(options, verb, program, out),
        Command::Catalogue(verb) => catalogue::run(options, verb, program, out),
        Command::Line(verb) => {
            program.line(options.home.as_deref(), &verb, out)?;
            Ok(Exit::Done)
        }
        Command::Index(verb) => at_home(options, program, out, |node, out| maintain::index(node, &verb, out)),
        Command::Check => at_home(options, program, out, maintain::check),
    }
}

/// A node at work for one command.
pub(crate) struct Node<'n> {
    pub desk: &'n Desk,
    pub options: &'n Options,
    pub program: &'n dyn Program,
    pub home: &'n Path,
}

impl Node<'_> {
    /// Who calls, as the options say. Purpose and case are never defaulted.
    pub(crate) fn call(&self) -> Result<Call, Stop> {
        let missing = |what: &str, how: &str| Stop::Usage(format!("{what} is missing: {how}"));
        let officer = self.options.officer.clone();
        let officer =
            officer.ok_or_else(|| missing("the acting officer", "say `--as ID`, as `huecry people add` printed it"))?;
        let purposes: Vec<&str> = self.desk.catalogue.purposes().collect();
        let how = format!("say `--purpose` with one of {}", purposes.join(", "));
        let purpose = self.options.purpose.clone().ok_or_else(|| missing("the purpose", &how))?;
        let case = self
            .options
            .case
            .clone()
            .ok_or_else(|| missing("the case", "say `--case` with your bureau's case number"))?;
        let why = (purpose.parse()?, case.parse()?);
        Ok(people::identify(self.desk, &officer.parse()?, why, self.program.now(), Face::LocalCommandLine)?)
    }

    /// The language of the answers.
    pub(crate) fn lang(&self) -> Lang {
        self.options.lang
    }
}

/// Opens the node, runs the command, closes the node whatever the command said.
pub(crate) fn at_home(
    options: &Options,
    program: &dyn Program,
    out: &mut Out<'_>,
    command: impl FnOnce(&Node<'_>, &mut Out<'_>) -> Ran,
) -> Ran {
    let home = options.home.clone();
    let home =
        home.ok_or_else(|| Stop::Usage("the node's folder is missing: say `--home DIR` or set HUECRY_HOME".into()))?;
    if let Some(desk) = program.serves() {
        out.words(desk.catalogue.clone());
        return command(&Node { desk: &desk, options, program, home: &home }, out);
    }
    let desk = program.open(&home, &mut |words| out.talk(words))?;
    out.words(desk.catalogue.clone());
    let node = Node { desk: &desk, options, program, home: &home };
    let ran = command(&node, out);
    // What was recorded stands and what was answered was answered: only the next start is slower.
    if let Err(trouble) = program.close(&home, desk) {
        out.talk(&format!("the indexes were not saved and will be built again: {trouble}"));
    }
    ran
}
