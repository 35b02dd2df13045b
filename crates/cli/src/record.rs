//! `huecry record …`: one record at a time.

use crate::args::{RecordVerb, ValueArgs};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop, transfer};
use huecry_catalogue::{Catalogue, Field, Lang, Register};
use huecry_desk::dossier::Announced;
use huecry_desk::record::{self, Amendment, Envelope, Revision, Written};
use huecry_terms::{Handling, Kind, Record, RegisterId, Trouble};
use serde_json::{Map, Value as Json, json};
use std::io::{BufRead, Read};

pub(crate) fn run(node: &Node<'_>, verb: RecordVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        RecordVerb::Add { register, values } => add(node, &register.parse()?, values, out),
        RecordVerb::Edit { register, record, values, reason, from_version } => edit(
            node,
            &register.parse()?,
            &record,
            values,
            Revision { reason, from_version, ..Revision::default() },
            out,
        ),
        RecordVerb::Show { register, record, json } => show(node, &register.parse()?, &record, json, out),
        RecordVerb::Withdraw { register, record, reason } => {
            let written = record::withdraw(node.desk, &node.call()?, &register.parse()?, &record, &reason)?;
            out.talk(&format!("withdrawn: {} (act {})", written.number, written.act));
            Ok(Exit::Done)
        }
        RecordVerb::Erase { register, record, reason, yes } => {
            erase(node, &register.parse()?, &record, &reason, yes, out)
        }
        RecordVerb::History { register, record, json } => history(node, &register.parse()?, &record, json, out),
        RecordVerb::Import(choice) => transfer::import(node, &choice, out),
        RecordVerb::Export { register, format, to } => {
            transfer::export(node, &register.parse()?, &format, to.as_deref(), out)
        }
    }
}

fn add(node: &Node<'_>, register: &RegisterId, values: ValueArgs, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let as_json = values.json.is_some();
    let (amendment, map) = entered(values)?;
    let written = record::add(node.desk, &call, register, amendment.over(Envelope::default()), map)?;
    told(out, "recorded", &written, as_json);
    Ok(Exit::Done)
}

fn edit(
    node: &Node<'_>,
    register: &RegisterId,
    which: &str,
    values: ValueArgs,
    revision: Revision,
    out: &mut Out<'_>,
) -> Ran {
    let call = node.call()?;
    let as_json = values.json.is_some();
    let (amendment, map) = entered(values)?;
    let revision = Revision { values: map, amendment, ..revision };
    let written = record::revise(node.desk, &call, register, which, revision)?;
    told(out, "changed", &written, as_json);
    Ok(Exit::Done)
}

fn told(out: &mut Out<'_>, what: &str, written: &Written, as_json: bool) {
    for note in &written.notes {
        let words = out.fault(note);
        out.talk(&format!("look: {}: {words}", note.field));
    }
    if as_json {
        let object = json!({
            "record": written.number, "id": written.record.to_string(), "version": written.version, "act": written.act.0,
        });
        out.line(&object.to_string());
    } else {
        out.line(&written.number);
        out.talk(&format!("{what}: {} version {} (act {})", written.number, written.version, written.act));
    }
}

fn show(node: &Node<'_>, register: &RegisterId, which: &str, as_json: bool, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let (found, act) = record::show(node.desk, &call, register, which)?;
    let Some(declared) = node.desk.catalogue.register(register) else { return Ok(Exit::Nothing) };
    let announced = Announced::with(node.desk, [&found])?;
    let told: Vec<&str> = announced.of(found.id).iter().map(|said| said.get(node.lang())).collect();
    if as_json {
        let mut said = record_json(node, declared, &found, call.bureau == found.source);
        said["announced"] = json!(told);
        out.line(&said.to_string());
        return Ok(Exit::Done);
    }
    told.iter().for_each(|said| out.line(&format!("! {said}")));
    out.line(&format!("{}  version {}  {}", found.number, found.version, found.body.state.as_str()));
    out.line(&format!("{}: {}   {}", out.say("card-source", &[]), found.source, found.body.handling));
    for (field, value) in record::values_json(&node.desk.catalogue, declared, &found) {
        let of_field = declared.field_named(&field);
        let label = of_field.map_or(field.as_str(), |f| f.label.get(node.lang()));
        out.line(&format!("{label}: {}", labelled(&node.desk.catalogue, of_field, &value, node.lang())));
    }
    out.talk(&format!("act: {act}"));
    Ok(Exit::Done)
}

