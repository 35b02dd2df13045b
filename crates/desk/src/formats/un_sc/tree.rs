//! The elements of the list one at a time: bounded, without a grammar, without entities.

use crate::formats::source::Source;
use crate::formats::trouble::is_hidden;
use crate::formats::{Fatal, FatalReason, ROW_MOST, Reject};
use quick_xml::Error;
use quick_xml::events::{BytesStart, Event};
use std::io::Read;

/// An element with what is in it. What the mapping takes it takes out, so that what is left was not read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Node {
    pub name: String,
    /// Its own text, white space made single, hidden characters taken out.
    pub text: String,
    /// Whether hidden characters were taken out.
    pub hidden: bool,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

impl Node {
    /// Takes the first child of this name that has nothing but text: its text.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.children.iter().position(|c| c.name == name && c.is_leaf() && !c.text.is_empty())?;
        Some(std::mem::take(&mut self.children[at].text))
    }

    /// Takes the texts of every child of this name, and of the `VALUE`s in it.
    pub fn take_values(&mut self, name: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for child in self.children.iter_mut().filter(|c| c.name == name) {
            texts.push(std::mem::take(&mut child.text));
            while let Some(text) = child.take("VALUE") {
                texts.push(text);
            }
        }
        texts.retain(|t| !t.is_empty());
        texts
    }

    /// Every child of this name, to be taken from.
    pub fn each(&mut self, name: &str) -> impl Iterator<Item = &mut Node> {
        self.children.iter_mut().filter(move |c| c.name == name)
    }

    /// Every text that is still there, with the way to it.
    pub fn leftovers(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        self.collect("", &mut found, &|node| (!node.text.is_empty()).then(|| node.text.clone()));
        found
    }

    /// Every text that hidden characters were taken out of, with the way to it.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        self.collect("", &mut found, &|node| node.hidden.then(|| node.text.clone()));
        found
    }

    /// Its texts up to as much as a reject shows.
    pub fn excerpt(&self) -> String {
        let mut text = self.text.clone();
        for child in &self.children {
            if text.len() > Reject::RAW_MOST * 4 {
                break;
            }
            let more = child.excerpt();
            if !more.is_empty() && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&more);
        }
        text
    }

    fn collect(&self, above: &str, found: &mut Vec<(String, String)>, of: &dyn Fn(&Node) -> Option<String>) {
        let path = if above.is_empty() { self.name.clone() } else { format!("{above}/{}", self.name) };
        if let Some(text) = of(self) {
            found.push((path.clone(), text));
        }
        let attributes = self.attributes.iter().map(|(key, value)| {
            let node = Node { name: format!("{}@{key}", self.name), text: value.clone(), ..Node::default() };
            (if above.is_empty() { node.name.clone() } else { format!("{above}/{}", node.name) }, node)
        });
        found.extend(attributes.filter_map(|(path, node)| of(&node).map(|text| (path, text))));
        // Elements are nested no deeper than `DEPTH_MOST`, so neither is this.
        self.children.iter().for_each(|child| child.collect(&path, found, of));
    }

    fn is_leaf(&self) -> bool {
        self.children.is_empty() && self.attributes.is_empty()
    }
}

/// What stands in the list between its records.
#[derive(Debug)]
pub(super) enum Step {
    /// An element starts, with its attributes.
    Start(Node),
    /// The element last started ends.
    End,
    /// Text that is not white space.
    Text(String),
    /// The end of the bytes.
    Eof,
}

/// The list's elements in order.
pub(super) struct Walker<R: Read> {
    xml: quick_xml::Reader<Source<R>>,
    buffer: Vec<u8>,
    open: Vec<String>,
}

impl<R: Read> Walker<R> {
    /// Refuses at once what the first bytes show to be another encoding.
    pub fn new(read: R) -> Result<Self, Fatal> {
        let mut source = Source::new(read);
        let fatal = |why| Fatal { line: 1, why };
        let utf16 = |name: &str| Err(fatal(FatalReason::NotUtf8 { encoding: Some(name.into()) }));
        match source.head().map_err(|e| fatal(FatalReason::Unreadable { why: e.to_string() }))? {
            [] => return Err(fatal(FatalReason::Empty)),
            [0xff, 0xfe, ..] | [_, 0, ..] => return utf16("UTF-16LE"),
            [0xfe, 0xff, ..] | [0, _, ..] => return utf16("UTF-16BE"),
            _ => {}
        }
        let mut xml = quick_xml::Reader::from_reader(source);
        xml.config_mut().expand_empty_elements = true;
        Ok(Walker { xml, buffer: Vec::new(), open: Vec::new() })
    }

    pub fn bytes_read(&self) -> u64 {
        self.xml.get_ref().bytes_read()
    }

    /// The elements that are open, from the root.
    pub fn open(&self) -> &[String] {
        &self.open
    }

    pub fn fatal(&self, why: FatalReason) -> Fatal {
        Fatal { line: self.xml.get_ref().line(), why }
    }

    /// The next step, of at most [`ROW_MOST`] bytes.
    pub fn step(&mut self) -> Result<Step, Fatal> {
        self.allow();
        self.bounded()
    }

    /// The rest of the element that just started, of at most [`ROW_MOST`] bytes.
    pub fn rest(&mut self, start: Node) -> Result<Node, Fatal> {
        self.allow();
        let mut above = vec![start];
        loop {
            match self.bounded()? {
                Step::Start(node) => above.push(node),
                Step::Text(text) => above.iter_mut().last().map(|node| node.text.push_str(&text)).unwrap_or_default(),
                Step::Eof => return Err(self.truncated()),
                Step::End => {
                    let node = above.pop().map(Node::finished).unwrap_or_default();
                    match above.last_mut() {
                        Some(parent) => parent.children.push(node),
                        None => return Ok(node),
                    }
                }
            }
        }
    }

