//! Invented people: names put together at random from common ones, as documents write them.

use super::bureaux::Bureau;
use super::dice::Dice;
use super::names::{self, Build, Culture, Entry};

/// Somebody who does not exist.
#[derive(Debug, Clone)]
pub struct Person {
    /// Where the name comes from.
    pub culture: &'static Culture,
    /// Whether she is a woman.
    pub female: bool,
    /// The name in Latin letters, marks kept (`Jérôme Lefèvre`), given names first.
    pub latin: Written,
    /// The same person's name in other Latin letters: another transliteration, or without the marks.
    pub spelt: Written,
    /// The name in its own script, when that is not Latin.
    pub script: Option<Written>,
    /// The name in a second script of its own: katakana.
    pub second: Option<Written>,
    /// Where the person is a national; a code of `countries`.
    pub nationality: &'static str,
    /// The year of birth, with month and day.
    pub born: (i16, u8, u8),
}

/// A name as it stands in a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The whole of it.
    pub full: String,
    /// Its given part.
    pub given: String,
    /// Its family part.
    pub family: String,
}

/// People without end, the same ones for the same seed: a few hundred nanoseconds each.
pub fn persons(seed: u64) -> impl Iterator<Item = Person> {
    (0..).map(move |k| person_at(seed, k))
}

/// One of them, without those before.
pub fn person_at(seed: u64, k: u64) -> Person {
    let mut dice = Dice::of(seed, [PERSONS, k, 0]);
    let culture = names::any(&mut dice);
    person(&mut dice, culture, YEAR)
}

/// Somebody of a culture, grown up in a year.
pub fn person(dice: &mut Dice, culture: &'static Culture, this_year: i16) -> Person {
    let female = dice.chance(30);
    let parts = Parts::thrown(dice, culture, female);
    let born = (this_year - dice.between(19, 76) as i16, dice.between(1, 12) as u8, dice.between(1, 28) as u8);
    Person {
        culture,
        female,
        latin: parts.written(culture, Spelling::Main),
        spelt: parts.written(culture, Spelling::Other),
        script: (!culture.is_latin()).then(|| parts.written(culture, Spelling::Own)),
        second: parts.family.iter().all(|e| e.second.is_some()).then(|| parts.written(culture, Spelling::Second)),
        nationality: dice.weighted(culture.countries),
        born,
    }
}

/// The culture of somebody a bureau has to do with: mostly of its own country, else any.
pub(super) fn culture_near(dice: &mut Dice, bureau: &Bureau) -> &'static Culture {
    let own = names::culture(bureau.culture).filter(|_| dice.chance(60) && !bureau.is_secretariat());
    own.unwrap_or_else(|| names::any(dice))
}

/// Where a letter of the name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// As Latin documents have it, marks kept where the script is Latin.
    Main,
    /// The last of the Latin spellings: without marks, or another transliteration.
    Other,
    /// The script of the culture.
    Own,
    /// The second script of the culture.
    Second,
}

/// The names a name is made of.
struct Parts {
    given: &'static Entry,
    middle: Option<&'static Entry>,
    family: Vec<&'static Entry>,
    female: bool,
}

impl Parts {
    fn thrown(dice: &mut Dice, culture: &'static Culture, female: bool) -> Parts {
        let any = |dice: &mut Dice, list: &'static [Entry]| &list[dice.below(list.len())];
        let given = any(dice, if female { &culture.female } else { &culture.male });
        let middle = match culture.build {
            Build::Father if dice.chance(55) => Some(any(dice, &culture.male)),
            Build::Patronymic if dice.chance(65) => Some(any(dice, &culture.patronymic[usize::from(female)])),
            _ => None,
        };
        let mut family = vec![any(dice, &culture.family)];
        if culture.build == Build::TwoFamilies && dice.chance(80) {
            family.push(any(dice, &culture.family));
        }
        Parts { given, middle: middle.filter(|m| *m != given), family, female }
    }

    fn written(&self, culture: &Culture, spelling: Spelling) -> Written {
        let one = |entry: &'static Entry| match spelling {
            Spelling::Main if culture.is_latin() => entry.own,
            Spelling::Main => entry.latin[0],
            Spelling::Other => entry.latin[entry.latin.len() - 1],
            Spelling::Own => entry.own,
            Spelling::Second => entry.second.unwrap_or(entry.own),
        };
        let family: Vec<String> = self
            .family
            .iter()
            .map(|entry| match spelling {
                Spelling::Own => culture.family_own(entry, self.female),
                _ => culture.family_latin(entry, one(entry), self.female),
            })
            .collect();
        let family = family.join(" ");
        let given = match self.middle {
            Some(middle) => format!("{} {}", one(self.given), one(middle)),
            None => one(self.given).to_string(),
        };
        let full = match (culture.build, spelling) {
            (Build::FamilyFirst, Spelling::Own) => format!("{family}{given}"),
            (Build::FamilyFirst, _) => format!("{family} {given}"),
            _ => format!("{given} {family}"),
        };
        Written { full, given, family }
    }
}

/// Tells the dice of persons from those of everything else.
const PERSONS: u64 = 0x70_65_72;
/// The year in which the people of [`persons`] are grown up.
const YEAR: i16 = 2026;
