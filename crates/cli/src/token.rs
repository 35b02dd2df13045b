//! `huecry token …`: machines and what their tokens open.

use crate::args::TokenVerb;
use crate::exit::Exit;
use crate::officers::OPERATOR;
use crate::out::Out;
use crate::{Node, Ran};
use huecry_desk::token::{self, TokenWanted};
use huecry_terms::IdError;

pub(crate) fn run(node: &Node<'_>, verb: TokenVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        TokenVerb::Issue { officer, label, purpose, registers, days } => {
            let purposes = purpose.iter().map(|p| p.parse()).collect::<Result<_, IdError>>()?;
            let registers = registers.iter().map(|r| r.parse()).collect::<Result<_, IdError>>()?;
            let wanted = TokenWanted { officer: officer.parse()?, label, purposes, registers, days };
            let (id, secret, _) = token::issue(node.desk, OPERATOR, wanted, node.program.now())?;
            // The secret is data and goes to standard output alone: into a file only the machine reads.
            out.line(secret.expose());
            out.talk(&out.say("cli-token-issued", &[("token", &id.to_string()), ("officer", &officer)]));
        }
        TokenVerb::List => return list(node, out),
        TokenVerb::Revoke { id } => {
            token::revoke(node.desk, OPERATOR, id.parse()?, node.program.now())?;
            out.talk(&out.say("cli-token-revoked", &[("token", &id)]));
        }
    }
    Ok(Exit::Done)
}

fn list(node: &Node<'_>, out: &mut Out<'_>) -> Ran {
    let issued = token::list(node.desk, OPERATOR, node.program.now())?;
    let words = |texts: Vec<&str>| if texts.is_empty() { "*".to_string() } else { texts.join(" ") };
    let row = |issued: &token::Issued| {
        let state = match (issued.counts, issued.revoked) {
            (true, _) => "active",
            (false, true) => "revoked",
            (false, false) => "ended",
        };
        let token = &issued.token;
        vec![
            token.id.to_string(),
            token.officer.to_string(),
            state.to_string(),
            token.until.to_string(),
            words(token.purposes.iter().map(|p| p.as_str()).collect()),
            words(token.registers.iter().map(|r| r.as_str()).collect()),
            token.label.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = issued.iter().map(row).collect();
    out.table(&["token", "officer", "state", "until", "purposes", "registers", "label"], &rows);
    Ok(if rows.is_empty() { Exit::Nothing } else { Exit::Done })
}
