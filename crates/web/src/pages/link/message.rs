//! Messages of the line: the list, one with its receipts, a conversation; taking over, and what does not go.

use super::spoken;
use crate::answer::{Answer, Ran, Stop, page};
use crate::frame::{Frame, Key};
use crate::visit::Visit;
use crate::widgets::handling::{self, HandlingLine};
use askama::Template;
use huecry_catalogue::Verb;
use huecry_desk::link::told::{self, AgreementTold, MessageLine, MessageTold, PostedTold, SaidTold, Wanted};
use huecry_desk::link::{dead, inbox};
use huecry_terms::{Handling, Instant};

#[derive(Template)]
#[template(path = "pages/link-messages.html")]
struct All<'v> {
    f: Frame<'v>,
    lines: Vec<MessageLine>,
    /// Which list: words, address, chosen.
    lists: Vec<(String, &'static str, bool)>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "pages/link-message.html")]
struct One<'v> {
    f: Frame<'v>,
    told: MessageTold,
    /// What may be done with it, at the head of the page; none once it is erased.
    handling: Option<HandlingLine>,
    /// What happened with it, the oldest first.
    events: Vec<Event>,
    /// What a reply begins with; none to one of our own.
    reply: Vec<(&'static str, String)>,
    /// Whether nobody has told its sender yet that somebody has it in hand.
    takes: bool,
    may_keep: bool,
}

#[derive(Template)]
#[template(path = "pages/link-conversation.html")]
struct Thread<'v> {
    f: Frame<'v>,
    lines: Vec<MessageLine>,
}

/// One thing that happened with a message.
struct Event {
    what: String,
    at: Option<(String, String)>,
    act: u64,
    /// SHA-256 of the receipt, where it is one.
    receipt: String,
}

/// Messages, the newest first: what they are and how they stand, nothing of what they say.
///
/// # Errors
/// Refused when the role may not message. Trouble.
pub fn all(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let (sent, waiting) = (visit.query.has("sent"), visit.query.has("waiting"));
    let after = visit.query.given("cursor").map(str::parse).transpose()?;
    let ours = if waiting { Some(false) } else { Some(sent) };
    let wanted = Wanted { ours, waiting, after, limit: PAGE, ..Wanted::default() };
    let found = told::messages(visit.desk(), &call, &wanted)?;
    let list = match (waiting, sent) {
        (true, _) => "waiting=1&",
        (_, true) => "sent=1&",
        _ => "",
    };
    let lists = [
        ("ui-link-came", "/link/messages", !sent && !waiting),
        ("ui-link-waiting", "/link/messages?waiting=1", waiting),
        ("ui-link-sent", "/link/messages?sent=1", sent && !waiting),
    ];
    let f = visit.frame().with_back("/link", visit.say("ui-link-title", &[])).with_keys(&KEYS_LIST);
    let lists = lists.into_iter().map(|(key, href, chosen)| (f.t(key), href, chosen)).collect();
    let next = found.next.map(|place| format!("/link/messages?{list}cursor={place}"));
    page(&All { f, lines: found.messages, lists, next })
}

/// Opens a message.
///
/// # Errors
/// Refused when the role may not, or there is no such message. Trouble.
pub fn show(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let message = visit.part("message").parse().map_err(|_| Stop::NoSuchPage)?;
    let told = told::message(visit.desk(), &call, message)?;
    let agreements = told::agreements(visit.desk(), &call, visit.lang)?;
    let title = told.said.as_ref().map_or_else(|| visit.say("ui-link-message", &[]), |said| said.subject.clone());
    let f = visit.frame_titled(title).with_act(huecry_terms::ActId(told.looked)).with_keys(&KEYS);
    let f = f.with_back("/link/messages", visit.say("ui-link-messages", &[]));
    let handling = told.said.as_ref().and_then(|said| said.handling.parse::<Handling>().ok());
    let handling = handling.map(|handling| handling::line(&f, &handling, told.line.from.clone()));
    let reply = told.said.as_ref().filter(|_| !told.line.ours);
    let reply = reply.map(|said| reply_to(visit, &told.line, said, &agreements)).unwrap_or_default();
    let takes = !told.line.ours && told.line.step.as_deref().is_some_and(|step| step == "accepted");
    let events = events(&f, &told);
    page(&One { events, handling, reply, takes, may_keep: visit.may(Verb::KeepLine), told, f })
}

/// A conversation, both sides', the oldest first.
///
/// # Errors
/// Refused when the role may not message. Trouble.
pub fn conversation(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let which = visit.part("conversation").parse().map_err(|_| Stop::NoSuchPage)?;
    let lines = told::conversation(visit.desk(), &call, which)?;
    if lines.is_empty() {
        return Err(Stop::NoSuchPage);
    }
    let f = visit.frame().with_back("/link/messages", visit.say("ui-link-messages", &[]));
    page(&Thread { f, lines })
}

/// Takes a message over: its sender is told that somebody has it in hand.
///
/// # Errors
/// As [`inbox::take_over`].
pub fn take_over(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::Message)?;
    if let Some(none) = none {
        return Ok(none);
    }
    inbox::take_over(visit.desk(), &call, visit.part("message").parse().map_err(|_| Stop::NoSuchPage)?)?;
    Ok(Answer::Go(format!("/link/messages/{}", visit.part("message"))))
}

