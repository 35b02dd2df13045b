//! Who the subject is: the occupation first, then what the grammar of the story shows.

use super::nearby::Nearby;
use super::{Evidence, In, Reading, Said};

/// The evidence that the subject has a role: its occupation says so, or the story does, as in "the accused,
/// a judge," or "Maire de X, l'intéressée". Somebody who only poses as such has not; nor has a victim.
pub(super) fn of_subject(reading: &Reading<'_>, role: &str) -> Vec<Evidence> {
    let posing = Nearby::of(reading.said(In::Who, "posing"));
    let who = reading.said(In::Who, role);
    let mut evidence: Vec<Evidence> =
        who.iter().filter(|said| !posing.lead(said, 4)).take(SHOWN).map(Said::evidence).collect();
    evidence.extend(in_story(reading, role));
    evidence
}

/// The evidence of the story alone.
pub(super) fn in_story(reading: &Reading<'_>, role: &str) -> Vec<Evidence> {
    said_in_story(reading, role).iter().take(2).map(Said::evidence).collect()
}

/// Where the story says so.
pub(super) fn said_in_story<'a>(reading: &'a Reading<'_>, role: &str) -> Vec<Said<'a>> {
    let roles = reading.said(In::Story, role);
    if roles.is_empty() {
        return Vec::new();
    }
    let mut subjects = reading.all(In::Story, "subject-word");
    let names = reading.own_name(In::Story);
    subjects.extend(names.iter().copied());
    let (subjects, posing) = (Nearby::of(subjects), Nearby::of(reading.said(In::Story, "posing")));
    let is_own = |said: &Said<'_>| {
        !posing.lead(said, 6)
            && !is_of_another(said)
            && !titles_another(said, &names)
            && (follows_subject(said, &subjects)
                || opens_with(said, &subjects)
                || is_held(said, &subjects)
                || titles(said, &names))
    };
    let every = Nearby::of(roles.clone());
    let whole = |said: &Said<'_>| !every.about(said, 0).iter().any(|longer| longer.holds(said));
    roles.into_iter().filter(whole).filter(is_own).collect()
}

/// What the subject is said to do: it stands before in the sentence, or the sentence goes on about it.
pub(super) fn done_by_subject<'a>(reading: &'a Reading<'_>, deed: &str) -> Vec<Said<'a>> {
    let deeds = reading.said(In::Story, deed);
    if deeds.is_empty() {
        return deeds;
    }
    let mut subjects = reading.all(In::Story, "subject-word");
    subjects.extend(reading.own_name(In::Story));
    let subjects = Nearby::of(subjects);
    let own = |said: &Said<'_>| {
        let goes_on = said.sentence() == 0
            || said.opening().first().is_some_and(|word| THIRD.contains(word) || RELATIVE.contains(word));
        let pronoun =
            (1..=NEAR / 2).filter_map(|by| said.before(by)).any(|word| PRONOUNS.contains(&word) || HAD.contains(&word));
        goes_on || pronoun || subjects.lead(said, DOER) || subjects.follow(said, DOER / 2) || subjects.overlap(said)
    };
    deeds.into_iter().filter(own).collect()
}

/// "The accused, a lay preacher,", "who was mayor", "وهو قاض".
fn follows_subject(role: &Said<'_>, subjects: &Nearby<'_>) -> bool {
    let reach = related(role).map_or(NEAR, |by| by + ANTECEDENT);
    subjects.about(role, reach).iter().any(|subject| {
        if !subject.is_before(role, reach) {
            return false;
        }
        let between = subject.between(role);
        let linked = between.iter().rev().take(LINKED).any(|word| LINKS.contains(word));
        let object = role.before(1).is_some_and(|word| DEFINITE.contains(&word));
        // In Arabic a noun right before makes the office its owner's: "صوت رئيس الدولة".
        let predicate = if role.is_arabic() { PREDICATE_ARABIC } else { PREDICATE };
        let governed = role.before(1).is_some_and(|word| GOVERNING.contains(&word));
        between.len() <= 1
            || linked
            || (!object && !governed && !role.starts_with_article() && between.len() <= predicate)
            || (subject.is_parted_from(role) && between.len() <= APPOSED)
    })
}

/// "Maire en exercice de Hautecombe, l'intéressée …", "As a deputy, the accused …".
fn opens_with(role: &Said<'_>, subjects: &Nearby<'_>) -> bool {
    if role.opening().first().is_some_and(|word| THIRD.contains(word))
        && role.opening().iter().any(|word| IS.contains(word))
    {
        return true;
    }
    if role.place() <= 1 && role.sentence() == 0 && role.before(1).is_none_or(|word| DEFINITE.contains(&word)) {
        return true;
    }
    let opens = role.place() <= 2 || role.before(1).is_some_and(|word| AS.contains(&word));
    opens
        && (subjects.follow(role, OPENING)
            || role.after(OPENING).iter().any(|word| PRONOUNS.contains(word))
            || role.before(1).is_some_and(|w| AS.contains(&w)))
}

/// "Elected mayor", "en su cargo de alcalde", "est maire": the office is said to be held.
fn is_held(role: &Said<'_>, subjects: &Nearby<'_>) -> bool {
    let held = (1..=3).filter_map(|by| role.before(by)).any(|word| HELD.contains(&word)) && !role.starts_with_article();
    let own = |by| subjects.lead(role, by + ANTECEDENT);
    held && related(role).is_none_or(own)
}

/// How far before the office a "who" stands: "the victim, who was a lawyer". The office is of whoever stands before it.
fn related(role: &Said<'_>) -> Option<usize> {
    (2..=5).find(|by| role.before(*by).is_some_and(|word| WHO.contains(&word)))
}

