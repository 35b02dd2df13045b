//! The link desk as faces tell it: words, numbers and moments, the same for pages, JSON and commands.

mod agreements;
mod messages;

pub use agreements::{AgreementLine, AgreementTold, BasisTold, EqualTold, PartyTold, agreements};
pub use messages::{
    FileTold, MessageLine, MessageTold, Messages, Place, PostedTold, ReceiptTold, SaidTold, SentTold, Wanted,
    conversation, message, messages, sent,
};

use super::books::{self, State};
use super::compare::{Compared, compare};
use super::{barred, lock};
use crate::node::{Desk, refuse};
use huecry_line::Address;
use huecry_line::directory::{Standing, Status};
use huecry_line::session::{Item, State as Stands};
use huecry_store::{Books, MessageFilter, REFUSED};
use huecry_terms::{Call, Failure, Instant, Refusal, RefusalKind, Trouble};
use serde::Serialize;

/// One link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkTold {
    /// The other end.
    pub peer: String,
    /// `up`: heard, and nothing stands in the way. `quiet`: nothing was heard since this process started. `down`:
    /// something stands in the way. `barred`: its directory says that nobody speaks with it.
    pub state: &'static str,
    /// What stands in the way: a word of the directory's, or what the line says.
    pub why: Option<String>,
    /// Since when it does.
    pub since: Option<Instant>,
    /// When something last came, since this process started.
    pub heard: Option<Instant>,
    /// When the next try is due, if something waits.
    pub next_try: Option<Instant>,
    /// What waits to go out, by lane.
    pub waiting: WaitingTold,
    /// How many of those wait for longer than the duty desk wants.
    pub late: usize,
    /// How many messages that came wait for an answer of ours.
    pub needs_answer: usize,
    /// How the other end stands in its directory: `in-force`, `test-only`, `suspended`, `withdrawn`; none where it is in none.
    pub member: Option<&'static str>,
    /// How fresh that directory is: `fresh`, `stale`, `refused`.
    pub directory: &'static str,
    /// Where it can be reached; none when it asks us.
    pub endpoint: Option<String>,
    /// The agreement between the two, in short.
    pub agreement: Option<AgreementLine>,
    /// The books.
    pub books: BooksTold,
}

/// How many wait, by lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WaitingTold {
    /// Life at risk.
    pub flash: usize,
    /// Hours count.
    pub urgent: usize,
    /// In its turn.
    pub normal: usize,
    /// Much, and in no hurry.
    pub bulk: usize,
}

/// The books of a link: what went out by how it stands, and what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BooksTold {
    /// How many envelopes were handed in.
    pub posted: u64,
    /// How many the other end has on disk.
    pub delivered: u64,
    /// How many still go.
    pub pending: u64,
    /// How many do not, or were refused.
    pub dead: u64,
    /// How many came and were taken.
    pub taken: u64,
    /// How many came and were refused.
    pub refused: u64,
    /// Of those that came: how many receipts the sender has not said it has.
    pub unheard: u64,
    /// Whether what was handed in is delivered, pending or dead: nothing missing, nothing twice.
    pub holds: bool,
}

/// One link with what waits on it, its dead letters and its books side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkWhole {
    /// The link.
    pub link: LinkTold,
    /// What waits to go out, in its order.
    pub queue: Vec<WaitsTold>,
    /// What does not go, the newest first.
    pub dead: Vec<DeadTold>,
    /// Both books.
    pub compared: Compared,
}

/// A message that waits to go out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WaitsTold {
    /// The message.
    pub message: String,
    /// For whom.
    pub to: String,
    /// `flash`, `urgent`, `normal`, `bulk`.
    pub lane: &'static str,
    /// When it was handed in.
    pub since: Instant,
    /// When it is no longer tried.
    pub expires: Instant,
    /// Whether it is under way now.
    pub under_way: bool,
}

/// A message that does not go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadTold {
    /// The message.
    pub message: String,
    /// For whom.
    pub to: String,
    /// `refused`, `turned-away`, `expired`, `behind`, `closed`.
    pub standing: String,
    /// What the other side said, where it said something.
    pub detail: Option<String>,
    /// When it was handed in.
    pub since: Instant,
    /// Whether it may be sent again: nobody has refused it, and its time is not over.
    pub again: bool,
    /// Whether it may be given up; what follows it in its conversation waits until then.
    pub open: bool,
}

impl LinkTold {
    /// How many wait in all lanes.
    pub fn waits(&self) -> usize {
        let WaitingTold { flash, urgent, normal, bulk } = self.waiting;
        flash + urgent + normal + bulk
    }
}

/// How every link of this node stands.
///
/// # Errors
/// As [`books::links`].
pub fn links(desk: &Desk, call: &Call) -> Result<Vec<LinkTold>, Failure> {
    let unanswered = MessageFilter { ours: Some(false), unanswered: true, ..MessageFilter::default() };
    let states = books::links(desk, call)?;
    let unanswered = desk.store.messages(&unanswered, None, COUNTED)?;
    let told = |state: &State<'_>| {
        let peer = state.peer.to_string();
        let needs_answer = unanswered.iter().filter(|message| message.kept.sender == peer).count();
        of_state(desk, state, needs_answer, call.now)
    };
    Ok(states.iter().map(told).collect())
}

