//! What the source says about a record beside its values: its own reference, handling, evaluation, restrictions.
//!
//! A draft keeps it as four texts in the words of the register; the form has a control for each piece of them.

use super::section::{Do, Page};
use super::{Opened, caption, id, opened};
use crate::answer::{Answer, Ran, Stop, page_with};
use crate::form::Form;
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::complete::Complete;
use crate::widgets::question::{Asking, Choice, Choices, Control, Entry, Part, Question, Row, Shape};
use crate::widgets::wrong;
use http::StatusCode;
use huecry_catalogue::Register;
use huecry_desk::draft::{self, BESIDE, DraftEnvelope, ENVELOPE, Saving};
use std::rc::Rc;

/// The pieces of an envelope as a form has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Pieces {
    reference: String,
    /// `H0` to `H3`, as ticked.
    handling: Vec<String>,
    /// The text of H3.
    other: String,
    source: String,
    information: String,
    restrictions: Vec<Against>,
}

/// A restriction: against whom, and what they are not to have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Against {
    /// `bureau`, `organisation`, `everyone`, `everyone-but`.
    who: String,
    /// Bureaux or an organisation.
    list: String,
    /// A field; empty for the whole record.
    field: String,
}

/// What stands beside the values.
///
/// # Errors
/// Refused when the draft is not there or another bureau's, in the same words. Trouble.
pub fn ask(visit: &Visit) -> Ran {
    let opened = opened(visit)?;
    let pieces = Pieces::of(&opened.draft.envelope);
    let done = opened.draft.done.iter().any(|id| id == ENVELOPE);
    show(visit, &opened, pieces, done, false, StatusCode::OK)
}

