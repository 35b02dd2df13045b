//! `huecry dossier …`: procedures that run.

use crate::args::{AnswerArgs, DossierVerb};
use crate::exit::Exit;
use crate::out::Out;
use crate::record::pairs;
use crate::{Node, Ran, Stop};
use huecry_catalogue::{Lang, Procedure};
use huecry_desk::dossier::{self, Opening, Queue, Shown, Taken, Taking};
use huecry_desk::notice::{Findings, Reason};
use huecry_terms::{ActId, FieldFault, Priority, StateId, StepId};
use serde_json::{Value as Json, json};

pub(crate) fn run(node: &Node<'_>, verb: DossierVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        DossierVerb::Open { procedure, about, step, priority, answers } => {
            let about = about.map(|mut two| (two.remove(0), two.remove(0)));
            let opening = Opening {
                procedure,
                step: step.unwrap_or_default(),
                about,
                priority: priority_of(priority.as_deref())?,
                answers: answered(&answers)?,
            };
            told(&dossier::open(node.desk, &node.call()?, opening)?, &answers, out);
        }
        DossierVerb::Take { dossier, step, seen, answers } => {
            let taking = Taking { step, seen: seen.map(ActId), answers: answered(&answers)? };
            told(&dossier::take(node.desk, &node.call()?, &dossier, taking)?, &answers, out);
        }
        DossierVerb::Show { dossier, json } => show(node, &dossier, json, out)?,
        DossierVerb::List { procedure, mine, ended, json } => {
            let procedure = procedure.map(|id| id.parse()).transpose()?;
            let wanted = Queue { procedure, mine, ended, limit: LISTED, ..Queue::default() };
            let queue = dossier::queue(node.desk, &node.call()?, &wanted)?.dossiers;
            list(node, &queue, json, out);
            return Ok(if queue.is_empty() { Exit::Nothing } else { Exit::Done });
        }
    }
    Ok(Exit::Done)
}

fn answered(answers: &AnswerArgs) -> Result<serde_json::Map<String, Json>, Stop> {
    pairs(answers.json.as_deref(), &answers.set)
}

fn priority_of(word: Option<&str>) -> Result<Priority, Stop> {
    let Some(word) = word else { return Ok(Priority::default()) };
    Priority::from_word(word).ok_or_else(|| {
        let words = Priority::ALL.map(Priority::as_str).join("`, `");
        Stop::Usage(format!("`{word}` is no priority: say `{words}`"))
    })
}

fn told(taken: &Taken, answers: &AnswerArgs, out: &mut Out<'_>) {
    if answers.json.is_some() {
        let object = json!({
            "dossier": taken.number, "id": taken.dossier.to_string(), "state": taken.state.as_str(), "act": taken.act.0,
        });
        out.line(&object.to_string());
    } else {
        out.line(&format!("{}\t{}", taken.number, taken.state));
    }
    out.talk(&format!("act: {}", taken.act));
}

fn show(node: &Node<'_>, which: &str, json: bool, out: &mut Out<'_>) -> Result<(), Stop> {
    let (shown, act) = dossier::read(node.desk, &node.call()?, which)?;
    if json {
        out.line(&object(&shown).to_string());
        return Ok(());
    }
    let (id, version) = &shown.procedure;
    let procedure = node.desk.catalogue.procedure_at(id, *version);
    let lang = out.lang;
    out.line(&format!("{}  {}", shown.number, procedure.map_or(id.as_str(), |one| one.title.get(lang))));
    out.line(&format!("  {}{}", state(procedure, &shown.state, lang), if shown.late { " · late" } else { "" }));
    let due = shown.until.map_or("-".to_string(), |due| due.to_string());
    out.line(&format!("  priority: {}  due: {due}  source: {}", shown.priority.as_str(), shown.source));
    if let Some((register, number)) = &shown.about {
        out.line(&format!("  about: {register} {number}"));
    }
    for event in &shown.events {
        let by = event.by.as_ref().map_or("node".to_string(), |(officer, _)| officer.to_string());
        let at = event.at.map(|at| at.to_string()).unwrap_or_default();
        let step = event.step.as_ref().map(|id| step(procedure, id, lang)).unwrap_or_default();
        out.line(&format!("  act {}  {at}  {by}  {step}", event.act));
        for (field, answer) in &event.answers {
            let words = answer.as_str().map_or_else(|| answer.to_string(), str::to_string);
            let label = procedure.and_then(|one| one.form.field_named(field)).map(|field| field.label.get(lang));
            out.line(&format!("      {}: {words}", label.unwrap_or(field)));
        }
    }
    if let Some(found) = &shown.findings {
        findings(found, out);
    }
    for offer in &shown.offers {
        let words = format!("{} ({})", offer.step, offer.asks.join(", "));
        match &offer.refused {
            None => out.line(&format!("  + {words}")),
            Some(refusal) => {
                let mut why = vec![out.say(refusal.kind.key(), &[("about", &refusal.about)])];
                why.extend(refusal.faults.iter().map(|fault| out.fault(fault)));
                out.line(&format!("  - {words}: {}", why.join("; ")));
            }
        }
    }
    out.talk(&format!("act: {act}"));
    Ok(())
}

