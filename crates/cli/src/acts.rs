//! `huecry acts`: who did what.

use crate::args::ActsArgs;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::audit::{self, Wanted};
use huecry_terms::{ActId, Instant};
use serde_json::json;

pub(crate) fn run(node: &Node<'_>, choice: &ActsArgs, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let moment = |text: &String| {
        let read = text.parse::<Instant>();
        read.map_err(|_| Stop::Usage(format!("`{text}` is no moment: write 2026-11-23T08:00:00Z")))
    };
    let wanted = Wanted {
        officer: choice.whose.as_deref().map(str::parse).transpose()?,
        bureau: choice.bureau.as_deref().map(str::parse).transpose()?,
        kind: choice.kind.clone(),
        purpose: choice.for_purpose.as_deref().map(str::parse).transpose()?,
        record: choice.record.clone(),
        from: choice.from.as_ref().map(moment).transpose()?,
        until: choice.until.as_ref().map(moment).transpose()?,
        after: choice.after.map(ActId),
        newest_first: choice.newest_first,
        limit: choice.limit,
    };
    let (acts, looked) = audit::acts(node.desk, &call, &wanted)?;
    let mut rows = Vec::new();
    for act in &acts {
        let Some(entry) = &act.entry else {
            if choice.json {
                out.line(&json!({"act": act.id.0, "erased": true}).to_string());
            }
            rows.push(vec![act.id.to_string(), "-".into(), "-".into(), "-".into(), out.say("act-content-erased", &[])]);
            continue;
        };
        if choice.json {
            let mut object = serde_json::to_value(entry).unwrap_or_default();
            object["number"] = json!(act.id.0);
            out.line(&object.to_string());
        }
        let who = entry.officer.as_ref().map_or("-".into(), ToString::to_string);
        let purpose = entry.purpose.as_ref().map_or("-".into(), ToString::to_string);
        let case = entry.case.as_ref().map_or("-".into(), ToString::to_string);
        rows.push(vec![
            act.id.to_string(),
            entry.at.to_string(),
            who,
            format!("{purpose} {case}"),
            out.say(entry.act.key(), &[]),
        ]);
    }
    if !choice.json {
        out.table(&["act", "at", "officer", "purpose and case", "what"], &rows);
    }
    out.talk(&format!("act: {looked}"));
    Ok(if acts.is_empty() { Exit::Nothing } else { Exit::Done })
}
