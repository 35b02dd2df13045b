//! What a text says by name: `name:"Karim Abdallah" date:1971~ country:TN sex:M number:L898902C3`.
//!
//! A form with a field for each kind composes such a text, so that the act, the standing query and the
//! search that is repeated hold all that was asked, and one reader understands it. People may type it.

use super::{SHAPELESS, number};
use crate::identifiers::recognise;
use huecry_terms::{Approx, CodeId, Term};

/// What a part of a question is called in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// A name and nothing else: none of its words is looked for in texts or among numbers.
    Name,
    /// A date: of birth for persons, of the event for the rest.
    Date,
    /// A country: a code, or what the code list calls it.
    Country,
    /// A sex: a code, or what the code list calls it.
    Sex,
    /// A number, of whatever scheme, even without a digit in it.
    Number,
}

impl Label {
    /// Every label.
    pub const ALL: [Label; 5] = [Label::Name, Label::Date, Label::Country, Label::Sex, Label::Number];

    /// The word in the text.
    pub fn as_str(self) -> &'static str {
        match self {
            Label::Name => "name",
            Label::Date => "date",
            Label::Country => "country",
            Label::Sex => "sex",
            Label::Number => "number",
        }
    }

    /// What is said under this label, as [`read`](super::read) reads it back.
    pub fn say(self, value: &str) -> String {
        let value = value.trim();
        let plain = !value.contains(|c: char| c.is_whitespace() || c == '"');
        if plain {
            format!("{}:{value}", self.as_str())
        } else {
            format!("{}:\"{}\"", self.as_str(), value.replace('"', "\"\""))
        }
    }

    fn term(self, value: &str) -> Option<Term> {
        match self {
            Label::Name => {
                let said = value.chars().any(char::is_alphanumeric);
                said.then(|| Term::Name { full: value.to_string(), given: None, family: None })
            }
            Label::Date => super::western(value).parse::<Approx>().ok().map(Term::Date),
            Label::Country => value.parse::<CodeId>().ok().map(Term::Country),
            Label::Sex => value.parse::<CodeId>().ok().map(Term::Sex),
            Label::Number => value.chars().any(char::is_alphanumeric).then(|| number_of(value)),
        }
    }
}

/// A number of which somebody says that it is one.
fn number_of(raw: &str) -> Term {
    let guesses = recognise(raw);
    if guesses.is_empty() {
        let schemes = SHAPELESS.iter().map(ToString::to_string).collect();
        return Term::Identifier { raw: raw.to_string(), schemes, country: None, digit: None };
    }
    number(raw, &guesses)
}

/// What a text says by name, and the rest of it. What cannot be read under its label stays in the rest.
pub(super) fn split(text: &str) -> (Vec<Term>, String) {
    let (mut terms, mut rest) = (Vec::new(), String::new());
    let mut left = text;
    let mut begins = true;
    while let Some(c) = left.chars().next() {
        let said = if begins { labelled(left) } else { None };
        if let Some((term, used)) = said {
            terms.push(term);
            left = &left[used..];
            continue;
        }
        begins = c.is_whitespace();
        rest.push(c);
        left = &left[c.len_utf8()..];
    }
    (terms, rest)
}

/// The term at the beginning of a text, and how many bytes it takes.
fn labelled(text: &str) -> Option<(Term, usize)> {
    let colon = text.bytes().take(LONGEST + 1).position(|byte| byte == b':')?;
    let (word, behind) = (&text[..colon], &text[colon + 1..]);
    let label = Label::ALL.into_iter().find(|label| label.as_str().eq_ignore_ascii_case(word))?;
    let (value, used) = match behind.strip_prefix('"') {
        Some(quoted) => unquoted(quoted),
        None => {
            let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
            (behind[..end].to_string(), end)
        }
    };
    let term = label.term(value.trim())?;
    Some((term, word.len() + 1 + used))
}

/// A quoted value and how many bytes it takes with its quotation marks; a doubled mark is one mark. One that
/// is never closed goes on to the end.
fn unquoted(quoted: &str) -> (String, usize) {
    let mut value = String::new();
    let mut letters = quoted.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if c != '"' {
            value.push(c);
        } else if letters.next_if(|(_, next)| *next == '"').is_some() {
            value.push('"');
        } else {
            return (value, at + 2);
        }
    }
    (value, quoted.len() + 1)
}

const LONGEST: usize = 7;
