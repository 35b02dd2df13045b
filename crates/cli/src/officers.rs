//! `huecry bureau …`, `huecry people …`: the access-rights register, and how officers come in.

use crate::args::{BureauVerb, PeopleVerb};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::people::NewOfficer;
use huecry_desk::{By, passkey, people, provider, sign_in};
use huecry_terms::{CodeId, Face, Officer};

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
        PeopleVerb::Add { bureau, role, name, nationality, same_as, entity } => {
            let (bureau, role) = (bureau.parse()?, role.parse()?);
            let nationalities = countries(node, &nationality)?;
            let same_as = same_as.map(|id| id.parse()).transpose()?;
            let entity = entity.map(|id| id.parse()).transpose()?;
            let new = NewOfficer { bureau, role, name, nationalities, same_as, entity };
            let (officer, _) = people::enter_officer(node.desk, OPERATOR, new, node.program.now())?;
            out.line(officer.id.as_str());
        }
        PeopleVerb::Nationality { id, countries: words } => {
            let nationalities = countries(node, &words)?;
            let id = id.parse()?;
            let (officer, _) = people::set_nationalities(node.desk, OPERATOR, &id, nationalities, node.program.now())?;
            out.talk(&format!("{id}: {}", codes(&officer)));
        }
        PeopleVerb::List => {
            let rows: Vec<Vec<String>> = people::officers(node.desk)?
                .into_iter()
                .map(|o| {
                    let state = if o.ended { "ended" } else { "active" };
                    let countries = codes(&o);
                    vec![o.id.to_string(), o.bureau.to_string(), o.role.to_string(), state.into(), o.name, countries]
                })
                .collect();
            out.table(&["officer", "bureau", "role", "state", "name", "nationality"], &rows);
        }
        PeopleVerb::Rights { csv } => return rights(node, csv, out),
        PeopleVerb::Again { id } => {
            let (officer, _) = people::admit_again(node.desk, OPERATOR, &id.parse()?, node.program.now())?;
            out.line(officer.id.as_str());
        }
        PeopleVerb::Bind { id, issuer, subject } => {
            let (officer, now) = (id.parse()?, node.program.now());
            let act = match issuer.zip(subject) {
                Some((issuer, subject)) => provider::bind(node.desk, OPERATOR, &officer, (&issuer, &subject), now)?,
                None => provider::unbind(node.desk, OPERATOR, &officer, now)?,
            };
            out.talk(&format!("act: {act}"));
        }
        PeopleVerb::End { id } => {
            people::end_officer(node.desk, &id.parse()?, node.program.now())?;
            out.talk(&format!("ended: {id}"));
        }
        PeopleVerb::Invite { id, at } => return invite(node, &id, at.as_deref(), out),
        PeopleVerb::Passkeys { id, remove } => return passkeys(node, &id, remove.as_deref(), out),
        PeopleVerb::Sessions { id } => return sessions(node, id.as_deref(), out),
        PeopleVerb::SignOut { id } => {
            let ended = sign_in::end_sessions_of(node.desk, OPERATOR, &id.parse()?, node.program.now())?;
            out.talk(&out.say("cli-sessions-ended", &[("count", &ended.to_string()), ("officer", &id)]));
        }
    }
    Ok(Exit::Done)
}

