//! (procedure, state, step, role) × (party, purpose, who took what before, what is met): allowed as the file says, or
//! refused with the right kind of reason.

use crate::node::{ANA, Node};
use huecry_access::{Dossier, may_step};
use huecry_catalogue::{Catalogue, Procedure, Step, embedded};
use huecry_terms::{BureauId, Call, Face, Instant, OfficerId, RefusalKind, StepId};
use std::collections::BTreeMap;

/// A procedure as its text has it.
struct Text {
    purposes: Vec<String>,
    states: BTreeMap<String, Vec<String>>,
    steps: Vec<StepText>,
}

struct StepText {
    id: String,
    from: Vec<String>,
    by: Vec<String>,
    of: Option<String>,
    apart_from: Vec<String>,
}

fn texts(table: &toml::Table, key: &str) -> Vec<String> {
    let list = table.get(key).and_then(toml::Value::as_array);
    list.into_iter().flatten().map(|one| one.as_str().unwrap().to_string()).collect()
}

fn text(table: &toml::Table, key: &str) -> Option<String> {
    table.get(key).map(|one| one.as_str().unwrap().to_string())
}

fn tables<'t>(table: &'t toml::Table, key: &str) -> impl Iterator<Item = &'t toml::Table> {
    table[key].as_array().unwrap().iter().map(|one| one.as_table().unwrap())
}

/// Every procedure of the catalogue, as its file says it.
fn procedures() -> BTreeMap<String, Text> {
    let files = embedded().iter().filter(|(path, _)| path.starts_with("procedures/"));
    let read = |(_, file): &(&str, &str)| {
        let table: toml::Table = file.parse().unwrap();
        let state = |state: &toml::Table| (text(state, "id").unwrap(), texts(state, "seen_by"));
        let step = |step: &toml::Table| StepText {
            id: text(step, "id").unwrap(),
            from: texts(step, "from"),
            by: texts(step, "by"),
            of: text(step, "of"),
            apart_from: texts(step, "apart_from"),
        };
        let said = Text {
            purposes: texts(&table, "purposes"),
            states: tables(&table, "state").map(state).collect(),
            steps: tables(&table, "step").map(step).collect(),
        };
        (text(&table, "id").unwrap(), said)
    };
    files.map(read).collect()
}

const SOURCE: &str = "FR";
const RECIPIENT: &str = "DE";
const BUREAUX: [&str; 3] = [SOURCE, RECIPIENT, "ES"];

/// Whether an officer of this role and bureau is of a party.
fn is(party: &str, role: &str, bureau: &str) -> bool {
    match party {
        "source" => bureau == SOURCE,
        "recipients" => bureau == RECIPIENT,
        family => role.split('.').next() == Some(family),
    }
}

/// What the file makes of a cell in which every check is met and nobody took a step before.
fn expected(
    text: &Text,
    state: Option<&str>,
    step: &StepText,
    (role, bureau, purpose): (&str, &str, &str),
) -> Option<RefusalKind> {
    if let Some(state) = state
        && !text.states[state].iter().any(|party| is(party, role, bureau))
    {
        return Some(RefusalKind::NoSuchDossier);
    }
    let here = match state {
        None => step.from.is_empty(),
        Some(state) => step.from.iter().any(|from| from == state),
    };
    let whose = step.of.as_deref().is_none_or(|party| is(party, role, bureau));
    match (here, step.by.iter().any(|by| by == role) && whose, text.purposes.iter().any(|one| one == purpose)) {
        (false, ..) => Some(RefusalKind::StepNotNow),
        (_, false, _) => Some(RefusalKind::RoleMayNot),
        (.., false) => Some(RefusalKind::PurposeNotPermitted),
        _ => None,
    }
}

/// A procedure under test, and somebody to ask.
struct Table<'t> {
    procedure: &'t Procedure,
    call: Call,
    source: BureauId,
    recipients: Vec<BureauId>,
}

impl Table<'_> {
    fn of(&self, role: &str, bureau: &str, purpose: &str) -> Call {
        Call {
            role: role.parse().unwrap(),
            bureau: bureau.parse().unwrap(),
            purpose: purpose.parse().unwrap(),
            ..self.call.clone()
        }
    }

    fn asked(
        &self,
        call: &Call,
        state: Option<&str>,
        step: &Step,
        takers: &BTreeMap<StepId, OfficerId>,
        unmet: &[&str],
    ) -> Option<RefusalKind> {
        let state = state.map(|state| state.parse().unwrap());
        let dossier = Dossier {
            procedure: self.procedure,
            number: "X-2026-000001",
            state: state.as_ref(),
            register: None,
            source: &self.source,
            recipients: &self.recipients,
            takers,
        };
        may_step(call, &dossier, step, unmet).err().map(|no| {
            assert!(!no.kind.key().is_empty());
            no.kind
        })
    }
}

