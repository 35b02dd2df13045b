//! `huecry supervision …`: what bureaux are under.

use crate::args::SupervisionVerb;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::supervision::{self, Decided, Wanted};
use huecry_terms::{Capability, Mode};

pub(crate) fn run(node: &Node<'_>, verb: SupervisionVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        SupervisionVerb::Propose { bureau, capability, mode, reason, decision, days } => {
            let word = |word: &str, all: &[&str]| Stop::Usage(format!("`{word}` is none of `{}`", all.join("`, `")));
            let capability = Capability::from_word(&capability)
                .ok_or_else(|| word(&capability, &Capability::ALL.map(Capability::as_str)))?;
            let mode = Mode::from_word(&mode).ok_or_else(|| word(&mode, &Mode::ALL.map(Mode::as_str)))?;
            let wanted = Wanted { bureau: bureau.parse()?, capability, mode, reason, decision, days };
            let (id, act) = supervision::propose(node.desk, &node.call()?, wanted)?;
            out.line(&id);
            out.talk(&out.say("cli-supervision-waits", &[("id", &id), ("act", &act.to_string())]));
            return Ok(Exit::Waits);
        }
        SupervisionVerb::Sign { id } => {
            let (decision, act) = supervision::sign(node.desk, &node.call()?, &id)?;
            let what = [decision.bureau.as_str(), decision.capability.as_str(), decision.mode.as_str()];
            out.line(&what.join("\t"));
            out.talk(&format!("act: {act}"));
        }
        SupervisionVerb::List => {
            let decisions = supervision::all(node.desk, node.program.now())?;
            let rows: Vec<Vec<String>> = decisions.iter().map(row).collect();
            out.table(&["id", "bureau", "capability", "mode", "state", "since", "until", "decision"], &rows);
            return Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done });
        }
    }
    Ok(Exit::Done)
}

fn row(one: &Decided) -> Vec<String> {
    let decision = &one.decision;
    let state = match (&decision.signed_by, one.counts) {
        (None, _) => "waits",
        (Some(_), true) => "in force",
        (Some(_), false) => "past",
    };
    vec![
        one.id.clone(),
        decision.bureau.to_string(),
        decision.capability.as_str().to_string(),
        decision.mode.as_str().to_string(),
        state.to_string(),
        decision.since.to_string(),
        decision.until.map_or("-".to_string(), |until| until.to_string()),
        decision.decision.clone(),
    ]
}
