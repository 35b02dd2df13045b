//! Writing a message: a form, then what they will see, then sending it. What may not cross is explained, clause by clause.

use super::spoken;
use crate::answer::{Answer, Ran, page_with};
use crate::form::Form;
use crate::frame::Frame;
use crate::visit::Visit;
use crate::widgets::handling::{self, HandlingLine};
use askama::Template;
use http::StatusCode;
use huecry_catalogue::Verb;
use huecry_desk::link::compose::send;
use huecry_desk::link::preview::{Preview, preview};
use huecry_desk::link::told::{self, AgreementTold};
use huecry_desk::link::written::{self, Written};
use huecry_terms::{Call, Failure, FieldFault, Handling, Refusal, RefusalKind};

#[derive(Template)]
#[template(path = "pages/link-compose.html")]
struct Write<'v> {
    f: Frame<'v>,
    /// Address, name, chosen.
    to: Vec<Offer>,
    kinds: Vec<Offer>,
    purposes: Vec<Offer>,
    areas: Vec<Offer>,
    categories: Vec<Offer>,
    levels: Vec<Offer>,
    priorities: Vec<Offer>,
    languages: Vec<Offer>,
    handling: Ticked,
    written: Written,
    wrong: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "pages/link-preview.html")]
struct Seen<'v> {
    f: Frame<'v>,
    seen: Preview,
    handling: Option<HandlingLine>,
    /// What the form said, carried along.
    hidden: Vec<(String, String)>,
    /// Why it would not cross: what it is about, and each clause.
    no: Option<No>,
    /// Who would be asked, where the refusal names somebody, and what it rests on.
    marks: Vec<String>,
}

/// A code to choose.
struct Offer {
    code: String,
    words: String,
    chosen: bool,
}

/// The codes of handling that were ticked.
#[derive(Default)]
struct Ticked {
    not_in_court: bool,
    not_onward: bool,
    other: String,
}

/// A no, clause by clause.
struct No {
    words: String,
    clauses: Vec<String>,
    cites: String,
}

/// Asks what is to be said.
///
/// # Errors
/// Refused when the role may not message. Trouble.
pub fn ask(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    let written = Written {
        to: visit.query.given("to").map(str::to_owned).into_iter().collect(),
        priority: "normal".into(),
        language: visit.lang.to_string(),
        purposes: vec![call.purpose.to_string()],
        ..Written::default()
    };
    none.map_or_else(|| form_page(visit, &call, written, Vec::new()), Ok)
}

/// Goes on with what was written: shows what they will see, sends it, or lets it be changed.
///
/// # Errors
/// As the desk refuses it, but for what is wrong with the form or does not cross: the pages say that.
pub fn go_on(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let written = of_form(&visit.form);
    let step = visit.form.get("do");
    if step == "change" {
        return form_page(visit, &call, written, Vec::new());
    }
    let letter = match written::read(visit.catalogue(), &call, &written) {
        Ok(letter) => letter,
        Err(fields) => return form_page(visit, &call, written, fields),
    };
    if step == "send" {
        match send(visit.desk(), &call, &letter) {
            Ok(sent) => return Ok(Answer::Go(format!("/link/messages/{}", sent.message))),
            // What was let through a moment ago is not any more: the page that shows it says why.
            Err(Failure::Refused(no)) if SAID_HERE.contains(&no.kind) => {}
            Err(other) => return Err(other.into()),
        }
    }
    match preview(visit.desk(), &call, &letter) {
        Ok(seen) => seen_page(visit, seen, &written),
        Err(Failure::Refused(no)) if no.kind == RefusalKind::FormNotSatisfied => {
            let field = FIELDS.into_iter().find(|field| *field == no.about).unwrap_or("text");
            form_page(visit, &call, written, vec![field])
        }
        Err(other) => Err(other.into()),
    }
}

fn seen_page(visit: &Visit, seen: Preview, written: &Written) -> Ran {
    let f = visit.frame_titled(visit.say("ui-link-preview", &[]));
    let handling = seen.said.handling.parse::<Handling>().ok();
    let handling = handling.map(|handling| handling::line(&f, &handling, seen.from.clone()));
    let no = seen.refused.as_ref().map(|no| of_refusal(&f, no));
    let marks = seen.marks.iter().map(|mark| f.t(&format!("line-mark-{mark}"))).collect();
    let status = if no.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(status, &Seen { f, handling, hidden: hidden(written), no, marks, seen })
}

