//! The words of `huecry supervision …`.

use clap::Subcommand;

/// `huecry supervision …`.
#[derive(Debug, Clone, Subcommand)]
pub enum SupervisionVerb {
    /// Propose what a bureau is to be under; another officer signs it
    Propose {
        /// The bureau
        bureau: String,
        /// `search`, `export`, `record`, `notice` or `diffusion`
        capability: String,
        /// `supervised`, `corrected` or `suspended`; `normal` lifts an earlier decision
        mode: String,
        /// Why; told to the bureau and to those who decide
        #[arg(long)]
        reason: String,
        /// The decision it rests on, as the organisation numbers it
        #[arg(long, value_name = "NUMBER")]
        decision: String,
        /// For how many days from the signature; without it until it is lifted
        #[arg(long, value_name = "N")]
        days: Option<u16>,
    },
    /// Sign what another officer proposed: it is in force
    Sign {
        /// The decision, as `propose` printed it
        id: String,
    },
    /// List the decisions: in force, waiting, past
    List,
}
