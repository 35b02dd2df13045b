//! Concepts: what the words of a request may speak of, as lists that a lawyer can read and correct.

use crate::file::{At, Node, Source};
use crate::said::Lang;
use crate::unsound::{Unsound, shown};
use toml::de::DeTable;

/// One concept and the words for it in four languages: one table of `catalogue/concepts/*.toml`.
///
/// A phrase is a few words. A word ending in `*` stands for every word that begins so; `a/b` is one or
/// the other; `..` stands for up to four words between. Case, accents, Arabic vowel signs, the article
/// and the joined particles of Arabic do not matter. What finds them is `rules::flag`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// Its name, by which a flag asks for it.
    pub id: String,
    /// What it is, for whoever corrects the list.
    pub about: String,
    phrases: [Vec<String>; 4],
}

impl Concept {
    /// The phrases of a language.
    pub fn phrases(&self, lang: Lang) -> &[String] {
        &self.phrases[lang as usize]
    }
}

/// Every concept of the files, by name; what is wrong with them is added to the faults.
pub(crate) fn read(files: &[(&str, &str, &str)], most: usize, faults: &mut Vec<Unsound>) -> Vec<Concept> {
    let mut concepts: Vec<Concept> = Vec::new();
    for (_, path, text) in files {
        let source = Source::new(path, text);
        let table = source.parse(text, most);
        let read = if source.is_faulty() { Vec::new() } else { of_file(&source, &table) };
        for one in read {
            match concepts.iter().any(|there| there.id == one.id) {
                true => source.fault(0, format!("concept `{}` is there twice", shown(&one.id)), "join the two"),
                false => concepts.push(one),
            }
        }
        faults.extend(source.into_faults());
    }
    concepts.sort_by(|a, b| a.id.cmp(&b.id));
    concepts
}

fn of_file(source: &Source<'_>, table: &DeTable<'_>) -> Vec<Concept> {
    let node = Node::open(source, table, 1, String::new(), &["concept"]);
    let tables = node.tables("concept");
    if tables.is_empty() {
        source.fault(0, "the file has no concept", "add `[[concept]]`");
    }
    tables.into_iter().filter_map(|(line, table)| one(source, line, table)).collect()
}

fn one(source: &Source<'_>, line: usize, table: &DeTable<'_>) -> Option<Concept> {
    let node = Node::open(source, table, line, "concept: ".to_string(), &["id", "about", "en", "fr", "es", "ar"]);
    let id = node.need("id", node.text("id"), "`id = \"…\"`")?;
    let about = node.need("about", node.text("about"), "`about = \"…\"`: what the concept is")?;
    let mut phrases: [Vec<String>; 4] = Default::default();
    for lang in Lang::ALL {
        let list = node.need(lang.as_str(), node.list_in_text(lang.as_str()), "the phrases, parted by commas");
        phrases[lang as usize] = list.into_iter().flatten().map(|At { is, .. }| is).collect();
    }
    Some(Concept { id: id.is, about: about.is, phrases })
}
