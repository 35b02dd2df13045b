//! The words of `huecry overview`.

use clap::Args;

/// `huecry overview`.
#[derive(Debug, Clone, Args)]
pub struct OverviewArgs {
    /// Only what was done in this year
    #[arg(long)]
    pub year: Option<i16>,
    /// Only this type of notice
    #[arg(long, value_name = "REGISTER")]
    pub register: Option<String>,
    /// Only members of this group of countries, such as `eu`
    #[arg(long)]
    pub group: Option<String>,
    /// As the public sees it: without numbers from 1 to 4 and sums that give one away
    #[arg(long)]
    pub public: bool,
    /// Every figure as CSV, grounds of refusals and reasons of endings too
    #[arg(long)]
    pub csv: bool,
}
