//! One table of a file: its keys read one by one, each with its line.

use super::{At, Source};
use crate::said::{Lang, Said};
use crate::unsound::{article, hides, shown, suggestion};
use huecry_terms::{Day, IdError, Measure};
use std::str::FromStr;
use toml::de::{DeTable, DeValue};

/// A table under reading: every complaint says where and about what.
pub(crate) struct Node<'s, 'f, 't> {
    source: &'s Source<'f>,
    table: &'t DeTable<'t>,
    /// Where the table begins.
    pub line: usize,
    /// How complaints begin: empty for the file itself, ``field `x`: `` for a field.
    pub about: String,
}

impl<'s, 'f, 't> Node<'s, 'f, 't> {
    /// Opens a table that may have these keys and no others.
    pub fn open(source: &'s Source<'f>, table: &'t DeTable<'t>, line: usize, about: String, keys: &[&str]) -> Self {
        let node = Node { source, table, line, about };
        for key in table.keys() {
            let word: &str = key.get_ref();
            if !keys.contains(&word) {
                let line = source.line(key.span().start);
                node.fault(line, format!("there is no key `{}` here", shown(word)), suggestion(word, keys));
            }
        }
        node
    }

    /// Notes a fault of this table.
    pub fn fault(&self, line: usize, what: impl AsRef<str>, advice: impl Into<String>) {
        self.source.fault(line, format!("{}{}", self.about, what.as_ref()), advice);
    }

