//! Code lists: what is stored is the code, what people see is its label, what they type is either.

use crate::fold::fold;
use crate::procedure::GROUNDS;
use crate::said::Said;
use crate::unsound::nearest;
use huecry_terms::CodeId;
use std::collections::HashMap;

/// A list of codes, such as `countries`: one file of the catalogue.
#[derive(Debug, Clone)]
pub struct CodeList {
    /// Its name, the name of its file.
    pub id: String,
    /// The version of its text.
    pub version: u32,
    /// What people call it.
    pub title: Said,
    /// Where it comes from, and its licence.
    pub source: String,
    codes: Vec<Code>,
    by_id: HashMap<String, usize>,
    by_word: HashMap<String, Meant>,
}

/// One code of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// What is stored.
    pub id: CodeId,
    /// What people see.
    pub label: Said,
    /// What it means, where the label does not say enough.
    pub about: Option<Said>,
    /// Other words for it that an import or a search may meet.
    pub also: Vec<String>,
    /// ISO 3166-1 alpha-3 or ICAO 9303's three letters, for a country.
    pub alpha3: Option<String>,
    /// ISO 3166-1's number, for a country.
    pub numeric: Option<String>,
    /// Codes that are nearly the same: a match by one of them is "possible".
    pub near: Vec<CodeId>,
    /// The version of the list since which it is not entered any more.
    pub retired: Option<u32>,
}

/// The codes of the lists that say on which ground something is refused or ended.
pub(crate) fn grounds(lists: &[CodeList]) -> Vec<&str> {
    let of_grounds = lists.iter().filter(|list| GROUNDS.contains(&list.id.as_str()));
    of_grounds.flat_map(CodeList::iter).map(|code| code.id.as_str()).collect()
}

impl CodeList {
    /// The code that is exactly this text, retired ones too.
    pub fn get(&self, id: &str) -> Option<&Code> {
        self.codes.get(*self.by_id.get(id)?)
    }

    /// The code a text means: its id, its three letters, one of its other words, or a label in any
    /// of the four languages, whatever the capitals, marks and punctuation. `None` when nothing or
    /// more than one code is meant. Retired codes are only found by their exact id.
    pub fn meaning(&self, text: &str) -> Option<&Code> {
        let text = text.trim();
        self.get(text).or_else(|| match self.by_word.get(&key(text))? {
            Meant { code: Some(ordinal), .. } => self.codes.get(*ordinal),
            _ => None,
        })
    }

    /// The id of the code a text means: see [`CodeList::meaning`].
    pub fn find(&self, text: &str) -> Option<CodeId> {
        self.meaning(text).map(|code| code.id.clone())
    }

    /// The code that was most likely meant by a text that means none.
    pub fn near_miss(&self, text: &str) -> Option<&Code> {
        let words = self.codes.iter().flat_map(|code| {
            let labels = code.label.each().map(|(_, label)| label);
            std::iter::once(code.id.as_str()).chain(labels)
        });
        self.meaning(nearest(text.trim(), words)?)
    }

    /// Every code, in the order of the file.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Code> {
        self.codes.iter()
    }

    /// How many codes there are.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// Whether there is no code.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// A list from its codes, with each pair of codes that claim the same word.
    pub(crate) fn build(id: String, version: u32, title: Said, source: String, codes: Vec<Code>) -> (Self, Vec<Clash>) {
        let mut list =
            CodeList { id, version, title, source, codes: Vec::new(), by_id: HashMap::new(), by_word: HashMap::new() };
        let mut clashes = Vec::new();
        for (ordinal, code) in codes.iter().enumerate() {
            list.by_id.entry(code.id.to_string()).or_insert(ordinal);
        }
        let used = || codes.iter().enumerate().filter(|(_, code)| code.retired.is_none());
        for (ordinal, code) in used() {
            list.claim(ordinal, Claim::Id, code.id.as_str(), &mut clashes);
        }
        for (ordinal, code) in used() {
            for word in code.alpha3.iter().chain(&code.also) {
                list.claim(ordinal, Claim::Word, word, &mut clashes);
            }
        }
        for (ordinal, code) in used() {
            for (_, label) in code.label.each() {
                list.claim(ordinal, Claim::Label, label, &mut clashes);
            }
        }
        list.codes = codes;
        (list, clashes)
    }

    /// Ids claim their words first, then declared words, then labels; a label yields to the others,
    /// and a word that is only the label of several codes means none of them.
    fn claim(&mut self, ordinal: usize, claim: Claim, word: &str, clashes: &mut Vec<Clash>) {
        let meant = self.by_word.entry(key(word)).or_insert(Meant { claim, code: Some(ordinal) });
        match meant.code {
            Some(first) if first != ordinal && claim != Claim::Label => {
                clashes.push(Clash { word: word.to_string(), first, second: ordinal });
            }
            Some(first) if first != ordinal && meant.claim == Claim::Label => meant.code = None,
            _ => {}
        }
    }
}

/// The folded word, or the word itself where nothing is left of it: `<` is a sex on a passport.
fn key(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() { word.trim().to_string() } else { folded }
}

/// Two codes that claim the same word.
pub(crate) struct Clash {
    pub word: String,
    pub first: usize,
    pub second: usize,
}

/// What a folded word means: a code, or, when several labels fold to it, none.
#[derive(Debug, Clone)]
struct Meant {
    claim: Claim,
    code: Option<usize>,
}

/// By what right a word means a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    Id,
    Word,
    Label,
}
