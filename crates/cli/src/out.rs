//! What goes to standard output (data) and to standard error (talk).

use crate::exit::Exit;
use huecry_catalogue::{Catalogue, Lang};
use huecry_terms::{Failure, FieldFault, Reason, Refusal};
use std::io::Write;
use std::sync::Arc;

/// The two streams of a command, and how they are spoken.
pub struct Out<'o> {
    /// Data.
    pub data: &'o mut dyn Write,
    /// Talk.
    pub speech: &'o mut dyn Write,
    /// Whether data goes to a terminal.
    pub terminal: bool,
    /// Whether talk goes to a terminal, so that progress may be drawn.
    pub watched: bool,
    /// The language.
    pub lang: Lang,
    /// Columns by tabs.
    pub plain: bool,
    /// Whether the reader of the data has gone away (`| head`).
    pub gone: bool,
    catalogue: Option<Arc<Catalogue>>,
}

impl<'o> Out<'o> {
    /// Over two streams; `terminal` and `watched` say which of them a person looks at.
    pub fn new(data: &'o mut dyn Write, speech: &'o mut dyn Write, terminal: bool, watched: bool) -> Self {
        Out { data, speech, terminal, watched, lang: Lang::En, plain: !terminal, gone: false, catalogue: None }
    }

    /// From now on, words are those of this catalogue.
    pub fn words(&mut self, catalogue: Arc<Catalogue>) {
        self.catalogue = Some(catalogue);
    }

    /// One line of data. A reader that has gone away is no trouble.
    pub fn line(&mut self, text: &str) {
        if writeln!(self.data, "{text}").is_err() {
            self.gone = true;
        }
    }

    /// Data as it is.
    pub fn raw(&mut self, bytes: &[u8]) {
        if self.data.write_all(bytes).is_err() {
            self.gone = true;
        }
    }

    /// One line of talk.
    pub fn talk(&mut self, text: &str) {
        // On a terminal both streams meet: what was said first must stand first.
        let _ = self.data.flush();
        // Nobody listening to the talk is no reason to fail.
        let _ = writeln!(self.speech, "{text}");
    }

    /// The words of a key in the language of the command; the key itself before a catalogue is open.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        match &self.catalogue {
            Some(catalogue) => catalogue.words().say(self.lang, key, args),
            None => key.to_string(),
        }
    }

    /// A reason in words.
    pub fn reason(&self, reason: &Reason) -> String {
        match &self.catalogue {
            Some(catalogue) => catalogue.words().reason(self.lang, reason),
            None => reason.because.clone(),
        }
    }

    /// A fault of a form in words.
    pub fn fault(&self, fault: &FieldFault) -> String {
        let mut args: Vec<(&str, &str)> = fault.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        args.push(("field", fault.field.as_str()));
        self.say(&fault.because, &args)
    }

    /// A table: aligned on a terminal, by tabs in a pipe.
    pub fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) {
        if self.plain {
            for row in rows {
                self.line(&row.join("\t"));
            }
            return;
        }
        let width = |i: usize| rows.iter().map(|r| wide(&r[i])).chain([wide(heads[i])]).max().unwrap_or(0);
        let widths: Vec<usize> = (0..heads.len()).map(width).collect();
        let pad = |cells: Vec<&str>| {
            let mut line = String::new();
            for (cell, width) in cells.iter().zip(&widths) {
                line.push_str(cell);
                line.push_str(&" ".repeat(width - wide(cell) + 2));
            }
            line.trim_end().to_string()
        };
        self.line(&pad(heads.to_vec()));
        for row in rows {
            self.line(&pad(row.iter().map(String::as_str).collect()));
        }
    }

    /// Says why the answer is no, or what broke, and how the command ends.
    pub fn failure(&mut self, failure: &Failure) -> Exit {
        match failure {
            Failure::Refused(refusal) => {
                self.refusal(refusal);
                Exit::Refused
            }
            Failure::Trouble(trouble) => {
                self.talk(&format!("trouble: {}", trouble.what));
                if !trouble.advice.is_empty() {
                    self.talk(&format!("do: {}", trouble.advice));
                }
                if trouble.passing { Exit::Later } else { Exit::Trouble }
            }
        }
    }

    fn refusal(&mut self, refusal: &Refusal) {
        let words = self.say(refusal.kind.key(), &[("about", &refusal.about), ("ask", &refusal.ask)]);
        // Where a refusal is about nothing in particular, its words must not end in a colon.
        let ends = |c: char| c.is_whitespace() || matches!(c, ':' | '\u{2068}' | '\u{2069}');
        let words = if refusal.about.is_empty() { words.trim_end_matches(ends).to_string() } else { words };
        let cites = if refusal.cites.is_empty() { String::new() } else { format!(" ({})", refusal.cites) };
        let about = if refusal.about.is_empty() || words.contains(&refusal.about) {
            String::new()
        } else {
            format!(": {}", refusal.about)
        };
        self.talk(&format!("refused: {words}{about}{cites}"));
        for fault in &refusal.faults {
            let words = self.fault(fault);
            let field = if fault.field.is_empty() { String::new() } else { format!("{}: ", fault.field) };
            self.talk(&format!("  {field}{words}"));
        }
        if !refusal.ask.is_empty() {
            self.talk(&format!("ask: {}", refusal.ask));
        }
        if let Some(act) = refusal.act {
            self.talk(&format!("act: {act}"));
        }
    }

    /// What clap says about a command line.
    pub fn usage(&mut self, error: &clap::Error) -> Exit {
        use clap::error::ErrorKind;
        let text = error.render().to_string();
        match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                self.raw(text.as_bytes());
                Exit::Done
            }
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand if !text.starts_with("error") => {
                self.raw(text.as_bytes());
                Exit::Usage
            }
            _ => {
                self.talk(text.trim_end());
                Exit::Usage
            }
        }
    }

    /// What is missing on a command line.
    pub fn usage_words(&mut self, words: &str) -> Exit {
        self.talk(&format!("usage: {words}"));
        Exit::Usage
    }
}

/// How many columns a text takes, near enough: wide scripts take two, marks take none.
fn wide(text: &str) -> usize {
    let one = |c: char| match u32::from(c) {
        0x0300..=0x036f | 0x0591..=0x05c7 | 0x064b..=0x065f | 0x200b..=0x200f => 0,
        0x1100..=0x115f | 0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60 => 2,
        _ => 1,
    };
    text.chars().map(one).sum()
}
