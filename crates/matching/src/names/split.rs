//! From a text to words: bounded, deterministic, the same for asking and recording. Compounds
//! that are written in many ways (`Abd al-Rahman`, `Abdurrahman`, `Nur ad-Din`, `Noureddine`,
//! `Saif Allah`) come out as one word in one form.

use super::fold::{self, Script};
use super::known;
use super::lookalikes;
use super::parts::{self, Role};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word as it was written, with its form.
#[derive(Clone, Debug)]
pub(super) struct Raw {
    pub text: String,
    pub form: String,
    pub folded: String,
    pub script: Script,
    pub role: Role,
}

/// Splits one name into words; what stands after a single comma comes first.
pub(super) fn words(text: &str) -> Vec<Raw> {
    let text: String = text.nfkc().take(NAME_CHARS).collect();
    let mut words: Vec<Raw> = Vec::new();
    for half in comma_turned(&text) {
        pieces(&undotted(half), &mut words);
    }
    words.truncate(NAME_WORDS);
    let mut words = compounds(words);
    assign_roles(&mut words);
    words
}

/// `FAMILY, Given` is read as `Given FAMILY`, so that compounds meet their other half.
fn comma_turned(text: &str) -> Vec<&str> {
    let mut halves: Vec<&str> = text.split([',', '،', '、']).filter(|h| !h.trim().is_empty()).collect();
    if halves.len() == 2 {
        halves.swap(0, 1);
    }
    halves
}

/// `G.m.b.H.` and `S.A.R.L.` are words; `S.M.` before a name stays two initials.
fn undotted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_matches(|c: char| c.is_whitespace() || c == '.');
        let letters: Vec<&str> = bare.split('.').collect();
        let dotted = letters.len() > 1 && letters.iter().all(|l| l.chars().count() == 1);
        let joined = letters.concat();
        if dotted && (letters.len() > 2 || parts::is_form(&joined.to_lowercase())) {
            out.push_str(&joined);
            out.push(' ');
        } else {
            out.push_str(word);
        }
    }
    out
}

/// Cuts at everything that is neither letter, digit, mark nor apostrophe, and where the script
/// changes, unless only the keyboard did.
fn pieces(text: &str, words: &mut Vec<Raw>) {
    let mut piece = String::new();
    let mut script: Option<Script> = None;
    for c in text.chars() {
        if APOSTROPHES.contains(c) {
            continue;
        }
        let stays = c.is_alphanumeric() || is_combining_mark(c) || c == 'ー';
        let own = Script::of(c);
        let changes = matches!((script, own), (Some(a), Some(b)) if a != b && !lookalikes::may_mix(a, b));
        if !stays || changes {
            finish(&mut piece, script.take(), words);
        }
        if stays {
            piece.push(c);
            script = script.or(own);
        }
        if words.len() > NAME_WORDS {
            return;
        }
    }
    finish(&mut piece, script, words);
}

fn finish(piece: &mut String, script: Option<Script>, words: &mut Vec<Raw>) {
    let text = std::mem::take(piece);
    if text.is_empty() {
        return;
    }
    let (text, script) = lookalikes::one_script(text, script.unwrap_or(Script::Number));
    let length = text.chars().count();
    if script == Script::Han && (2..=4).contains(&length) && !parts::is_form(&text) {
        let family =
            if HAN_DOUBLE_FAMILIES.contains(&text.chars().take(2).collect::<String>().as_str()) { 2 } else { 1 };
        if length > family {
            words.extend(raw(text.chars().take(family).collect(), script));
            words.extend(raw(text.chars().skip(family).collect(), script));
            return;
        }
    }
    if script == Script::Hangul && (2..=4).contains(&length) {
        words.extend(raw(text.chars().take(1).collect(), script));
        words.extend(raw(text.chars().skip(1).collect(), script));
        return;
    }
    words.extend(raw(text, script));
}

fn raw(text: String, script: Script) -> Option<Raw> {
    let form = fold::form(&text, script);
    let folded = fold::fold(&form, script);
    let role = parts::role_of(&folded);
    (!folded.is_empty()).then_some(Raw { text, form, folded, script, role })
}

/// Brings compounds into one word and one form.
fn compounds(words: Vec<Raw>) -> Vec<Raw> {
    let mut out: Vec<Raw> = Vec::with_capacity(words.len());
    let mut words = words.into_iter().peekable();
    while let Some(mut word) = words.next() {
        match kind(&word, out.last()) {
            Kind::Servant => {
                let article = words.next_if(|w| parts::is_article(&w.folded));
                match words.next_if(|w| w.script == word.script && w.role != Role::Descent) {
                    Some(of) => out.push(servant_of(&word, article.as_ref(), of)),
                    None => {
                        out.push(word);
                        out.extend(article);
                    }
                }
            }
            Kind::OfAllah => {
                let mut stem = before_article(&mut out);
                join(&mut stem, &word, if word.script == Script::Arabic { "الله" } else { "allah" });
                out.push(stem);
            }
            Kind::OfFaith => {
                let mut stem = before_article(&mut out);
                join(&mut stem, &word, if word.script == Script::Arabic { "دين" } else { "din" });
                out.push(stem);
            }
            Kind::Glued(form) => {
                word.folded = fold::fold(&form, word.script);
                word.role = parts::role_of(&word.folded);
                word.form = form;
                out.push(word);
            }
            Kind::Plain => out.push(word),
        }
    }
    out
}

