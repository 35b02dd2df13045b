//! The words of `huecry link …`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `huecry link …`.
#[derive(Debug, Clone, Subcommand)]
pub enum LinkVerb {
    /// How each link stands: heard, waiting, the agreement, the books
    Status {
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Messages that came, the newest first; nothing of what they say
    Inbox {
        /// Those that were sent here instead
        #[arg(long)]
        sent: bool,
        /// Only what waits for an answer
        #[arg(long)]
        waiting: bool,
        /// Only of this conversation, both sides'
        #[arg(long, value_name = "ID")]
        conversation: Option<String>,
        /// At most so many
        #[arg(long, default_value_t = 50, value_name = "N")]
        limit: usize,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Open a message; its sender is told where the agreement wants that
    Read {
        /// The message
        message: String,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// Send a message: what the agreement does not let cross is refused clause by clause
    Send(Box<SendArgs>),
    /// The bytes of a file that goes with a message, to standard output; whole if this ends with 0
    File {
        /// The message
        message: String,
        /// Which of its files, from 1
        number: usize,
    },
    /// Take a message over: its sender is told that somebody has it in hand
    TakeOver {
        /// The message
        message: String,
    },
    /// Send a dead letter again, under its own id
    Resend {
        /// The message
        message: String,
        /// For whom
        #[arg(long, value_name = "ADDRESS")]
        to: String,
    },
    /// Give a message up that waits or is a dead letter, and what stands behind it in its conversation
    Close {
        /// The message
        message: String,
        /// For whom
        #[arg(long, value_name = "ADDRESS")]
        to: String,
    },
    /// Both books side by side, and what waits: exit 1 where they differ
    Compare {
        /// The other end
        peer: String,
        /// At most so many rows of each direction
        #[arg(long, default_value_t = 1000, value_name = "N")]
        limit: usize,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// The agreements of this node: list them, show one, sign, suspend, resume
    #[command(subcommand)]
    Agreement(AgreementVerb),
}

/// `huecry link agreement …`.
#[derive(Debug, Clone, Subcommand)]
pub enum AgreementVerb {
    /// Every agreement this node is a party of
    List {
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// One of them
    Show {
        /// The agreement
        agreement: String,
        /// One JSON object
        #[arg(long)]
        json: bool,
    },
    /// Record that a party's officers have signed the text in force here
    Sign(StandArgs),
    /// Record that a party lets nothing cross until further notice
    Suspend(StandArgs),
    /// Record that a party lets things cross again
    Resume(StandArgs),
}

/// What a party says of an agreement.
#[derive(Debug, Clone, Args)]
pub struct StandArgs {
    /// The agreement
    pub agreement: String,
    /// The party, as the agreement calls it; our own side when left out
    #[arg(long)]
    pub party: Option<String>,
    /// Why
    #[arg(long)]
    pub reason: String,
}

/// `huecry link send`.
#[derive(Debug, Clone, Args)]
pub struct SendArgs {
    /// An address of the other party; may be given again
    #[arg(long, value_name = "ADDRESS", required = true)]
    pub to: Vec<String>,
    /// What it is: request, answer, spontaneous, alert…
    #[arg(long)]
    pub kind: String,
    /// Why it is sent, where that is not `--purpose` alone; may be given again
    #[arg(long = "for", value_name = "CODE")]
    pub purposes: Vec<String>,
    /// An area of crime; may be given again
    #[arg(long = "area", value_name = "CODE")]
    pub areas: Vec<String>,
    /// What data it holds; may be given again
    #[arg(long = "category", value_name = "CODE")]
    pub categories: Vec<String>,
    /// H0, or H1, H2, `H3: words` joined by +
    #[arg(long)]
    pub handling: String,
    /// Its level of classification, in our list
    #[arg(long, value_name = "CODE")]
    pub classification: String,
    /// flash, urgent, normal
    #[arg(long, default_value = "normal", value_name = "CODE")]
    pub priority: String,
    /// The last day it may be kept
    #[arg(long, value_name = "DAY")]
    pub keep_until: String,
    /// What it is about, in a line
    #[arg(long)]
    pub subject: String,
    /// The language of subject and text
    #[arg(long, default_value = "en", value_name = "CODE")]
    pub language: String,
    /// What it says; without it and `--file`, standard input
    #[arg(long, conflicts_with = "file")]
    pub text: Option<String>,
    /// What it says, from a file
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// A file that goes with it; may be given again. Its media is told from its name, or said as `FILE:text/plain`
    #[arg(long = "attach", value_name = "FILE")]
    pub attach: Vec<String>,
    /// The message it answers: who sent it, and its id
    #[arg(long, value_names = ["SENDER", "MESSAGE"], num_args = 2)]
    pub reply_to: Option<Vec<String>>,
    /// The conversation it goes on
    #[arg(long, value_name = "ID")]
    pub conversation: Option<String>,
    /// Source and information, such as B2
    #[arg(long)]
    pub evaluation: Option<String>,
    /// The bureau on whose behalf it is sent
    #[arg(long, value_name = "BUREAU")]
    pub on_behalf_of: Option<String>,
    /// The other side must ask others for what it is asked
    #[arg(long)]
    pub indirect: bool,
    /// It holds data about persons, whatever its categories
    #[arg(long)]
    pub personal: bool,
    /// A test: nothing of it is true
    #[arg(long)]
    pub test: bool,
    /// Show what they will see, and send nothing
    #[arg(long)]
    pub dry_run: bool,
    /// One JSON object
    #[arg(long)]
    pub json: bool,
}
