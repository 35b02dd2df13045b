//! Messages of the line: sequences follow the acts, each place and each message is taken once, and nothing that is
//! kept can be changed unnoticed.

use crate::dossiers::tamper;
use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{
    CommitError, Committed, Conflict, EnvelopeSays, KeptMessage, KeptReceipt, LineWrite, MessageFilter, Posting,
    Quantity, Reads, ReceiptSays, Settled, StatementSays, Store, Taking, ThreadPlace, Told, Write,
};
use huecry_terms::{Act, Instant, LineAct, Posted};
use sha2::{Digest, Sha256};
use uuid::Uuid;

contract!(
    envelopes_get_the_next_sequence_of_their_link,
    a_place_in_a_conversation_is_given_once,
    what_came_is_taken_once_and_heard_of_once,
    what_becomes_of_an_envelope_moves_the_books,
    many_senders_leave_no_gap_and_no_double,
    what_a_message_says_goes_and_that_it_was_there_stays,
    what_waits_for_an_answer_is_told_by_when_it_is_due_until_it_has_it,
    what_crossed_lately_is_told_with_its_moment,
    what_was_tampered_with_is_named,
    what_nobody_can_read_is_named,
    an_act_names_what_is_kept_with_it,
);

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn hex(bytes: &[u8]) -> String {
    sha256(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

const THREAD: u128 = 900;

/// The `n`th message of a conversation, over a link.
fn posting(link: &str, n: u64, before: Option<[u8; 32]>) -> (Act, Vec<Write>, [u8; 32]) {
    let body = format!("{link} says {n}").into_bytes();
    let envelope = format!("sealed {link} {n}").into_bytes();
    let message = id(u128::from(n) + sha256(link.as_bytes())[0] as u128 * 1000);
    let act = LineAct::MessageSent {
        message,
        from: "world".into(),
        kind: "request".parse().unwrap(),
        agreement: "world-regional".parse().unwrap(),
        statement: hex(&body),
        to: vec![Posted { to: link.into(), envelope: hex(&envelope) }],
    };
    let statement = sha256(&body);
    let kept = KeptMessage {
        sender: "world".into(),
        message,
        statement,
        ours: true,
        kind: "request".into(),
        conversation: id(THREAD),
        number: n,
        lane: 1,
        created: at(n as i64),
        keep_until: at(1000 + n as i64),
        due: Some(at(100 + n as i64)),
        body: Some(body),
        key: None,
    };
    let posting = Posting {
        link: link.into(),
        sender: "world".into(),
        message,
        recipient: link.into(),
        statement,
        lane: 1,
        bytes: 100,
        expires: at(500),
        place: Some(ThreadPlace { conversation: id(THREAD), number: n, before, audience: [7; 32] }),
        since: at(n as i64),
        envelope,
    };
    let writes = vec![Write::Line(LineWrite::Kept(kept)), Write::Line(LineWrite::Posted(posting))];
    (Act::Line(act), writes, statement)
}

fn send(store: &Store, link: &str, n: u64, before: Option<[u8; 32]>) -> Result<[u8; 32], CommitError> {
    let (act, writes, statement) = posting(link, n, before);
    store.commit(officer_does(0, act), writes).map(|_| statement)
}

/// The `n`th message that comes, in a conversation of its own.
fn take(store: &Store, n: u128, handed: bool) -> Result<Committed, CommitError> {
    let (statement, receipt) = (format!("theirs {n}").into_bytes(), format!("receipt {n}").into_bytes());
    let act = LineAct::MessageTaken {
        message: id(n),
        from: "regional".into(),
        to: "world".into(),
        statement: hex(&statement),
        receipt: hex(&receipt),
        refused: handed.then(|| "expired".into()),
    };
    let taking = Taking {
        link: "regional".into(),
        sender: "regional".into(),
        recipient: "world".into(),
        message: id(n),
        statement: sha256(&statement),
        bytes: 10,
        place: Some(ThreadPlace { conversation: id(n), number: 1, before: None, audience: [3; 32] }),
        step: if handed { "refused" } else { "accepted" }.into(),
        detail: None,
        receipt: sha256(&receipt),
        handed,
    };
    let kept = receipt_kept(n, "accepted", true, receipt);
    store.commit(officer_does(0, Act::Line(act)), vec![Write::Line(LineWrite::Taken(taking)), kept])
}

fn receipt_kept(n: u128, step: &str, given: bool, body: Vec<u8>) -> Write {
    Write::Line(LineWrite::Receipt(KeptReceipt {
        receipt: sha256(&body),
        sender: "regional".into(),
        recipient: "world".into(),
        message: id(n),
        step: step.into(),
        given,
        body,
    }))
}

fn envelopes_get_the_next_sequence_of_their_link(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut before = None;
    for n in 1..=3 {
        before = Some(send(store, "regional", n, before).unwrap());
    }
    send(store, "world/FR", 1, None).unwrap();
    let store = fresh.reopen();
    let sequences = |link, from| store.outgoing(link, from, 9).unwrap().iter().map(|o| o.sequence).collect::<Vec<_>>();
    assert_eq!((sequences("regional", 0), sequences("regional", 2)), (vec![1, 2, 3], vec![2, 3]));
    assert_eq!(sequences("world/FR", 0), [1]);
    assert_eq!((store.link("regional").unwrap().next, store.link("nobody").unwrap().next), (4, 1));
    assert_eq!(store.envelope("regional", 2).unwrap().unwrap(), b"sealed regional 2");
    let kept = store.messages(&MessageFilter { ours: Some(true), ..MessageFilter::default() }, None, 9).unwrap();
    assert_eq!(kept.iter().map(|m| m.kept.number).collect::<Vec<_>>(), [3, 2, 1, 1], "the newest first");
    assert_eq!(store.messages_due(None, at(101), 9).unwrap().len(), 2, "what was due by then");
    assert_eq!(store.thread("world", "regional", id(THREAD)).unwrap().unwrap().number, 3);
    store.verify(|_| {}).unwrap();
}

fn a_place_in_a_conversation_is_given_once(fresh: &mut Fresh) {
    let store = fresh.store();
    let first = send(store, "regional", 1, None).unwrap();
    assert!(matches!(conflict(send(store, "regional", 1, None)), Conflict::Taken { .. }), "the same message again");
    for (n, before) in [(2, None), (3, Some(first)), (2, Some([9; 32]))] {
        assert_eq!(conflict(send(store, "regional", n, before)), Conflict::ThreadMoved { now: 1 }, "{n}");
    }
    assert_eq!(store.link("regional").unwrap().next, 2, "what conflicted took no sequence");
    assert_eq!(store.messages(&MessageFilter::default(), None, 9).unwrap().len(), 1, "nor was anything of it kept");
    send(store, "regional", 2, Some(first)).unwrap();
}

fn what_came_is_taken_once_and_heard_of_once(fresh: &mut Fresh) {
    let store = fresh.store();
    take(store, 1, false).unwrap();
    take(store, 2, true).unwrap();
    assert!(matches!(conflict(take(store, 1, false)), Conflict::Taken { .. }));
    let link = store.link("regional").unwrap();
    let one = Quantity { items: 1, bytes: 10 };
    assert_eq!((link.held, link.handed), (one, one), "one is held, one was refused");
    let unheard = |store: &Store| store.unheard("regional", 9).unwrap().iter().map(|t| t.message).collect::<Vec<_>>();
    assert_eq!(unheard(store), [id(1), id(2)]);
    let heard = Write::Line(LineWrite::Heard { receipts: vec![sha256(b"receipt 1"), sha256(b"never given")] });
    let looked = Act::ActsRead { acts: 0, filter: String::new() };
    store.commit(officer_does(1, looked), vec![heard]).unwrap();
    assert_eq!(unheard(store), [id(2)]);

    let told = |from: [u8; 32], n: u128| {
        let body = format!("delivered {n}").into_bytes();
        let act = LineAct::ReceiptGiven {
            message: id(n),
            to: "regional".into(),
            step: "delivered".into(),
            receipt: hex(&body),
        };
        let told = Told {
            sender: "regional".into(),
            recipient: "world".into(),
            message: id(n),
            from,
            step: "delivered".into(),
            detail: None,
            receipt: sha256(&body),
        };
        let writes = vec![Write::Line(LineWrite::Told(told)), receipt_kept(n, "delivered", true, body)];
        store.commit(officer_does(2, Act::Line(act)), writes)
    };
    assert_eq!(conflict(told([0; 32], 1)), Conflict::Gone, "another receipt stands there");
    told(sha256(b"receipt 1"), 1).unwrap();
    let link = store.link("regional").unwrap();
    assert_eq!((link.held, link.handed), (Quantity::default(), Quantity { items: 2, bytes: 20 }));
    assert_eq!(unheard(store), [id(1), id(2)], "the later receipt is owed too");
    let taken = store.taken("regional", "world", id(1)).unwrap().unwrap();
    assert_eq!((taken.step.as_str(), taken.handed, taken.heard), ("delivered", true, false));
    assert_eq!(store.receipts(id(1)).unwrap().len(), 2);
    store.verify(|_| {}).unwrap();
}

/// What becomes of an envelope over the link `regional`.
fn settle(store: &Store, sequence: u64, standing: &str, live: bool, settled: u64) -> Result<Committed, CommitError> {
    let body = format!("{sequence} {standing}").into_bytes();
    let message = store.outgoing("regional", 0, 99).unwrap().first().map_or(id(1), |o| o.message);
    let receipt = hex(&body);
    let act = LineAct::ReceiptTaken { message, from: "regional".into(), step: standing.into(), receipt };
    let settled = Settled {
        link: "regional".into(),
        sequence,
        standing: standing.into(),
        detail: None,
        live,
        granted: Quantity { items: 50 + sequence, bytes: 7 },
        settled: Quantity { items: settled, bytes: settled * 100 },
    };
    store.commit(officer_does(5, Act::Line(act)), vec![Write::Line(LineWrite::Settled(settled))])
}

fn what_becomes_of_an_envelope_moves_the_books(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut before = None;
    for n in 1..=4 {
        before = Some(send(store, "regional", n, before).unwrap());
    }
    settle(store, 2, "accepted", false, 1).unwrap();
    settle(store, 1, "refused", false, 1).unwrap();
    settle(store, 3, "expired", true, 0).unwrap();
    settle(store, 2, "read", false, 0).unwrap();
    assert_eq!(conflict(settle(store, 5, "accepted", false, 1)), Conflict::Gone);
    let store = fresh.reopen();
    let link = store.link("regional").unwrap();
    assert_eq!(link.granted, Quantity { items: 53, bytes: 7 }, "the largest that was said");
    assert_eq!(link.settled, Quantity { items: 2, bytes: 200 });
    let books = store.books("regional").unwrap();
    assert_eq!((books.posted, books.delivered, books.pending, books.dead), (4, 1, 1, 2));
    assert_eq!(store.envelope("regional", 2).unwrap(), None, "bytes that need not travel are let go");
    assert!(store.envelope("regional", 3).unwrap().is_some(), "a dead letter may be sent again");
    let live: Vec<u64> = store.outgoing("regional", 0, 9).unwrap().iter().map(|o| o.sequence).collect();
    assert_eq!(live, [3, 4]);
}

fn many_senders_leave_no_gap_and_no_double(fresh: &mut Fresh) {
    let store = fresh.store();
    std::thread::scope(|scope| {
        for sender in 0..4_u8 {
            scope.spawn(move || {
                for n in 0..25_u8 {
                    let message = id(u128::from(sender) * 1000 + u128::from(n));
                    let envelope = vec![sender, n];
                    let (act, _, _) = posting("regional", 1, None);
                    let Act::Line(LineAct::MessageSent { from, kind, agreement, statement, .. }) = act else {
                        panic!()
                    };
                    let to = vec![Posted { to: "regional".into(), envelope: hex(&envelope) }];
                    let act = LineAct::MessageSent { message, from, kind, agreement, statement, to };
                    let (_, writes, hash) = posting("regional", 1, None);
                    let Some(Write::Line(LineWrite::Posted(mut posting))) = writes.into_iter().nth(1) else { panic!() };
                    (posting.message, posting.envelope, posting.place, posting.statement) =
                        (message, envelope, None, hash);
                    let writes = vec![Write::Line(LineWrite::Posted(posting))];
                    store.commit(officer_does(0, Act::Line(act)), writes).unwrap();
                }
            });
        }
    });
    let sent = store.outgoing("regional", 0, 999).unwrap();
    assert!(sent.iter().map(|o| o.sequence).eq(1..=100));
    assert!(sent.windows(2).all(|pair| pair[0].act < pair[1].act), "the order of sequences is that of the acts");
}

fn what_a_message_says_goes_and_that_it_was_there_stays(fresh: &mut Fresh) {
    let store = fresh.store();
    send(store, "regional", 1, None).unwrap();
    let over = store.messages_over(at(2000), 9).unwrap();
    let message = over[0].kept.message;
    let act = LineAct::MessageErased { message, from: "world".into(), agreement: None };
    let write = LineWrite::Emptied { sender: "world".into(), message };
    store.commit(officer_does(0, Act::Line(act)), vec![Write::Line(write)]).unwrap();
    let store = fresh.reopen();
    let kept = store.message("world", message).unwrap().unwrap().kept;
    assert_eq!((kept.body, kept.number), (None, 1));
    assert!(store.messages_over(at(2000), 9).unwrap().is_empty());
    assert_eq!(store.envelope("regional", 1).unwrap(), None, "nor is what it says kept sealed");
    assert!(store.outgoing("regional", 0, 9).unwrap().is_empty(), "nor does it go any more");
    store.verify(|_| {}).unwrap();
}

fn what_waits_for_an_answer_is_told_by_when_it_is_due_until_it_has_it(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut before = None;
    for n in 1..=5 {
        before = Some(send(store, "regional", n, before).unwrap());
    }
    // Two at once, by their ids.
    send(store, "world/FR", 1, None).unwrap();
    let all = store.messages_due(None, at(9999), 9).unwrap();
    assert_eq!(all.iter().map(|m| m.due).collect::<Vec<_>>(), [101, 101, 102, 103, 104, 105].map(at));
    assert!(all[0].message < all[1].message);
    for (n, message) in all.iter().enumerate() {
        let behind = store.messages_due(Some(&message.place()), at(9999), 9).unwrap();
        assert_eq!(behind, all[n + 1..], "{n}");
    }
    assert_eq!(store.messages_due(Some(&all[0].place()), at(103), 2).unwrap(), all[1..3]);
    let act = |message, receipt| LineAct::ReceiptTaken {
        message,
        from: "regional".into(),
        step: "delivered".into(),
        receipt,
    };
    let write = |message| vec![Write::Line(LineWrite::Acknowledged { sender: "world".into(), message })];
    let (one, other) = (all[2].message, all[3].message);
    store.commit(officer_does(0, Act::Line(act(one, hex(b"")))), write(one)).unwrap();
    let wrong = store.commit(officer_does(0, Act::Line(act(one, hex(b"")))), write(other));
    assert!(wrong.unwrap_err().to_string().contains("does not name the messages"));
    let gone = store.commit(officer_does(0, Act::Line(act(id(5), hex(b"")))), write(id(5)));
    assert_eq!(conflict(gone), Conflict::Gone);
    let store = fresh.reopen();
    let waits = store.messages_due(None, at(9999), 9).unwrap();
    assert!(waits.iter().all(|m| m.message != one) && waits.len() == 5, "what was acknowledged waits no more");
    store.verify(|_| {}).unwrap();
}

fn what_crossed_lately_is_told_with_its_moment(fresh: &mut Fresh) {
    let store = fresh.store();
    let mut before = None;
    for n in 1..=600 {
        before = Some(send(store, "regional", n, before).unwrap());
    }
    send(store, "world/FR", 700, None).unwrap_err();
    for n in 1..=3 {
        take(store, n, n == 2).unwrap();
    }
    let crossed = |link, since, most| store.crossed(link, at(since), most).unwrap();
    let [ours, theirs] = crossed("regional", 0, 9999);
    assert!(ours.iter().copied().eq((1..=600).rev().map(at)), "the newest first, over more than a page");
    assert_eq!(theirs, [at(0), at(0)], "what was refused did not cross");
    assert_eq!(crossed("regional", 599, 9999)[0], [at(600), at(599)]);
    assert_eq!(crossed("regional", 0, 2)[0], [at(600), at(599)]);
    assert!(crossed("regional", 1, 9)[1].is_empty());
    assert_eq!(crossed("world/FR", 0, 9), [vec![], vec![]]);
}

fn what_was_tampered_with_is_named(fresh: &mut Fresh) {
    let store = fresh.store();
    send(store, "regional", 1, None).unwrap();
    take(store, 1, false).unwrap();
    fresh.close();
    let rows = [
        ("UPDATE message SET body = CAST('other' AS {blob})", "message"),
        ("UPDATE message SET statement = CAST('otherotherotherotherotherotheroth' AS {blob})", "message"),
        ("UPDATE outgoing SET envelope = CAST('other' AS {blob})", "envelope of message"),
        ("UPDATE outgoing SET recipient = 'world/DE'", "envelope of message"),
        ("UPDATE incoming SET statement = CAST('otherotherotherotherotherotheroth' AS {blob})", "arrival of message"),
        ("UPDATE receipt SET body = CAST('other' AS {blob})", "receipt for message"),
    ];
    for (sql, says) in rows {
        let undo = tamper(fresh, &sql.replace("{blob}", blob(fresh)));
        let trouble = fresh.reopen().verify(|_| {}).unwrap_err().to_string();
        assert!(trouble.contains(says), "{sql}: {trouble}");
        fresh.close();
        undo(fresh);
    }
    fresh.reopen().verify(|_| {}).unwrap();
}

/// Reads nothing of anything.
struct Nobody;

impl Reads for Nobody {
    fn statement(&self, _: &[u8]) -> Option<StatementSays> {
        None
    }

    fn envelope(&self, _: &[u8]) -> Option<EnvelopeSays> {
        None
    }

    fn receipt(&self, _: &[u8]) -> Option<ReceiptSays> {
        None
    }

    fn due(&self, _: &[u8], _: Instant, _: &[u8; 32]) -> Option<Option<Instant>> {
        None
    }
}

/// What the rows say is compared with what was signed where somebody reads that (`crates/desk/tests/desk/tamper.rs`).
fn what_nobody_can_read_is_named(fresh: &mut Fresh) {
    fresh.store().verify_with(Some(&Nobody), |_| {}).unwrap();
    send(fresh.store(), "regional", 1, None).unwrap();
    let trouble = fresh.store().verify_with(Some(&Nobody), |_| {}).unwrap_err().to_string();
    assert!(trouble.contains("table `message`: `body` of the message"), "{trouble}");
}

fn blob(fresh: &Fresh) -> &'static str {
    match fresh.place {
        huecry_store::Place::Folder(_) => "BLOB",
        huecry_store::Place::Postgres { .. } => "BYTEA",
    }
}

fn an_act_names_what_is_kept_with_it(fresh: &mut Fresh) {
    let store = fresh.store();
    let (act, writes, _) = posting("regional", 1, None);
    let (_, others, _) = posting("regional", 2, None);
    let looked = Act::ActsRead { acts: 0, filter: String::new() };
    for (act, writes) in [(act.clone(), others), (looked, writes)] {
        let refused = store.commit(officer_does(0, act), writes).unwrap_err().to_string();
        assert!(refused.contains("does not name the messages"), "{refused}");
    }
    let (_, mut writes, _) = posting("regional", 1, None);
    if let Write::Line(LineWrite::Posted(posting)) = &mut writes[1] {
        posting.envelope.push(0);
    }
    assert!(store.commit(officer_does(0, act), writes).is_err(), "another envelope than the act names");
    assert_eq!(store.link("regional").unwrap().next, 1);
}
