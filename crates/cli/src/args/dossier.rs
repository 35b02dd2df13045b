//! The words of `huecry dossier …`.

use clap::{Args, Subcommand};

/// `huecry dossier …`.
#[derive(Debug, Clone, Subcommand)]
pub enum DossierVerb {
    /// Open a dossier of a procedure
    Open {
        /// The procedure, such as `record-correction`
        procedure: String,
        /// The record it is about
        #[arg(long, value_names = ["REGISTER", "RECORD"], num_args = 2)]
        about: Option<Vec<String>>,
        /// The step that opens it, where the procedure has several
        #[arg(long)]
        step: Option<String>,
        /// `routine`, `urgent` or `immediate`
        #[arg(long, value_name = "WORD")]
        priority: Option<String>,
        /// What the step asks for
        #[command(flatten)]
        answers: AnswerArgs,
    },
    /// Take a step
    Take {
        /// The dossier
        dossier: String,
        /// The step, as `show` names it
        step: String,
        /// The last act of the dossier as you saw it: with another one in between nothing is done
        #[arg(long, value_name = "ACT")]
        seen: Option<u64>,
        /// What the step asks for
        #[command(flatten)]
        answers: AnswerArgs,
    },
    /// What happened in one, and what you may do in it
    Show {
        /// The dossier
        dossier: String,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// What you see, by when it is due
    List {
        /// Only of this procedure
        #[arg(long, value_name = "ID")]
        procedure: Option<String>,
        /// Only where you may take a step now
        #[arg(long)]
        mine: bool,
        /// Those that have ended, too
        #[arg(long)]
        ended: bool,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
}

/// What a step asks for.
#[derive(Debug, Clone, Args)]
pub struct AnswerArgs {
    /// A field and its answer; may be given again
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    /// Answer with JSON; without fields, read them as a JSON object from here, a file or standard input
    #[arg(long, value_name = "OBJECT|FILE|-", num_args = 0..=1, default_missing_value = "")]
    pub json: Option<String>,
}
