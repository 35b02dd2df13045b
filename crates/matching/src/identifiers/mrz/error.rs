//! What keeps a text from being read as, or a document from being written as, a machine-readable zone.

use std::fmt;

/// Why there is no machine-readable zone. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MrzError {
    /// Nothing but spaces.
    Empty,
    /// Far more text than any zone has.
    TooLong {
        /// How many bytes there are.
        found: usize,
    },
    /// A character that no zone holds.
    Character {
        /// The line as it was given.
        line: usize,
        /// The column as it was given.
        column: usize,
        /// The character.
        found: char,
    },
    /// The first character is no letter, so it says no sort of document.
    Code {
        /// The character.
        found: char,
    },
    /// A line fits no form, or not the form that its neighbours have.
    Length {
        /// Which line, without empty ones.
        line: usize,
        /// How many characters it has.
        found: usize,
        /// How many it should have.
        expected: usize,
        /// How many lines of that length the form has.
        lines: usize,
    },
    /// The lines are too few or too many, or run together without the length of any form.
    Lines {
        /// How many lines, without empty ones.
        found: usize,
        /// How many characters they have together.
        characters: usize,
    },
    /// A value does not fit its field.
    DoesNotFit {
        /// The field, by its name in [`Mrz`](super::Mrz).
        field: &'static str,
        /// The most characters it takes.
        most: usize,
    },
    /// A value holds something that cannot be printed in a zone.
    Unprintable {
        /// The field, by its name in [`Mrz`](super::Mrz).
        field: &'static str,
        /// The character.
        found: char,
    },
}

impl fmt::Display for MrzError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MrzError::Empty => write!(f, "no machine-readable zone was given; paste its two or three lines"),
            MrzError::TooLong { found } => {
                write!(
                    f,
                    "`{found}` bytes are too many for a machine-readable zone; paste its two or three lines alone"
                )
            }
            MrzError::Character { line, column, found } => write!(
                f,
                "line {line}, column {column}: `{found}` does not occur in a machine-readable zone; type A to Z, 0 to 9 or `<`"
            ),
            MrzError::Code { found } => write!(
                f,
                "line 1, column 1: `{found}` says no sort of document; the first line begins with a letter, such as P, I or V"
            ),
            MrzError::Length { line, found, expected, lines } => write!(
                f,
                "line {line}, column {column}: the line has `{found}` characters where a document of {lines} lines has \
                 `{expected}`; {advice}, or search the document number alone",
                column = found.min(expected) + 1,
                advice =
                    if found < expected { "type what is missing, `<` included" } else { "leave out what is too much" },
            ),
            MrzError::Lines { found, characters } => write!(
                f,
                "`{found}` lines with `{characters}` characters are no whole zone; paste the 2 lines of 44 or 36 characters, \
                 or the 3 lines of 30, or search the document number alone"
            ),
            MrzError::DoesNotFit { field, most } => {
                write!(f, "`{field}` has more than {most} characters; shorten it as ICAO 9303 says")
            }
            MrzError::Unprintable { field, found } => {
                write!(f, "`{field}` holds `{found}`; transliterate it to A to Z and 0 to 9 as ICAO 9303-3 says")
            }
        }
    }
}

impl std::error::Error for MrzError {}