fn history(node: &Node<'_>, register: &RegisterId, which: &str, as_json: bool, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let (past, act) = record::history(node.desk, &call, register, which)?;
    let Some(declared) = node.desk.catalogue.register(register) else { return Ok(Exit::Nothing) };
    let mut rows = Vec::new();
    for one in &past {
        let entry = one.entry.as_ref();
        let reason = match entry.map(|e| &e.act) {
            Some(huecry_terms::Act::Recorded { reason, .. }) => reason.clone(),
            _ => String::new(),
        };
        let who = entry.and_then(|e| e.officer.as_ref()).map_or("-".into(), ToString::to_string);
        let at = entry.map_or("-".into(), |e| e.at.to_string());
        if as_json {
            let mut object = record_json(node, declared, &one.record, call.bureau == one.record.source);
            object["act"] = json!(one.act.0);
            object["officer"] = json!(who);
            object["at"] = json!(at);
            object["purpose"] = json!(entry.and_then(|e| e.purpose.as_ref()).map(|p| p.as_str()));
            object["case"] = json!(entry.and_then(|e| e.case.as_ref()).map(|c| c.as_str()));
            object["reason"] = json!(reason);
            out.line(&object.to_string());
        }
        rows.push(vec![
            one.record.version.to_string(),
            one.record.body.state.as_str().into(),
            at,
            who,
            one.act.to_string(),
            reason,
        ]);
    }
    if !as_json {
        out.table(&["version", "state", "at", "officer", "act", "reason"], &rows);
    }
    out.talk(&format!("act: {act}"));
    Ok(Exit::Done)
}

/// Erasing is for ever: the number is asked for once more, unless a script says `--yes`.
fn erase(node: &Node<'_>, register: &RegisterId, which: &str, reason: &str, yes: bool, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    if !yes {
        out.talk(&format!("this erases `{which}` with every version; type its number again to go on:"));
        let mut typed = String::new();
        let read = std::io::stdin().lock().take(200).read_line(&mut typed);
        if read.is_err() || typed.trim() != which {
            return Err(Stop::Usage(format!(
                "`{which}` was not typed again; nothing was erased (scripts say `--yes`)"
            )));
        }
    }
    let act = record::erase(node.desk, &call, register, which, reason)?;
    out.talk(&format!("erased: {which} (act {act})"));
    Ok(Exit::Done)
}

/// A record as one JSON object: the envelope, then its values by field id.
fn record_json(node: &Node<'_>, register: &Register, found: &Record, own: bool) -> Json {
    let restrictions = if own { record::restriction_words(register, &found.body) } else { Vec::new() };
    json!({
        "register": found.register.as_str(),
        "record": found.number,
        "id": found.id.to_string(),
        "version": found.version,
        "source": found.source.as_str(),
        "state": found.body.state.as_str(),
        "handling": found.body.handling.to_string(),
        "evaluation": found.body.evaluation.map(|e| e.to_string()),
        "restrictions": restrictions,
        "keep_until": found.body.keep_until.to_string(),
        "values": record::values_json(&node.desk.catalogue, register, found),
    })
}

/// The values of the command line: `--FIELD VALUE`, or a JSON object from an argument, a file or
/// standard input. What of the envelope nobody spoke of stays as it is; what is said of it in a way
/// nobody can read stops the command: a handling code must not be lost on the way.
fn entered(values: ValueArgs) -> Result<(Amendment, Map<String, Json>), Stop> {
    let mut map = pairs(values.json.as_deref(), &values.set)?;
    let handling = values.handling.or(text(&mut map, "handling")?);
    let reference = values.reference.or(text(&mut map, "ref")?);
    let evaluation = values.evaluation.or(text(&mut map, "evaluation")?);
    let restrictions = restrictions(values.restrict, map.remove("restrictions"))?;
    let amendment = Amendment {
        source_ref: reference,
        handling: handling.as_deref().map(str::parse::<Handling>).transpose()?,
        evaluation: evaluation.as_deref().map(str::parse).transpose()?,
        restrictions,
    };
    Ok((amendment, map))
}

/// Fields as an object: what `--json` reads, and over it what `--set` says.
pub(crate) fn pairs(json: Option<&str>, sets: &[String]) -> Result<Map<String, Json>, Stop> {
    let mut map = match (json, sets.is_empty()) {
        (Some(from), true) => json_object(from)?,
        (Some(from), false) if !from.is_empty() => json_object(from)?,
        _ => Map::new(),
    };
    match map.remove("values") {
        None => {}
        Some(Json::Object(inner)) => map.extend(inner),
        Some(_) => return Err(Stop::Usage("`values`: say an object of fields".into())),
    }
    for pair in sets {
        let (field, value) = pair.split_once('=').ok_or_else(|| Stop::Usage(format!("`{pair}` is no FIELD=VALUE")))?;
        let value = if value.starts_with(['{', '[']) && !looks_like_pattern(value) {
            serde_json::from_str(value)
                .map_err(|e| Stop::Usage(format!("`{field}`: the value begins like JSON and is not: {e}")))?
        } else {
            Json::String(value.to_string())
        };
        insert(&mut map, field, value);
    }
    Ok(map)
}

