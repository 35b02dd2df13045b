//! The words of `huecry line …`: keys, introductions and directories, as files that people carry and compare.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `huecry line …`.
#[derive(Debug, Clone, Subcommand)]
pub enum LineVerb {
    /// Make this node's keys, if it has none, and the file in which it introduces itself to its organisation's officers
    Keys(KeysArgs),
    /// Make the key of an officer who signs directories, or one that says which directory is the newest
    Officer {
        /// The organisation
        #[arg(long, value_name = "NAME")]
        organisation: String,
        /// Where the secret goes; beside it, with `.pub`, what others check it with
        file: PathBuf,
    },
    /// Begin the directory of an organisation: officers, threshold, first members
    Found(FoundArgs),
    /// Prepare the next release: who comes, rests, leaves, renews its keys
    Change(ChangeArgs),
    /// Say what stands in a file: an introduction, a release, a public key, news
    Show {
        /// The file
        file: PathBuf,
    },
    /// Sign a release as one of its officers; look at it with `show` before
    Sign {
        /// The release, `proposed` in the directory's folder
        release: PathBuf,
        /// The officer's secret
        #[arg(long, value_name = "FILE")]
        key: PathBuf,
        /// Where the signature goes
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Publish what enough officers have signed: it is logged, and `news` is what members are given
    Publish {
        /// The officers' signatures
        #[arg(required = true)]
        signatures: Vec<PathBuf>,
        /// The directory's folder
        #[arg(long, value_name = "DIR")]
        folder: PathBuf,
    },
    /// Bring news of a directory to this node by hand: the first, or what has reached it on no line
    Take {
        /// The file, `news` of a directory's folder
        file: PathBuf,
    },
}

/// `huecry line keys`.
#[derive(Debug, Clone, Args)]
pub struct KeysArgs {
    /// Who the node is: `world-police-organisation`, or `world-police-organisation/FR`
    #[arg(long, value_name = "ADDRESS")]
    pub address: String,
    /// What the member is called in law
    #[arg(long, value_name = "NAME")]
    pub legal_name: String,
    /// Where others reach it: `https://line.example.org:8026`; without it, it asks others for its messages
    #[arg(long, value_name = "URL")]
    pub endpoint: Option<String>,
    /// For how many weeks from now on there are keys that content is sealed to
    #[arg(long, value_name = "N", default_value_t = 3)]
    pub weeks: u32,
    /// Make the key too that says each day that the organisation's directory is the newest, and write its public half here
    #[arg(long, value_name = "FILE")]
    pub online: Option<PathBuf>,
    /// Where the introduction goes
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// `huecry line found`.
#[derive(Debug, Clone, Args)]
pub struct FoundArgs {
    /// The organisation
    #[arg(long, value_name = "NAME")]
    pub organisation: String,
    /// The officers' public keys
    #[arg(long = "officer", value_name = "FILE", required = true)]
    pub officers: Vec<PathBuf>,
    /// How many of them must sign: two at least
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub threshold: usize,
    /// The public key that says which release is the newest, of the node that has it
    #[arg(long, value_name = "FILE", required = true)]
    pub online: Vec<PathBuf>,
    /// Who comes in.
    #[command(flatten)]
    pub members: MemberArgs,
    /// For how many days the release is signed
    #[arg(long, value_name = "N", default_value_t = 90)]
    pub days: u32,
    /// The directory's folder: new
    #[arg(long, value_name = "DIR")]
    pub folder: PathBuf,
}

/// Who comes into a directory.
#[derive(Debug, Clone, Args)]
pub struct MemberArgs {
    /// The introduction of a member that comes, for tests until it is admitted
    #[arg(long = "with", value_name = "FILE")]
    pub with: Vec<PathBuf>,
    /// The fifty digits of its introduction, as they were read to you over a second channel; one for each `--with`
    #[arg(long = "compared", value_name = "DIGITS")]
    pub compared: Vec<String>,
    /// Members that take part in earnest
    #[arg(long = "admit", value_name = "ADDRESS")]
    pub admit: Vec<String>,
}

/// `huecry line change`.
#[derive(Debug, Clone, Args)]
pub struct ChangeArgs {
    /// Who comes in.
    #[command(flatten)]
    pub members: MemberArgs,
    /// The new introduction of a member that is there, with the digits as for `--with`, behind those
    #[arg(long = "renew", value_name = "FILE")]
    pub renew: Vec<PathBuf>,
    /// A member that takes no part until it is admitted again
    #[arg(long = "suspend", value_name = "ADDRESS")]
    pub suspend: Vec<String>,
    /// A member that leaves
    #[arg(long = "withdraw", value_name = "ADDRESS")]
    pub withdraw: Vec<String>,
    /// A signing key that was stolen or replaced, as `show` names it: nothing that arrives from now on is believed for it
    #[arg(long = "end-key", value_name = "KEY")]
    pub end_key: Vec<String>,
    /// For how many days the release is signed
    #[arg(long, value_name = "N", default_value_t = 90)]
    pub days: u32,
    /// The directory's folder
    #[arg(long, value_name = "DIR")]
    pub folder: PathBuf,
}
