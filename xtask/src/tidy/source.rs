//! A Rust file as tidy reads it: code and comments apart, functions and test code found.
//!
//! It is a scanner, not a parser: it knows strings, characters, comments and braces, and nothing of
//! macros or types. That is enough to measure and to look for words, and it never needs a compiler.

/// A Rust file taken apart.
pub struct Source {
    /// Path from the top of the repository.
    pub path: String,
    /// The text as it stands.
    pub text: String,
    /// The same length with comments and the contents of strings and characters blanked.
    pub code: String,
    /// The same length with everything but comments blanked.
    pub comments: String,
    /// For each line, whether it is test code.
    pub tested: Vec<bool>,
    /// The line where something opens that is never closed; what follows it was not read.
    pub unclosed: Option<usize>,
}

/// A function with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line of its `fn`, from 1.
    pub first: usize,
    /// The line of its closing brace.
    pub last: usize,
}

impl Source {
    /// Takes a text apart.
    pub fn read(path: &str, text: &str) -> Source {
        let mask = Mask::of(text);
        let lines = text.lines().count();
        let mut source = Source {
            path: path.to_owned(),
            text: text.to_owned(),
            code: mask.code,
            comments: mask.comments,
            tested: vec![is_test_path(path); lines],
            unclosed: mask.unclosed,
        };
        for (first, last) in test_items(&source.code) {
            for line in first..=last.min(lines) {
                source.tested[line - 1] = true;
            }
        }
        source
    }

    /// The crate it belongs to: `terms` for `crates/terms/…`, else the first folder.
    pub fn home(&self) -> &str {
        let rest = self.path.strip_prefix("crates/").unwrap_or(&self.path);
        rest.split('/').next().unwrap_or(rest)
    }

    /// Whether the line, from 1, is test code.
    pub fn is_test(&self, line: usize) -> bool {
        self.tested.get(line - 1).copied().unwrap_or(false)
    }

    /// Where the modules may lie that this file declares for tests only: `#[cfg(test)] mod inline;`.
    pub fn test_modules(&self) -> Vec<String> {
        let (folder, file) = self.path.rsplit_once('/').unwrap_or(("", &self.path));
        let own = match file {
            "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
            _ => format!("{folder}/{}", file.trim_end_matches(".rs")),
        };
        let declared = self.find("mod ").filter(|(_, line)| self.is_test(*line)).filter_map(|(at, _)| {
            let (name, _) = self.code[at + "mod ".len()..].split_once(';')?;
            name.bytes().all(is_word).then(|| name.to_owned())
        });
        declared.flat_map(|name| [format!("{own}/{name}.rs"), format!("{own}/{name}/mod.rs")]).collect()
    }

    /// Every function with a body, in order; a nested one is also counted in the one around it.
    pub fn functions(&self) -> Vec<Function> {
        let code = self.code.as_bytes();
        let is_fn = |word: &Word| &self.code[word.start..word.end] == "fn";
        let mut found = Vec::new();
        let mut words = words(&self.code).peekable();
        while let Some(word) = words.next() {
            let Some(name) = words.peek().filter(|_| is_fn(&word)) else { continue };
            // `fn(u8)` is a type, not a function.
            if !self.code[word.end..name.start].trim().is_empty() {
                continue;
            }
            let Some(open) = next_outside(code, name.end, b"{;") else { continue };
            if code[open] == b'{' {
                let close = matching(code, open).unwrap_or(code.len() - 1);
                found.push(Function {
                    name: self.code[name.start..name.end].to_owned(),
                    first: line_of(&self.code, word.start),
                    last: line_of(&self.code, close),
                });
            }
        }
        found
    }

    /// Where in the code a pattern stands, as byte offset and line; blanked text never matches.
    pub fn find<'a>(&'a self, pattern: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.code.match_indices(pattern).map(|(at, _)| (at, line_of(&self.code, at)))
    }

    /// The contents of the string literal whose opening quote stands at `quote`.
    pub fn literal(&self, quote: usize) -> &str {
        let end = self.code[quote + 1..].find('"').map_or(self.code.len(), |n| quote + 1 + n);
        &self.text[quote + 1..end]
    }
}

/// Whether a whole file is test code by its place or name.
pub fn is_test_path(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name == "tests.rs" || name.ends_with("_tests.rs") || path.split('/').any(|folder| folder == "tests")
}

/// The line, from 1, of a byte offset.
pub fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1
}

/// Whether a byte may stand in an identifier; bytes of other scripts may.
pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// A word of the code by its place.
pub struct Word {
    /// Offset of its first byte.
    pub start: usize,
    /// Offset behind its last byte.
    pub end: usize,
}

/// The words of a masked text, in order.
pub fn words(code: &str) -> impl Iterator<Item = Word> + '_ {
    let bytes = code.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|b| is_word(*b))?;
        let end = start + bytes[start..].iter().position(|b| !is_word(*b)).unwrap_or(bytes.len() - start);
        at = end;
        Some(Word { start, end })
    })
}

/// First and last line of every item marked as test code.
fn test_items(code: &str) -> Vec<(usize, usize)> {
    let bytes = code.as_bytes();
    let mut items = Vec::new();
    for (at, _) in code.match_indices('#') {
        let inner = bytes.get(at + 1) == Some(&b'!');
        let open = at + 1 + usize::from(inner);
        if bytes.get(open) != Some(&b'[') {
            continue;
        }
        let Some(close) = matching(bytes, open) else { continue };
        if !marks_test(&code[open + 1..close]) {
            continue;
        }
        let end = if inner { bytes.len() - 1 } else { end_of_item(bytes, close + 1) };
        items.push((line_of(code, at), line_of(code, end)));
    }
    items
}

