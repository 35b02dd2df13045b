//! The command line as declared: nouns, verbs, flags.

mod dossier;
mod entity;
mod line;
mod link;
mod overview;
mod people;
mod serve;
mod supervision;

pub use dossier::{AnswerArgs, DossierVerb};
pub use entity::EntityVerb;
pub use line::{ChangeArgs, FoundArgs, KeysArgs, LineVerb, MemberArgs};
pub use link::{AgreementVerb, LinkVerb, SendArgs, StandArgs};
pub use overview::OverviewArgs;
pub use people::{BureauVerb, PeopleVerb, TokenVerb};
pub use serve::{LogForm, ServeArgs};
pub use supervision::SupervisionVerb;

use clap::{Args, Parser, Subcommand};
use huecry_catalogue::Lang;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// An accountable police information exchange.
#[derive(Debug, Parser)]
#[command(name = "huecry", version, about, disable_help_subcommand = true, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Line {
    /// Options every command takes.
    #[command(flatten)]
    pub options: Options,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Options every command takes.
#[derive(Debug, Clone, Args, Serialize, Deserialize)]
pub struct Options {
    /// The node's folder
    #[arg(long, global = true, env = "HUECRY_HOME", value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// The acting officer; the operator of this machine is trusted to say so
    #[arg(long = "as", global = true, env = "HUECRY_AS", value_name = "ID")]
    pub officer: Option<String>,
    /// Why (`huecry help purposes`); never defaulted
    #[arg(long, global = true, env = "HUECRY_PURPOSE", value_name = "CODE")]
    pub purpose: Option<String>,
    /// The case this belongs to, as your bureau numbers it
    #[arg(long, global = true, env = "HUECRY_CASE", value_name = "NUMBER")]
    pub case: Option<String>,
    /// The language of the answers: en, fr, es or ar
    #[arg(long, global = true, env = "HUECRY_LANG", default_value = "en", value_parser = lang)]
    pub lang: Lang,
    /// Columns by tabs, without alignment, also on a terminal
    #[arg(long, global = true)]
    pub plain: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Found a node in a folder, with its General Secretariat (bureau GS)
    Init(InitArgs),
    /// Build an invented world, take a tour of it, and serve it to a browser
    Demo(DemoArgs),
    /// Serve the web console and the API; prints the address alone, and runs until stopped
    Serve(ServeArgs),
    /// Bureaux of this node
    #[command(subcommand)]
    Bureau(BureauVerb),
    /// Officers and their roles
    #[command(subcommand)]
    People(PeopleVerb),
    /// National entities of your bureau: let in, limit, look at, cut off
    #[command(subcommand)]
    Entity(EntityVerb),
    /// What bureaux are under: propose a decision, sign another's, see them all
    #[command(subcommand)]
    Supervision(SupervisionVerb),
    /// How each member uses notices and diffusions
    Overview(OverviewArgs),
    /// Machines and what their tokens open
    #[command(subcommand)]
    Token(TokenVerb),
    /// Ask one question of every register
    Search(SearchArgs),
    /// Records: add, show, change, take back, erase, import, export
    #[command(subcommand)]
    Record(RecordVerb),
    /// Standing queries
    #[command(subcommand)]
    Subscription(SubscriptionVerb),
    /// Procedures that run: open a dossier, take a step, see what waits
    #[command(subcommand)]
    Dossier(DossierVerb),
    /// The line to other nodes: how links stand, messages, books, agreements
    #[command(subcommand)]
    Link(LinkVerb),
    /// Who did what
    Acts(ActsArgs),
    /// The ledger: checkpoints and proofs
    #[command(subcommand)]
    Log(LogVerb),
    /// The signed texts: check, sheet, diff, propose, sign
    #[command(subcommand)]
    Catalogue(CatalogueVerb),
    /// The line to other nodes: keys, introductions, directories
    #[command(subcommand)]
    Line(LineVerb),
    /// The match indexes
    #[command(subcommand)]
    Index(IndexVerb),
    /// Prove that the node is sound: store, ledger, indexes, keys
    Check,
    /// Topics: exit-codes, purposes, roles, output
    Help {
        /// The topic
        topic: Option<String>,
    },
}

/// `huecry init`.
#[derive(Debug, Clone, Args)]
pub struct InitArgs {
    /// The organisation's full name
    #[arg(long, value_name = "NAME")]
    pub organisation: String,
    /// Where records and acts are kept.
    #[command(flatten)]
    pub store: StoreChoice,
}

/// Where records and acts are kept.
#[derive(Debug, Clone, Default, Args)]
pub struct StoreChoice {
    /// A file holding a PostgreSQL connection string; without it the embedded store is used
    #[arg(long, value_name = "FILE")]
    pub postgres_url_file: Option<PathBuf>,
}

