//! The small words of names: articles, words of descent, titles, company forms. They are kept
//! and can be asked for, but weigh little, and their absence is no contradiction.

/// What a word does in a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum Role {
    /// A name, of which it is not known whether given or family.
    Name,
    /// Recorded as a given name.
    Given,
    /// Recorded as a family name.
    Family,
    /// One letter that stands for a name.
    Initial,
    /// `al`, `von`, `de`, `the`: joins, names nobody.
    Particle,
    /// `abu`, `ibn`, `ould`: says whose father or child.
    Descent,
    /// `Haji`, `Dr`, `Colonel`.
    Title,
    /// `Ltd`, `GmbH`, `company`.
    Form,
    /// Digits.
    Number,
}

impl Role {
    /// How much a word in this role weighs beside a name.
    pub fn weight(self) -> f32 {
        match self {
            Role::Name | Role::Given | Role::Family => 1.0,
            Role::Number => 0.8,
            Role::Initial => 0.3,
            Role::Descent => 0.12,
            Role::Form | Role::Title => 0.06,
            Role::Particle => 0.04,
        }
    }

    /// A word that names somebody by itself.
    pub fn is_name(self) -> bool {
        matches!(self, Role::Name | Role::Given | Role::Family | Role::Number)
    }

    /// The role with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Role> {
        use Role::*;
        [Name, Given, Family, Initial, Particle, Descent, Title, Form, Number].get(usize::from(number)).copied()
    }
}

/// The role a folded word has by itself, before its neighbours are looked at.
pub(super) fn role_of(folded: &str) -> Role {
    if PARTICLES.contains(&folded) {
        Role::Particle
    } else if DESCENT.contains(&folded) {
        Role::Descent
    } else if TITLES.contains(&folded) {
        Role::Title
    } else if FORMS.contains(&folded) {
        Role::Form
    } else if ROMAN.contains(&folded) {
        Role::Number
    } else {
        Role::Name
    }
}

/// A company form, which is not taken apart as a name of characters.
pub(super) fn is_form(text: &str) -> bool {
    FORMS.contains(&text)
}

/// An article that may stand between the halves of a compound (`Abd al-Rahman`, `Nur ad-Din`).
pub(super) fn is_article(folded: &str) -> bool {
    ARTICLES.contains(&folded)
}

/// Whether an article of assimilated form stands before its letter (`as-S…`, `ash-Sh…`); `al` and
/// `el` stand before all.
pub(super) fn is_article_before(article: &str, next: &str) -> bool {
    let own = article.trim_start_matches(['a', 'e', 'u', 'i', 'o']);
    own.is_empty() || own == "l" || next.starts_with(own)
}

/// Small words that are whole names elsewhere: `An`, `Son`, `Li`, `Du`.
pub(super) fn is_often_a_name(folded: &str) -> bool {
    OFTEN_NAMES.contains(&folded)
}

/// Words of descent that follow the name instead of leading to it.
pub(super) fn follows(folded: &str) -> bool {
    FOLLOWING.contains(&folded)
}

/// Every word of the lists, for their test.
#[cfg(test)]
pub(super) fn listed() -> impl Iterator<Item = &'static str> {
    [PARTICLES, DESCENT, TITLES, FORMS, ROMAN, OFTEN_NAMES, FOLLOWING].into_iter().flatten().copied()
}

const OFTEN_NAMES: &[&str] = &[
    "an", "as", "at", "ad", "en", "in", "on", "to", "do", "du", "di", "da", "li", "bi", "fi", "va", "ve", "wa", "la",
    "le", "lo", "ne", "so", "son", "um", "ou", "e", "i", "ur", "un", "ul",
];

const FOLLOWING: &[&str] = &["ogly", "oglu", "ogli", "uulu", "uly", "kyzy", "qizi", "kizi", "оглы", "кызы"];

const ARTICLES: &[&str] = &[
    "al", "el", "ul", "ol", "il", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ush", "az", "ez", "uz", "ad",
    "ed", "ud", "an", "en", "un", "at", "et", "ut", "adh", "l", "i", "e", "аль", "эль", "ал", "эл", "ال",
];

const PARTICLES: &[&str] = &[
    "al", "el", "ul", "ur", "ar", "as", "ash", "az", "ad", "ed", "ud", "at", "an", "en", "il", "es", "er", "l", "d",
    "i", "e", "y", "ve", "va", "wa", "bi", "li", "fi", "of", "the", "and", "und", "et", "for", "fur", "in", "on", "to",
    "by", "von", "van", "vom", "zu", "zum", "zur", "der", "den", "dem", "ter", "ten", "de", "del", "della", "dello",
    "di", "da", "do", "dos", "das", "du", "des", "la", "le", "les", "los", "las", "lo", "st", "af", "av", "aka", "fka",
    "nee", "ne", "alias", "au", "aux", "pour", "para", "por", "con", "with", "at", "аль", "эль", "ал", "эл", "и", "та",
    "ال", "و", "في", "من", "ال", "ال", "של", "ה",
];