/// "Against the senator", "the house of the judge": somebody else has the role.
fn is_of_another(role: &Said<'_>) -> bool {
    let owns = role.after(1).first() == Some(&"s");
    if owns || role.before(1).is_some_and(|word| POSSESSIVE.contains(&word)) {
        return true;
    }
    let small = |word: &str| DEFINITE.contains(&word) || GOVERNING.contains(&word);
    let joined = (1..=3).take_while(|by| *by == 1 || role.before(by - 1).is_some_and(small));
    joined.filter_map(|by| role.before(by)).any(|word| OTHERS.contains(&word))
}

/// "Senator Brizuela" where the subject has another name.
fn titles_another(role: &Said<'_>, names: &[Said<'_>]) -> bool {
    role.is_followed_by_a_name() && !titles(role, names)
}

/// "Senator Osgar", "le maire Osgar": the role stands before the subject's own name.
fn titles(role: &Said<'_>, names: &[Said<'_>]) -> bool {
    names.iter().any(|name| role.is_before(name, TITLED))
}

const HELD: &[&str] = &[
    "is",
    "was",
    "been",
    "became",
    "elected",
    "appointed",
    "remains",
    "capacity",
    "office",
    "post",
    "sworn",
    "sits",
    "serving",
    "as",
    "est",
    "etait",
    "elu",
    "elue",
    "nomme",
    "nommee",
    "devenu",
    "devenue",
    "fonctions",
    "qualite",
    "mandat",
    "poste",
    "comme",
    "es",
    "era",
    "siendo",
    "electo",
    "electa",
    "elegido",
    "elegida",
    "designado",
    "designada",
    "nombrado",
    "nombrada",
    "cargo",
    "calidad",
    "funciones",
    "puesto",
    "como",
    "condicion",
    "كان",
    "كانت",
    "وهو",
    "وهي",
    "بصفته",
    "بصفتها",
    "منصب",
    "عين",
    "انتخب",
    "انتخبت",
    "يشغل",
    "تشغل",
    "بوصفه",
    "انه",
    "انها",
    "يعمل",
    "تعمل",
];
/// So many words of an occupation are shown.
const SHOWN: usize = 4;
const NEAR: usize = 14;
const PREDICATE: usize = 10;
const PREDICATE_ARABIC: usize = 2;
/// What stands before an office that is an object and not a predicate.
const DEFINITE: &[&str] = &[
    "the", "a", "an", "le", "la", "l", "au", "aux", "du", "les", "un", "une", "el", "al", "del", "los", "las", "una",
    "its", "sa", "son", "su", "his", "her", "their", "leurs", "leur", "ses", "sus",
];
/// "With their lawyers": somebody's, hence somebody else.
const POSSESSIVE: &[&str] =
    &["his", "her", "their", "its", "our", "ses", "leurs", "leur", "notre", "nos", "sus", "nuestro", "nuestra"];
/// What makes an object of the office behind it.
const GOVERNING: &[&str] = &[
    "of", "from", "to", "with", "against", "de", "du", "des", "del", "d", "contre", "contra", "aux", "au", "al",
    "avec", "con", "مع", "من", "ضد", "على", "الي", "لدي", "امام", "عن",
];
/// "وكان قد أدلى": the sentence goes on about the subject.
const HAD: &[&str] = &["كان", "كانت", "وكان", "وكانت", "اذ", "habia", "avait"];
const WHO: &[&str] = &["who", "whom", "qui", "quien", "que", "الذي", "التي", "وهو", "وهي"];
/// How far before "who" the one stands of whom it speaks.
const ANTECEDENT: usize = 4;
const LINKED: usize = 5;
const DOER: usize = 16;
const RELATIVE: &[&str] = &["who", "qui", "quien", "this", "cette", "esta", "however"];
const APPOSED: usize = 5;
const TITLED: usize = 5;
const OPENING: usize = 14;
const LINKS: &[&str] = &[
    "is",
    "was",
    "who",
    "as",
    "being",
    "then",
    "while",
    "est",
    "etait",
    "qui",
    "alors",
    "es",
    "era",
    "quien",
    "entonces",
    "siendo",
    "que",
    "وهو",
    "وهي",
    "كان",
    "كانت",
    "هو",
    "هي",
    "بصفته",
    "بصفتها",
    "يعمل",
    "تعمل",
    "يشغل",
    "تشغل",
    "الذي",
    "التي",
    "يومئذ",
];
/// "He is …", "Es …", "وهو …" at the head of a sentence: the subject goes on.
const THIRD: &[&str] = &["he", "she", "il", "elle", "es", "era", "el", "ella", "وهو", "وهي", "هو", "هي"];
const IS: &[&str] =
    &["is", "was", "est", "etait", "es", "era", "preside", "presidait", "dirige", "وهو", "وهي", "هو", "هي"];
const PRONOUNS: &[&str] = &["he", "she", "il", "elle"];
const AS: &[&str] = &["as", "comme", "como", "siendo", "etant", "being", "بصفته", "بصفتها", "كونه", "كونها"];
const OTHERS: &[&str] = &[
    "against",
    "contre",
    "contra",
    "ضد",
    "victim",
    "victime",
    "victima",
    "residence",
    "residencia",
    "home",
    "house",
    "office",
    "cabinet",
    "widow",
    "veuve",
    "viuda",
    "by",
    "par",
    "por",
    "neighbour",
    "voisin",
    "vecino",
    "with",
    "villa",
    "maison",
    "domicile",
    "bureau",
    "voiture",
    "car",
    "casa",
    "finca",
    "vivienda",
    "despacho",
    "killing",
    "murder",
    "assassinat",
    "meurtre",
    "asesinato",
    "homicidio",
    "فيلا",
    "منزل",
    "بيت",
    "دار",
    "سياره",
    "مكتب",
    "قتل",
    "اغتيال",
];