    /// Complains when a key that must be there is not.
    pub fn need<T>(&self, key: &str, value: Option<T>, advice: &str) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.fault(self.line, format!("`{key}` is missing"), format!("add {advice}"));
        }
        value
    }

    /// Whether the key is there, readable or not.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The line of a key, or of the table when the key is not there.
    pub fn line_of(&self, key: &str) -> usize {
        self.table.get_key_value(key).map_or(self.line, |(k, _)| self.source.line(k.span().start))
    }

    /// A text: not empty, not endless, nothing hidden in it.
    pub fn text(&self, key: &str) -> Option<At<String>> {
        let line = self.line_of(key);
        let text = match self.table.get(key)?.get_ref() {
            DeValue::String(text) => text.trim().to_string(),
            other => return self.wrong(key, other, "a text in quotation marks"),
        };
        self.plain(line, key, &text).then_some(At { line, is: text })
    }

    /// A whole number, 0 to four thousand million.
    pub fn whole(&self, key: &str) -> Option<At<u32>> {
        let value = self.table.get(key)?.get_ref();
        let line = self.line_of(key);
        match value.as_integer().map(|n| u32::from_str_radix(n.as_str(), n.radix())) {
            Some(Ok(is)) => Some(At { line, is }),
            _ => self.wrong(key, value, "a whole number"),
        }
    }

    /// A quantity with at most three decimals.
    pub fn measure(&self, key: &str) -> Option<At<Measure>> {
        let value = self.table.get(key)?.get_ref();
        let text = match value {
            DeValue::Integer(n) if n.radix() == 10 => n.as_str(),
            DeValue::Float(n) => n.as_str(),
            _ => "",
        };
        match Measure::from_decimal(text) {
            Some(is) => Some(At { line: self.line_of(key), is }),
            None => self.wrong(key, value, "a number with at most three decimals"),
        }
    }

    /// `true` or `false`.
    pub fn yes(&self, key: &str) -> Option<At<bool>> {
        let value = self.table.get(key)?.get_ref();
        match value.as_bool() {
            Some(is) => Some(At { line: self.line_of(key), is }),
            None => self.wrong(key, value, "`true` or `false`"),
        }
    }

    /// One of a closed list of words.
    pub fn word<T: Copy>(&self, key: &str, words: &[(&str, T)]) -> Option<At<T>> {
        let text = self.text(key)?;
        match words.iter().find(|(word, _)| *word == text.is) {
            Some((_, is)) => Some(At { line: text.line, is: *is }),
            None => {
                let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
                let what = format!("`{key}` cannot be `{}`", shown(&text.is));
                self.fault(text.line, what, suggestion(&text.is, &known));
                None
            }
        }
    }

    /// A text of a fixed shape: a day, a length of time, a size.
    pub fn shaped<T: FromStr<Err = IdError>>(&self, key: &str) -> Option<At<T>> {
        let text = self.text(key)?;
        match text.is.parse() {
            Ok(is) => Some(At { line: text.line, is }),
            Err(error) => {
                let what = format!("`{key}` cannot be `{}`", shown(&text.is));
                self.fault(text.line, what, format!("write {}", error.shape));
                None
            }
        }
    }

    /// A calendar day.
    pub fn day(&self, key: &str) -> Option<At<Day>> {
        let text = self.text(key)?;
        match text.is.parse() {
            Ok(is) => Some(At { line: text.line, is }),
            Err(_) => {
                let what = format!("`{key}` cannot be `{}`", shown(&text.is));
                self.fault(text.line, what, "write a day: `2011-10-11`");
                None
            }
        }
    }

    /// A list of texts; a list may stand on several lines, each text has its own.
    pub fn texts(&self, key: &str) -> Option<Vec<At<String>>> {
        let value = self.table.get(key)?.get_ref();
        let Some(list) = value.as_array() else {
            return self.wrong(key, value, "a list of texts: `[\"a\", \"b\"]`");
        };
        if list.len() > LIST_MOST {
            let what = format!("`{key}` lists {} texts, and {LIST_MOST} is the most", list.len());
            self.fault(self.line_of(key), what, "shorten it");
            return None;
        }
        let mut texts: Vec<At<String>> = Vec::new();
        for item in list.iter() {
            let line = self.source.line(item.span().start);
            match item.get_ref().as_str().map(str::trim) {
                Some(text) if texts.iter().any(|t| t.is == text) => {
                    self.fault(line, format!("`{key}` names `{}` twice", shown(text)), "name it once");
                }
                Some(text) if self.plain(line, key, text) => texts.push(At { line, is: text.to_string() }),
                Some(_) => {}
                None => {
                    self.fault(line, format!("`{key}` lists something that is not a text"), "put it in quotation marks")
                }
            }
        }
        Some(texts)
    }

    /// A list written as one text, its items parted by commas; it may stand on several lines.
    pub fn list_in_text(&self, key: &str) -> Option<Vec<At<String>>> {
        let line = self.line_of(key);
        let value = self.table.get(key)?.get_ref();
        let DeValue::String(text) = value else { return self.wrong(key, value, "a text: `\"a, b\"`") };
        let words = text.split([',', '،']).map(|word| word.split_whitespace().collect::<Vec<_>>().join(" "));
        let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        let sound = words.into_iter().filter(|word| self.plain(line, key, word));
        Some(sound.map(|is| At { line, is }).collect())
    }

    /// What is said in all four languages.
    pub fn said(&self, key: &str) -> Option<Said> {
        let line = self.line_of(key);
        let value = self.table.get(key)?.get_ref();
        let Some(table) = value.as_table() else {
            return self.wrong(key, value, "one line for each language: `.en`, `.fr`, `.es`, `.ar`");
        };
        let about = format!("{}`{key}`: ", self.about);
        let node = Node::open(self.source, table, line, about, &["en", "fr", "es", "ar"]);
        let mut said = Said::default();
        for lang in Lang::ALL {
            match node.text(lang.as_str()) {
                Some(text) => said.set(lang, text.is),
                None if node.has(lang.as_str()) => {}
                None => node.fault(line, format!("`{lang}` is missing"), format!("add `{key}.{lang} = \"…\"`")),
            }
        }
        Some(said)
    }

    /// Whether the key is missing or an empty list.
    pub fn is_empty(&self, key: &str) -> bool {
        self.table.get(key).is_none_or(|value| value.get_ref().as_array().is_some_and(|list| list.is_empty()))
    }

    /// The tables under a key, `[[key]]` or `key = [{…}]`, each with its line.
    pub fn tables(&self, key: &str) -> Vec<(usize, &'t DeTable<'t>)> {
        let Some(value) = self.table.get(key) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong::<()>(key, value.get_ref(), "a list of tables");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in list.iter() {
            let line = self.source.line(item.span().start);
            match item.get_ref().as_table() {
                Some(table) => tables.push((line, table)),
                None => {
                    self.fault(line, format!("`{key}` lists something that is not a table"), "write `{ key = value }`")
                }
            }
        }
        tables
    }

    /// The one table under a key.
    pub fn table(&self, key: &str) -> Option<(usize, &'t DeTable<'t>)> {
        let value = self.table.get(key)?.get_ref();
        match value.as_table() {
            Some(table) => Some((self.line_of(key), table)),
            None => self.wrong(key, value, "a table"),
        }
    }

    fn plain(&self, line: usize, key: &str, text: &str) -> bool {
        if text.is_empty() {
            self.fault(line, format!("`{key}` is empty"), "write it, or leave the key out if it may be left out");
        } else if text.len() > TEXT_MOST {
            self.fault(line, format!("`{key}` has {} bytes, and {TEXT_MOST} is the most", text.len()), "shorten it");
        } else if let Some(c) = text.chars().find(|c| hides(*c) && *c != '\n') {
            let what = format!("`{key}` holds the character U+{:04X}, which does not show", u32::from(c));
            self.fault(line, what, "take it out");
        } else {
            return true;
        }
        false
    }

    fn wrong<T>(&self, key: &str, found: &DeValue<'_>, wanted: &str) -> Option<T> {
        let kind = found.type_str();
        let what = format!("`{key}` is {} {kind}", article(kind));
        self.fault(self.line_of(key), what, format!("write {wanted}"));
        None
    }
}

/// The longest list of texts.
const LIST_MOST: usize = 500;
/// The longest text of the catalogue, in bytes: a page of law.
const TEXT_MOST: usize = 8 * 1024;