const DESCENT: &[&str] = &[
    "abu", "abou", "abi", "aboe", "aba", "umm", "um", "oum", "ibn", "ibnu", "bin", "ben", "bn", "bint", "bent",
    "binte", "binti", "banu", "bani", "ould", "ouled", "oulad", "wuld", "wald", "walad", "weld", "mint", "ou", "ogly",
    "oglu", "ogli", "uulu", "uly", "kyzy", "qizi", "kizi", "son", "daughter", "mac", "mc", "ap", "fitz", "абу", "ибн",
    "бин", "оглы", "кызы", "ابو", "ابي", "ابا", "ام", "ابن", "بن", "بنت", "ولد", "בנ", "בת", "אבו",
];

const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mister",
    "madam",
    "madame",
    "mme",
    "mlle",
    "monsieur",
    "sir",
    "lady",
    "dr",
    "doctor",
    "doktor",
    "prof",
    "professor",
    "phd",
    "eng",
    "engineer",
    "ing",
    "haji",
    "hajji",
    "hadji",
    "hadj",
    "hajj",
    "haj",
    "alhaj",
    "alhaji",
    "alhajj",
    "elhadj",
    "haci",
    "haci",
    "haaji",
    "mullah",
    "mulla",
    "molla",
    "mollah",
    "mula",
    "moulla",
    "maulavi",
    "maulawi",
    "mawlawi",
    "mawlavi",
    "moulavi",
    "molavi",
    "maulvi",
    "moulvi",
    "mowlawi",
    "mawlana",
    "maulana",
    "moulana",
    "sheikh",
    "shaykh",
    "sheik",
    "shaikh",
    "cheikh",
    "sheykh",
    "shaykh",
    "sheijk",
    "cheick",
    "shekh",
    "ayatollah",
    "ayatullah",
    "hojjatoleslam",
    "qari",
    "kari",
    "ustad",
    "ustadh",
    "ustaz",
    "ostad",
    "ustadz",
    "qazi",
    "kadi",
    "sahib",
    "saheb",
    "sahab",
    "sayyid",
    "seyyed",
    "seyed",
    "sayed",
    "syed",
    "col",
    "colonel",
    "gen",
    "general",
    "brig",
    "brigadier",
    "maj",
    "major",
    "capt",
    "captain",
    "lt",
    "ltc",
    "lieutenant",
    "sgt",
    "sergeant",
    "commander",
    "cmdr",
    "commandant",
    "marshal",
    "admiral",
    "adm",
    "deputy",
    "chief",
    "minister",
    "president",
    "prince",
    "princess",
    "rev",
    "reverend",
    "father",
    "pastor",
    "bishop",
    "jr",
    "sr",
    "snr",
    "jnr",
    "senor",
    "senora",
    "herr",
    "frau",
    "г",
    "гн",
    "др",
    "доктор",
    "генерал",
    "полковник",
    "шейх",
    "мулла",
    "хаджи",
    "شيخ",
    "شيخ",
    "ملا",
    "مولوي",
    "حاجي",
    "حاج",
    "حجي",
    "قاري",
    "دكتور",
    "د",
    "مولانا",
    "استاد",
    "استاذ",
    "سيد",
    "مهندس",
    "הרב",
    "דר",
    "פרופ",
    "씨",
    "先生",
    "女士",
    "氏",
];

/// Numerals that are hardly ever names.
const ROMAN: &[&str] = &["ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi", "xix", "xx"];

const FORMS: &[&str] = &[
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "inc",
    "incorporated",
    "co",
    "company",
    "corp",
    "corporation",
    "plc",
    "pte",
    "pty",
    "pvt",
    "private",
    "public",
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "kgaa",
    "aktiengesellschaft",
    "mbh",
    "ug",
    "ev",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "snc",
    "bv",
    "nv",
    "oy",
    "oyj",
    "ab",
    "as",
    "asa",
    "aps",
    "sl",
    "sro",
    "doo",
    "dd",
    "ad",
    "zoo",
    "spzoo",
    "kft",
    "zrt",
    "ooo",
    "oao",
    "zao",
    "pao",
    "ao",
    "tov",
    "pjsc",
    "jsc",
    "ojsc",
    "cjsc",
    "fze",
    "fzco",
    "fzc",
    "dmcc",
    "wll",
    "saoc",
    "bhd",
    "sdn",
    "tbk",
    "pt",
    "cv",
    "kk",
    "joint",
    "stock",
    "open",
    "closed",
    "societe",
    "societe",
    "anonyme",
    "anonim",
    "sirketi",
    "as",
    "est",
    "establishment",
    "enterprise",
    "enterprises",
    "cie",
    "compania",
    "compagnie",
    "ооо",
    "оао",
    "зао",
    "пао",
    "ао",
    "ип",
    "тов",
    "компания",
    "شركه",
    "شركه",
    "شركت",
    "موسسه",
    "موسسه",
    "المحدوده",
    "有限公司",
    "公司",
    "集团",
    "股份有限公司",
    "株式会社",
    "주식회사",
];