    /// The text ended before the element that is open.
    pub fn truncated(&self) -> Fatal {
        self.fatal(FatalReason::Truncated { open: self.innermost() })
    }

    fn allow(&mut self) {
        self.xml.get_mut().allow(ROW_MOST as u64);
    }

    fn bounded(&mut self) -> Result<Step, Fatal> {
        loop {
            self.buffer.clear();
            let event = match self.xml.read_event_into(&mut self.buffer) {
                Ok(event) => Seen::of(event),
                Err(e) => Err(reason(&e)),
            };
            match event.map_err(|why| self.refined(why))? {
                Seen::Nothing => {}
                Seen::Text(text) => return Ok(Step::Text(text)),
                Seen::Eof => return Ok(Step::Eof),
                Seen::End => {
                    self.open.pop();
                    return Ok(Step::End);
                }
                Seen::Start(node) => {
                    self.open.push(node.name.clone());
                    if self.open.len() > DEPTH_MOST {
                        return Err(self.fatal(FatalReason::TooDeep { most: DEPTH_MOST }));
                    }
                    return Ok(Step::Start(node));
                }
            }
        }
    }

    /// Adds to a reason what only the walker knows.
    fn refined(&self, why: FatalReason) -> Fatal {
        let why = match why {
            _ if self.xml.get_ref().spent() => FatalReason::TooLarge { element: self.innermost(), most: ROW_MOST },
            FatalReason::Truncated { .. } => FatalReason::Truncated { open: self.innermost() },
            why => why,
        };
        self.fatal(why)
    }

    fn innermost(&self) -> String {
        self.open.last().map_or_else(|| "CONSOLIDATED_LIST".into(), |name| short(name))
    }
}

impl Node {
    fn finished(mut self) -> Node {
        (self.text, self.hidden) = clean(&self.text);
        self
    }
}

/// White space made single and trimmed, control characters made spaces, hidden characters taken out; and
/// whether any were.
pub(super) fn clean(text: &str) -> (String, bool) {
    let mut hidden = false;
    let kept: String = text
        .chars()
        .filter(|c| {
            hidden |= is_hidden(*c);
            !is_hidden(*c)
        })
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    (kept.split_whitespace().collect::<Vec<_>>().join(" "), hidden)
}

/// What one event of the parser is to us.
enum Seen {
    Start(Node),
    End,
    Text(String),
    Nothing,
    Eof,
}

impl Seen {
    fn of(event: Event<'_>) -> Result<Seen, FatalReason> {
        Ok(match event {
            Event::Start(start) | Event::Empty(start) => Seen::Start(node(&start)?),
            Event::End(_) => Seen::End,
            Event::Text(text) => Seen::Text(text.into_inner().into_owned()),
            Event::CData(text) => Seen::Text(text.into_inner().into_owned()),
            Event::GeneralRef(name) => Seen::Text(character(&name)?.to_string()),
            Event::DocType(_) => return Err(FatalReason::Doctype),
            Event::Decl(said) => match said.encoding().transpose().map_err(|e| not_xml(&e))? {
                Some(name) if !OURS.contains(&name.to_ascii_lowercase().as_str()) => {
                    return Err(FatalReason::NotUtf8 { encoding: Some(short(&name)) });
                }
                _ => Seen::Nothing,
            },
            Event::Comment(_) | Event::PI(_) => Seen::Nothing,
            Event::Eof => Seen::Eof,
        })
    }
}

fn node(start: &BytesStart<'_>) -> Result<Node, FatalReason> {
    let name = start.local_name().as_ref().to_string();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|e| not_xml(&e))?;
        let key = attribute.key.as_ref();
        if key != "xmlns" && !key.starts_with("xmlns:") && !key.starts_with("xsi:") {
            attributes.push((key.to_string(), clean(&attribute.value).0));
        }
    }
    Ok(Node { name, attributes, ..Node::default() })
}

/// The character a reference stands for: a number, or one of the five that XML defines itself.
fn character(name: &quick_xml::events::BytesRef<'_>) -> Result<char, FatalReason> {
    let number = name.resolve_char_ref().map_err(|_| FatalReason::Entity { name: short(name) })?;
    match (number, name.as_ref()) {
        (Some(c), _) => Ok(c),
        (_, "amp") => Ok('&'),
        (_, "lt") => Ok('<'),
        (_, "gt") => Ok('>'),
        (_, "quot") => Ok('"'),
        (_, "apos") => Ok('\''),
        _ => Err(FatalReason::Entity { name: short(name) }),
    }
}

fn reason(e: &Error) -> FatalReason {
    use quick_xml::errors::SyntaxError;
    match e {
        Error::Io(e) => FatalReason::Unreadable { why: e.to_string() },
        Error::Encoding(_) => FatalReason::NotUtf8 { encoding: None },
        Error::Syntax(SyntaxError::UnclosedDoctype) => FatalReason::Doctype,
        Error::Syntax(SyntaxError::InvalidBangMarkup) => not_xml(e),
        Error::Syntax(_) => FatalReason::Truncated { open: String::new() },
        other => not_xml(other),
    }
}

fn not_xml(e: &dyn std::fmt::Display) -> FatalReason {
    FatalReason::NotXml { why: e.to_string().chars().take(200).collect() }
}

fn short(text: &str) -> String {
    text.chars().take(60).map(|c| if c.is_control() || is_hidden(c) { '\u{fffd}' } else { c }).collect()
}

/// The names under which UTF-8, and its part ASCII, are declared.
const OURS: [&str; 4] = ["utf-8", "utf8", "us-ascii", "ascii"];

/// The list itself is four deep.
pub(super) const DEPTH_MOST: usize = 32;
