//! Given and family names of sixteen cultures, each in its own script with its Latin spellings.
//!
//! The lists are small text files beside this one: `[male]`, `[female]`, `[family]` and, where the
//! culture has them, `[patronymic-male]`, `[patronymic-female]` and `[female-endings]`. A line is a
//! name in its own script, `=`, the Latin spellings, and after `|` a second script of its own.

use super::dice::Dice;
use std::sync::LazyLock;

/// How the names of a culture are built, and its lists.
#[derive(Debug)]
pub struct Culture {
    /// The id of its list.
    pub id: &'static str,
    /// Where most of its people are nationals.
    pub countries: &'static [(u32, &'static str)],
    /// A code of `languages`.
    pub language: &'static str,
    pub(super) build: Build,
    pub(super) male: Vec<Entry>,
    pub(super) female: Vec<Entry>,
    pub(super) family: Vec<Entry>,
    pub(super) patronymic: [Vec<Entry>; 2],
    endings: Vec<Ending>,
}

/// What a culture puts between given and family name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Build {
    /// Given name, family name.
    Plain,
    /// The father's given name may stand between them.
    Father,
    /// A patronymic may stand between them.
    Patronymic,
    /// Two family names.
    TwoFamilies,
    /// In its own script the family name comes first, without a space.
    FamilyFirst,
}

/// One name of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// In its own script.
    pub own: &'static str,
    /// In Latin letters, the usual spelling first; never empty.
    pub latin: Vec<&'static str>,
    /// In a second script of its own (katakana).
    pub second: Option<&'static str>,
}

/// What the end of a man's family name becomes for a woman, in both scripts.
#[derive(Debug)]
struct Ending {
    own: [&'static str; 2],
    latin: [&'static str; 2],
}

/// Every culture.
pub fn cultures() -> &'static [Culture] {
    &CULTURES
}

/// The culture of an id.
pub fn culture(id: &str) -> Option<&'static Culture> {
    CULTURES.iter().find(|culture| culture.id == id)
}

/// Some culture, each as likely.
pub(super) fn any(dice: &mut Dice) -> &'static Culture {
    &CULTURES[dice.below(CULTURES.len())]
}

impl Culture {
    /// Whether its own script is Latin: then the Latin spelling only lacks the marks.
    pub fn is_latin(&self) -> bool {
        !self.family[0].own.starts_with(|c: char| u32::from(c) >= 0x370)
    }

    /// A family name as a woman or a man bears it, in its own script.
    pub(super) fn family_own(&self, entry: &Entry, female: bool) -> String {
        let ending = self.endings.iter().find(|e| female && entry.own.ends_with(e.own[0]));
        changed(entry.own, ending.map(|e| e.own))
    }

    /// The same in a Latin spelling.
    pub(super) fn family_latin(&self, entry: &Entry, spelling: &str, female: bool) -> String {
        let ending = self.endings.iter().find(|e| female && entry.own.ends_with(e.own[0]));
        changed(spelling, ending.map(|e| e.latin))
    }
}

/// A text with its end changed, if it ends so.
fn changed(text: &str, ending: Option<[&str; 2]>) -> String {
    match ending.and_then(|[from, to]| Some((text.strip_suffix(from)?, to))) {
        Some((stem, to)) => format!("{stem}{to}"),
        None => text.to_string(),
    }
}

static CULTURES: LazyLock<Vec<Culture>> = LazyLock::new(|| LISTS.iter().map(read).collect());

fn read((id, build, language, countries, text): &List) -> Culture {
    let list = |section: &str| lines(text, section).filter_map(entry).collect();
    Culture {
        id,
        countries,
        language,
        build: *build,
        male: list("male"),
        female: list("female"),
        family: list("family"),
        patronymic: [list("patronymic-male"), list("patronymic-female")],
        endings: lines(text, "female-endings").filter_map(ending).collect(),
    }
}

/// The lines of a section.
fn lines<'t>(text: &'t str, section: &str) -> impl Iterator<Item = &'t str> {
    let head = format!("[{section}]");
    let inside = text.lines().map(str::trim).skip_while(move |line| *line != head).skip(1);
    inside.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn entry(line: &'static str) -> Option<Entry> {
    let (line, second) = line.split_once('|').map_or((line, None), |(line, second)| (line, Some(second.trim())));
    let (own, latin) = line.split_once('=').unwrap_or((line, line));
    let latin: Vec<&str> = latin.split(',').map(str::trim).filter(|spelling| !spelling.is_empty()).collect();
    (!own.trim().is_empty() && !latin.is_empty()).then(|| Entry { own: own.trim(), latin, second })
}

fn ending(line: &'static str) -> Option<Ending> {
    let pair = |text: &'static str| text.split_once('>').map(|(from, to)| [from.trim(), to.trim()]);
    let (own, latin) = line.split_once('=')?;
    Some(Ending { own: pair(own)?, latin: pair(latin)? })
}

#[cfg(test)]
pub(super) fn texts() -> [&'static str; LISTS.len()] {
    LISTS.map(|(.., text)| text)
}

#[cfg(test)]
impl Culture {
    pub(super) fn entries(&self) -> usize {
        let lists = [&self.male, &self.female, &self.family, &self.patronymic[0], &self.patronymic[1]];
        lists.map(Vec::len).iter().sum::<usize>() + self.endings.len()
    }
}

type List = (&'static str, Build, &'static str, &'static [(u32, &'static str)], &'static str);

const LISTS: [List; 16] = [
    ("arabic", Build::Father, "ar", &[(9, "EG"), (9, "MA"), (2, "TN")], include_str!("names/arabic.txt")),
    ("chinese", Build::FamilyFirst, "zh", &[(9, "CN"), (1, "SG")], include_str!("names/chinese.txt")),
    ("english", Build::Plain, "en", &[(8, "GB"), (1, "IE"), (1, "AU")], include_str!("names/english.txt")),
    ("french", Build::Plain, "fr", &[(8, "FR"), (1, "BE"), (1, "CH")], include_str!("names/french.txt")),
    ("german", Build::Plain, "de", &[(8, "DE"), (2, "AT")], include_str!("names/german.txt")),
    ("greek", Build::Plain, "el", &[(9, "GR"), (1, "CY")], include_str!("names/greek.txt")),
    ("hebrew", Build::Plain, "he", &[(1, "IL")], include_str!("names/hebrew.txt")),
    ("italian", Build::Plain, "it", &[(9, "IT"), (1, "CH")], include_str!("names/italian.txt")),
    ("japanese", Build::FamilyFirst, "ja", &[(1, "JP")], include_str!("names/japanese.txt")),
    ("korean", Build::FamilyFirst, "ko", &[(1, "KR")], include_str!("names/korean.txt")),
    ("portuguese", Build::TwoFamilies, "pt", &[(8, "BR"), (2, "PT")], include_str!("names/portuguese.txt")),
    ("romanian", Build::Plain, "ro", &[(8, "RO"), (2, "MD")], include_str!("names/romanian.txt")),
    ("russian", Build::Patronymic, "ru", &[(7, "RU"), (2, "KZ"), (1, "UA")], include_str!("names/russian.txt")),
    ("spanish", Build::TwoFamilies, "es", &[(8, "ES"), (1, "AR"), (1, "CO")], include_str!("names/spanish.txt")),
    ("turkish", Build::Plain, "tr", &[(9, "TR"), (1, "DE")], include_str!("names/turkish.txt")),
    ("ukrainian", Build::Patronymic, "uk", &[(1, "UA")], include_str!("names/ukrainian.txt")),
];