enum Kind {
    /// `Abd`, to be joined with whose servant.
    Servant,
    /// `Allah`, `Ullah` after a name.
    OfAllah,
    /// `al-Din`, `Eddine` after a name.
    OfFaith,
    /// One word that holds a compound; its plain form.
    Glued(String),
    Plain,
}

fn kind(word: &Raw, before: Option<&Raw>) -> Kind {
    let after_name =
        before.is_some_and(|b| b.script == word.script && (b.role.is_name() || parts::is_article(&b.folded)));
    match word.script {
        Script::Latin if is_servant(&word.folded) => Kind::Servant,
        Script::Latin if after_name && ALLAH.contains(&word.folded.as_str()) => Kind::OfAllah,
        Script::Latin if after_name && is_faith(&word.folded, before) => Kind::OfFaith,
        Script::Latin => latin_glued(&word.form, &word.folded).map_or(Kind::Plain, Kind::Glued),
        Script::Arabic if word.folded == "عبد" => Kind::Servant,
        Script::Arabic if after_name && word.folded == "الله" => Kind::OfAllah,
        Script::Arabic if after_name && word.folded == "الدين" => Kind::OfFaith,
        Script::Arabic => arabic_glued(&word.form).map_or(Kind::Plain, Kind::Glued),
        _ => Kind::Plain,
    }
}

/// The name before, over an article that stood between.
fn before_article(out: &mut Vec<Raw>) -> Raw {
    let last = out.len() - 1;
    if last > 0 && parts::is_article(&out[last].folded) && out[last - 1].script == out[last].script {
        out.pop();
    }
    out.remove(out.len() - 1)
}

fn join(stem: &mut Raw, word: &Raw, ending: &str) {
    stem.text = format!("{} {}", stem.text, word.text);
    stem.form.push_str(ending);
    stem.folded = fold::fold(&stem.form, stem.script);
    stem.role = Role::Name;
}

fn servant_of(abd: &Raw, article: Option<&Raw>, of: Raw) -> Raw {
    let between = article.map(|a| format!("{} ", a.text)).unwrap_or_default();
    let text = format!("{} {between}{}", abd.text, of.text);
    let form = match of.script {
        Script::Arabic => format!("عبد{}", without_article(&of.form).unwrap_or(&of.form)),
        _ if ALLAH.contains(&of.folded.as_str()) => "abdallah".to_owned(),
        _ => format!("abd{}", of.form),
    };
    let folded = fold::fold(&form, of.script);
    Raw { text, form, folded, script: of.script, role: Role::Name }
}

/// `abd`, `abdul`, `abdel`, `abdus`, `abdoul`… standing alone; not `abdi` and `abdou`, which are
/// names.
fn is_servant(folded: &str) -> bool {
    let Some(rest) = folded.strip_prefix("abd").or_else(|| folded.strip_prefix("ebd")) else { return false };
    let ending = rest.trim_start_matches(LATIN_VOWELS);
    rest.is_empty()
        || rest == "u"
        || (rest.len() <= 3 && ending.len() == 1 && "lrsdzntm".contains(ending))
        || ending == "sh"
}

fn is_faith(folded: &str, before: Option<&Raw>) -> bool {
    let bare = matches!(folded, "din" | "deen" | "dine" | "ddin" | "ddine" | "dien");
    (bare && before.is_some_and(|b| parts::is_article(&b.folded)))
        || matches!(
            folded,
            "aldin"
                | "eldin"
                | "eldine"
                | "eldeen"
                | "aldeen"
                | "uldin"
                | "uddin"
                | "uddine"
                | "eddin"
                | "eddine"
                | "edine"
                | "addin"
                | "addine"
                | "oddin"
                | "udin"
                | "edin"
        )
}

fn latin_glued(form: &str, folded: &str) -> Option<String> {
    servant_glued(folded)
        .or_else(|| ending_glued(form, folded, GLUED_ALLAH, "allah"))
        .or_else(|| ending_glued(form, folded, GLUED_FAITH, "din"))
}

