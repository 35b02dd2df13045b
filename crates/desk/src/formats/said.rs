//! What is wrong with a foreign text, in the words of a language.

use super::{Fatal, FatalReason, Reject, RejectReason, Warning};
use huecry_catalogue::{Lang, Words};

impl Reject {
    /// Why the row cannot be read.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        self.why.say(words, lang)
    }
}

impl RejectReason {
    /// Why, in a language.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        use RejectReason as R;
        let args = match self {
            R::NotUtf8 { byte } => vec![("byte", byte.to_string())],
            R::TooLong { most } => vec![("most", most.to_string())],
            R::ControlCharacter { code } => vec![("code", format!("U+{code:04X}"))],
            R::Ragged { expected, found } => vec![("expected", expected.to_string()), ("found", found.to_string())],
            R::StrayQuote { cell } => vec![("cell", cell.to_string())],
            R::NotJson { why, .. } => vec![("why", why.clone())],
            R::UnknownKey { key } | R::NotText { key } => vec![("key", key.clone())],
            R::Repeated { first } => vec![("first", first.to_string())],
            R::UnknownElement { path } | R::StrayText { path } => vec![("path", path.clone())],
            R::NoHandling | R::NotAnObject | R::NoName | R::NoReference => Vec::new(),
        };
        said(words, lang, self.key(), &args)
    }
}

impl Fatal {
    /// Why nothing behind it can be read.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        use FatalReason as F;
        let args = match &self.why {
            F::Unreadable { why } | F::NotXml { why } => vec![("why", why.clone())],
            F::Entity { name } => vec![("name", name.clone())],
            F::WrongRoot { found } => vec![("found", found.clone())],
            F::TooDeep { most } => vec![("most", most.to_string())],
            F::TooLarge { element, most } => vec![("element", element.clone()), ("most", most.to_string())],
            F::Truncated { open } => vec![("open", open.clone())],
            F::RepeatedColumn { column } => vec![("column", column.clone())],
            F::UnknownColumns { columns } => {
                let mark = words.say(lang, "list-mark", &[]);
                vec![("columns", columns.join(&mark))]
            }
            F::WrongSeparator { found } => vec![("found", found.escape_default().to_string())],
            F::Header { why } => vec![("why", why.say(words, lang))],
            F::TooMany { most } => vec![("most", most.to_string())],
            F::Empty | F::NotUtf8 { .. } | F::Doctype | F::QuoteNeverCloses | F::NoHandlingColumn => Vec::new(),
        };
        said(words, lang, self.why.key(), &args)
    }
}

impl Warning {
    /// What a person should look at.
    pub fn say(&self, words: &Words, lang: Lang) -> String {
        let args = [("path", self.path.clone()), ("text", self.text.clone())];
        said(words, lang, self.kind.key(), &args)
    }
}

fn said(words: &Words, lang: Lang, key: &str, args: &[(&str, String)]) -> String {
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    words.say(lang, key, &args)
}
