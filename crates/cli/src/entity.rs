//! `huecry entity …`: national entities, and what a bureau delegates to them.

use crate::args::EntityVerb;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::entity::{self, NewEntity};
use huecry_terms::{Day, Entity, RegisterId, Right};

pub(crate) fn run(node: &Node<'_>, verb: EntityVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        EntityVerb::Admit { id, name, tasks, legal_basis, rights, users, start, review, undertaking } => {
            let rights = rights.iter().map(|words| right(words)).collect::<Result<_, _>>()?;
            let (start, review) = (day(&start)?, day(&review)?);
            let new =
                NewEntity { id: id.parse()?, name, tasks, legal_basis, rights, users, start, review, undertaking };
            let (entity, act) = entity::admit(node.desk, &node.call()?, new)?;
            out.line(entity.id.as_str());
            out.talk(&format!("act: {act}"));
        }
        EntityVerb::List => {
            let entities = entity::list(node.desk, &node.call()?)?;
            let rows: Vec<Vec<String>> = entities.iter().map(row).collect();
            out.table(&["entity", "state", "users", "start", "review", "rights", "name"], &rows);
            return Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done });
        }
        EntityVerb::Show { id } => {
            let (_, listed) = entity::show(node.desk, &node.call()?, &id)?;
            let lines = listed.lines.iter().map(|line| {
                let officer = line.officer.as_ref().map_or("-".to_string(), ToString::to_string);
                vec![line.act.to_string(), line.at.to_string(), officer, out.say(line.key, &[])]
            });
            let rows: Vec<Vec<String>> = lines.collect();
            out.table(&["act", "at", "officer", "what"], &rows);
            return Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done });
        }
        EntityVerb::End { id } => {
            let act = entity::end(node.desk, &node.call()?, &id)?;
            out.talk(&format!("act: {act}"));
        }
    }
    Ok(Exit::Done)
}

fn row(entity: &Entity) -> Vec<String> {
    let state = if entity.ended.is_some() { "ended" } else { "active" };
    let rights = entity.rights.iter().map(|(register, rights)| {
        let words: Vec<&str> = rights.iter().map(|right| right.as_str()).collect();
        format!("{register}={}", words.join(","))
    });
    vec![
        entity.id.to_string(),
        state.to_string(),
        entity.users.to_string(),
        entity.start.to_string(),
        entity.review.to_string(),
        rights.collect::<Vec<_>>().join(" "),
        entity.name.clone(),
    ]
}

fn right(words: &str) -> Result<(RegisterId, Vec<Right>), Stop> {
    let how = || Stop::Usage(format!("`{words}` is no delegation: write REGISTER=query,record,withdraw,draft"));
    let (register, rights) = words.split_once('=').ok_or_else(how)?;
    let rights: Option<Vec<Right>> = rights.split(',').map(|word| Right::from_word(word.trim())).collect();
    Ok((register.parse()?, rights.ok_or_else(how)?))
}

fn day(text: &str) -> Result<Day, Stop> {
    text.parse().map_err(|_| Stop::Usage(format!("`{text}` is no day: write it as 2026-11-23")))
}