/// What is found in the request it is about.
fn findings(found: &Findings, out: &mut Out<'_>) {
    let mark = |good: bool| if good { "✓" } else { "✗" };
    for fault in &found.missing {
        let said = out.fault(fault);
        out.line(&format!("  ✗ {}: {said}", fault.field));
    }
    for one in &found.conditions {
        let title = out.say(&format!("condition-{}-met", one.condition), &[]);
        let short: Vec<String> = one.short.iter().map(|fault| out.fault(fault)).collect();
        let why = if short.is_empty() { String::new() } else { format!(": {}", short.join("; ")) };
        let lifted = if one.lifted { " · lifted by an exception" } else { "" };
        out.line(&format!("  {} {title} ({}){why}{lifted}", mark(short.is_empty()), one.cites));
    }
    for one in &found.offences {
        out.line(&format!("  {} {}", mark(one.grave), one.section));
    }
    for flag in &found.flags {
        let words = |more: &str| out.say(&format!("flag-{}{more}", flag.flag), &[]);
        let state = if flag.answered.is_some() { "✓" } else { "?" };
        let (title, question) = (words(""), words("-question"));
        out.line(&format!("  {state} {}  {title} ({}): {question}", flag.flag, flag.cites));
        for reason in &flag.reasons {
            let args: Vec<(&str, &str)> = reason.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let said = out.say(reason.because, &args);
            out.line(&format!("      {}: {said}", reason.place));
        }
    }
}

fn found(findings: &Findings) -> Json {
    let fault = |fault: &FieldFault| json!({ "field": fault.field, "because": fault.because });
    let reason = |one: &Reason| {
        let field = Some(&one.field).filter(|field| !field.is_empty());
        json!({ "place": one.place, "field": field, "words": one.words, "because": one.because })
    };
    let conditions = findings.conditions.iter().map(|one| {
        let short: Vec<Json> = one.short.iter().map(fault).collect();
        json!({ "condition": one.condition, "cites": one.cites, "met": short.is_empty(), "lifted": one.lifted, "short": short })
    });
    let flags = findings.flags.iter().map(|one| {
        json!({
            "flag": one.flag, "cites": one.cites, "reasons": one.reasons.iter().map(reason).collect::<Vec<_>>(),
            "answered": one.answered.is_some(), "answers": one.answers.iter().map(|act| act.0).collect::<Vec<_>>(),
        })
    });
    let offences = findings.offences.iter().map(|one| json!({ "section": one.section, "grave": one.grave }));
    json!({
        "channel": findings.channel, "missing": findings.missing.iter().map(fault).collect::<Vec<_>>(),
        "conditions": conditions.collect::<Vec<_>>(), "offences": offences.collect::<Vec<_>>(),
        "excepted": findings.excepted, "flags": flags.collect::<Vec<_>>(),
    })
}

fn list(node: &Node<'_>, queue: &[Shown], json: bool, out: &mut Out<'_>) {
    if json {
        queue.iter().for_each(|shown| out.line(&object(shown).to_string()));
        return;
    }
    let lang = out.lang;
    let row = |shown: &Shown| {
        let procedure = node.desk.catalogue.procedure_at(&shown.procedure.0, shown.procedure.1);
        let due = shown.until.map_or("-".to_string(), |due| due.to_string());
        let about = shown.about.as_ref().map_or(String::new(), |(_, number)| number.clone());
        let late = if shown.late { " · late" } else { "" };
        let state = format!("{}{late}", state(procedure, &shown.state, lang));
        vec![shown.number.clone(), shown.procedure.0.to_string(), state, due, shown.priority.as_str().into(), about]
    };
    let rows: Vec<Vec<String>> = queue.iter().map(row).collect();
    out.table(&["dossier", "procedure", "state", "due", "priority", "about"], &rows);
}

fn state(procedure: Option<&Procedure>, id: &StateId, lang: Lang) -> String {
    procedure.and_then(|one| one.state(id)).map_or(id.to_string(), |state| state.title.get(lang).to_string())
}

fn step(procedure: Option<&Procedure>, id: &StepId, lang: Lang) -> String {
    procedure.and_then(|one| one.step(id)).map_or(id.to_string(), |step| step.title.get(lang).to_string())
}

fn object(shown: &Shown) -> Json {
    let event = |event: &dossier::Event| {
        json!({
            "act": event.act.0, "at": event.at.map(|at| at.to_string()), "step": event.step.as_ref().map(StepId::as_str),
            "to": event.to.as_ref().map(StateId::as_str), "answers": event.answers,
            "officer": event.by.as_ref().map(|(officer, _)| officer.as_str()),
            "bureau": event.by.as_ref().map(|(_, bureau)| bureau.as_str()),
        })
    };
    let offer = |offer: &dossier::Offer| {
        let refused = offer.refused.as_ref().map(|refusal| refusal.kind.key());
        json!({ "step": offer.step.as_str(), "asks": offer.asks, "refused": refused })
    };
    json!({
        "dossier": shown.number, "id": shown.id.to_string(), "procedure": shown.procedure.0.as_str(),
        "version": shown.procedure.1, "state": shown.state.as_str(), "priority": shown.priority.as_str(),
        "entered": shown.entered.to_string(), "due": shown.due.map(|due| due.to_string()), "until": shown.until.map(|until| until.to_string()), "late": shown.late,
        "ended": shown.ended, "source": shown.source.as_str(),
        "recipients": shown.recipients.iter().map(|bureau| bureau.as_str()).collect::<Vec<_>>(),
        "register": shown.about.as_ref().map(|(register, _)| register.as_str()),
        "record": shown.about.as_ref().map(|(_, number)| number.as_str()), "last": shown.last.0,
        "events": shown.events.iter().map(event).collect::<Vec<_>>(),
        "findings": shown.findings.as_ref().map(found),
        "offers": shown.offers.iter().map(offer).collect::<Vec<_>>(),
    })
}

/// So many dossiers are listed at most; those that are due first come first.
const LISTED: usize = 1_000;
