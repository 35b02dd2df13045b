//! `huecry link …`: the line to other nodes.

use crate::args::{AgreementVerb, LinkVerb, SendArgs, StandArgs};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::attach::{self, Enclosed};
use huecry_desk::link::compare::{Compared, RowName, RowTold, compare};
use huecry_desk::link::preview::{Preview, preview};
use huecry_desk::link::told::{
    AgreementTold, LinkTold, MessageLine, MessageTold, PostedTold, SaidTold, SentTold, Wanted, agreements,
    conversation, links, message, messages,
};
use huecry_desk::link::written::{self, Written};
use huecry_desk::link::{compose, dead, inbox};
use huecry_terms::{ActId, Call, Failure, Instant, Refusal, RefusalKind, Trouble};
use serde::Serialize;
use serde_json::Value as Json;
use std::io::Read;

pub(crate) fn run(node: &Node<'_>, verb: LinkVerb, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    match verb {
        LinkVerb::Status { json } => return status(node, &call, json, out),
        LinkVerb::Inbox { sent, waiting, conversation, limit, json } => {
            return list(node, &call, (sent, waiting, conversation, limit), json, out);
        }
        LinkVerb::Read { message: id, json } => {
            let told = message(node.desk, &call, parsed("message", &id)?)?;
            match json {
                true => object(&told, out),
                false => show(&told, out),
            }
            out.talk(&format!("act: {}", told.looked));
        }
        LinkVerb::Send(choice) => return send(node, &call, &choice, out),
        LinkVerb::File { message, number } => {
            let number = number.checked_sub(1).ok_or_else(|| Stop::Usage("files are counted from 1".into()))?;
            let file = attach::open(node.desk, &call, parsed("message", &message)?, number, &mut Raw(out))?;
            out.talk(&format!("{}  {}  {} bytes", file.name, file.media, file.size));
        }
        LinkVerb::TakeOver { message } => match inbox::take_over(node.desk, &call, parsed("message", &message)?)? {
            Some(act) => done(act, out),
            None => out.talk(&out.say("cli-link-told", &[])),
        },
        LinkVerb::Resend { message, to } => {
            done(dead::resend(node.desk, &call, parsed("message", &message)?, &to)?, out);
        }
        LinkVerb::Close { message, to } => {
            done(dead::close(node.desk, &call, parsed("message", &message)?, &to)?, out);
        }
        LinkVerb::Compare { peer, limit, json } => return books(node, &call, &peer, limit, json, out),
        LinkVerb::Agreement(verb) => return agreement(node, &call, verb, out),
    }
    Ok(Exit::Done)
}

fn status(node: &Node<'_>, call: &Call, json: bool, out: &mut Out<'_>) -> Ran {
    let links = links(node.desk, call)?;
    if json {
        links.iter().for_each(|link| object(link, out));
    } else {
        for link in &links {
            stands(link, call.now, out);
        }
    }
    Ok(if links.is_empty() { Exit::Nothing } else { Exit::Done })
}

