//! Commands for a node that another process serves: handed over, carried out there, told here.

use crate::args::{CatalogueVerb, Command, DossierVerb, LinkVerb, LogVerb, Options, RecordVerb, ValueArgs};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Line, Program, carry_out, read};
use serde::{Deserialize, Serialize};

/// A command line on its way to the process that serves the node.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    /// As it was typed.
    pub arguments: Vec<String>,
    /// What it and its environment say about everything.
    pub options: Options,
    /// Whether a person looks at the answer.
    pub terminal: bool,
}

/// Carries out a command that was handed over. The program has the running desk.
pub fn run_asked(asked: Asked, program: &dyn Program, out: &mut Out<'_>) -> Exit {
    match read(asked.arguments) {
        Ok(line) if is_of_words(&line.command) => {
            carry_out(Line { options: asked.options, command: line.command }, program, out)
        }
        Ok(_) => out.usage_words("this command works on files: it cannot be handed to the process that serves"),
        Err(error) => out.usage(&error),
    }
}

/// Files that go with a message are read by whoever serves the node: by their whole paths.
pub(crate) fn whole_paths(mut arguments: Vec<String>) -> Vec<String> {
    for at in 1..arguments.len() {
        let whole = std::path::absolute(&arguments[at]).ok().and_then(|path| path.to_str().map(str::to_owned));
        if arguments[at - 1] == "--attach"
            && let Some(whole) = whole
        {
            arguments[at] = whole;
        }
    }
    arguments
}

/// Whether a command is words alone, and its answer too: files and standard input are where it was typed.
pub(crate) fn is_of_words(command: &Command) -> bool {
    // A bare `--json` reads standard input, unless fields were said.
    let here = |json: &Option<String>, set: &[String]| {
        json.as_ref().is_none_or(|json| json.trim_start().starts_with('{') || (json.is_empty() && !set.is_empty()))
    };
    let typed = |values: &ValueArgs| here(&values.json, &values.set);
    match command {
        Command::Bureau(_)
        | Command::People(_)
        | Command::Overview(_)
        | Command::Entity(_)
        | Command::Supervision(_)
        | Command::Token(_)
        | Command::Subscription(_)
        | Command::Acts(_)
        | Command::Dossier(DossierVerb::Show { .. } | DossierVerb::List { .. })
        | Command::Index(_)
        | Command::Check => true,
        Command::Dossier(DossierVerb::Open { answers, .. } | DossierVerb::Take { answers, .. }) => {
            here(&answers.json, &answers.set)
        }
        Command::Link(LinkVerb::Send(choice)) => choice.text.is_some(),
        Command::Link(_) => true,
        Command::Search(choice) => choice.batch.is_none(),
        Command::Record(verb) => match verb {
            RecordVerb::Show { .. } | RecordVerb::History { .. } | RecordVerb::Withdraw { .. } => true,
            RecordVerb::Add { values, .. } | RecordVerb::Edit { values, .. } => typed(values),
            RecordVerb::Erase { yes, .. } => *yes,
            RecordVerb::Import(_) => false,
            RecordVerb::Export { to, .. } => to.is_none(),
        },
        Command::Log(verb) => match verb {
            LogVerb::Checkpoint | LogVerb::Prove { .. } | LogVerb::Key => true,
            LogVerb::Evidence { out, .. } => out.is_none(),
            LogVerb::Verify { .. } => false,
        },
        Command::Catalogue(verb) => {
            use CatalogueVerb::{Agreements, List, Sheet, Sign};
            matches!(verb, List | Agreements | Sheet { .. } | Sign { .. })
        }
        Command::Init(_) | Command::Line(_) | Command::Demo(_) | Command::Serve(_) | Command::Help { .. } => false,
    }
}

#[cfg(test)]
mod tests;