/// As a table to read, the columns that fit a screen; as comma-separated values, all of them.
fn rights(node: &Node<'_>, csv: bool, out: &mut Out<'_>) -> Ran {
    let rights = people::rights(node.desk, OPERATOR, node.program.now())?;
    if csv {
        out.raw(people::csv(&rights).as_bytes());
        return Ok(Exit::Done);
    }
    let row = |held: &people::Held| {
        let state = if held.ended.is_some() { "ended" } else { "active" };
        let last = held.last.map_or("-".to_string(), |last| last.to_string());
        let fate = match held.fate {
            Some(people::Fate::Closes(at)) => format!("closes {at}"),
            Some(people::Fate::Spared) => "unused, kept: the last of its bureau".to_string(),
            None => "-".to_string(),
        };
        let entity = held.entity.as_ref().map_or("-".to_string(), ToString::to_string);
        let since = held.added.at.map_or("-".to_string(), |at| at.to_string());
        let registers = held.registers.len().to_string();
        let (officer, role) = (held.officer.to_string(), held.role.to_string());
        let passkeys = held.passkeys.to_string();
        vec![officer, role, entity, state.into(), registers, since, passkeys, last, fate, held.name.clone()]
    };
    let rows: Vec<Vec<String>> = rights.held.iter().map(row).collect();
    let heads = ["officer", "role", "entity", "state", "registers", "since", "passkeys", "last act", "unused", "name"];
    out.table(&heads, &rows);
    Ok(Exit::Done)
}

/// Countries as they are typed; a word that means none ends the command.
fn countries(node: &Node<'_>, words: &[String]) -> Result<Vec<CodeId>, Stop> {
    people::read_nationalities(node.desk, &words.join(",")).map_err(|no| Stop::Usage(no.about))
}

/// An officer's nationalities in a line: `FR, PT`.
fn codes(officer: &Officer) -> String {
    let codes: Vec<&str> = officer.nationalities.iter().map(CodeId::as_str).collect();
    if codes.is_empty() { "-".to_string() } else { codes.join(", ") }
}

/// The link is data and goes to standard output alone; until when it can be used is talk.
fn invite(node: &Node<'_>, id: &str, at: Option<&str>, out: &mut Out<'_>) -> Ran {
    let base = at.map(address).transpose()?.unwrap_or_default();
    let link = sign_in::invite(node.desk, OPERATOR, &id.parse()?, node.program.now())?;
    out.line(&format!("{base}/sign-in/{}", link.secret.expose()));
    out.talk(&out.say("cli-invited", &[("officer", id), ("until", &link.until.to_string())]));
    Ok(Exit::Done)
}

fn passkeys(node: &Node<'_>, id: &str, remove: Option<&str>, out: &mut Out<'_>) -> Ran {
    let officer = id.parse()?;
    if let Some(key) = remove {
        let act = passkey::remove(node.desk, OPERATOR, &officer, key, node.program.now())?;
        out.talk(&format!("act: {act}"));
        return Ok(Exit::Done);
    }
    let used = |used: Option<huecry_terms::Instant>| used.map_or("-".to_string(), |used| used.to_string());
    let keys = passkey::list(node.desk, OPERATOR, &officer)?;
    let rows: Vec<Vec<String>> =
        keys.into_iter().map(|key| vec![key.id, key.added.to_string(), used(key.used), key.name]).collect();
    out.table(&["passkey", "added", "used", "name"], &rows);
    Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done })
}

fn sessions(node: &Node<'_>, id: Option<&str>, out: &mut Out<'_>) -> Ran {
    let officer = id.map(str::parse).transpose()?;
    let running = sign_in::sessions(node.desk, OPERATOR, officer.as_ref(), node.program.now())?;
    let row = |s: &sign_in::SessionLine| {
        vec![s.id.to_string(), s.officer.to_string(), s.since.to_string(), s.until.to_string()]
    };
    let rows: Vec<Vec<String>> = running.iter().map(row).collect();
    out.table(&["session", "officer", "since", "until"], &rows);
    Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done })
}

/// Where the console is served, without the stroke at the end.
fn address(text: &str) -> Result<&str, Stop> {
    let host = text.strip_prefix("https://").or(text.strip_prefix("http://")).unwrap_or_default();
    if host.is_empty() || !text.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(Stop::Usage(format!("`{text}` is no address: write https://HOST or https://HOST:PORT")));
    }
    Ok(text.trim_end_matches('/'))
}

/// The operator of this machine is trusted to be who the machine says.
pub(crate) const OPERATOR: By<'static> = By::Operator(Face::LocalCommandLine);