/// A link in a few lines: what stands in the way is said calmly, with what waits and when it is tried again.
fn stands(link: &LinkTold, now: Instant, out: &mut Out<'_>) {
    // A word of the directory's has words of its own; what the line says is said as it is.
    let why = match (link.state, link.why.as_deref()) {
        ("barred", Some(why)) => out.say(&format!("link-why-{why}"), &[]),
        (_, why) => why.unwrap_or_default().to_owned(),
    };
    let minutes = link.since.map_or(0, |since| now.duration_since(since).as_mins()).to_string();
    let heard = link.heard.map_or_else(|| "-".to_owned(), |at| at.to_string());
    let state = out
        .say(&format!("link-state-{}", link.state), &[("why", why.as_str()), ("minutes", &minutes), ("heard", &heard)]);
    out.line(&format!("{}  {state}", link.peer));
    let waits = link.waits().to_string();
    let said = match link.next_try {
        Some(next) => out.say("link-waits", &[("count", &waits), ("next", &next.to_string())]),
        None => out.say("link-waits-held", &[("count", &waits)]),
    };
    out.line(&format!("  {said}"));
    let agreed = link.agreement.as_ref().map_or_else(
        || out.say("link-no-agreement", &[]),
        |one| {
            let standing = out.say(&format!("agreement-{}", one.standing), &[]);
            format!("{}@{}: {standing}", one.agreement, one.version)
        },
    );
    out.line(&format!("  {agreed}"));
    let books = &link.books;
    let lanes = link.waiting;
    out.line(&format!(
        "  flash {}  urgent {}  normal {}  bulk {}  late {}  needs-answer {}",
        lanes.flash, lanes.urgent, lanes.normal, lanes.bulk, link.late, link.needs_answer
    ));
    out.line(&format!(
        "  posted {}  delivered {}  pending {}  dead {}  taken {}  refused {}  unheard {}",
        books.posted, books.delivered, books.pending, books.dead, books.taken, books.refused, books.unheard
    ));
    out.line(&format!("  {}", out.say(if books.holds { "link-books-hold" } else { "link-books-broken" }, &[])));
}

fn list(
    node: &Node<'_>,
    call: &Call,
    (sent, waiting, of, limit): (bool, bool, Option<String>, usize),
    json: bool,
    out: &mut Out<'_>,
) -> Ran {
    let found = match of {
        Some(of) => conversation(node.desk, call, parsed("conversation", &of)?)?,
        None => {
            let wanted = Wanted { ours: Some(sent), waiting, limit, ..Wanted::default() };
            messages(node.desk, call, &wanted)?.messages
        }
    };
    if json {
        found.iter().for_each(|one| object(one, out));
    } else {
        let rows: Vec<Vec<String>> = found.iter().map(row).collect();
        out.table(&["message", "from", "to", "kind", "lane", "handling", "made", "due", "standing"], &rows);
    }
    Ok(if found.is_empty() { Exit::Nothing } else { Exit::Done })
}

fn row(one: &MessageLine) -> Vec<String> {
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
    let standing = match one.ours {
        true => one.to.iter().filter_map(|to| to.standing.clone()).collect::<Vec<_>>().join(","),
        false => or_dash(one.step.clone()),
    };
    vec![
        one.message.clone(),
        one.from.clone(),
        one.to.iter().map(|to| to.to.as_str()).collect::<Vec<_>>().join(","),
        one.kind.clone(),
        one.lane.to_owned(),
        // A test says so where the handling stands: nobody takes it for true.
        format!("{}{}", or_dash(one.handling.clone()), if one.test { " TEST" } else { "" }),
        one.created.to_string(),
        or_dash(one.due.map(|due| due.to_string())),
        standing,
    ]
}

fn show(told: &MessageTold, out: &mut Out<'_>) {
    let line = &told.line;
    let to = |posted: &PostedTold| {
        let stands = posted.standing.as_ref().map(|standing| format!(" ({standing})")).unwrap_or_default();
        format!("{}{stands}", posted.to)
    };
    let to: Vec<String> = line.to.iter().map(to).collect();
    match &told.said {
        Some(said) => {
            statement(said, line.kind.as_str(), (&line.from, &to.join(", ")), out);
            out.line("");
            out.line(&said.text);
            out.line("");
        }
        None => {
            out.line(&format!("{}  {} -> {}", line.kind, line.from, to.join(", ")));
            out.line(&out.say("link-erased", &[]));
        }
    }
    for (n, file) in (1..).zip(&told.files) {
        let here = if file.here == file.pieces { String::new() } else { format!("  {}/{}", file.here, file.pieces) };
        out.line(&format!("  file {n}: {}  {}  {} bytes{here}", file.name, file.media, file.size));
    }
    for receipt in &told.receipts {
        let at = receipt.at.map_or_else(|| "-".to_owned(), |at| at.to_string());
        let whose = if receipt.given { "given" } else { "taken" };
        out.line(&format!("  {at}  {}  {whose}  {}  act {}", receipt.step, short(&receipt.receipt), receipt.act));
    }
}