/// `huecry demo`.
#[derive(Debug, Clone, Args)]
pub struct DemoArgs {
    /// How many records the invented world has
    #[arg(long, default_value_t = 50_000)]
    pub records: u32,
    /// The seed it grows from: the same seed, the same world
    #[arg(long, default_value_t = 1923)]
    pub seed: u64,
    /// End after the tour instead of serving the world
    #[arg(long)]
    pub no_serve: bool,
    /// Keep the world in this folder; without it, it is gone at the end
    #[arg(skip)]
    pub home: Option<PathBuf>,
}

/// `huecry search`.
#[derive(Debug, Clone, Args)]
pub struct SearchArgs {
    /// What to look for: a name in any script, a number, a document's zone, a date, a position
    #[arg(required_unless_present = "batch")]
    pub text: Option<String>,
    /// Only in this register; may be given again
    #[arg(long = "register", value_name = "R")]
    pub registers: Vec<String>,
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
    /// At most so many hits
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub limit: usize,
    /// One query a line from a file (`-` is standard input), one answer object a line, one act each
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    pub batch: Option<PathBuf>,
}

/// `huecry record …`.
#[derive(Debug, Clone, Subcommand)]
pub enum RecordVerb {
    /// Enter a record: `--FIELD VALUE` for each field, or a JSON object
    Add {
        /// The register
        register: String,
        /// What it says.
        #[command(flatten)]
        values: ValueArgs,
    },
    /// Open a record
    Show {
        /// The register
        register: String,
        /// Its number or id
        record: String,
        /// As one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Change a record: the fields given replace the old ones
    Edit {
        /// The register
        register: String,
        /// Its number or id
        record: String,
        /// What it says from now on.
        #[command(flatten)]
        values: ValueArgs,
        /// Why
        #[arg(long)]
        reason: String,
        /// The version you saw; another one in between refuses the change
        #[arg(long)]
        from_version: Option<u32>,
    },
    /// Take a record back: it is found no more
    Withdraw {
        /// The register
        register: String,
        /// Its number or id
        record: String,
        /// Why
        #[arg(long)]
        reason: String,
    },
    /// Erase a record with every version and salt
    Erase {
        /// The register
        register: String,
        /// Its number or id
        record: String,
        /// Why
        #[arg(long)]
        reason: String,
        /// Do not ask for the number to be typed again
        #[arg(long)]
        yes: bool,
    },
    /// Who changed a record, when and why
    History {
        /// The register
        register: String,
        /// Its number or id
        record: String,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Import `un-sc FILE` (the United Nations list), or a register's CSV or JSON Lines
    Import(ImportArgs),
    /// Export a register
    Export {
        /// The register
        register: String,
        /// csv or jsonl
        #[arg(long, default_value = "jsonl")]
        format: String,
        /// Into a file instead of standard output
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
}

/// What a record says, and what its source says about it.
#[derive(Debug, Clone, Args)]
pub struct ValueArgs {
    /// A field and its value; `--FIELD VALUE` is the same
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    pub set: Vec<String>,
    /// Answer with JSON; without fields, read them as a JSON object from here, a file or standard input
    #[arg(long, value_name = "OBJECT|FILE|-", num_args = 0..=1, default_missing_value = "")]
    pub json: Option<String>,
    /// H0, or H1, H2, `H3: words` joined by +
    #[arg(long)]
    pub handling: Option<String>,
    /// Your own reference, unique in the register
    #[arg(long = "ref")]
    pub reference: Option<String>,
    /// Source and information, such as B2
    #[arg(long)]
    pub evaluation: Option<String>,
    /// Who may not have it: bureau:FR, organisation:ID, everyone, everyone-but:ES,IT; /FIELD for one
    /// field. What is given replaces what was set; `none` lifts it
    #[arg(long = "restrict", value_name = "WHO[/FIELD]")]
    pub restrict: Vec<String>,
}

/// `huecry record import`.
#[derive(Debug, Clone, Args)]
pub struct ImportArgs {
    /// un-sc, or a register
    pub what: String,
    /// The file; `-` is standard input for a register
    pub file: PathBuf,
    /// csv or jsonl; by the file's name when left out
    #[arg(long)]
    pub format: Option<String>,
    /// The handling of rows that say none; without it they are rejected
    #[arg(long)]
    pub handling: Option<String>,
    /// Where rows that were not taken go, one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// The file is complete: withdraw your records that it no longer holds
    #[arg(long)]
    pub complete: bool,
    /// Withdraw even if that is more than half of them
    #[arg(long)]
    pub withdraw_all: bool,
    /// Take a list that is older than the one imported last
    #[arg(long)]
    pub older: bool,
}

/// `huecry subscription …`.
#[derive(Debug, Clone, Subcommand)]
pub enum SubscriptionVerb {
    /// Place a standing query: a later record that matches raises a hit
    Add {
        /// As for a search
        text: String,
        /// Only in this register; may be given again
        #[arg(long = "register", value_name = "R")]
        registers: Vec<String>,
    },
    /// List your bureau's standing queries
    List,
    /// The hits one has raised
    Hits {
        /// The subscription
        id: String,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// End one
    End {
        /// The subscription
        id: String,
    },
}

/// `huecry acts`.
#[derive(Debug, Clone, Args)]
pub struct ActsArgs {
    /// Only this officer's
    #[arg(long = "officer", value_name = "ID")]
    pub whose: Option<String>,
    /// Only of this kind: searched, recorded, read, exported, refused…
    #[arg(long)]
    pub kind: Option<String>,
    /// Only for this bureau
    #[arg(long, value_name = "ID")]
    pub bureau: Option<String>,
    /// Only done for this purpose
    #[arg(long, value_name = "CODE")]
    pub for_purpose: Option<String>,
    /// Only those that wrote, showed, found or ended this record
    #[arg(long, value_name = "NUMBER")]
    pub record: Option<String>,
    /// Not before this moment
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Before this moment
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
    /// From the last act backwards
    #[arg(long)]
    pub newest_first: bool,
    /// Only after this act, in that order
    #[arg(long)]
    pub after: Option<u64>,
    /// At most so many
    #[arg(long, default_value_t = 100)]
    pub limit: usize,
    /// One JSON object a line
    #[arg(long)]
    pub json: bool,
}

/// `huecry log …`.
#[derive(Debug, Clone, Subcommand)]
pub enum LogVerb {
    /// Sign a checkpoint over every act so far and print it
    Checkpoint,
    /// Print the proof that an act stands in the log (C2SP tlog-proof)
    Prove {
        /// The act's number
        act: u64,
    },
    /// Write a message with its receipts and proofs into a file that anybody can verify (`docs/evidence.md`)
    Evidence {
        /// The message's id
        message: String,
        /// The file to write; without it standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Verify a proof, offline with `--key` or against the node's own record of the act; or an evidence bundle, offline
    Verify {
        /// The proof, or the evidence bundle; `-` is standard input
        file: PathBuf,
        /// For an evidence bundle: the fifty digits of an organisation's officers, as you compared them; once for each
        #[arg(long, value_name = "DIGITS")]
        officers: Vec<String>,
        /// The log's public key (a C2SP vkey, or a file that holds it) instead of the node's
        #[arg(long)]
        key: Option<String>,
    },
    /// Print the log's public key
    Key,
}

/// `huecry catalogue …`.
#[derive(Debug, Clone, Subcommand)]
pub enum CatalogueVerb {
    /// The agreements: between whom, and until when
    Agreements,
    /// Check the texts in force, or a file together with them
    Check {
        /// A register, procedure, agreement, section or code list in TOML
        file: Option<PathBuf>,
    },
    /// The legal sheet of a register, a procedure or an agreement, in the language of `--lang`
    Sheet {
        /// The register, procedure or agreement
        register: String,
    },
    /// What changed between two versions of a register, a procedure or an agreement: ID@1 ID@2, or a file for the second
    Diff {
        /// The earlier version, such as works-of-art@1
        old: String,
        /// The later version, or a file
        new: String,
    },
    /// Propose a text for this node; another officer signs it
    Propose {
        /// The file
        file: PathBuf,
        /// Where it stands in the catalogue, such as registers/boats.toml; by its id when left out
        #[arg(long)]
        path: Option<String>,
    },
    /// Sign a proposed text: it is in force from the next command on
    Sign {
        /// The hash `propose` printed
        hash: String,
    },
    /// List the registers
    List,
}

/// `huecry index …`.
#[derive(Debug, Clone, Subcommand)]
pub enum IndexVerb {
    /// How many records can be found, and up to which act
    Status,
    /// Build the indexes again from the store and compare them with the present ones
    Rebuild,
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL
        .into_iter()
        .find(|lang| lang.as_str() == text)
        .ok_or_else(|| format!("`{text}` is not one of en, fr, es, ar"))
}

const EXAMPLES: &str = "Examples:
  huecry demo
  huecry search \"abdallah 1971\" --purpose identify-person --case RO-2026-0412
  huecry record import un-sc consolidated.xml --purpose record-keeping --case UN-LIST";