/// Sends a dead letter again.
///
/// # Errors
/// As [`dead::resend`].
pub fn resend(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::KeepLine)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let message = visit.part("message").parse().map_err(|_| Stop::NoSuchPage)?;
    dead::resend(visit.desk(), &call, message, visit.form.get("to"))?;
    Ok(Answer::Go("/link".into()))
}

/// Gives a message up.
///
/// # Errors
/// As [`dead::close`].
pub fn close(visit: &Visit) -> Ran {
    let (call, none) = spoken(visit, Verb::KeepLine)?;
    if let Some(none) = none {
        return Ok(none);
    }
    let message = visit.part("message").parse().map_err(|_| Stop::NoSuchPage)?;
    dead::close(visit.desk(), &call, message, visit.form.get("to"))?;
    Ok(Answer::Go("/link".into()))
}

/// What happened with a message: that it was sent or came, and every receipt.
fn events(f: &Frame<'_>, told: &MessageTold) -> Vec<Event> {
    let when = |at: &Instant| (at.to_string(), f.time(at));
    let first = if told.line.ours { "link-event-sent" } else { "link-event-came" };
    let first =
        Event { what: f.t(first), at: Some(when(&told.line.created)), act: told.line.act, receipt: String::new() };
    let receipts = told.receipts.iter().map(|receipt| {
        let whose = if receipt.given { "link-event-given" } else { "link-event-taken" };
        Event {
            what: f.t1(whose, "step", f.t(&format!("link-step-{}", receipt.step))),
            at: receipt.at.as_ref().map(when),
            act: receipt.act,
            receipt: receipt.receipt.chars().take(12).collect(),
        }
    });
    std::iter::once(first).chain(receipts).collect()
}

/// What a reply takes over from what it answers: nobody is asked twice.
fn reply_to(
    visit: &Visit,
    line: &MessageLine,
    said: &SaidTold,
    agreements: &[AgreementTold],
) -> Vec<(&'static str, String)> {
    let terms = visit.catalogue().line();
    let kinds = terms.kind(&line.kind).map(|kind| kind.answered_by.as_slice()).unwrap_or_default();
    let answer = kinds.iter().find(|kind| terms.kind(kind.as_str()).is_some_and(|kind| !kind.receipt));
    let kind = answer.map_or_else(|| FOLLOW_UP.to_owned(), ToString::to_string);
    // Their level in our own list, as the agreement has it.
    let levels = agreements.iter().filter(|one| one.text == said.agreement).flat_map(|one| &one.levels);
    let ours = levels.into_iter().find(|level| level.theirs == said.classification).map(|level| level.ours.clone());
    let mut fields = vec![
        ("to", line.from.clone()),
        ("kind", kind),
        ("conversation", line.conversation.clone()),
        ("reply_sender", line.from.clone()),
        ("reply_message", line.message.clone()),
        ("handling", said.handling.clone()),
        ("classification", ours.unwrap_or_default()),
        ("priority", said.priority.clone()),
        ("keep_until", said.keep_until.clone()),
        ("subject", said.subject.clone()),
        ("language", said.language.clone()),
    ];
    fields.extend(said.areas.iter().map(|area| ("areas", area.clone())));
    fields.extend(said.categories.iter().map(|category| ("categories", category.clone())));
    fields.extend(said.test.then(|| ("test", "1".to_owned())));
    fields
}

impl One<'_> {
    fn codes(&self, list: &str, codes: &[String]) -> Vec<String> {
        codes.iter().map(|code| self.f.code(list, code)).collect()
    }

    /// Whether an envelope of ours may be sent again, as far as can be told here: the desk asks again.
    fn may_go(&self, posted: &PostedTold) -> bool {
        let stuck = matches!(posted.standing.as_deref(), Some("turned-away" | "behind" | "closed"));
        let in_time = self.told.said.as_ref().is_some_and(|said| said.expires > self.f.visit.now);
        self.may_keep && stuck && in_time
    }

    /// Whether it may be given up.
    fn may_end(&self, posted: &PostedTold) -> bool {
        self.may_keep && matches!(posted.standing.as_deref(), Some("waits" | "turned-away"))
    }

    /// Where what it says may go.
    fn onward(&self, said: &SaidTold) -> String {
        onward(&self.f, said)
    }
}

/// Where what a message says may go.
pub(super) fn onward(f: &Frame<'_>, said: &SaidTold) -> String {
    match said.onward.as_slice() {
        [one] if one == "no" || one == "ask" => f.t(&format!("line-onward-{one}")),
        list => list.join(&f.t("list-mark")),
    }
}

/// The keys of a message: none of them sends.
const KEYS: [Key; 2] = [(&["r"], "ui-key-reply"), (&["e"], "ui-key-take-over")];
const KEYS_LIST: [Key; 1] = [(&["c"], "ui-key-compose")];
/// What goes on where nothing is asked.
const FOLLOW_UP: &str = "follow-up";
/// So many messages stand on a page.
const PAGE: usize = 50;