/// What a statement says before its text: the handling first.
fn statement(said: &SaidTold, kind: &str, (from, to): (&str, &str), out: &mut Out<'_>) {
    let test = if said.test { "  TEST" } else { "" };
    out.line(&format!("{}  {}{test}", said.handling, said.classification));
    out.line(&format!("{kind}  {from} -> {to}"));
    out.line(&format!("  {}", said.subject));
    let lists = [("purposes", &said.purposes), ("areas", &said.areas), ("categories", &said.categories)];
    for (word, list) in lists {
        out.line(&format!("  {word}: {}", list.join(", ")));
    }
    let evaluation = said.evaluation.as_deref().unwrap_or("-");
    out.line(&format!("  priority: {}  evaluation: {evaluation}  case: {}", said.priority, said.case));
    let by = said.answer_by.map_or_else(|| "-".to_owned(), |by| by.to_string());
    out.line(&format!("  answer by: {by}  keep until: {}  onward: {}", said.keep_until, said.onward.join(", ")));
}

fn send(node: &Node<'_>, call: &Call, choice: &SendArgs, out: &mut Out<'_>) -> Ran {
    let written = written_of(choice)?;
    let letter = written::read(&node.desk.catalogue, call, &written).map_err(|wrong| {
        let flags: Vec<String> = wrong.iter().map(|field| format!("--{}", field.replace('_', "-"))).collect();
        Stop::Usage(format!("{}: missing, or of another shape", flags.join(", ")))
    })?;
    if choice.dry_run {
        let seen = preview(node.desk, call, &letter)?;
        shown(&seen, choice.json, out);
        return match seen.refused {
            Some(no) => Err(Failure::Refused(no).into()),
            None => Ok(Exit::Done),
        };
    }
    let enclosed = enclosed(node, call, &choice.attach)?;
    let sent = SentTold::from(compose::send_with(node.desk, call, &letter, &enclosed)?);
    match choice.json {
        true => object(&sent, out),
        false => out.line(&format!("{}\t{}", sent.message, sent.conversation)),
    }
    out.talk(&format!("act: {}", sent.act));
    Ok(Exit::Done)
}

/// Standard output as something to write to.
struct Raw<'a, 'o>(&'a mut Out<'o>);

impl std::io::Write for Raw<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.raw(bytes);
        // A reader that has gone away need not be served to the end.
        if self.0.gone { Err(std::io::ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Seals the files that go along, each as it is read.
fn enclosed(node: &Node<'_>, call: &Call, files: &[String]) -> Result<Enclosed, Stop> {
    let mut enclosed = Enclosed::default();
    for said in files {
        let (path, media) = match said.rsplit_once(':').filter(|(_, media)| media.contains('/')) {
            Some((path, media)) if !std::path::Path::new(said).exists() => (path, media),
            _ => (said.as_str(), media_of(said)),
        };
        let unread = |e| Trouble::new(format!("could not read `{path}`: {e}"), "name a file");
        let mut file = std::fs::File::open(path).map_err(unread)?;
        let name = std::path::Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path);
        attach::seal(node.desk, call, &mut enclosed, (name, media), &mut file)?;
    }
    Ok(enclosed)
}

/// What a file is, by its name; bytes where that says nothing.
fn media_of(name: &str) -> &'static str {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let known = MEDIA.into_iter().find(|(known, _)| end.as_deref() == Some(*known));
    known.map_or("application/octet-stream", |(_, media)| media)
}

fn shown(seen: &Preview, json: bool, out: &mut Out<'_>) {
    if json {
        object(seen, out);
        return;
    }
    statement(&seen.said, &seen.kind, (&seen.from, &seen.to.join(", ")), out);
    out.line(&format!("  received as: {}", seen.received_as.as_deref().unwrap_or("-")));
    for mark in &seen.marks {
        out.line(&format!("  ! {}", out.say(&format!("line-mark-{mark}"), &[])));
    }
    out.line("");
    out.line(&seen.said.text);
}