fn text(map: &mut Map<String, Json>, key: &str) -> Result<Option<String>, Stop> {
    match map.remove(key) {
        None | Some(Json::Null) => Ok(None),
        Some(Json::String(text)) => Ok(Some(text)),
        Some(_) => Err(Stop::Usage(format!("`{key}`: say a text"))),
    }
}

/// What `--restrict` and the JSON say together; `--restrict none` and an empty list lift every restriction.
fn restrictions(said: Vec<String>, json: Option<Json>) -> Result<Option<Vec<String>>, Stop> {
    let spoken = !said.is_empty() || json.as_ref().is_some_and(|json| !json.is_null());
    let mut all = said;
    match json {
        None | Some(Json::Null) => {}
        Some(Json::String(one)) => all.push(one),
        Some(Json::Array(list)) => {
            for one in list {
                let Json::String(one) = one else {
                    return Err(Stop::Usage("`restrictions`: say a list of texts".into()));
                };
                all.push(one);
            }
        }
        Some(_) => return Err(Stop::Usage("`restrictions`: say a list of texts".into())),
    }
    if all.iter().any(|one| one == NO_RESTRICTION) && all.len() > 1 {
        return Err(Stop::Usage(format!("`--restrict {NO_RESTRICTION}` stands alone")));
    }
    all.retain(|one| one != NO_RESTRICTION);
    Ok(spoken.then_some(all))
}

/// The same field given twice is a field with several values.
fn insert(map: &mut Map<String, Json>, field: &str, value: Json) {
    match map.get_mut(field) {
        None => {
            map.insert(field.to_string(), value);
        }
        Some(Json::Array(list)) => list.push(value),
        Some(one) => *one = Json::Array(vec![one.take(), value]),
    }
}

/// `[38B]AX12`: a serial number with a set of readings, not JSON.
fn looks_like_pattern(value: &str) -> bool {
    value.starts_with('[')
        && value[1..].chars().next().is_some_and(|c| c.is_ascii_alphanumeric())
        && serde_json::from_str::<Json>(value).is_err()
}

fn json_object(from: &str) -> Result<Map<String, Json>, Stop> {
    let text = match from {
        inline if inline.trim_start().starts_with('{') => inline.to_string(),
        "" | "-" => read_all(std::io::stdin().lock(), "standard input")?,
        file => {
            let opened = std::fs::File::open(file);
            let opened =
                opened.map_err(|e| Trouble::new(format!("`{file}` could not be read: {e}"), "check the path"))?;
            read_all(opened, file)?
        }
    };
    serde_json::from_str(&text).map_err(|e| Stop::Usage(format!("the record is not a JSON object: {e}")))
}

fn read_all(from: impl Read, name: &str) -> Result<String, Stop> {
    let mut text = String::new();
    let read = from.take(RECORD_MOST).read_to_string(&mut text);
    read.map_err(|e| Trouble::new(format!("{name} could not be read: {e}"), "give one JSON object in UTF-8"))?;
    Ok(text)
}

/// A value as a person reads it in a language: codes and countries by their labels.
pub(crate) fn labelled(catalogue: &Catalogue, field: Option<&Field>, value: &Json, lang: Lang) -> String {
    let list = field.and_then(|f| match f.kind {
        Kind::Code => catalogue.codes(f.codes.as_deref()?),
        Kind::Country => catalogue.codes("countries"),
        _ => None,
    });
    let Some(list) = list else { return shown(value) };
    let label = |code: &str| list.get(code).map(|code| code.label.get(lang).to_string());
    match value {
        Json::String(code) => label(code).unwrap_or_else(|| code.clone()),
        Json::Array(many) => {
            many.iter().map(|one| labelled(catalogue, field, one, lang)).collect::<Vec<_>>().join("; ")
        }
        other => shown(other),
    }
}

/// A value as a person reads it on a card.
pub(crate) fn shown(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join("; "),
        Json::Object(map) => {
            let main = ["name", "number", "text", "place", "nothing"].iter().find_map(|k| map.get(*k));
            let rest = map.iter().filter(|(_, v)| Some(*v) != main).map(|(k, v)| format!("{k} {}", shown(v)));
            let rest: Vec<String> = rest.collect();
            let main = main.map(shown).unwrap_or_default();
            if rest.is_empty() { main } else { format!("{main} ({})", rest.join(", ")).trim().to_string() }
        }
        other => other.to_string(),
    }
}

/// Lifts every restriction.
const NO_RESTRICTION: &str = "none";
/// A record typed or piped is small; what is larger belongs in an import.
const RECORD_MOST: u64 = 4 << 20;
