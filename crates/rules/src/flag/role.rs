//! Who the subject is: the occupation first, then what the grammar of the story shows.

use super::{Evidence, In, Reading, Said};

/// The evidence that the subject has a role: its occupation says so, or the story does, as in "the accused,
/// a judge," or "Maire de X, l'intéressée". Somebody who only poses as such has not; nor has a victim.
pub(super) fn of_subject(reading: &Reading<'_>, role: &str) -> Vec<Evidence> {
    let posing = reading.said(In::Who, "posing");
    let who = reading.said(In::Who, role);
    let mut evidence: Vec<Evidence> =
        who.iter().filter(|said| !posing.iter().any(|p| p.is_before(said, 4))).map(Said::evidence).collect();
    evidence.extend(in_story(reading, role));
    evidence
}

/// The evidence of the story alone.
pub(super) fn in_story(reading: &Reading<'_>, role: &str) -> Vec<Evidence> {
    let roles = reading.said(In::Story, role);
    if roles.is_empty() {
        return Vec::new();
    }
    let subjects = reading.all(In::Story, "subject-word");
    let posing = reading.said(In::Story, "posing");
    let own = roles.iter().filter(|said| {
        let posed = posing.iter().any(|p| p.is_before(said, 6));
        !posed && !is_of_another(said) && (follows_subject(said, &subjects) || opens_with(said, &subjects))
    });
    own.take(2).map(Said::evidence).collect()
}

/// "The accused, a lay preacher,", "who was mayor", "وهو قاض".
fn follows_subject(role: &Said<'_>, subjects: &[Said<'_>]) -> bool {
    subjects.iter().any(|subject| {
        if !subject.is_before(role, NEAR) {
            return false;
        }
        let between = subject.between(role);
        let linked = between.iter().any(|word| LINKS.contains(word));
        between.len() <= 1 || linked || (subject.is_parted_from(role) && between.len() <= APPOSED)
    })
}

/// "Maire en exercice de Hautecombe, l'intéressée …", "As a deputy, the accused …".
fn opens_with(role: &Said<'_>, subjects: &[Said<'_>]) -> bool {
    if role.opening().first().is_some_and(|word| THIRD.contains(word))
        && role.opening().iter().any(|word| IS.contains(word))
    {
        return true;
    }
    let opens = role.place() <= 2 || role.before(1).is_some_and(|word| AS.contains(&word));
    opens
        && (subjects.iter().any(|subject| role.is_before(subject, OPENING))
            || role.before(1).is_some_and(|w| AS.contains(&w)))
}

/// "Against the senator", "the house of the judge": somebody else has the role.
fn is_of_another(role: &Said<'_>) -> bool {
    (1..=2).filter_map(|by| role.before(by)).any(|word| OTHERS.contains(&word))
}

const NEAR: usize = 7;
const APPOSED: usize = 5;
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
const AS: &[&str] = &["as", "comme", "como", "بصفته", "بصفتها"];
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
];
