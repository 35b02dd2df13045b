//! Links: how they stand, what waits, both books.

use super::{AgreementLine, Mirror, mirrored, shape};
use huecry_desk::link::{compare, told};
use huecry_terms::Instant;
use serde::Serialize;
use utoipa::ToSchema;

/// How every link stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct Links {
    /// One for each node that is a member of a directory, or was spoken with.
    pub links: Vec<LinkSaid>,
}

shape! {
    /// How a link stands.
    #[schema(as = LinkState)]
    LinkSaid of told::LinkTold {
        /// The other end: an organisation, or a bureau of it.
        #[schema(example = "regional-police-agency")]
        peer: String,
        /// `up`, `quiet` (nothing was heard since this process started), `down`, or `barred` by its directory.
        #[schema(example = "up")]
        state: &'static str,
        /// What stands in the way.
        #[schema(example = "member-suspended")]
        why: Option<String>,
        /// Since when it does.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:07Z")]
        since: Option<Instant>,
        /// When something last came, since this process started.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:07Z")]
        heard: Option<Instant>,
        /// When the next try is due, if something waits.
        #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:07Z")]
        next_try: Option<Instant>,
        /// What waits to go out, by lane.
        waiting: Waiting,
        /// How many of those wait for longer than the duty desk wants.
        #[schema(example = 0)]
        late: usize,
        /// How many messages that came wait for an answer.
        #[schema(example = 2)]
        needs_answer: usize,
        /// How the other end stands in its directory: `in-force`, `test-only`, `suspended`, `withdrawn`; null where it is in none.
        #[schema(example = "in-force")]
        member: Option<&'static str>,
        /// How fresh that directory is: `fresh`, `stale`, `refused`.
        #[schema(example = "fresh")]
        directory: &'static str,
        /// Where it can be reached; null when it asks us.
        #[schema(example = "line.example:8443")]
        endpoint: Option<String>,
        /// The agreement between the two.
        agreement: Option<AgreementLine>,
        /// The books.
        books: Books,
    }
}

shape! {
    /// How many messages wait, by lane.
    Waiting of told::WaitingTold {
        /// Life at risk.
        #[schema(example = 0)]
        flash: usize,
        /// Hours count.
        #[schema(example = 1)]
        urgent: usize,
        /// In its turn.
        #[schema(example = 2)]
        normal: usize,
        /// Much, and in no hurry.
        #[schema(example = 0)]
        bulk: usize,
    }
}

shape! {
    /// The books of a link: what went out by how it stands, and what came.
    Books of told::BooksTold {
        /// How many envelopes were handed in.
        #[schema(example = 12)]
        posted: u64,
        /// How many the other end has on disk.
        #[schema(example = 9)]
        delivered: u64,
        /// How many still go.
        #[schema(example = 3)]
        pending: u64,
        /// How many do not, or were refused.
        #[schema(example = 0)]
        dead: u64,
        /// How many came and were taken.
        #[schema(example = 7)]
        taken: u64,
        /// How many came and were refused.
        #[schema(example = 0)]
        refused: u64,
        /// Of those that came: how many receipts the sender has not said it has.
        #[schema(example = 0)]
        unheard: u64,
        /// Whether nothing is missing and nothing is there twice.
        holds: bool,
    }
}

shape! {
    /// One link with what waits, its dead letters and both books.
    LinkWhole of told::LinkWhole {
        /// How it stands.
        link: LinkSaid,
        /// What waits to go out, in its order.
        queue: Vec<Waits>,
        /// What does not go, the newest first.
        dead: Vec<Dead>,
        /// Both books side by side.
        compared: Compared,
    }
}

shape! {
    /// A message that waits to go out.
    Waits of told::WaitsTold {
        /// The message.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        message: String,
        /// For whom.
        #[schema(example = "regional-police-agency")]
        to: String,
        /// `flash`, `urgent`, `normal`, `bulk`.
        #[schema(example = "urgent")]
        lane: &'static str,
        /// When it was handed in.
        #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
        since: Instant,
        /// When it is no longer tried.
        #[schema(value_type = String, format = DateTime, example = "2026-11-26T02:14:07Z")]
        expires: Instant,
        /// Whether it is under way now.
        under_way: bool,
    }
}

shape! {
    /// A message that does not go.
    #[schema(as = DeadLetter)]
    Dead of told::DeadTold {
        /// The message.
        #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
        message: String,
        /// For whom.
        #[schema(example = "regional-police-agency")]
        to: String,
        /// `refused`, `turned-away`, `expired`, `behind`.
        #[schema(example = "refused")]
        standing: String,
        /// What the other side said: a code, and the clause of the agreement.
        #[schema(example = "crossing-suspended crossing-suspended")]
        detail: Option<String>,
        /// When it was handed in.
        #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
        since: Instant,
        /// Whether it may be sent again: nobody has refused it, and its time is not over.
        again: bool,
        /// Whether it may be given up; what follows it in its conversation waits until then.
        open: bool,
    }
}

/// Both books of a link side by side.
#[derive(Debug, Serialize, ToSchema)]
pub struct Compared {
    /// The other end.
    #[schema(example = "regional-police-agency")]
    peer: String,
    /// Whether nothing that both sides have said differs.
    agree: bool,
    /// Where they differ.
    differ: Vec<RowName>,
    /// How many rows the other side has not said its last word on.
    #[schema(example = 0)]
    open: usize,
    /// The rows, the newest first.
    rows: Vec<Row>,
    /// Whether there are older ones, which were not looked at.
    more: bool,
}

shape! {
    /// The name of a row: what went out and what came are counted apart.
    RowName of compare::RowName {
        /// Whether it went out.
        ours: bool,
        /// Its number, from 1.
        #[schema(minimum = 1, example = 3)]
        number: u64,
    }
}

/// One row of both books.
#[derive(Debug, Serialize, ToSchema)]
pub struct Row {
    #[serde(flatten)]
    name: RowName,
    /// The message.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    message: String,
    /// Our act that handed it in, took or refused it.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
    /// How it stands here.
    #[schema(example = "accepted")]
    standing: String,
    /// SHA-256 of the signed statement, as we have it.
    #[schema(example = "9f3c2a")]
    statement: String,
    /// SHA-256 of the last receipt for it, given or taken.
    #[schema(example = "77ab01")]
    receipt: Option<String>,
    /// SHA-256 of the statement, as the other side's signature has it.
    #[schema(example = "9f3c2a")]
    their_statement: Option<String>,
    /// What the other side has signed, or that it has our receipt (`has-receipt`).
    #[schema(example = "accepted")]
    their_word: Option<String>,
    /// `same`, `differs`, `open` while the other side has not said its last word, `given-up` where it has said nothing.
    #[schema(example = "same")]
    verdict: &'static str,
}

impl Mirror<Row> for compare::RowTold {
    fn mirror(self) -> Row {
        let compare::RowTold { name, message, act, standing, statement, receipt, their_statement, their_word, verdict } =
            self;
        let name = name.into();
        Row { name, message, act, standing, statement, receipt, their_statement, their_word, verdict }
    }
}

impl Mirror<Compared> for compare::Compared {
    fn mirror(self) -> Compared {
        let compare::Compared { peer, agree, differ, open, rows, more } = self;
        Compared { peer, agree, differ: mirrored(differ), open, rows: mirrored(rows), more }
    }
}