/// `abdurrahman`, `abdelkader`, `abdullah` to `abd` and whose servant.
fn servant_glued(folded: &str) -> Option<String> {
    let rest = folded.strip_prefix("abd").or_else(|| folded.strip_prefix("cabd"))?;
    let open = rest.trim_start_matches(LATIN_VOWELS);
    if open.len() == rest.len() || rest.len() - open.len() > 2 {
        return None;
    }
    let vowel = &rest[rest.len() - open.len() - 1..];
    if ALLAH.contains(&vowel) || ALLAH.contains(&open) {
        return Some("abdallah".to_owned());
    }
    let of = open.strip_prefix('l').unwrap_or(open);
    let mut chars = of.chars();
    let doubled = matches!((chars.next(), chars.next()), (Some(a), Some(b)) if a == b);
    let of = if doubled { &of[1..] } else { of };
    (of.len() >= 3).then(|| format!("abd{of}"))
}

fn ending_glued(form: &str, folded: &str, endings: &[&str], plain: &str) -> Option<String> {
    if form.len() != folded.len() {
        return None;
    }
    let ending = endings.iter().filter(|e| folded.ends_with(**e)).max_by_key(|e| e.len())?;
    let stem = folded[..folded.len() - ending.len()].trim_end_matches(LATIN_VOWELS);
    (stem.len() >= 3).then(|| format!("{stem}{plain}"))
}

fn arabic_glued(form: &str) -> Option<String> {
    if let Some(of) = form.strip_prefix("عبد").filter(|of| of.chars().count() >= 3) {
        return Some(format!("عبد{}", without_article(of).unwrap_or(of)));
    }
    if let Some(stem) = form.strip_suffix("الدين").filter(|s| s.chars().count() >= 2) {
        return Some(format!("{stem}دين"));
    }
    without_article(form).map(str::to_owned)
}

/// The word without `ال`, unless so little stays that it belongs to the word.
fn without_article(form: &str) -> Option<&str> {
    let rest = form.strip_prefix("ال")?;
    (rest.chars().count() >= 3 && !ARTICLE_BELONGS.contains(&form)).then_some(rest)
}

/// Roles that depend on the neighbours: a particle needs something to lead to, a title stands
/// before the name or after it, one letter is an initial.
fn assign_roles(words: &mut [Raw]) {
    let count = words.len();
    let names = words.iter().filter(|w| w.role.is_name()).count();
    let eastern = count <= EASTERN_WORDS && words.iter().any(|w| known::is_eastern_family(&w.folded));
    let mut leading = true;
    for at in 0..count {
        let (first, last) = (at == 0, at + 1 == count);
        let leads = words.get(at + 1).is_some_and(|next| parts::is_article_before(&words[at].folded, &next.folded));
        let word = &mut words[at];
        let one_letter = word.folded.chars().count() == 1;
        let maybe_name = parts::is_often_a_name(&word.folded);
        word.role = match word.role {
            Role::Particle | Role::Descent if last && !parts::follows(&word.folded) => Role::Name,
            Role::Particle | Role::Descent if maybe_name && (eastern || (first && !leads)) => Role::Name,
            role => role,
        };
        word.role = match word.role {
            Role::Name if word.script == Script::Number => Role::Number,
            Role::Name | Role::Particle if one_letter && is_alphabet(word.script) => Role::Initial,
            Role::Title if names == 0 || !(leading || last) => Role::Name,
            role => role,
        };
        leading &= !word.role.is_name();
    }
}

fn is_alphabet(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek)
}

/// Characters of a name that are read; the rest is cut.
pub const NAME_CHARS: usize = 400;
/// Words of a name that are read.
pub const NAME_WORDS: usize = 40;
/// Longer names are not those of Korean or Chinese persons.
const EASTERN_WORDS: usize = 4;
const APOSTROPHES: &str = "'’‘ʻʼʽʾʿ`´′‛\u{200c}\u{200d}\u{200e}\u{200f}\u{ad}";
const LATIN_VOWELS: &[char] = &['a', 'e', 'i', 'o', 'u'];
const ALLAH: &[&str] = &[
    "allah", "alla", "ullah", "ulla", "ollah", "olla", "illah", "oullah", "oulla", "llah", "lah", "lla", "ulah",
    "alah", "olah",
];
const GLUED_ALLAH: &[&str] = &["allah", "ullah", "ollah", "oullah", "illah", "ulla", "oulla", "ulloh", "ullo"];
const GLUED_FAITH: &[&str] = &[
    "uddin", "uddine", "uddeen", "udin", "ueddin", "eddin", "eddine", "edine", "addin", "addine", "oddin", "oddine",
    "iddin", "iddine", "ettin", "attin", "uldin", "eldin", "eldine", "aldin", "aldine", "eldeen", "aldeen",
];
const ARTICLE_BELONGS: &[&str] = &["الله", "الياس", "الهام", "الطاف", "المان", "البرت", "الكسندر", "البينا", "الماس"];
const HAN_DOUBLE_FAMILIES: &[&str] =
    &["欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "夏侯", "皇甫", "慕容"];
