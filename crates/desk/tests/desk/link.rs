//! What crosses the line between two organisations: once, in order, under the agreement, with receipts both sides hold.

use crate::line::{Cut, End, Line, letter, send};
use crate::world::{at, refused_as};
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::{Letter, books, dead, exchange, inbox};
use huecry_line::MessageId;
use huecry_line::frame::{Answer, Frame};
use huecry_store::MessageFilter;
use huecry_terms::{RefusalKind, Trouble};

fn answer_to(message: MessageId, line: &Line, subject: &str) -> Letter {
    Letter {
        kind: "answer".parse().unwrap(),
        in_reply_to: Some((line.ours.address.clone(), message)),
        classification: "eu-basic-protection".parse().unwrap(),
        ..letter(&line.ours.address, subject)
    }
}

/// How the envelope of a message stands with its sender.
fn standing(end: &End, message: MessageId) -> String {
    let shown = inbox::read(end.world.desk(), &end.call(0), message).unwrap();
    shown.posted.iter().map(|posted| posted.standing.as_str()).collect::<Vec<_>>().join(" ")
}

/// Subjects of what came to an end, in the order in which it was taken.
fn came(end: &End) -> Vec<String> {
    let filter = MessageFilter { ours: Some(false), ..MessageFilter::default() };
    let mut messages = inbox::list(end.world.desk(), &end.call(0), &filter, None, 999).unwrap();
    messages.sort_by_key(|message| message.act);
    let read = |id| inbox::read(end.world.desk(), &end.call(0), MessageId::of(id).unwrap()).unwrap();
    messages.iter().map(|message| read(message.kept.message).content.unwrap().subject).collect()
}

/// Both books hold, and say the same: what one has delivered the other has taken, and nothing waits.
fn books_agree(line: &Line, seconds: i64) {
    let of = |end: &End, other: &End| {
        let call = end.call(seconds);
        let links = books::links(end.world.desk(), &call).unwrap();
        let state = links.into_iter().find(|state| state.peer == other.address).unwrap();
        assert!(state.holds(), "{state:?}");
        state.books
    };
    let (ours, theirs) = (of(&line.ours, &line.theirs), of(&line.theirs, &line.ours));
    assert_eq!((ours.delivered, theirs.delivered), (theirs.taken, ours.taken));
    assert_eq!((ours.pending, theirs.pending, ours.unheard, theirs.unheard), (0, 0, 0, 0));
}

#[test]
fn a_message_is_taken_read_taken_over_and_answered_and_both_hold_the_receipts() {
    let line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "Who is this?"), 10).unwrap();
    line.settle(11);
    assert_eq!(standing(&line.ours, sent.message), "accepted");

    let shown = inbox::read(line.theirs.world.desk(), &line.theirs.call(60), sent.message).unwrap();
    let (content, statement) = (shown.content.unwrap(), shown.statement.unwrap());
    assert_eq!((content.subject.as_str(), content.evaluation.unwrap().to_string().as_str()), ("Who is this?", "B2"));
    assert_eq!(statement.crossing.purposes[0].as_str(), "investigate");
    assert_eq!(shown.kept.kept.due.unwrap().duration_since(at(11)).as_hours(), 8, "urgent, and reached directly");
    line.settle(61);
    assert_eq!(standing(&line.ours, sent.message), "read");

    let desk = line.theirs.world.desk();
    assert!(inbox::take_over(desk, &line.theirs.call(100), sent.message).unwrap().is_none(), "read says more");
    let answer = send(&line.theirs, &answer_to(sent.message, &line, "It is Ana Specimen"), 120).unwrap();
    line.settle(121);
    assert_eq!(standing(&line.ours, sent.message), "answered");
    assert_eq!(standing(&line.theirs, answer.message), "accepted");
    let ours = inbox::read(line.ours.world.desk(), &line.ours.call(200), sent.message).unwrap();
    assert_eq!(ours.kept.answer, Some(answer.message.uuid()));
    let told = |receipts: &[inbox::Told]| receipts.iter().map(|told| told.step.clone()).collect::<Vec<_>>();
    let theirs = inbox::read(desk, &line.theirs.call(200), sent.message).unwrap();
    assert_eq!(told(&ours.receipts), ["accepted", "read", "answered"]);
    assert_eq!(told(&ours.receipts), told(&theirs.receipts));
    assert!(ours.receipts.iter().zip(&theirs.receipts).all(|(a, b)| a.hash == b.hash && a.given != b.given));
    let ended = line.settle(300);
    books_agree(&line, ended);
    for end in [&line.ours, &line.theirs] {
        let found = huecry_desk::node::check(end.world.desk()).unwrap();
        assert!(found.iter().all(|checked| checked.sound), "{found:?}");
    }
}