fn every(mut see: impl FnMut(&Catalogue, &Text, &Table<'_>)) {
    let node = Node::new();
    let desk = huecry::open(&node.home(), Instant::now(), &mut |_| {}).unwrap();
    let why = ("investigate".parse().unwrap(), "T-1".parse().unwrap());
    let call = huecry_desk::people::identify(&desk, &ANA.parse().unwrap(), why, Instant::now(), Face::Api).unwrap();
    let texts = procedures();
    assert_eq!(texts.len(), desk.catalogue.procedures().len());
    for procedure in desk.catalogue.procedures() {
        let (source, recipients) = (SOURCE.parse().unwrap(), vec![RECIPIENT.parse().unwrap()]);
        let table = Table { procedure, call: call.clone(), source, recipients };
        see(&desk.catalogue, &texts[procedure.id.as_str()], &table);
    }
}

/// The states of a procedure, and none, in which a dossier is opened.
fn states(text: &Text) -> Vec<Option<&str>> {
    std::iter::once(None).chain(text.states.keys().map(|state| Some(state.as_str()))).collect()
}

#[test]
fn every_cell_is_allowed_or_refused_as_the_file_says() {
    let (mut allowed, mut refused) = (0_u32, BTreeMap::<&str, u32>::new());
    every(|catalogue, text, table| {
        let closed = catalogue.purposes().find(|purpose| !text.purposes.iter().any(|one| one == purpose));
        let purposes: Vec<&str> = text.purposes.first().map(String::as_str).into_iter().chain(closed).collect();
        assert_eq!(text.steps.len(), table.procedure.steps.len());
        for (said, step) in text.steps.iter().zip(&table.procedure.steps) {
            assert_eq!(said.id, step.id.as_str());
            let mut taken_by_somebody = said.by.iter().any(|by| by == "system");
            for state in states(text) {
                for role in catalogue.roles() {
                    for (bureau, purpose) in
                        BUREAUX.iter().flat_map(|bureau| purposes.iter().map(move |p| (*bureau, *p)))
                    {
                        let who = (role.id.as_str(), bureau, purpose);
                        let call = table.of(who.0, who.1, who.2);
                        let expected = expected(text, state, said, who);
                        let cell = format!("{} {state:?} {} {who:?}", table.procedure.id, said.id);
                        assert_eq!(table.asked(&call, state, step, &BTreeMap::new(), &[]), expected, "{cell}");
                        match expected {
                            None => allowed += 1,
                            Some(kind) => *refused.entry(kind.key()).or_default() += 1,
                        }
                        // A check that is not met refuses whoever may take the step, and nobody else learns of it.
                        let unmet = expected.or(Some(RefusalKind::CheckNotMet));
                        assert_eq!(table.asked(&call, state, step, &BTreeMap::new(), &["a-check"]), unmet, "{cell}");
                        taken_by_somebody |= expected.is_none();
                    }
                }
            }
            assert!(taken_by_somebody, "{} {}: nobody can take it", table.procedure.id, said.id);
        }
    });
    println!("{allowed} cells allowed, refused {refused:?}");
    assert!(allowed > 200 && refused.values().all(|count| *count > 100), "{allowed} {refused:?}");
}

#[test]
fn four_eyes_are_two_people_in_whatever_role() {
    let mut refused = 0;
    every(|catalogue, text, table| {
        for (said, step) in
            text.steps.iter().zip(&table.procedure.steps).filter(|(said, _)| !said.apart_from.is_empty())
        {
            for earlier in &said.apart_from {
                let first = &text.steps.iter().find(|one| one.id == *earlier).unwrap();
                // Whoever took the first step, in each role that takes it, and now in each role that takes this one.
                for (before, role) in
                    first.by.iter().flat_map(|before| catalogue.roles().iter().map(move |r| (before, r)))
                {
                    for (state, bureau) in said.from.iter().flat_map(|s| BUREAUX.iter().map(move |b| (s.as_str(), *b)))
                    {
                        let who = (role.id.as_str(), bureau, text.purposes[0].as_str());
                        if expected(text, Some(state), said, who).is_some() {
                            continue;
                        }
                        let call = table.of(who.0, who.1, who.2);
                        let cell = format!("{} {state} {}: {before} then {who:?}", table.procedure.id, said.id);
                        let takers = BTreeMap::from([(earlier.parse().unwrap(), call.officer.clone())]);
                        let again = table.asked(&call, Some(state), step, &takers, &[]);
                        assert_eq!(again, Some(RefusalKind::NeedsAnotherPerson), "{cell}");
                        refused += 1;
                        let other = BTreeMap::from([(earlier.parse().unwrap(), "GS-9999".parse().unwrap())]);
                        assert_eq!(
                            table.asked(&call, Some(state), step, &other, &[]),
                            None,
                            "{cell}: another person may"
                        );
                        let elsewhere: StepId = text
                            .steps
                            .iter()
                            .find(|one| !said.apart_from.contains(&one.id))
                            .unwrap()
                            .id
                            .parse()
                            .unwrap();
                        let unrelated = BTreeMap::from([(elsewhere, call.officer.clone())]);
                        assert_eq!(
                            table.asked(&call, Some(state), step, &unrelated, &[]),
                            None,
                            "{cell}: another step"
                        );
                    }
                }
            }
        }
    });
    assert!(refused >= 4, "{refused}");
}

/// What no table may be: a place nobody comes to, one nobody leaves, a dossier nobody can open.
#[test]
fn every_state_is_come_to_and_left() {
    every(|_, text, table| {
        let procedure = table.procedure;
        let (reachable, can_end) = (procedure.reachable(), procedure.can_end());
        for state in &procedure.states {
            assert!(reachable.contains(&state.id), "{} {}", procedure.id, state.id);
            assert!(can_end.contains(&state.id), "{} {}", procedure.id, state.id);
            let left = text.steps.iter().any(|step| step.from.iter().any(|from| from == state.id.as_str()));
            assert_ne!(left, state.end, "{} {}", procedure.id, state.id);
        }
        assert!(procedure.openings().next().is_some(), "{}", procedure.id);
    });
}