/// A no of the gate in words: each clause says what the message has, and what would be a yes.
fn of_refusal(f: &Frame<'_>, no: &Refusal) -> No {
    let clause = |fault: &FieldFault| {
        let with = fault.with.iter().map(|(name, codes)| (name.as_str(), labelled(f, &fault.because, codes)));
        let mut args: Vec<(&str, String)> = with.collect();
        args.push(("field", fault.field.clone()));
        let args: Vec<(&str, &str)> = args.iter().map(|(name, said)| (*name, said.as_str())).collect();
        handling::sentence(&f.visit.say(&fault.because, &args))
    };
    No {
        words: handling::sentence(&f.t2(no.kind.key(), ("about", &no.about), ("ask", &no.ask))),
        clauses: no.faults.iter().map(clause).collect(),
        cites: no.cites.clone(),
    }
}

/// The codes of a clause in words, where they are of a list.
fn labelled(f: &Frame<'_>, clause: &str, codes: &str) -> String {
    let list = LISTS.iter().find(|(of, _)| *of == clause).map(|(_, list)| *list);
    let label = |code: &str| match list {
        Some("") => f.level(code),
        Some(list) => f.code(list, code),
        None => code.to_owned(),
    };
    codes.split(", ").map(label).collect::<Vec<_>>().join(&f.t("list-mark"))
}

