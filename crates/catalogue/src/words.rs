//! The words of the program in four languages, in Project Fluent's form.

use crate::file::Source;
use crate::said::Lang;
use crate::unsound::{hides, shown};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use huecry_terms::Reason;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What the program says, by key: `act-searched`, `refusal-role-may-not`, `reason-…`.
pub struct Words {
    bundles: Vec<(Lang, FluentBundle<FluentResource>)>,
    keys: BTreeSet<String>,
}

impl Words {
    /// What a key says in a language. An argument that is a plain whole number is a number, so that
    /// plural rules apply to it. A key nobody wrote words for is shown as it is: a test refuses it.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, &str)]) -> String {
        let Some((_, bundle)) = self.bundles.iter().find(|(there, _)| *there == lang) else { return key.to_string() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_string() };
        let mut given = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            given.set(*name, argument(value));
        }
        bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }

    /// A reason of a match in words.
    pub fn reason(&self, lang: Lang, reason: &Reason) -> String {
        // The reason's own arguments come first: what it calls `asked` may be one part of a name.
        let mut args: Vec<(&str, &str)> = reason.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        for (name, value) in [("field", &reason.field), ("asked", &reason.asked), ("found", &reason.found)] {
            if !args.iter().any(|(own, _)| *own == name) {
                args.push((name, value));
            }
        }
        self.say(lang, &reason.because, &args)
    }

    /// Whether there are words for a key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }

    /// Reads `words/LANG.ftl` of each language; what one says the others must say, of the same things.
    pub(crate) fn read<'f>(files: &[(&'f str, &'f str)], faults: &mut Vec<crate::Unsound>) -> Words {
        let mut words = Words { bundles: Vec::new(), keys: BTreeSet::new() };
        let mut spoken: Vec<(Source<'f>, Spoken)> = Vec::new();
        for lang in Lang::ALL {
            let path = format!("words/{lang}.ftl");
            let Some((path, text)) = files.iter().find(|(there, _)| *there == path) else {
                faults.push(missing(&path));
                continue;
            };
            let source = Source::new(path, text);
            let resource = parse(&source, text);
            spoken.push((source, Spoken::of(&resource)));
            words.bundles.push((lang, bundle(lang, resource)));
        }
        for (source, one) in &spoken {
            one.refers_to_what_is_there(source);
            words.keys.extend(one.said.keys().cloned());
        }
        if let Some(((first, english), others)) = spoken.split_first() {
            others.iter().for_each(|(source, other)| other.says_the_same(source, english, first));
        }
        faults.extend(spoken.into_iter().flat_map(|(source, _)| source.into_faults()));
        words
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} keys)", self.keys.len())
    }
}

/// What one file says: its keys with their lines and arguments, and what it refers to.
struct Spoken {
    said: BTreeMap<String, (usize, BTreeSet<String>)>,
    terms: BTreeSet<String>,
    refers: Vec<(usize, Reference)>,
}

enum Reference {
    Message(String),
    Term(String),
    Function(String),
}

impl Spoken {
    fn of(resource: &FluentResource) -> Self {
        let text = resource.source();
        let mut spoken = Spoken { said: BTreeMap::new(), terms: BTreeSet::new(), refers: Vec::new() };
        for entry in resource.entries() {
            match entry {
                Entry::Message(message) => spoken.message(message, text),
                Entry::Term(term) => {
                    spoken.terms.insert(term.id.name.to_string());
                    let at = byte(text, term.id.name);
                    spoken.pattern(&term.value, at, &mut BTreeSet::new());
                }
                _ => {}
            }
        }
        spoken
    }

