//! The words of `huecry entity …`.

use clap::Subcommand;

/// `huecry entity …`.
#[derive(Debug, Clone, Subcommand)]
pub enum EntityVerb {
    /// Let a national entity in for your bureau, or limit one anew
    Admit {
        /// Its id: your bureau's, a dash and letters, such as FR-BORDER
        id: String,
        /// Its legal name
        #[arg(long)]
        name: String,
        /// What it is for
        #[arg(long)]
        tasks: String,
        /// The national law it acts under
        #[arg(long, value_name = "LAW")]
        legal_basis: String,
        /// What is delegated in a register: `query`, `record`, `withdraw`, `draft`; may be given again
        #[arg(long = "right", required = true, value_name = "REGISTER=RIGHT,RIGHT")]
        rights: Vec<String>,
        /// So many officers at most
        #[arg(long, value_name = "N")]
        users: u16,
        /// From which day
        #[arg(long, value_name = "DAY")]
        start: String,
        /// By which day your bureau looks at it again
        #[arg(long, value_name = "DAY")]
        review: String,
        /// The signed undertaking, as your bureau numbers it
        #[arg(long, value_name = "NUMBER")]
        undertaking: String,
    },
    /// List your bureau's entities
    List,
    /// What an entity's people did last, and what they were refused
    Show {
        /// The entity
        id: String,
    },
    /// Cut an entity off, at once, with everybody in it
    End {
        /// The entity
        id: String,
    },
}
