//! The names a text holds: enumerations, `a.k.a.`, other scripts and acronyms in brackets,
//! remarks that are no name.

/// Every name in the text, the main one first, each at most once as text.
pub(super) fn names_in(text: &str) -> Vec<String> {
    let mut text: String = text.chars().take(TEXT_CHARS).map(plain_mark).collect();
    for (short, long) in CHILD_OF {
        text = text.replace(short, long);
    }
    let mut names = Vec::new();
    for entry in entries(&text) {
        let (main, brackets) = out_of_brackets(&entry);
        let mut main = without_remark(&main).to_owned();
        let mut alone = Vec::new();
        for name in brackets.iter().filter(|inside| !is_remark(inside)).flat_map(|inside| entries(inside)) {
            let name = without_remark(&name).to_owned();
            if main.is_empty() || stands_alone(&main, &name) {
                alone.push(name);
            } else {
                main = format!("{main} {name}");
            }
        }
        add(&mut names, &main);
        alone.iter().for_each(|name| add(&mut names, name));
        halves(&main).into_iter().for_each(|half| add(&mut names, half));
    }
    names
}

fn add(names: &mut Vec<String>, name: &str) {
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    if name.chars().any(char::is_alphabetic) && names.len() < MOST && !names.iter().any(|n| n == name) {
        names.push(name.to_owned());
    }
}

/// Full-width and typographic twins of the marks looked for.
fn plain_mark(c: char) -> char {
    match c {
        '（' | '［' | '[' | '{' | '﴾' => '(',
        '）' | '］' | ']' | '}' | '﴿' => ')',
        '؛' | '；' | '|' | '،' => ';',
        '／' => '/',
        '“' | '”' | '«' | '»' | '„' | '‟' => '"',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Cuts at semicolons outside brackets and at words that announce another name.
fn entries(text: &str) -> Vec<String> {
    let mut entries = vec![String::new()];
    let mut depth = 0usize;
    for word in text.split_inclusive([' ', ';']) {
        let bare = word.trim_end_matches([' ', ';', ':', ',']);
        let starts = depth == 0 && (announces(bare) || is_number_mark(bare));
        depth = (depth + word.matches('(').count()).saturating_sub(word.matches(')').count());
        if starts {
            entries.push(String::new());
        } else if let Some(last) = entries.last_mut() {
            last.push_str(word.trim_end_matches(';'));
        }
        if depth == 0 && word.ends_with(';') {
            entries.push(String::new());
        } else if depth > 0 && word.ends_with(';') {
            entries.last_mut().into_iter().for_each(|last| last.push(';'));
        }
    }
    entries.retain(|e| !e.trim().is_empty());
    entries
}

/// `a.k.a.`, `alias`, `née`.
fn announces(word: &str) -> bool {
    let plain: String = word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).collect();
    ANNOUNCING.contains(&plain.as_str())
}

/// `a)`, `1.`, `(b)` at the head of an entry of a list.
fn is_number_mark(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')', '.']);
    word.ends_with(')')
        && bare.chars().count() <= 2
        && bare.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && !bare.is_empty()
}

/// The text without its brackets, and what stood in them.
fn out_of_brackets(text: &str) -> (String, Vec<String>) {
    let mut main = String::new();
    let mut brackets: Vec<String> = Vec::new();
    let mut depth = 0usize;
    for c in text.chars() {
        match c {
            '(' => {
                depth += 1;
                if depth == 1 {
                    brackets.push(String::new());
                    main.push(' ');
                } else if let Some(inside) = brackets.last_mut() {
                    inside.push(';');
                }
            }
            ')' => depth = depth.saturating_sub(1),
            c if depth > 0 => brackets.last_mut().into_iter().for_each(|inside| inside.push(c)),
            c => main.push(c),
        }
    }
    (main, brackets)
}

/// Cuts what tells about the name or the person instead of naming.
fn without_remark(text: &str) -> &str {
    let text = text.trim();
    let mut end = text.len();
    let lower = text.to_ascii_lowercase();
    for remark in REMARKS {
        if let Some(at) = lower.find(remark) {
            let after = &lower[at + remark.len()..];
            let before_ok = at == 0 || !lower.as_bytes()[at - 1].is_ascii_alphanumeric();
            if before_ok && !after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                if at == 0 && after.starts_with(':') {
                    return without_remark(&text[remark.len() + 1..]);
                }
                end = end.min(at);
            }
        }
    }
    text[..end].trim()
}

fn is_remark(inside: &str) -> bool {
    let lower = inside.trim().to_lowercase();
    WHOLE_REMARKS.contains(&lower.as_str())
}

/// What stands in brackets is a name of its own when it is in another script, has three words or
/// more, or is an acronym; otherwise it belongs to the name (`Lom-ali Butayev (Butaev)`, `Bank of
/// China (Hong Kong) Limited`).
fn stands_alone(main: &str, inside: &str) -> bool {
    let latin = |t: &str| t.chars().any(|c| c.is_ascii_alphabetic());
    let acronym = inside.chars().filter(|c| c.is_alphabetic()).count() > 2
        && inside.trim().chars().all(|c| c.is_uppercase() || "-/.&".contains(c) || c.is_ascii_digit());
    latin(main) != latin(inside) || acronym || inside.split_whitespace().count() > 2
}

/// `one name / another`, when both halves could be names.
fn halves(text: &str) -> Vec<&str> {
    let halves: Vec<&str> = text.split('/').map(str::trim).collect();
    let long = halves.iter().all(|h| h.chars().filter(|c| c.is_alphabetic()).count() >= 3);
    if halves.len() > 1 && long { halves } else { Vec::new() }
}

const CHILD_OF: &[(&str, &str)] =
    &[(" s/o ", " son of "), (" S/O ", " son of "), (" d/o ", " daughter of "), (" D/O ", " daughter of ")];
const TEXT_CHARS: usize = 2_000;
const MOST: usize = 16;
const ANNOUNCING: &[&str] =
    &["aka", "fka", "nka", "alias", "née", "née:", "original script:", "formerly", "formerlyknownas"];
const REMARKS: &[&str] = &[
    "original script",
    "born in",
    "born on",
    "born",
    "previously listed as",
    "formerly listed as",
    "previously listed",
    "date of birth",
    "dob",
    "passport",
    "deceased",
];
const WHOLE_REMARKS: &[&str] = &[
    "birth name",
    "combat name",
    "nom de guerre",
    "previously listed as",
    "formerly listed as",
    "original script",
    "third",
    "deceased",
    "tigrinya",
    "arabic",
    "maiden name",
    "nickname",
    "surname",
    "given name",
    "family name",
];