    fn message(&mut self, message: &Message<&str>, text: &str) {
        let at = byte(text, message.id.name);
        let mut args = BTreeSet::new();
        let patterns = message.value.iter().chain(message.attributes.iter().map(|one| &one.value));
        for pattern in patterns {
            self.pattern(pattern, at, &mut args);
        }
        self.said.insert(message.id.name.to_string(), (at, args));
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, at: usize, args: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, at, args);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, at: usize, args: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, at, args),
            Expression::Select { selector, variants } => {
                self.inline(selector, at, args);
                for variant in variants {
                    self.pattern(&variant.value, at, args);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, at: usize, args: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                args.insert(id.name.to_string());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.refers.push((at, Reference::Message(id.name.to_string())));
            }
            InlineExpression::TermReference { id, .. } => {
                self.refers.push((at, Reference::Term(id.name.to_string())));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.refers.push((at, Reference::Function(id.name.to_string())));
                for one in &arguments.positional {
                    self.inline(one, at, args);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression, at, args),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn refers_to_what_is_there(&self, source: &Source<'_>) {
        for (at, reference) in &self.refers {
            let (there, what) = match reference {
                Reference::Message(id) => (self.said.contains_key(id), format!("`{id}`")),
                Reference::Term(id) => (self.terms.contains(id), format!("`-{id}`")),
                Reference::Function(id) => (id == "NUMBER", format!("the function `{id}`")),
            };
            if !there {
                let what = format!("the words refer to {what}, which is not there");
                source.fault(source.line(*at), what, "write it, or take the reference out");
            }
        }
    }

    /// Compares with English, the first of the four: the same keys, of the same arguments.
    fn says_the_same(&self, source: &Source<'_>, english: &Spoken, first: &Source<'_>) {
        for (id, (_, args)) in &english.said {
            match self.said.get(id) {
                None => source.fault(0, format!("`{}` is missing, and {} has it", shown(id), first.path), "add it"),
                Some((at, own)) if own != args => {
                    let what =
                        format!("`{}` speaks of {}, and in {} of {}", shown(id), names(own), first.path, names(args));
                    source.fault(source.line(*at), what, "let every language say the same things");
                }
                Some(_) => {}
            }
        }
        let known: Vec<&str> = english.said.keys().map(String::as_str).collect();
        for (id, (at, _)) in self.said.iter().filter(|(id, _)| !english.said.contains_key(*id)) {
            let advice = match crate::unsound::nearest(id, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add it to {}, or take it out", first.path),
            };
            source.fault(source.line(*at), format!("`{}` is not in {}", shown(id), first.path), advice);
        }
    }
}

fn names(args: &BTreeSet<String>) -> String {
    let names: Vec<&str> = args.iter().map(String::as_str).collect();
    if names.is_empty() { "nothing".to_string() } else { crate::unsound::list(&names) }
}

fn missing(path: &str) -> crate::Unsound {
    crate::Unsound {
        file: path.to_string(),
        line: 0,
        what: "the file is missing".to_string(),
        advice: "the catalogue speaks `en`, `fr`, `es` and `ar`".to_string(),
    }
}

fn parse(source: &Source<'_>, text: &str) -> FluentResource {
    if let Some((at, c)) = text.char_indices().find(|(_, c)| hides(*c) && !matches!(c, '\n' | '\r')) {
        let what = format!("the words hold the character U+{:04X}, which does not show", u32::from(c));
        source.fault(source.line(at), what, "take it out");
    }
    let (resource, errors) = match FluentResource::try_new(text.to_string()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    for error in errors {
        let what = format!("not Fluent: {error}").to_lowercase().replace("not fluent", "not Fluent");
        source.fault(source.line(error.pos.start), what, "see https://projectfluent.org/fluent/guide");
    }
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let at = byte(resource.source(), message.id.name);
        if let Some(there) = first.insert(message.id.name, at) {
            let what = format!("`{}` is already on line {}", message.id.name, source.line(there));
            source.fault(source.line(at), what, "say it once");
        }
        if message.value.is_none() {
            source.fault(source.line(at), format!("`{}` says nothing", message.id.name), "write its words");
        }
    }
    resource
}

fn bundle(lang: Lang, resource: FluentResource) -> FluentBundle<FluentResource> {
    let id: unic_langid::LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // A Latin name inside an Arabic sentence must be isolated, or its punctuation jumps.
    bundle.set_use_isolating(lang == Lang::Ar);
    // The built-in NUMBER cannot be there yet, and a key that is there twice was complained of.
    let _ = bundle.add_builtins();
    let _ = bundle.add_resource(resource);
    bundle
}

fn argument<'v>(value: &'v str) -> FluentValue<'v> {
    let plain =
        value.len() <= 15 && value.bytes().all(|b| b.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
    if plain { FluentValue::try_number(value) } else { FluentValue::from(value) }
}

/// Where a piece of a text begins in it.
fn byte(text: &str, piece: &str) -> usize {
    (piece.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

#[cfg(test)]
mod tests;
