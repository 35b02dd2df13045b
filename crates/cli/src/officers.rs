//! `huecry bureau …`, `huecry people …`: the access-rights register.

use crate::args::{BureauVerb, PeopleVerb};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran};
use huecry_desk::people;

pub(crate) fn bureau(node: &Node<'_>, verb: BureauVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        BureauVerb::Add { id, name } => {
            let bureau = people::add_bureau(node.desk, id.parse()?, name, node.program.now())?;
            out.line(bureau.id.as_str());
        }
        BureauVerb::List => {
            let rows: Vec<Vec<String>> = people::bureaux(node.desk)?
                .into_iter()
                .map(|b| vec![b.id.to_string(), b.country.map_or("-".into(), |c| c.to_string()), b.name])
                .collect();
            out.table(&["bureau", "country", "name"], &rows);
        }
    }
    Ok(Exit::Done)
}

pub(crate) fn people(node: &Node<'_>, verb: PeopleVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        PeopleVerb::Add { bureau, role, name } => {
            let officer = people::add_officer(node.desk, bureau.parse()?, role.parse()?, &name, node.program.now())?;
            out.line(officer.id.as_str());
        }
        PeopleVerb::List => {
            let rows: Vec<Vec<String>> = people::officers(node.desk)?
                .into_iter()
                .map(|o| {
                    let state = if o.ended { "ended" } else { "active" };
                    vec![o.id.to_string(), o.bureau.to_string(), o.role.to_string(), state.into(), o.name]
                })
                .collect();
            out.table(&["officer", "bureau", "role", "state", "name"], &rows);
        }
        PeopleVerb::End { id } => {
            people::end_officer(node.desk, &id.parse()?, node.program.now())?;
            out.talk(&format!("ended: {id}"));
        }
    }
    Ok(Exit::Done)
}
