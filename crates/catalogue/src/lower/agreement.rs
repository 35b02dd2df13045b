//! One agreement: what its parts say about one another, and what `line.toml` says of them.

use super::register::{Around, number, purposes};
use super::{Retired, code, id, named_like_its_file};
use crate::agreement::{
    Address, Agreement, Answer, Answered, Carried, Category, Direction, Equal, Onward, Recorded, SealedBasis, Signatory,
};
use crate::codes::CodeList;
use crate::file::{AgreementFile, At, DirectionFile, EqualFile, OnwardWord, PartyFile, SealedBasisFile, Source};
use crate::line::LineTerms;
use crate::unsound::{shown, suggestion};
use huecry_terms::{CodeId, Day};

/// What an agreement may refer to beyond what a register may.
pub(crate) struct AroundLine<'a> {
    pub around: &'a Around<'a>,
    pub lists: &'a [CodeList],
    pub line: &'a LineTerms,
    /// The registers about people.
    pub persons: Vec<&'a str>,
    /// Whether it may name codes that were retired since.
    pub retired: Retired,
}

/// Checks an agreement against itself and what is around it.
pub(crate) fn agreement(source: &Source<'_>, around: &AroundLine<'_>, file: AgreementFile) -> Option<Agreement> {
    if let Some(name) = &file.id {
        named_like_its_file(source, name);
    }
    if let Some(at) = file.version.as_ref().filter(|at| at.is == 0) {
        source.fault(at.line, "`version` is 0", "begin with 1");
    }
    let lowering = Lowering { source, around };
    let parties = lowering.parties(&file.parties);
    let purposes = purposes(source, around.around, &file.purposes);
    if file.purposes.is_empty() {
        source.fault(file.lines.purposes, "`purposes` names none", "without a purpose nothing crosses");
    }
    let crime_areas = lowering.crime_areas(&file);
    let equivalence = lowering.equivalence(&file);
    let directions = lowering.directions(&file);
    let onward = lowering.onward(&file);
    lowering.validity(&file);
    let agreement = Agreement {
        id: file.id.as_ref().and_then(|at| id(source, "", at))?,
        version: file.version.as_ref()?.is,
        number: number(source, file.number.as_ref())?,
        title: file.title?,
        aim: file.aim?,
        parties: parties?,
        legal_basis: file.legal_basis.iter().filter_map(|one| lowering.basis(one)).collect(),
        decision: file.decision.map(|at| at.is),
        purposes,
        areas: file.areas.iter().map(|at| at.is.clone()).collect(),
        crime_areas,
        handling: file.handling?.is,
        equivalence,
        personal_data: file.personal_data?.is,
        size_most: file.size_most?.is,
        rate: file.rate?.is,
        keep_most: file.keep_most?.is,
        onward: onward?,
        read_receipts: file.read_receipts?.is,
        test_data: file.test_data?.is,
        valid_from: file.valid_from?.is,
        valid_until: file.valid_until?.is,
        directions: directions?,
        records: lowering.records(),
    };
    // An agreement with faults is refused as a whole: it would not permit what the file says.
    (!source.is_faulty()).then_some(agreement)
}

struct Lowering<'a, 'f> {
    source: &'a Source<'f>,
    around: &'a AroundLine<'a>,
}

impl Lowering<'_, '_> {
    fn parties(&self, file: &[PartyFile]) -> Option<[Signatory; 2]> {
        if file.len() != 2 {
            let line = file.get(2).map_or(0, |third| third.line);
            let what = format!("an agreement is between two parties, and here are {}", file.len());
            self.source.fault(line, what, "write two `[[party]]`");
        }
        let parties: Vec<Option<Signatory>> = file.iter().map(|one| self.party(one)).collect();
        let [Some(first), Some(second)] = parties.as_slice() else { return None };
        let line = file.get(1).map_or(0, |second| second.line);
        if first.id == second.id {
            let what = format!("party `{}`: both parties are called so", shown(&first.id));
            self.source.fault(line, what, "give each its own id");
        }
        if first.address == second.address {
            let what = format!("party `{}`: it is the other party", shown(&second.id));
            self.source.fault(line, what, "name another organisation, or a `bureau` with a node of its own");
        }
        Some([first.clone(), second.clone()])
    }