/// Keeps what was typed, right or wrong; says what is wrong with it.
///
/// # Errors
/// As [`ask`].
pub fn save(visit: &Visit) -> Ran {
    let asked = Do::of(visit);
    let mut pieces = Pieces::of_form(&visit.form);
    let done = visit.form.has("done");
    if let Do::Add(_) | Do::Remove(..) = asked {
        if let Do::Remove(_, nth) = asked
            && nth < pieces.restrictions.len()
        {
            pieces.restrictions.remove(nth);
        }
        return show(visit, &opened(visit)?, pieces, done, matches!(asked, Do::Add(_)), StatusCode::OK);
    }
    let draft = id(visit)?;
    let checked = draft::save(visit.desk(), &visit.call()?, draft, saving(&pieces, done))?;
    let mistake =
        |fault: &huecry_terms::FieldFault| BESIDE.contains(&fault.field.as_str()) && !wrong::is_missing(fault);
    if checked.faults.iter().any(mistake) && asked != Do::Return {
        return show(visit, &opened(visit)?, pieces, done, false, StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(Answer::Go(asked.then(&draft.to_string(), ENVELOPE, None)))
}

/// How far the draft would be with what is chosen now.
///
/// # Errors
/// As [`ask`].
pub fn live(visit: &Visit) -> Ran {
    let register = visit.catalogue().register(&visit.form.get("register").parse()?);
    let register = register.ok_or(Stop::NoSuchPage)?;
    let saving = saving(&Pieces::of_form(&visit.form), false);
    let checked = draft::preview(visit.desk(), &visit.call()?, id(visit)?, &saving)?;
    Ok(Answer::Plain(Complete::of(visit, register, visit.part("draft"), ENVELOPE, &checked).plain()))
}

fn saving(pieces: &Pieces, done: bool) -> Saving {
    let envelope = Some(pieces.envelope());
    Saving { section: ENVELOPE.to_string(), envelope, done: Some(done), ..Saving::default() }
}

impl Pieces {
    fn of_form(form: &Form) -> Pieces {
        let text = |name: &str| form.get(name).trim().to_string();
        let restriction = |n: usize| Against {
            who: text(&format!("r.{n}.who")),
            list: text(&format!("r.{n}.list")),
            field: text(&format!("r.{n}.field")),
        };
        Pieces {
            reference: text("ref"),
            handling: form.all("handling").map(str::to_string).collect(),
            other: text("handling-other"),
            source: text("evaluation-source"),
            information: text("evaluation-information"),
            restrictions: (0..RESTRICTIONS_MOST).map(restriction).filter(|one| *one != Against::default()).collect(),
        }
    }

    /// The pieces of what a draft keeps, as far as it has their shape.
    fn of(kept: &DraftEnvelope) -> Pieces {
        let (codes, other) = kept.handling.split_once(':').unwrap_or((&kept.handling, ""));
        let codes = codes.split('+').map(str::trim).filter(|code| !code.is_empty());
        let source = kept.evaluation.chars().filter(|c| !c.is_ascii_digit()).collect();
        let information = kept.evaluation.chars().filter(char::is_ascii_digit).collect();
        Pieces {
            reference: kept.source_ref.clone(),
            handling: codes.map(str::to_string).collect(),
            other: other.trim().to_string(),
            source,
            information,
            restrictions: kept.restrictions.iter().map(|text| Against::of(text)).collect(),
        }
    }

    fn envelope(&self) -> DraftEnvelope {
        let codes = self.handling.join("+");
        let handling = if self.other.is_empty() { codes } else { format!("{codes}: {}", self.other) };
        DraftEnvelope {
            source_ref: self.reference.clone(),
            handling,
            evaluation: format!("{}{}", self.source, self.information),
            restrictions: self.restrictions.iter().flat_map(Against::words).collect(),
        }
    }
}

impl Against {
    fn of(text: &str) -> Against {
        let (who, field) = text.split_once('/').unwrap_or((text, ""));
        let (who, list) = who.split_once(':').unwrap_or((who, ""));
        Against { who: who.to_string(), list: list.to_string(), field: field.to_string() }
    }

    /// In the words of the register; several bureaux are several restrictions.
    fn words(&self) -> Vec<String> {
        let field = if self.field.is_empty() { String::new() } else { format!("/{}", self.field) };
        let marks = |c: char| matches!(c, ',' | ';' | '،' | '؛') || c.is_whitespace();
        let named: Vec<&str> = self.list.split(marks).filter(|word| !word.is_empty()).collect();
        match (self.who.as_str(), named.is_empty()) {
            ("bureau", false) => named.iter().map(|one| format!("bureau:{}{field}", one.to_uppercase())).collect(),
            ("everyone-but", false) => vec![format!("everyone-but:{}{field}", named.join(",").to_uppercase())],
            ("everyone", true) => vec![format!("everyone{field}")],
            // What is not yet a restriction is kept as it was typed, and refused by the desk.
            (who, _) => vec![format!("{who}:{}{field}", self.list)],
        }
    }
}

fn show(visit: &Visit, opened: &Opened<'_>, pieces: Pieces, done: bool, fresh: bool, status: StatusCode) -> Ran {
    let (draft, register) = (opened.draft.id.to_string(), opened.register);
    let action = format!("/drafts/{draft}/{ENVELOPE}");
    let unsaved = visit.form.has("do") && status == StatusCode::OK;
    let wrong_of = |field: &str| -> Vec<String> {
        let faults = if unsaved { &[][..] } else { opened.checked.faults.as_slice() };
        wrong::of_field(visit, register, field, faults).into_iter().map(|wrong| wrong.words).collect()
    };
    let asking = Asking::new(visit, action.clone());
    let questions = vec![
        handling(visit, &asking, &pieces, wrong_of("handling")),
        other(visit, &asking, &pieces),
        reference(visit, &asking, &pieces, wrong_of("ref")),
        evaluation(visit, &asking, "source", &pieces.source, wrong_of("evaluation")),
        evaluation(visit, &asking, "information", &pieces.information, Vec::new()),
        restrictions(visit, &asking, register, &pieces, wrong_of("restrictions"), fresh),
    ];
    let each =
        questions.iter().flat_map(|question| question.wrong.iter().map(|words| (question.anchor(None), words.clone())));
    let wrong: Vec<(String, String)> = each.collect();
    let f = visit.frame_titled(visit.say("ui-envelope-title", &[]));
    let f = f.with_back(format!("/drafts/{draft}"), visit.say("ui-draft-title", &[]));
    let page = Page {
        f: Frame { act: opened.draft.act, wrong: !wrong.is_empty(), ..f },
        caption: caption(visit, opened),
        register: register.id.to_string(),
        action,
        lead: visit.say("ui-envelope-lead", &[]),
        questions,
        done,
        saved: visit.query.has("saved") && wrong.is_empty(),
        wrong,
        complete: Complete::of(visit, register, &draft, ENVELOPE, &opened.checked),
        lists: Vec::new(),
    };
    page_with(status, &page)
}

fn handling(visit: &Visit, asking: &Asking<'_>, pieces: &Pieces, wrong: Vec<String>) -> Question {
    let chosen = |code: &str| pieces.handling.iter().any(|one| one == code);
    let list = choices(visit, "handling", "handling", chosen);
    let shape = Shape::Choices(Choices { boxes: true, inline: false, list });
    let hint = visit.say("ui-envelope-handling-hint", &[]);
    let need = visit.say("need-required", &[]);
    Question { need, ..asking.other("handling", visit.say("ui-envelope-handling", &[]), hint, wrong, shape) }
}

fn other(visit: &Visit, asking: &Asking<'_>, pieces: &Pieces) -> Question {
    let shape = line("handling-other", &pieces.other, Control::Line);
    let hint = visit.say("ui-envelope-other-hint", &[]);
    asking.other("handling-other", visit.say("ui-envelope-other", &[]), hint, Vec::new(), shape)
}

fn reference(visit: &Visit, asking: &Asking<'_>, pieces: &Pieces, wrong: Vec<String>) -> Question {
    let shape = line("ref", &pieces.reference, Control::Code("w20"));
    let hint = visit.say("ui-envelope-ref-hint", &[]);
    asking.other("ref", visit.say("ui-envelope-ref", &[]), hint, wrong, shape)
}

fn evaluation(visit: &Visit, asking: &Asking<'_>, what: &str, chosen: &str, wrong: Vec<String>) -> Question {
    let (name, list) = (format!("evaluation-{what}"), format!("{what}-evaluation"));
    let mut list = choices(visit, &name, &list, |code| code == chosen);
    list.push(Choice {
        id: format!("{name}-none"),
        name: name.clone(),
        label: visit.say("ui-envelope-not-evaluated", &[]),
        chosen: chosen.is_empty(),
        ..Choice::default()
    });
    let shape = Shape::Choices(Choices { boxes: false, inline: false, list });
    asking.other(&name, visit.say(&format!("ui-envelope-{name}"), &[]), String::new(), wrong, shape)
}

/// The codes of a list with what they mean.
fn choices(visit: &Visit, name: &str, list: &str, chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
    let codes = visit.catalogue().codes(list).into_iter().flat_map(|codes| codes.iter());
    codes
        .map(|code| Choice {
            id: format!("{name}-{}", code.id),
            name: name.to_string(),
            value: code.id.to_string(),
            label: format!("{} · {}", code.id, code.label.get(visit.lang)),
            about: code.about.as_ref().map(|about| about.get(visit.lang).to_string()).unwrap_or_default(),
            chosen: chosen(code.id.as_str()),
        })
        .collect()
}

fn line(name: &str, value: &str, control: Control) -> Shape {
    let part =
        Part { id: name.to_string(), name: name.to_string(), value: value.to_string(), control, ..Part::default() };
    Shape::Lone(Box::new(Entry { rows: vec![Row { class: "", parts: vec![part] }], ..Entry::default() }))
}

fn restrictions(
    visit: &Visit,
    asking: &Asking<'_>,
    register: &Register,
    pieces: &Pieces,
    wrong: Vec<String>,
    fresh: bool,
) -> Question {
    let say = |key: &str| visit.say(key, &[]);
    let whos = WHOS.map(|who| (who.to_string(), say(&format!("ui-envelope-{who}"))));
    let whos = Rc::new(whos.to_vec());
    let fields = register.fields.iter().filter(|field| field.retired.is_none());
    let fields = fields.map(|field| (field.id.to_string(), field.label.get(visit.lang).to_string()));
    let fields: Rc<Vec<(String, String)>> = Rc::new(fields.collect());
    let label = say("ui-envelope-restrictions");
    let (count, empty) = (pieces.restrictions.len(), Against::default());
    let shown = count + usize::from(fresh);
    let entries = (0..shown).map(|nth| {
        let one = pieces.restrictions.get(nth).unwrap_or(&empty);
        let part = |piece: &str, key: &str, value: &str, control| Part {
            id: format!("v-restrictions-{nth}-{piece}"),
            name: format!("r.{nth}.{piece}"),
            label: say(key),
            value: value.to_string(),
            control,
            wrong: !wrong.is_empty(),
            ..Part::default()
        };
        let parts = vec![
            part("who", "ui-envelope-who", &one.who, Control::Pick(whos.clone())),
            part("list", "ui-envelope-whom", &one.list, Control::Code("")),
            part("field", "ui-envelope-what", &one.field, Control::Whole(fields.clone(), say("restriction-record"))),
        ];
        Entry {
            nth,
            id: format!("v-restrictions-{nth}"),
            title: format!("{label} {}", nth + 1),
            boxed: true,
            rows: vec![Row { class: "fields", parts }],
            removable: true,
            fresh: fresh && nth + 1 == shown,
            ..Entry::default()
        }
    });
    let shape = Shape::Group { entries: entries.collect(), many: true };
    asking.other("restrictions", label, say("ui-envelope-restrictions-hint"), wrong, shape)
}

const WHOS: [&str; 4] = ["bureau", "organisation", "everyone", "everyone-but"];
/// As many restrictions as a form reads.
const RESTRICTIONS_MOST: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::new(pairs.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect())
    }

    #[test]
    fn what_is_typed_is_kept_and_shown_again() {
        let table: [(&[(&str, &str)], DraftEnvelope); 5] = [
            (&[("handling", "H0")], DraftEnvelope { handling: "H0".into(), ..DraftEnvelope::default() }),
            (
                &[("handling", "H1"), ("handling", "H3"), ("handling-other", "ask first")],
                DraftEnvelope { handling: "H1+H3: ask first".into(), ..DraftEnvelope::default() },
            ),
            (&[("handling", "H3")], DraftEnvelope { handling: "H3".into(), ..DraftEnvelope::default() }),
            (
                &[("evaluation-source", "B"), ("evaluation-information", "2"), ("ref", " a/1 ")],
                DraftEnvelope { evaluation: "B2".into(), source_ref: "a/1".into(), ..DraftEnvelope::default() },
            ),
            (&[("evaluation-information", "2")], DraftEnvelope { evaluation: "2".into(), ..DraftEnvelope::default() }),
        ];
        for (pairs, expected) in table {
            let pieces = Pieces::of_form(&form(pairs));
            assert_eq!(pieces.envelope(), expected, "{pairs:?}");
            assert_eq!(Pieces::of(&expected), pieces, "{pairs:?}");
        }
    }

    #[test]
    fn restrictions_are_put_into_the_words_of_the_register() {
        let words = |who: &str, list: &str, field: &str| {
            Against { who: who.into(), list: list.into(), field: field.into() }.words()
        };
        assert_eq!(words("bureau", "fr", ""), ["bureau:FR"]);
        assert_eq!(words("bureau", "FR, es", "photograph"), ["bureau:FR/photograph", "bureau:ES/photograph"]);
        assert_eq!(words("everyone-but", "fr es", ""), ["everyone-but:FR,ES"]);
        assert_eq!(words("everyone", "", "names"), ["everyone/names"]);
        // What says too little or too much is kept, and shown again as it was.
        for (who, list) in [("", "FR"), ("everyone", "FR"), ("bureau", ""), ("organisation", "x y")] {
            let kept = words(who, list, "names");
            assert_eq!(Against::of(&kept[0]), Against { who: who.into(), list: list.into(), field: "names".into() });
            assert!(kept[0].parse::<huecry_terms::Against>().is_err());
        }
    }
}