/// Whether an attribute says: only when testing.
fn marks_test(attribute: &str) -> bool {
    let bare: String = attribute.chars().filter(|c| !c.is_whitespace()).collect();
    bare == "test" || bare.ends_with("::test") || bare == "cfg(test)" || bare.starts_with("cfg(all(test,")
}

/// The last byte of the item that follows `from`, further attributes of it included.
fn end_of_item(bytes: &[u8], from: usize) -> usize {
    let last = bytes.len() - 1;
    match next_outside(bytes, from, b"{;}") {
        Some(at) if bytes[at] == b'{' => matching(bytes, at).unwrap_or(last),
        Some(at) => at,
        None => last,
    }
}

/// The first of `wanted` that stands outside round and square brackets.
fn next_outside(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    let mut depth = 0usize;
    for (n, byte) in bytes[from..].iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.checked_sub(1)?,
            other if depth == 0 && wanted.contains(other) => return Some(from + n),
            _ => {}
        }
    }
    None
}

/// The bracket that closes the one at `open`.
fn matching(bytes: &[u8], open: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (n, byte) in bytes[open..].iter().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(open + n);
        }
    }
    None
}

/// A text split into what is code and what is comment, both as long as the text.
struct Mask {
    code: String,
    comments: String,
    unclosed: Option<usize>,
}

/// What the scanner is reading when it goes over one stretch of text.
#[derive(Clone, Copy, PartialEq)]
enum Stretch {
    Code,
    Comment,
    Literal,
}

impl Mask {
    fn of(text: &str) -> Mask {
        let mut mask = Mask { code: String::new(), comments: String::new(), unclosed: None };
        let mut at = 0;
        while at < text.len() {
            let (stretch, length) = stretch(&text[at..]);
            let length = length.unwrap_or_else(|| {
                mask.unclosed = mask.unclosed.or(Some(line_of(text, at)));
                text.len() - at
            });
            mask.take(&text[at..at + length], stretch);
            at += length;
        }
        mask
    }

    fn take(&mut self, piece: &str, stretch: Stretch) {
        let blank = |keep: &str| -> String {
            piece.bytes().map(|b| if b == b'\n' || keep.as_bytes().contains(&b) { b as char } else { ' ' }).collect()
        };
        match stretch {
            Stretch::Code => {
                self.code.push_str(piece);
                self.comments.push_str(&blank(""));
            }
            Stretch::Comment => {
                self.code.push_str(&blank(""));
                self.comments.push_str(piece);
            }
            // The quotes stay, so that `.get("` can still be seen; those inside the literal do not.
            Stretch::Literal => {
                let inner = blank("");
                let first = piece.find(['"', '\'']).unwrap_or(0);
                let last = piece.rfind(['"', '\'']).unwrap_or(0);
                let quote = &piece[first..=first];
                self.code.push_str(&inner[..first]);
                self.code.push_str(quote);
                if last > first {
                    self.code.push_str(&inner[first + 1..last]);
                    self.code.push_str(quote);
                    self.code.push_str(&inner[last + 1..]);
                } else {
                    self.code.push_str(&inner[first + 1..]);
                }
                self.comments.push_str(&inner);
            }
        }
    }
}

/// What stands at the start of `rest`, and its length in bytes; no length when it is never closed.
fn stretch(rest: &str) -> (Stretch, Option<usize>) {
    let bytes = rest.as_bytes();
    match bytes[0] {
        b'/' if rest.starts_with("//") => (Stretch::Comment, Some(rest.find('\n').unwrap_or(rest.len()))),
        b'/' if rest.starts_with("/*") => (Stretch::Comment, block_comment(bytes)),
        b'"' => (Stretch::Literal, quoted(bytes, 0)),
        b'\'' => character(rest),
        first if is_word(first) => {
            let word = bytes.iter().position(|b| !is_word(*b)).unwrap_or(bytes.len());
            after_prefix(rest, word)
        }
        _ => (Stretch::Code, Some(1)),
    }
}

/// A word, or the literal it is the prefix of: `r"…"`, `br#"…"#`, `b"…"`, `c"…"`.
fn after_prefix(rest: &str, word: usize) -> (Stretch, Option<usize>) {
    let bytes = rest.as_bytes();
    let hashes = bytes[word..].iter().take_while(|b| **b == b'#').count();
    let opens = bytes.get(word + hashes) == Some(&b'"');
    match &rest[..word] {
        "r" | "br" | "cr" if opens => {
            let body = word + hashes + 1;
            let closing = format!("\"{}", "#".repeat(hashes));
            (Stretch::Literal, rest[body..].find(&closing).map(|n| body + n + closing.len()))
        }
        "b" | "c" if opens && hashes == 0 => (Stretch::Literal, quoted(bytes, word)),
        _ => (Stretch::Code, Some(word)),
    }
}

/// The length up to and with the quote that closes the one at `open`.
fn quoted(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == bytes[open] => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// A character literal, or the quote of a lifetime.
fn character(rest: &str) -> (Stretch, Option<usize>) {
    let mut inside = rest[1..].chars();
    match inside.next() {
        Some('\\') => (Stretch::Literal, quoted(rest.as_bytes(), 0)),
        Some(one) if inside.next() == Some('\'') => (Stretch::Literal, Some(2 + one.len_utf8())),
        _ => (Stretch::Code, Some(1)),
    }
}

/// The length of a block comment; they nest.
fn block_comment(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0usize;
    let mut at = 0;
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