    fn party(&self, file: &PartyFile) -> Option<Signatory> {
        let id = file.id.as_ref()?;
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is.len() > PARTY_MOST || !id.is.bytes().all(plain) {
            let what = format!("party `{}`: its id is not that of a party", shown(&id.is));
            self.source.fault(id.line, what, "write up to 24 small letters, digits and hyphens, such as `world`");
        }
        let levels = file.levels.as_ref()?;
        let known: Vec<&str> = self.around.line.levels.iter().map(|one| one.list.as_str()).collect();
        if !known.contains(&levels.is.as_str()) {
            let what =
                format!("party `{}`: `levels` names `{}`, which no line knows", shown(&id.is), shown(&levels.is));
            self.source.fault(levels.line, what, suggestion(&levels.is, &known));
        }
        Some(Signatory {
            id: id.is.clone(),
            address: Address {
                organisation: file.organisation.as_ref()?.is.clone(),
                bureau: file.bureau.as_ref().map(|at| at.is.clone()),
            },
            name: file.name.clone()?,
            levels: levels.is.clone(),
        })
    }

    fn basis(&self, file: &SealedBasisFile) -> Option<SealedBasis> {
        let hex = |text: &str| text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if let Some(at) = file.sha256.as_ref().filter(|at| !hex(&at.is)) {
            let what = format!("legal_basis: `sha256` cannot be `{}`", shown(&at.is));
            self.source.fault(at.line, what, "write 64 small hexadecimal digits: `sha256sum FILE`");
        }
        if file.checked && file.sha256.is_none() {
            let what = "legal_basis: it was compared, and nothing says with which text";
            self.source.fault(file.line, what, "add `sha256`, the hash of the text it was compared with");
        }
        Some(SealedBasis {
            cite: file.cite.as_ref()?.is.clone(),
            checked: file.checked,
            sha256: file.sha256.as_ref().map(|at| at.is.clone()),
        })
    }

