//! Agreements: what may cross, and how they stand.

use super::{Mirror, shape};
use huecry_desk::link::told;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The agreements of this node.
#[derive(Debug, Serialize, ToSchema)]
pub struct Agreements {
    /// Those it is a party of, as they stand.
    pub agreements: Vec<AgreementSaid>,
}

shape! {
    /// An agreement in short.
    AgreementLine of told::AgreementLine {
        /// Its name.
        #[schema(example = "icpo-europol")]
        agreement: String,
        /// The version of its text.
        #[schema(minimum = 1, example = 2)]
        version: u32,
        /// `in-force`, `not-signed`, `suspended`, `not-yet`, `over`.
        #[schema(example = "in-force")]
        standing: &'static str,
    }
}

shape! {
    /// An agreement: parties, basis, what may cross, how it stands.
    #[schema(as = Agreement)]
    AgreementSaid of told::AgreementTold {
        /// Its name.
        #[schema(example = "icpo-europol")]
        agreement: String,
        /// The version of its text.
        #[schema(minimum = 1, example = 2)]
        version: u32,
        /// SHA-256 of that text, which both sides sign.
        #[schema(example = "9f3c2a")]
        text: String,
        /// What people call it, in the caller's language.
        #[schema(example = "Secure line between the world and the regional police organisation")]
        title: String,
        /// Why it exists, in the caller's language.
        aim: String,
        /// `in-force`, `not-signed`, `suspended`, `not-yet`, `over`.
        #[schema(example = "in-force")]
        standing: &'static str,
        /// The first day it is in force.
        #[schema(format = Date, example = "2011-10-11")]
        valid_from: String,
        /// The first day it is in force no more.
        #[schema(format = Date, example = "2031-10-11")]
        valid_until: String,
        /// Who has agreed.
        parties: Vec<Party>,
        /// What it rests on.
        basis: Vec<Basis>,
        /// For which purposes messages cross: codes of `purposes`.
        #[schema(example = json!(["investigate"]))]
        purposes: Vec<String>,
        /// The areas of the plan it names, in the caller's language.
        #[schema(example = json!(["Maritime piracy"]))]
        areas: Vec<String>,
        /// The areas of crime messages may be about: codes of `crime-areas`.
        #[schema(example = json!(["drug-trafficking"]))]
        crime_areas: Vec<String>,
        /// The handling codes a message may carry at most.
        #[schema(example = "H1+H2+H3")]
        handling: String,
        /// The code list of our levels of classification.
        #[schema(example = "classification-icpo")]
        our_levels: String,
        /// Which of their levels of classification is which of ours; a level not named does not cross.
        levels: Vec<EqualLevels>,
        /// Whether data about persons may cross.
        personal_data: bool,
        /// Kinds of message that this node may send.
        #[schema(example = json!(["request"]))]
        kinds: Vec<String>,
        /// Categories of data that this node may send.
        #[schema(example = json!(["suspects"]))]
        categories: Vec<String>,
        /// The largest message.
        #[schema(example = "5 GiB")]
        size_most: String,
        /// The most messages in one direction.
        #[schema(example = "20000 per minute")]
        rate: String,
        /// The longest that a receiver may keep what it received.
        #[schema(example = "3 years")]
        keep_most: String,
        /// Whether a receiver may pass on what it received: `no`, `ask`, or the addresses.
        #[schema(example = json!(["ask"]))]
        onward: Vec<String>,
        /// Whether the reader of a message says so.
        read_receipts: bool,
        /// Whether invented records may cross: `only`, `marked`, `refused`.
        #[schema(example = "marked")]
        test_data: &'static str,
    }
}

shape! {
    /// One party of an agreement.
    Party of told::PartyTold {
        /// What the agreement calls it.
        #[schema(example = "world")]
        party: String,
        /// Its address.
        #[schema(example = "world-police-organisation")]
        address: String,
        /// Its full name, in the caller's language.
        #[schema(example = "World Police Organisation")]
        name: String,
        /// Whether it is this node's side.
        ours: bool,
        /// Whether its officers have signed this very text.
        signed: bool,
        /// Whether it lets nothing cross for now.
        suspended: bool,
    }
}

shape! {
    /// What an agreement rests on.
    #[schema(as = AgreementBasis)]
    Basis of told::BasisTold {
        /// The text.
        #[schema(example = "ICPO-Europol memorandum 2011")]
        cite: String,
        /// Whether somebody compared what is taken from it with the text.
        checked: bool,
    }
}

shape! {
    /// Two levels of classification that are treated alike.
    EqualLevels of told::EqualTold {
        /// Ours.
        #[schema(example = "icpo-restricted")]
        ours: String,
        /// Theirs.
        #[schema(example = "eu-restricted")]
        theirs: String,
    }
}

/// What a party says of an agreement.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStanding {
    /// The party, as the agreement calls it.
    #[schema(min_length = 1, max_length = 80, example = "world")]
    pub party: String,
    /// `signed`, `suspended` or `resumed`.
    #[schema(pattern = "^(signed|suspended|resumed)$", example = "suspended")]
    pub says: String,
    /// Why.
    #[schema(min_length = 1, max_length = 500, example = "a breach is looked into")]
    pub reason: String,
}

/// What was recorded of an agreement.
#[derive(Debug, Serialize, ToSchema)]
pub struct AgreementStands {
    /// The agreement.
    #[schema(example = "icpo-europol")]
    pub agreement: String,
    /// The party.
    #[schema(example = "world")]
    pub party: String,
    /// What it says.
    #[schema(example = "suspended")]
    pub says: &'static str,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    pub act: u64,
}