fn written_of(choice: &SendArgs) -> Result<Written, Stop> {
    let text = match (&choice.text, &choice.file) {
        (Some(text), _) => text.clone(),
        (None, Some(file)) => std::fs::read_to_string(file)
            .map_err(|e| Trouble::new(format!("could not read `{}`: {e}", file.display()), "name a file of text"))?,
        (None, None) => {
            let mut text = String::new();
            let read = std::io::stdin().take(TEXT_MOST).read_to_string(&mut text);
            read.map_err(|e| Trouble::new(format!("could not read standard input: {e}"), "give text"))?;
            text
        }
    };
    let reply_to = choice.reply_to.clone().and_then(|two| <[String; 2]>::try_from(two).ok());
    Ok(Written {
        to: choice.to.clone(),
        kind: choice.kind.clone(),
        conversation: choice.conversation.clone().unwrap_or_default(),
        reply_to: reply_to.map(|[sender, message]| (sender, message)),
        purposes: choice.purposes.clone(),
        areas: choice.areas.clone(),
        categories: choice.categories.clone(),
        handling: choice.handling.clone(),
        classification: choice.classification.clone(),
        personal: choice.personal.then_some(true),
        priority: choice.priority.clone(),
        indirect: choice.indirect,
        keep_until: choice.keep_until.clone(),
        test: choice.test,
        subject: choice.subject.clone(),
        language: choice.language.clone(),
        text,
        evaluation: choice.evaluation.clone().unwrap_or_default(),
        on_behalf_of: choice.on_behalf_of.clone().unwrap_or_default(),
    })
}

fn books(node: &Node<'_>, call: &Call, peer: &str, limit: usize, json: bool, out: &mut Out<'_>) -> Ran {
    let compared = compare(node.desk, call, peer, limit)?;
    if json {
        object(&compared, out);
    } else {
        let rows: Vec<Vec<String>> = compared.rows.iter().map(side_by_side).collect();
        out.table(&["number", "act", "ours", "standing", "receipt", "theirs", "their word", "verdict"], &rows);
        out.talk(&verdict(&compared, out));
    }
    Ok(if compared.agree { Exit::Done } else { Exit::Nothing })
}

fn side_by_side(row: &RowTold) -> Vec<String> {
    let or_dash = |hash: &Option<String>| hash.as_deref().map_or_else(|| "-".to_owned(), short);
    let way = if row.name.ours { "sent" } else { "came" };
    vec![
        format!("{way} {}", row.name.number),
        row.act.to_string(),
        short(&row.statement),
        row.standing.clone(),
        or_dash(&row.receipt),
        or_dash(&row.their_statement),
        row.their_word.clone().unwrap_or_else(|| "-".into()),
        row.verdict.to_owned(),
    ]
}

/// Whether both books agree, in a sentence.
fn verdict(compared: &Compared, out: &Out<'_>) -> String {
    let open = compared.open.to_string();
    if compared.agree {
        return out.say("link-books-agree", &[("open", &open)]);
    }
    let name = |row: &RowName| {
        let key = if row.ours { "link-row-sent" } else { "link-row-came" };
        out.say(key, &[("number", &row.number.to_string())])
    };
    let at: Vec<String> = compared.differ.iter().map(name).collect();
    out.say("link-books-differ", &[("at", &at.join(", "))])
}

fn agreement(node: &Node<'_>, call: &Call, verb: AgreementVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        AgreementVerb::List { json } => {
            let list = agreements(node.desk, call, node.lang())?;
            if json {
                list.iter().for_each(|one| object(one, out));
            } else {
                let rows: Vec<Vec<String>> = list
                    .iter()
                    .map(|one| {
                        let standing = out.say(&format!("agreement-{}", one.standing), &[]);
                        vec![
                            one.agreement.clone(),
                            one.version.to_string(),
                            standing,
                            one.valid_until.clone(),
                            one.title.clone(),
                        ]
                    })
                    .collect();
                out.table(&["agreement", "version", "standing", "valid until", "title"], &rows);
            }
            return Ok(if list.is_empty() { Exit::Nothing } else { Exit::Done });
        }
        AgreementVerb::Show { agreement, json } => {
            let one = named(node, call, &agreement)?;
            match json {
                true => object(&one, out),
                false => card(&one, out),
            }
        }
        AgreementVerb::Sign(choice) => says(node, call, Says::Signed, &choice, out)?,
        AgreementVerb::Suspend(choice) => says(node, call, Says::Suspended, &choice, out)?,
        AgreementVerb::Resume(choice) => says(node, call, Says::Resumed, &choice, out)?,
    }
    Ok(Exit::Done)
}

