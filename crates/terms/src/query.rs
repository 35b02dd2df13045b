//! What is asked.

use crate::ids::{CodeId, RegisterId};
use crate::kinds::date::Approx;
use crate::kinds::image::ImageHash;
use serde::{Deserialize, Serialize};

/// A question: the words as typed, what they were read as, where to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// As typed or pasted.
    pub text: String,
    /// What the text was read as; several terms narrow one another.
    pub terms: Vec<Term>,
    /// Where to look; empty means every register the caller may search for this purpose.
    pub registers: Vec<RegisterId>,
    /// How many hits to answer at most.
    pub limit: usize,
}

impl Query {
    /// The longest text that is searched, in bytes. What is longer is refused, not cut.
    pub const TEXT_MOST: usize = 4096;
    /// The most hits one answer may carry.
    pub const LIMIT_MOST: usize = 200;
}

/// One thing a query asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    /// A name, perhaps with given and family part told apart.
    Name {
        /// The whole name.
        full: String,
        /// Given names, where told apart (an MRZ does).
        given: Option<String>,
        /// Family name, where told apart.
        family: Option<String>,
    },
    /// A number, under each scheme it may belong to.
    Identifier {
        /// As typed.
        raw: String,
        /// The catalogue's words of the schemes it may belong to, likeliest first.
        schemes: Vec<String>,
        /// The issuing country, where the query says it (an MRZ does).
        country: Option<CodeId>,
        /// What the machine-readable zone's check digit over it should be and is.
        digit: Option<Digit>,
    },
    /// A date: of birth for persons, of the event for the rest.
    Date(Approx),
    /// A date of birth and of nothing else, as a document's zone gives it.
    Birth(Approx),
    /// A nationality and no other country, as a document's zone gives it.
    Nationality(CodeId),
    /// A country: nationality for persons, place of the event for the rest.
    Country(CodeId),
    /// A sex: `F`, `M`, `U`.
    Sex(CodeId),
    /// A position in millionths of a degree.
    Position(i32, i32),
    /// Words to be found in texts and places.
    Words(String),
    /// The hash of an image.
    Image(ImageHash),
}

/// A check digit as it should be and as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digit {
    /// What the characters it covers call for.
    pub expected: char,
    /// What stands there.
    pub found: char,
}
