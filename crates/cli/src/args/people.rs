//! Bureaux, officers and machines on the command line.

use clap::Subcommand;

/// `huecry bureau …`.
#[derive(Debug, Clone, Subcommand)]
pub enum BureauVerb {
    /// Add a bureau; a country code answers for that country
    Add {
        /// Its id, such as FR
        id: String,
        /// What people call it
        #[arg(long)]
        name: Option<String>,
    },
    /// List the bureaux
    List,
}

/// `huecry people …`.
#[derive(Debug, Clone, Subcommand)]
pub enum PeopleVerb {
    /// Give a person a role in a bureau; prints the officer's id alone
    Add {
        /// The bureau acted for
        #[arg(long)]
        bureau: String,
        /// The role (`huecry help roles`)
        #[arg(long)]
        role: String,
        /// The name as the officer signs
        #[arg(long)]
        name: String,
        /// A country of which the person is a national, by code or name; may be given again
        #[arg(long, value_name = "COUNTRY")]
        nationality: Vec<String>,
        /// Another id under which the same person acts: nobody is their own second pair of eyes
        #[arg(long, value_name = "ID")]
        same_as: Option<String>,
        /// The national entity, where the person is of one
        #[arg(long, value_name = "ENTITY")]
        entity: Option<String>,
    },
    /// Say of which countries an officer is a national, in place of what was said before
    Nationality {
        /// The officer
        id: String,
        /// The countries, by code or name; none says that it is not known
        countries: Vec<String>,
    },
    /// List the officers
    List,
    /// The register of access rights: who may do what where, since when, by whose act
    Rights {
        /// As comma-separated values
        #[arg(long)]
        csv: bool,
    },
    /// Admit somebody again whose access has ended; prints the new id alone
    Again {
        /// The officer whose access has ended
        id: String,
    },
    /// Bind an officer to what an identity provider calls the person; without a subject, undo it
    Bind {
        /// The officer
        id: String,
        /// The provider, as it calls itself: https://id.example
        #[arg(long, value_name = "ADDRESS", requires = "subject")]
        issuer: Option<String>,
        /// What the provider calls the person (`sub`)
        #[arg(long, value_name = "SUBJECT", requires = "issuer")]
        subject: Option<String>,
    },
    /// End an officer's access, with sessions and tokens
    End {
        /// The officer
        id: String,
    },
    /// Print a one-time link for an officer: single use, ten minutes, in place of an earlier one
    Invite {
        /// The officer
        id: String,
        /// Where the console is served, such as https://console.example:8024; without it the path alone is printed
        #[arg(long, value_name = "ADDRESS")]
        at: Option<String>,
    },
    /// List the passkeys of an officer, or take one away: lost, stolen, left behind
    Passkeys {
        /// The officer
        id: String,
        /// The passkey to take away, by its id; without it they are listed
        #[arg(long, value_name = "PASSKEY")]
        remove: Option<String>,
    },
    /// List the sessions that run, of all or of one officer
    Sessions {
        /// The officer
        id: Option<String>,
    },
    /// End every session of an officer, who may come in again
    SignOut {
        /// The officer
        id: String,
    },
}

/// `huecry token …`.
#[derive(Debug, Clone, Subcommand)]
pub enum TokenVerb {
    /// Issue a token to a machine; prints the secret alone, once
    Issue {
        /// As which officer the machine acts
        #[arg(long, value_name = "ID")]
        officer: String,
        /// What people call the machine
        #[arg(long, value_name = "NAME")]
        label: String,
        /// For which purpose; may be given again
        #[arg(long, required = true, value_name = "CODE")]
        purpose: Vec<String>,
        /// Only in this register; may be given again, without it wherever the officer may
        #[arg(long = "register", value_name = "R")]
        registers: Vec<String>,
        /// For how many days
        #[arg(long, value_name = "N")]
        days: u16,
    },
    /// List the tokens, those included that no longer count
    List,
    /// Take a token back
    Revoke {
        /// The token's id, as `list` shows it
        id: String,
    },
}
