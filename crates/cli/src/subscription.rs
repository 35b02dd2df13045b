//! `huecry subscription …`: standing queries.

use crate::args::SubscriptionVerb;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran};
use huecry_desk::dossier::Announced;
use huecry_desk::{search, subscription};
use huecry_terms::{HitRef, IdError, Record, RegisterId, SubscriptionId};
use serde_json::json;

pub(crate) fn run(node: &Node<'_>, verb: SubscriptionVerb, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    match verb {
        SubscriptionVerb::Add { text, registers } => {
            let registers: Vec<RegisterId> = registers.iter().map(|r| r.parse()).collect::<Result<_, IdError>>()?;
            let query = search::read(&node.desk.catalogue, &text, registers, 1, call.now);
            out.line(&subscription::add(node.desk, &call, &query)?.to_string());
        }
        SubscriptionVerb::List => {
            let list = subscription::list(node.desk, &call)?;
            let rows: Vec<Vec<String>> = list
                .iter()
                .map(|s| {
                    vec![
                        s.id.to_string(),
                        s.officer.to_string(),
                        s.purpose.to_string(),
                        s.case.to_string(),
                        s.text.clone(),
                    ]
                })
                .collect();
            out.table(&["subscription", "officer", "purpose", "case", "text"], &rows);
        }
        SubscriptionVerb::Hits { id, json } => {
            let (hits, act) = subscription::hits(node.desk, &call, subscription_id(&id)?)?;
            let announced = Announced::with(node.desk, hits.iter().map(|(_, record)| record))?;
            for (hit, record) in &hits {
                let told: Vec<&str> = announced.of(record.id).iter().map(|said| said.get(node.lang())).collect();
                print_hit((hit, record), &told, json, out);
            }
            out.talk(&format!("act: {act}"));
            return Ok(if hits.is_empty() { Exit::Nothing } else { Exit::Done });
        }
        SubscriptionVerb::End { id } => {
            subscription::end(node.desk, &call, subscription_id(&id)?)?;
            out.talk(&format!("ended: {id}"));
        }
    }
    Ok(Exit::Done)
}

/// One hit, and what must be told with it.
fn print_hit((hit, record): (&HitRef, &Record), told: &[&str], json: bool, out: &mut Out<'_>) {
    if json {
        let object = json!({
            "register": hit.register.as_str(), "record": record.number, "version": hit.version,
            "word": hit.word.as_str(), "source": record.source.as_str(), "handling": record.body.handling.to_string(),
            "announced": told,
        });
        out.line(&object.to_string());
        return;
    }
    out.line(&format!("{}\t{}\t{}\t{}", hit.word.as_str(), hit.register, record.number, record.body.handling));
    told.iter().for_each(|said| out.line(&format!("  ! {said}")));
}

fn subscription_id(text: &str) -> Result<SubscriptionId, IdError> {
    let id: huecry_terms::RecordId =
        text.parse().map_err(|_| IdError::new("subscription", text, "the id `huecry subscription list` shows"))?;
    Ok(SubscriptionId(id.0))
}
