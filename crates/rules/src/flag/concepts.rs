//! Finds the concepts of `catalogue/concepts` in a text, in time proportional to it.

use super::fold::{Token, denies, folded, languages, stem};
use huecry_catalogue::{Catalogue, Lang};
use std::collections::HashMap;

/// The concepts of a catalogue, made ready for finding. Made once; reading never changes it.
#[derive(Debug)]
pub struct Concepts {
    ids: Vec<String>,
    phrases: Vec<Phrase>,
    /// Phrases by a first word that stands whole.
    whole: HashMap<String, Vec<u32>>,
    /// Phrases by the beginning of their first word.
    begun: HashMap<String, Vec<u32>>,
}

#[derive(Debug)]
struct Phrase {
    concept: u32,
    lang: Lang,
    words: Vec<Word>,
    /// The phrase itself begins with a denial, so that a denial before it does not turn it round.
    denies: bool,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    /// Whether any word that begins so will do.
    begins: bool,
    /// How many other words may stand before it.
    gap: usize,
}

/// Where a concept was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// The first word and the last.
    pub first: usize,
    pub last: usize,
    /// Whether the text denies it.
    pub denied: bool,
}

/// What was found in one text, by concept.
#[derive(Debug, Default)]
pub(super) struct Found {
    hits: HashMap<u32, Vec<Hit>>,
}

impl Concepts {
    /// The concepts of a catalogue.
    pub fn of(catalogue: &Catalogue) -> Concepts {
        let mut concepts =
            Concepts { ids: Vec::new(), phrases: Vec::new(), whole: HashMap::new(), begun: HashMap::new() };
        for concept in catalogue.concepts() {
            let ordinal = concepts.ids.len() as u32;
            concepts.ids.push(concept.id.clone());
            for lang in Lang::ALL {
                concept.phrases(lang).iter().for_each(|phrase| concepts.add(ordinal, lang, phrase));
            }
        }
        concepts
    }

    /// Whether there is a concept of that name.
    pub fn has(&self, id: &str) -> bool {
        self.ordinal(id).is_some()
    }

    fn ordinal(&self, id: &str) -> Option<u32> {
        self.ids.binary_search_by(|there| there.as_str().cmp(id)).ok().map(|n| n as u32)
    }

    fn add(&mut self, concept: u32, lang: Lang, phrase: &str) {
        for words in spelt_out(phrase, lang) {
            let Some(first) = words.first() else { continue };
            let by = if first.begins { &mut self.begun } else { &mut self.whole };
            by.entry(first.text.clone()).or_default().push(self.phrases.len() as u32);
            let denies = denies(&first.text);
            self.phrases.push(Phrase { concept, lang, words, denies });
        }
    }

    /// Every concept in a text, which may be in a language that the request states.
    pub(super) fn find(&self, tokens: &[Token], stated: Option<Lang>) -> Found {
        let mut languages = languages(tokens);
        if let Some(stated) = stated {
            languages[stated as usize] = true;
        }
        let mut found = Found::default();
        for (at, token) in tokens.iter().enumerate() {
            for form in &token.forms {
                self.from(form, tokens, at, &languages, &mut found);
            }
        }
        for hits in found.hits.values_mut() {
            hits.sort_unstable();
            hits.dedup();
        }
        found
    }

    fn from(&self, form: &str, tokens: &[Token], at: usize, languages: &[bool; 4], found: &mut Found) {
        let mut look = |list: Option<&Vec<u32>>| {
            for phrase in list.into_iter().flatten().filter_map(|n| self.phrases.get(*n as usize)) {
                if !languages[phrase.lang as usize] {
                    continue;
                }
                if let Some(last) = phrase.ends(tokens, at) {
                    let denied = tokens[at].denied && !phrase.denies;
                    found.hits.entry(phrase.concept).or_default().push(Hit { first: at, last, denied });
                }
            }
        };
        look(self.whole.get(form));
        for (end, _) in form.char_indices().skip(2).take(LONGEST) {
            look(self.begun.get(&form[..end]));
        }
        look(self.begun.get(form));
    }
}

impl Found {
    pub fn of(&self, concepts: &Concepts, id: &str) -> &[Hit] {
        let hits = concepts.ordinal(id).and_then(|ordinal| self.hits.get(&ordinal));
        hits.map_or(&[], Vec::as_slice)
    }
}

impl Phrase {
    /// The last word of the phrase, when it stands at a place.
    fn ends(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let mut last = at;
        for word in self.words.iter().skip(1) {
            let most = last + 1 + word.gap;
            last = (last + 1..=most)
                .take_while(|n| tokens.get(*n).is_some_and(|t| t.sentence == tokens[at].sentence))
                .take_while(|n| *n == last + 1 || !tokens[*n - 1].is_denial())
                .find(|n| word.is(&tokens[*n]))?;
        }
        Some(last)
    }
}

impl Word {
    fn is(&self, token: &Token) -> bool {
        token.forms.iter().any(|form| if self.begins { form.starts_with(&self.text) } else { *form == self.text })
    }
}

/// A phrase with each of its choices: `leave/quit* .. post` is two.
fn spelt_out(phrase: &str, lang: Lang) -> Vec<Vec<Word>> {
    let (mut all, mut gap) = (vec![Vec::new()], 0);
    for part in phrase.split_whitespace() {
        if part == ".." {
            gap = GAP;
            continue;
        }
        let choices: Vec<Vec<Word>> = part.split('/').map(|choice| words_of(choice, gap, lang)).collect();
        let longer = |head: &Vec<Word>| {
            let head = head.clone();
            choices.iter().map(move |choice| head.iter().chain(choice).cloned().collect()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).take(CHOICES).collect();
        gap = 0;
    }
    all
}

fn words_of(choice: &str, gap: usize, lang: Lang) -> Vec<Word> {
    let begins = choice.ends_with('*');
    let mut words = folded(choice.trim_end_matches('*'));
    if lang == Lang::Ar {
        for word in &mut words {
            let bare = word.strip_prefix("ال").filter(|rest| rest.chars().nth(1).is_some()).map(str::to_string);
            *word = bare.unwrap_or_else(|| word.clone());
        }
    }
    // A word may stand between: "take him into custody", "يشغل المطلوب مقعدا". Never a denial.
    let implied = IMPLIED;
    let count = words.len();
    let word = |(n, text): (usize, String)| {
        let begins = begins && n + 1 == count;
        let text = if begins { text } else { stem(&text).to_string() };
        Word { text, begins, gap: if n == 0 { gap.max(implied) } else { implied } }
    };
    words.into_iter().enumerate().map(word).collect()
}

/// How many words may stand between two words of a phrase unsaid.
const IMPLIED: usize = 1;
/// How many words `..` may stand for.
const GAP: usize = 4;
/// The most phrases one phrase with choices spells out to.
const CHOICES: usize = 64;
/// The longest beginning of a word that is looked up.
const LONGEST: usize = 24;