#[test]
fn what_the_agreement_does_not_let_cross_is_told_clause_by_clause_and_nothing_is_sent() {
    let line = Line::new();
    let wrong = Letter {
        purposes: vec!["data-protection".parse().unwrap()],
        classification: "icpo-secret".parse().unwrap(),
        ..letter(&line.theirs.address, "Not this")
    };
    let refusal = refused_as(send(&line.ours, &wrong, 10), RefusalKind::MayNotCross);
    let because: Vec<&str> = refusal.faults.iter().map(|fault| fault.because.as_str()).collect();
    assert_eq!(because, ["crossing-purpose", "crossing-classification"]);
    assert!(refusal.about.contains("icpo-europol@"), "{refusal:?}");
    assert!(line.turn(false, 11, None).is_none(), "nothing was handed to the line");

    let unsigned = Line::unsigned();
    let refusal =
        refused_as(send(&unsigned.ours, &letter(&unsigned.theirs.address, "x"), 10), RefusalKind::MayNotCross);
    assert_eq!(refusal.faults[0].because, "crossing-not-signed");
}

#[test]
fn a_side_that_suspends_is_obeyed_at_once_and_the_sender_holds_its_signed_no() {
    let line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "On its way"), 10).unwrap();
    let desk = line.theirs.world.desk();
    stand(desk, &line.theirs.call(11), "icpo-europol", "regional", Says::Suspended, "a breach is looked into").unwrap();
    line.settle(12);
    let shown = inbox::read(line.ours.world.desk(), &line.ours.call(60), sent.message).unwrap();
    let posted = &shown.posted[0];
    assert_eq!(
        (posted.standing.as_str(), posted.detail.as_deref()),
        ("refused", Some("crossing-suspended crossing-suspended"))
    );
    assert_eq!(shown.receipts.len(), 1, "the refusal is signed, and kept");
    assert!(came(&line.theirs).is_empty());
    let call = line.ours.call(70);
    let again = dead::resend(line.ours.world.desk(), &call, sent.message, &line.theirs.address.to_string());
    refused_as(again, RefusalKind::StepNotNow);

    stand(desk, &line.theirs.call(80), "icpo-europol", "regional", Says::Resumed, "nothing was found").unwrap();
    send(&line.ours, &letter(&line.theirs.address, "Again"), 90).unwrap();
    line.settle(91);
    assert_eq!(came(&line.theirs), ["Again"]);
    let ended = line.settle(200);
    books_agree(&line, ended);
}

#[test]
fn whatever_is_lost_on_the_way_each_message_is_taken_once() {
    let mut line = Line::new();
    let mut sent = Vec::new();
    let cuts = [Some(Cut::Request), Some(Cut::Reply), Some(Cut::Reply), None, Some(Cut::Request), None];
    let mut second = 10;
    for (n, cut) in cuts.into_iter().cycle().take(24).enumerate() {
        sent.push(send(&line.ours, &letter(&line.theirs.address, &format!("{n}")), second).unwrap().message);
        line.turn(false, second, cut);
        line.turn(true, second, cuts[(n + 2) % cuts.len()]);
        if n % 7 == 3 {
            line.restart(n % 2 == 0, second);
        }
        second += 40;
    }
    let ended = line.settle(second + 600);
    let mut subjects = came(&line.theirs);
    subjects.sort_by_key(|subject| subject.parse::<u32>().unwrap());
    assert_eq!(subjects, (0..24).map(|n| n.to_string()).collect::<Vec<_>>());
    assert!(sent.iter().all(|message| standing(&line.ours, *message) != "waits"));
    let ended = line.settle(ended + 100);
    books_agree(&line, ended);
}

#[test]
fn a_conversation_arrives_in_its_order_and_two_who_speak_at_once_both_get_a_place() {
    let line = Line::new();
    let first = send(&line.ours, &letter(&line.theirs.address, "1"), 10).unwrap();
    let more = |subject: &str| Letter {
        kind: "follow-up".parse().unwrap(),
        conversation: Some(first.conversation),
        ..letter(&line.theirs.address, subject)
    };
    std::thread::scope(|scope| {
        for n in 0..4 {
            let (line, more) = (&line, &more);
            scope.spawn(move || (0..3).for_each(|_| _ = send(&line.ours, &more(&n.to_string()), 11).unwrap()));
        }
    });
    let ended = line.settle(12);
    let filter = MessageFilter { ours: Some(false), ..MessageFilter::default() };
    let call = line.theirs.call(0);
    let mut messages = inbox::list(line.theirs.world.desk(), &call, &filter, None, 99).unwrap();
    messages.sort_by_key(|message| message.act);
    assert!(messages.iter().map(|message| message.kept.number).eq(1..=13));
    books_agree(&line, ended);
}