fn form_page(visit: &Visit, call: &Call, written: Written, fields: Vec<&'static str>) -> Ran {
    let f = visit.frame().with_back("/link", visit.say("ui-link-title", &[]));
    let agreements = told::agreements(visit.desk(), call, visit.lang)?;
    let wrong: Vec<(&'static str, String)> =
        fields.into_iter().map(|field| (field, f.t(&format!("ui-link-{field}-missing")))).collect();
    let (f, status) =
        if wrong.is_empty() { (f, StatusCode::OK) } else { (f.with_error(), StatusCode::UNPROCESSABLE_ENTITY) };
    let terms = visit.catalogue().line();
    let one = |list: &str, code: &str, chosen: bool| Offer { words: f.code(list, code), code: code.to_owned(), chosen };
    let kinds = terms.kinds.iter().filter(|kind| !kind.receipt);
    let kinds =
        kinds.map(|kind| one("message-kinds", kind.kind.as_str(), kind.kind.as_str() == written.kind)).collect();
    let priorities = terms.priorities.iter().map(|one| one.priority.as_str());
    let priorities = priorities.map(|code| one("line-priorities", code, code == written.priority)).collect();
    let mut lists: Vec<&str> = agreements.iter().map(|one| one.our_levels.as_str()).collect();
    lists.dedup();
    let levels =
        lists.iter().flat_map(|list| offered(&f, list, std::slice::from_ref(&written.classification))).collect();
    page_with(
        status,
        &Write {
            to: peers(visit, call, &agreements, &written)?,
            kinds,
            purposes: offered(&f, "purposes", &written.purposes),
            areas: offered(&f, "crime-areas", &written.areas),
            categories: offered(&f, "data-categories", &written.categories),
            levels,
            priorities,
            languages: offered(&f, "languages", std::slice::from_ref(&written.language)),
            handling: Ticked::of(&written.handling),
            written,
            wrong,
            f,
        },
    )
}

/// Whom one can write to: the other ends of agreements; whoever was chosen already stays.
fn peers(visit: &Visit, call: &Call, agreements: &[AgreementTold], written: &Written) -> Result<Vec<Offer>, Failure> {
    let mut offers: Vec<Offer> = Vec::new();
    for link in told::links(visit.desk(), call)? {
        let Some(line) = &link.agreement else { continue };
        let agreement = agreements.iter().find(|one| one.agreement == line.agreement);
        let words = agreement.map_or_else(|| link.peer.clone(), |one| super::their_name(one, &link.peer));
        let chosen = written.to.contains(&link.peer);
        offers.push(Offer { code: link.peer, words, chosen });
    }
    for to in &written.to {
        if !offers.iter().any(|offer| offer.code == *to) {
            offers.push(Offer { code: to.clone(), words: to.clone(), chosen: true });
        }
    }
    if let ([only], true) = (offers.as_mut_slice(), written.to.is_empty()) {
        only.chosen = true;
    }
    Ok(offers)
}

fn offered(f: &Frame<'_>, list: &str, chosen: &[String]) -> Vec<Offer> {
    let codes = f.visit.catalogue().codes(list).into_iter().flat_map(huecry_catalogue::CodeList::iter);
    let offer = |code: &huecry_catalogue::Code| {
        let id = code.id.to_string();
        Offer { words: code.label.get(f.lang()).to_owned(), chosen: chosen.contains(&id), code: id }
    };
    codes.map(offer).collect()
}

/// What a form says.
fn of_form(form: &Form) -> Written {
    let all = |name: &str| form.all(name).filter(|one| !one.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let text = |name: &str| form.get(name).to_owned();
    let reply = (text("reply_sender"), text("reply_message"));
    Written {
        to: all("to"),
        kind: text("kind"),
        conversation: text("conversation"),
        reply_to: Some(reply).filter(|(sender, message)| !sender.is_empty() || !message.is_empty()),
        purposes: all("purposes"),
        areas: all("areas"),
        categories: all("categories"),
        handling: if form.has("handling") { text("handling") } else { ticked(form) },
        classification: text("classification"),
        personal: None,
        priority: text("priority"),
        indirect: form.has("indirect"),
        keep_until: text("keep_until"),
        test: form.has("test"),
        subject: text("subject"),
        language: text("language"),
        text: text("text").replace("\r\n", "\n"),
        evaluation: text("evaluation").trim().to_uppercase(),
        on_behalf_of: text("on_behalf_of"),
    }
}

/// The handling as it was ticked: nothing ticked is H0.
fn ticked(form: &Form) -> String {
    let mut codes: Vec<String> = ["H1", "H2"].into_iter().filter(|code| form.has(code)).map(str::to_owned).collect();
    codes.extend(form.given("H3").map(|other| format!("H3: {other}")));
    if codes.is_empty() { "H0".into() } else { codes.join("+") }
}

/// The same again as hidden fields, for the next page.
fn hidden(written: &Written) -> Vec<(String, String)> {
    let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut fields: Vec<(String, String)> = Vec::new();
    for (name, list) in [
        ("to", &written.to),
        ("purposes", &written.purposes),
        ("areas", &written.areas),
        ("categories", &written.categories),
    ] {
        fields.extend(list.iter().map(|value| one(name, value)));
    }
    if let Some((sender, message)) = &written.reply_to {
        fields.extend([one("reply_sender", sender), one("reply_message", message)]);
    }
    for (name, value) in [
        ("kind", &written.kind),
        ("conversation", &written.conversation),
        ("handling", &written.handling),
        ("classification", &written.classification),
        ("priority", &written.priority),
        ("keep_until", &written.keep_until),
        ("subject", &written.subject),
        ("language", &written.language),
        ("text", &written.text),
        ("evaluation", &written.evaluation),
        ("on_behalf_of", &written.on_behalf_of),
    ] {
        fields.push(one(name, value));
    }
    for (name, said) in [("indirect", written.indirect), ("test", written.test)] {
        fields.extend(said.then(|| one(name, "1")));
    }
    fields
}

impl Ticked {
    fn of(handling: &str) -> Ticked {
        let Ok(handling) = handling.parse::<Handling>() else { return Ticked::default() };
        let other = handling.other.unwrap_or_default();
        Ticked { not_in_court: handling.not_in_court, not_onward: handling.not_onward, other }
    }
}

impl Write<'_> {
    /// Whether something is wrong with a field.
    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|(there, _)| *there == field)
    }
}

impl Seen<'_> {
    /// Where what it says may go.
    fn onward(&self) -> String {
        super::message::onward(&self.f, &self.seen.said)
    }

    fn codes(&self, list: &str, codes: &[String]) -> Vec<String> {
        codes.iter().map(|code| self.f.code(list, code)).collect()
    }
}

/// What the page that shows a message says itself.
const SAID_HERE: [RefusalKind; 3] = [RefusalKind::MayNotCross, RefusalKind::NoLine, RefusalKind::FormNotSatisfied];
/// The fields the desk speaks of.
const FIELDS: [&str; 8] = ["to", "kind", "purposes", "priority", "subject", "text", "language", "in_reply_to"];
/// Of which code list a clause of an agreement speaks; levels are of either party's.
const LISTS: [(&str, &str); 5] = [
    ("crossing-purpose", "purposes"),
    ("crossing-kind", "message-kinds"),
    ("crossing-crime-area", "crime-areas"),
    ("crossing-category", "data-categories"),
    ("crossing-classification", ""),
];