    /// The areas of crime it names, and those of the areas of the plan it names; each once.
    fn crime_areas(&self, file: &AgreementFile) -> Vec<CodeId> {
        let mut codes: Vec<CodeId> = Vec::new();
        let known: Vec<&str> = self.around.line.areas.iter().map(|area| area.id.as_str()).collect();
        for at in &file.areas {
            match self.around.line.area(&at.is) {
                Some(area) => codes.extend(area.crime_areas.iter().cloned()),
                None => {
                    let what = format!("`areas` names `{}`, which is no area of the plan", shown(&at.is));
                    self.source.fault(at.line, what, suggestion(&at.is, &known));
                }
            }
        }
        codes.extend(file.crime_areas.iter().filter_map(|at| self.code("`crime_areas`", "crime-areas", at)));
        if file.areas.is_empty() && file.crime_areas.is_empty() {
            let advice = "name `areas` of the plan, or `crime_areas`";
            self.source.fault(file.lines.crime_areas, "it is about no area of crime", advice);
        }
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Each level once, in the same order on both sides, none above what crosses a line: so a message never comes
    /// out lower than it went in.
    fn equivalence(&self, file: &AgreementFile) -> Vec<Equal> {
        if file.equivalence.is_empty() {
            let advice = "write `equivalence = [ { first = \"…\", second = \"…\" } ]`";
            self.source.fault(file.lines.equivalence, "`equivalence` names no level, so that nothing crosses", advice);
        }
        let lists: Vec<Option<&str>> =
            file.parties.iter().map(|party| party.levels.as_ref().map(|at| at.is.as_str())).collect();
        let (mut pairs, mut before) = (Vec::new(), None);
        for one in &file.equivalence {
            let list = |n: usize| lists.get(n).copied().flatten();
            let (Some(first), Some(second)) = (self.level(list(0), &one.first), self.level(list(1), &one.second))
            else {
                continue;
            };
            if before.is_some_and(|(a, b)| first.0 <= a || second.0 <= b) {
                let what = "equivalence: a level is named twice, or a higher one stands for a lower one";
                self.source.fault(line_of(one), what, "begin with the lowest, and rise on both sides");
            }
            before = Some((first.0, second.0));
            pairs.push(Equal { first: first.1, second: second.1 });
        }
        pairs
    }

    /// A level with its place in its list.
    fn level(&self, list: Option<&str>, at: &Option<At<String>>) -> Option<(usize, CodeId)> {
        let (list, at) = (list?, at.as_ref()?);
        let most = self.around.line.levels.iter().find(|one| one.list == list).map(|one| &one.most)?;
        let code = self.code("equivalence", list, at)?;
        let codes = self.around.lists.iter().find(|one| one.id == list)?;
        let place = |code: &CodeId| codes.iter().position(|one| one.id == *code);
        if place(&code) > place(most) {
            let what = format!("equivalence: `{code}` crosses no line");
            self.source.fault(at.line, what, format!("`{most}` is the highest that does: take it out"));
        }
        Some((place(&code)?, code))
    }

    fn directions(&self, file: &AgreementFile) -> Option<[Direction; 2]> {
        if file.directions.len() != 2 {
            let line = file.directions.get(2).map_or(0, |third| third.line);
            let what = format!("an agreement has two directions, and here are {}", file.directions.len());
            self.source.fault(line, what, "write a `[[direction]]` from each party");
        }
        let personal = file.personal_data.as_ref().is_some_and(|at| at.is);
        let known: Vec<&str> = file.parties.iter().filter_map(|party| Some(party.id.as_ref()?.is.as_str())).collect();
        let mut found: [Option<Direction>; 2] = [None, None];
        for one in &file.directions {
            let direction = self.direction(one, personal);
            let Some(from) = &one.from else { continue };
            match known.iter().position(|id| *id == from.is).and_then(|place| found.get_mut(place)) {
                None => {
                    let what = format!("direction: `from` names `{}`, which is no party", shown(&from.is));
                    self.source.fault(from.line, what, suggestion(&from.is, &known));
                }
                Some(Some(_)) => {
                    let what = format!("direction `{}`: it is there already", shown(&from.is));
                    self.source.fault(from.line, what, "write one from each party");
                }
                Some(free) => *free = Some(direction),
            }
        }
        let [first, second] = found;
        Some([first?, second?])
    }

    fn direction(&self, file: &DirectionFile, personal: bool) -> Direction {
        let about = format!("direction `{}`: ", file.from.as_ref().map(|at| shown(&at.is)).unwrap_or_default());
        if file.kinds.is_empty() {
            self.source.fault(file.line, format!("{about}`kinds` names none"), "name the kinds of message that cross");
        }
        Direction {
            kinds: file.kinds.iter().filter_map(|at| self.carried(&about, at)).collect(),
            categories: file.categories.iter().filter_map(|at| self.category(&about, at, personal)).collect(),
            answers: self.answers(&about, file, personal),
        }
    }

    fn carried(&self, about: &str, at: &At<String>) -> Option<Carried> {
        let kind = self.code(&format!("{about}`kinds`"), "message-kinds", at)?;
        let said = self.around.line.kind(kind.as_str())?;
        if said.receipt {
            let what = format!("{about}`{kind}` is a receipt, which follows every message");
            self.source.fault(at.line, what, "take it out");
        }
        Some(Carried { kind, personal: said.personal, of_a_case: said.of_a_case })
    }

    fn category(&self, about: &str, at: &At<String>, allowed: bool) -> Option<Category> {
        let category = self.code(&format!("{about}`categories`"), "data-categories", at)?;
        let personal = self.around.line.personal.contains(&category);
        if personal && !allowed {
            let what = format!("{about}`{category}` is data about persons, and `personal_data` lets none cross");
            self.source.fault(at.line, what, "take it out, or say `personal_data = true`");
        }
        Some(Category { category, personal })
    }

    fn answers(&self, about: &str, file: &DirectionFile, allowed: bool) -> Vec<Answered> {
        let mut answers: Vec<Answered> = Vec::new();
        let known = &self.around.around.registers;
        for one in &file.answers {
            let (Some(register), Some(with)) = (&one.register, &one.with) else { continue };
            if !known.contains(&register.is.as_str()) {
                let what = format!("{about}answers: there is no register `{}`", shown(&register.is));
                self.source.fault(register.line, what, suggestion(&register.is, known));
            }
            if answers.iter().any(|there| there.register.as_str() == register.is) {
                let what = format!("{about}answers: `{}` is there already", shown(&register.is));
                self.source.fault(register.line, what, "say one thing of each register");
            }
            // That there is a hit on a person is data about a person.
            if !allowed && with.is != Answer::Nothing && self.about_persons(&register.is) {
                let what = format!(
                    "{about}answers: `{}` is about persons, and `personal_data` lets none cross",
                    shown(&register.is)
                );
                self.source.fault(register.line, what, "take it out, or say `personal_data = true`");
            }
            let id = id(self.source, about, register);
            answers.extend(id.map(|register| Answered { register, with: with.is }));
        }
        answers
    }

    /// What `line.toml` says of the records of each register.
    fn records(&self) -> Vec<Recorded> {
        let records = self.around.line.records.iter();
        let lowered = records.map(|one| Recorded {
            register: one.register.clone(),
            categories: one.categories.clone(),
            crime_areas: one.crime_areas.clone(),
            personal: self.about_persons(one.register.as_str()),
        });
        lowered.collect()
    }

    /// Whether a register is about people, or its records may be of a category that is data about persons.
    fn about_persons(&self, register: &str) -> bool {
        let line = self.around.line;
        let mut codes =
            line.records.iter().filter(|one| one.register.as_str() == register).flat_map(|one| &one.categories);
        self.around.persons.contains(&register) || codes.any(|code| line.personal.contains(code))
    }

    fn onward(&self, file: &AgreementFile) -> Option<Onward> {
        let at = file.onward.as_ref()?;
        let listed = at.is == OnwardWord::List;
        if let Some(line) = file.onward_to_line.filter(|_| !listed) {
            self.source.fault(line, "`onward_to` stands beside another rule than `list`", "take it out, or say `list`");
        }
        if listed && file.onward_to.is_empty() && file.onward_to_line.is_none() {
            self.source.fault(
                at.line,
                "`onward` is `list`, and there is none",
                "add `onward_to = [\"…\"]`, or say `no`",
            );
        }
        Some(match at.is {
            OnwardWord::No => Onward::No,
            OnwardWord::Ask => Onward::Ask,
            OnwardWord::List => Onward::List(file.onward_to.iter().map(|at| at.is.clone()).collect()),
        })
    }

    fn validity(&self, file: &AgreementFile) {
        let (Some(from), Some(until)) = (&file.valid_from, &file.valid_until) else { return };
        if until.is <= from.is {
            let what = format!("`valid_until` {} is not after `valid_from` {}", until.is, from.is);
            self.source.fault(until.line, what, "write the first day it is in force no more");
        }
        if until.is > from.is.saturating_add(jiff::Span::new().years(YEARS_MOST)) || from.is < EARLIEST {
            let what = format!("it would be in force from {} to {}", from.is, until.is);
            self.source.fault(until.line, what, "a renewal is a new version: 30 years are the most");
        }
    }

    fn code(&self, about: &str, list: &str, at: &At<String>) -> Option<CodeId> {
        code(self.source, (self.around.lists, list), about, at, self.around.retired)
    }
}

fn line_of(pair: &EqualFile) -> usize {
    pair.first.as_ref().or(pair.second.as_ref()).map_or(0, |at| at.line)
}

/// The longest id of a party.
const PARTY_MOST: usize = 24;
/// The longest that an agreement is in force.
const YEARS_MOST: i64 = 30;
/// Before it there was nobody to agree with.
const EARLIEST: Day = Day::constant(1923, 9, 7);