#[test]
fn what_was_changed_on_the_way_is_turned_away_and_a_stranger_carries_nothing() -> Result<(), Trouble> {
    let line = Line::new();
    send(&line.ours, &letter(&line.theirs.address, "Whole"), 10).unwrap();
    let said = exchange::to_say(line.ours.world.desk(), &line.theirs.address, at(11))?.unwrap();
    let theirs = line.theirs.world.desk();
    let (sequence, bytes) = &said.envelopes[0];
    for at_byte in (0..bytes.len()).step_by(397) {
        let mut changed = bytes.clone();
        changed[at_byte] ^= 1;
        let frame = Frame { envelopes: vec![(*sequence, changed)], ..Frame::default() };
        let reply = exchange::host(theirs, &line.ours.address, &frame, at(12))?;
        assert!(matches!(reply.answers[0].1, Answer::TurnedAway(_)), "byte {at_byte}: {:?}", reply.answers);
    }
    // Receipts of nobody's, as many as a frame holds: one alarm in a while, with how many there were.
    let nonsense = Frame { receipts: (0..200_u16).map(|n| n.to_be_bytes().to_vec()).collect(), ..Frame::default() };
    let before = line.theirs.world.last_act();
    exchange::host(theirs, &line.ours.address, &nonsense, at(30))?;
    exchange::host(theirs, &line.ours.address, &nonsense, at(60))?;
    let alarms = line.theirs.world.entries_after(Some(before));
    let alarms: Vec<String> =
        alarms.iter().filter(|e| e.act.key() == "act-line-alarm").map(|e| format!("{:?}", e.act)).collect();
    assert_eq!(alarms.len(), 2, "{alarms:?}");
    assert!(alarms[1].contains("199 more since the last alarm"), "{alarms:?}");
    let frame = Frame { envelopes: said.envelopes.clone(), ..Frame::default() };
    let reply = exchange::host(theirs, &"world-police-organisation/FR".parse().unwrap(), &frame, at(12))?;
    assert!(matches!(reply.answers[0].1, Answer::TurnedAway(_)), "it came from somebody else");
    let reply = exchange::host(theirs, &line.ours.address, &frame, at(13))?;
    assert!(matches!(reply.answers[0].1, Answer::Receipt(_)));
    let again = exchange::host(theirs, &line.ours.address, &frame, at(14))?;
    assert_eq!(reply.answers, again.answers, "the same receipt, byte for byte");
    assert_eq!(came(&line.theirs), ["Whole"]);
    Ok(())
}

#[test]
fn a_message_nobody_takes_is_a_dead_letter_and_can_be_given_up() {
    let line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "Late"), 10).unwrap();
    let waits = send(&line.ours, &letter(&line.theirs.address, "Not any more"), 11).unwrap();
    let to = line.theirs.address.to_string();
    dead::close(line.ours.world.desk(), &line.ours.call(12), waits.message, &to).unwrap();
    assert_eq!(standing(&line.ours, waits.message), "closed");
    let day = 86_400;
    for n in 0..4 {
        line.turn(false, 11 + n * day, Some(Cut::Request));
    }
    assert_eq!(standing(&line.ours, sent.message), "expired");
    let call = line.ours.call(5 * day);
    refused_as(dead::resend(line.ours.world.desk(), &call, sent.message, &to), RefusalKind::StepNotNow);
    refused_as(dead::close(line.ours.world.desk(), &call, sent.message, &to), RefusalKind::StepNotNow);
    assert!(line.turn(false, 5 * day + 1, None).is_none(), "nothing goes any more");
}

#[test]
fn who_may_not_message_sends_and_reads_nothing() {
    let line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "x"), 10).unwrap();
    let call = line.ours.world.call(crate::world::ANA);
    let desk = line.ours.world.desk();
    refused_as(
        huecry_desk::link::compose::send(desk, &call, &letter(&line.theirs.address, "x")),
        RefusalKind::RoleMayNot,
    );
    refused_as(inbox::read(desk, &call, sent.message), RefusalKind::RoleMayNot);
    refused_as(inbox::list(desk, &call, &MessageFilter::default(), None, 9), RefusalKind::RoleMayNot);
    refused_as(books::links(desk, &call), RefusalKind::RoleMayNot);
    let stood = stand(desk, &call, "icpo-europol", "world", Says::Suspended, "why not");
    refused_as(stood, RefusalKind::RoleMayNot);
}

#[test]
fn a_member_that_is_there_for_tests_is_sent_and_sends_nothing_true() {
    let line = Line::for_tests();
    let true_one = Letter { test: false, ..letter(&line.theirs.address, "True") };
    let refusal = refused_as(send(&line.ours, &true_one, 10), RefusalKind::NoLine);
    assert!(refusal.about.ends_with("member-for-tests"), "{refusal:?}");
    let from_them = Letter {
        test: false,
        classification: "eu-basic-protection".parse().unwrap(),
        ..letter(&line.ours.address, "True")
    };
    let sent = send(&line.theirs, &from_them, 11).unwrap();
    line.settle(12);
    let shown = inbox::read(line.theirs.world.desk(), &line.theirs.call(60), sent.message).unwrap();
    assert_eq!(shown.posted[0].detail.as_deref(), Some("member-for-tests"));
    send(&line.ours, &letter(&line.theirs.address, "Invented"), 70).unwrap();
    line.settle(71);
    assert_eq!((came(&line.theirs), came(&line.ours)), (vec!["Invented".to_owned()], vec![]));
}