/// One link with its queue, its dead letters and both books; at most so many rows of them.
///
/// # Errors
/// As [`books::links`]; refused when there is no such link.
pub fn link(desk: &Desk, call: &Call, peer: &str, rows: usize) -> Result<LinkWhole, Failure> {
    let found = links(desk, call)?.into_iter().find(|link| link.peer == peer);
    let none = || Refusal::new(RefusalKind::NoSuchRecord, peer.chars().take(80).collect::<String>());
    whole(desk, call, found.ok_or_else(|| refuse(desk, call, ASKED, none()))?, rows)
}

/// A link that was told of, with its queue, its dead letters and both books.
///
/// # Errors
/// As [`books::links`].
pub fn whole(desk: &Desk, call: &Call, link: LinkTold, rows: usize) -> Result<LinkWhole, Failure> {
    let (queue, dead) = outgoing(desk, &link.peer, call.now)?;
    Ok(LinkWhole { queue, dead, compared: compare(desk, call, &link.peer, rows)?, link })
}

/// What waits on a link, and what does not go any more.
fn outgoing(desk: &Desk, peer: &str, now: Instant) -> Result<(Vec<WaitsTold>, Vec<DeadTold>), Trouble> {
    let (Some(line), Ok(address)) = (desk.line.get(), peer.parse::<Address>()) else { return Ok(Default::default()) };
    let link = line.link(desk, &address, now)?;
    let link = lock(&link);
    let waits = |item: &Item| {
        let under_way = match item.state {
            Stands::Waits { .. } => false,
            Stands::Sent { .. } => true,
            _ => return None,
        };
        Some(WaitsTold {
            message: item.parcel.id.to_string(),
            to: item.parcel.to.to_string(),
            lane: item.parcel.lane.word(),
            since: item.since,
            expires: item.parcel.expires,
            under_way,
        })
    };
    let queue = link.outbox.items().filter_map(waits).collect();
    let open = |sequence| {
        let item = link.outbox.item(sequence);
        item.is_some_and(|item| matches!(item.state, Stands::Dead { open: true, .. }))
    };
    let sent = desk.store.sent_over(peer, COUNTED)?;
    let dead = sent.into_iter().filter(|row| DEAD.contains(&row.standing.as_str()) && row.standing != CLOSED);
    let dead = dead.map(|row| DeadTold {
        again: row.standing != REFUSED && row.expires > now,
        open: open(row.sequence),
        message: row.message.to_string(),
        to: row.recipient,
        standing: row.standing,
        detail: row.detail,
        since: row.since,
    });
    Ok((queue, dead.take(DEAD_MOST).collect()))
}

fn of_state(desk: &Desk, state: &State<'_>, needs_answer: usize, now: Instant) -> LinkTold {
    let book = desk.line.get().map(super::Line::book);
    let barred = book.and_then(|book| barred(&book, &state.peer, true, now));
    let (word, why, since) = match (barred, &state.trouble, state.heard) {
        (Some(why), ..) => ("barred", Some(why.to_owned()), None),
        (None, Some((since, why)), _) => ("down", Some(why.clone()), Some(*since)),
        (None, None, Some(_)) => ("up", None, None),
        (None, None, None) => ("quiet", None, None),
    };
    let [flash, urgent, normal, bulk] = state.waiting;
    let Books { posted, delivered, pending, dead, taken, refused, unheard } = state.books;
    LinkTold {
        peer: state.peer.to_string(),
        state: word,
        why,
        since,
        heard: state.heard,
        next_try: state.next,
        waiting: WaitingTold { flash, urgent, normal, bulk },
        late: state.late,
        needs_answer,
        member: state.status.map(member),
        directory: match state.directory {
            Standing::Fresh => "fresh",
            Standing::Stale => "stale",
            Standing::Refused => "refused",
        },
        endpoint: state.endpoint.clone(),
        agreement: state.agreed.as_ref().map(|agreed| AgreementLine::of(agreed, now)),
        books: BooksTold { posted, delivered, pending, dead, taken, refused, unheard, holds: state.holds() },
    }
}

fn member(status: Status) -> &'static str {
    match status {
        Status::InForce => "in-force",
        Status::TestOnly => "test-only",
        Status::Suspended => "suspended",
        Status::Withdrawn => "withdrawn",
    }
}

const ASKED: &str = "links";
const CLOSED: &str = "closed";
/// How an envelope stands that does not go.
const DEAD: [&str; 5] = [REFUSED, "turned-away", "expired", "behind", CLOSED];
/// So many dead letters are told of a link.
const DEAD_MOST: usize = 50;
/// So many are looked at.
const COUNTED: usize = 1_000;