fn named(node: &Node<'_>, call: &Call, id: &str) -> Result<AgreementTold, Stop> {
    let found = agreements(node.desk, call, node.lang())?.into_iter().find(|one| one.agreement == id);
    found.ok_or_else(|| Failure::Refused(Refusal::new(RefusalKind::NoSuchRecord, id)).into())
}

fn says(node: &Node<'_>, call: &Call, says: Says, choice: &StandArgs, out: &mut Out<'_>) -> Result<(), Stop> {
    let party = match &choice.party {
        Some(party) => party.clone(),
        None => {
            let one = named(node, call, &choice.agreement)?;
            one.parties.into_iter().find(|party| party.ours).map(|party| party.party).unwrap_or_default()
        }
    };
    done(stand(node.desk, call, &choice.agreement, &party, says, &choice.reason)?, out);
    Ok(())
}

fn card(one: &AgreementTold, out: &mut Out<'_>) {
    let standing = out.say(&format!("agreement-{}", one.standing), &[]);
    out.line(&format!("{}@{}  {}", one.agreement, one.version, one.title));
    out.line(&format!("  {standing}  {} – {}  text {}", one.valid_from, one.valid_until, short(&one.text)));
    for party in &one.parties {
        let signed = out.say(if party.signed { "link-signed" } else { "link-unsigned" }, &[]);
        let suspended =
            if party.suspended { format!("; {}", out.say("agreement-suspended", &[])) } else { String::new() };
        let ours = if party.ours { " *" } else { "" };
        out.line(&format!("  {}{ours}  {}  {}: {signed}{suspended}", party.party, party.address, party.name));
    }
    for basis in &one.basis {
        let checked = if basis.checked { String::new() } else { format!("  ({})", out.say("sheet-not-compared", &[])) };
        out.line(&format!("  {}{checked}", basis.cite));
    }
    let lists = [
        ("purposes", &one.purposes),
        ("areas", &one.areas),
        ("crime areas", &one.crime_areas),
        ("kinds", &one.kinds),
        ("categories", &one.categories),
        ("onward", &one.onward),
    ];
    for (word, list) in lists {
        out.line(&format!("  {word}: {}", list.join(", ")));
    }
    out.line(&format!(
        "  handling: {}  keep: {}  size: {}  rate: {}",
        one.handling, one.keep_most, one.size_most, one.rate
    ));
}

fn done(act: ActId, out: &mut Out<'_>) {
    out.line(&act.to_string());
}

fn object(one: &impl Serialize, out: &mut Out<'_>) {
    // INVARIANT: no map with keys that are not texts; what could not be written would be an empty line.
    out.line(&serde_json::to_value(one).unwrap_or(Json::Null).to_string());
}

/// The beginning of a hash, as people compare them.
fn short(hash: &str) -> String {
    hash.chars().take(12).collect()
}

fn parsed<T: std::str::FromStr>(what: &str, text: &str) -> Result<T, Stop> {
    text.parse().map_err(|_| Stop::Usage(format!("`{text}` is no {what}: take it as `huecry link inbox` shows it")))
}

/// More than a message holds: what is longer is refused, not cut.
const TEXT_MOST: u64 = 1 << 20;
/// What files of the usual kinds are.
const MEDIA: [(&str, &str); 7] = [
    ("txt", "text/plain"),
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("pdf", "application/pdf"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("zip", "application/zip"),
];
