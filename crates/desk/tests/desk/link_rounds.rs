//! What the line does by the clock: each thing at its time and once, whatever process does it, and whenever it is killed.

use crate::line::{Cut, End, Line, letter, send};
use crate::world::{at, refused_as};
use huecry_catalogue::{Catalogue, Escalation};
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::rounds::{Rounds, Told, Waiting, Waits, waiting};
use huecry_desk::link::{Letter, Sent, dead, exchange, inbox};
use huecry_desk::{catalogue_change, node};
use huecry_line::frame::Answer;
use huecry_line::receipt::Code;
use huecry_line::{Address, MessageId};
use huecry_terms::{Act, LineAct, RefusalKind, Trouble};
use std::sync::{Arc, Mutex};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// The last second of the tests' day.
const MIDNIGHT: i64 = 16 * HOUR - 1;

/// A letter that may be kept until midnight.
fn short(to: &Address, subject: &str) -> Letter {
    Letter {
        keep_until: "2026-11-23".parse().unwrap(),
        text: "Zanzibar Quixote is meant".to_owned(),
        ..letter(to, subject)
    }
}

fn of_kind(to: &Address, kind: &str, priority: &str) -> Letter {
    Letter { kind: kind.parse().unwrap(), priority: priority.parse().unwrap(), ..letter(to, kind) }
}

fn answer(line: &Line, message: MessageId, seconds: i64) -> Sent {
    let answer = Letter {
        kind: "answer".parse().unwrap(),
        in_reply_to: Some((line.ours.address.clone(), message)),
        classification: "eu-basic-protection".parse().unwrap(),
        ..letter(&line.ours.address, "It is known")
    };
    send(&line.theirs, &answer, seconds).unwrap()
}

/// How the envelope of a message stands with its sender, and what more there is to say.
fn standing(end: &End, message: MessageId) -> String {
    let shown = inbox::read(end.world.desk(), &end.call(0), message).unwrap();
    let posted = shown.posted.first().unwrap();
    format!("{} {}", posted.standing, posted.detail.as_deref().unwrap_or_default()).trim().to_owned()
}

fn waits(end: &End, seconds: i64) -> Waiting {
    waiting(end.world.desk(), &end.call(seconds)).unwrap()
}

fn ids(list: &[Waits]) -> Vec<MessageId> {
    list.iter().map(|waits| MessageId::of(waits.message.message).unwrap()).collect()
}

/// What was told of answers since an act.
fn told(end: &End, since: u64) -> Vec<String> {
    let entries = end.world.entries_after(Some(since)).into_iter();
    let said = entries.filter_map(|entry| match entry.act {
        Act::Line(LineAct::AnswerDue { .. }) => Some("due".to_owned()),
        Act::Line(LineAct::AnswerLate { tells, .. }) => Some(format!("late {}", tells.join(" ")).trim().to_owned()),
        _ => None,
    });
    said.collect()
}

fn is_sound(end: &End) {
    let found = node::check(end.world.desk()).unwrap();
    assert!(found.iter().all(|checked| checked.sound), "{found:?}");
}

#[test]
fn what_a_message_says_is_erased_on_both_sides_when_its_time_is_over_and_nothing_else() {
    let mut line = Line::new();
    let sent = send(&line.ours, &short(&line.theirs.address, "Until midnight"), 10).unwrap();
    let kept = send(&line.ours, &letter(&line.theirs.address, "Until June"), 11).unwrap();
    line.settle(12);
    inbox::read(line.theirs.world.desk(), &line.theirs.call(100), sent.message).unwrap();
    line.settle(101);
    for theirs in [false, true] {
        let end = if theirs { &line.theirs } else { &line.ours };
        let before = inbox::read(end.world.desk(), &end.call(500), sent.message).unwrap();
        assert!(before.content.is_some() && before.erased.is_none());
        assert_eq!(end.round(MIDNIGHT - 1).erased, 0, "its last second");
        line.restart(theirs, MIDNIGHT);
        let end = if theirs { &line.theirs } else { &line.ours };
        let done = end.round(MIDNIGHT);
        assert_eq!((done.erased, done.dead), (1, 0));
        let shown = inbox::read(end.world.desk(), &end.call(MIDNIGHT + 1), sent.message).unwrap();
        assert!(shown.content.is_none() && shown.statement.is_none() && shown.kept.kept.body.is_none());
        let erased = shown.erased.unwrap();
        assert_eq!((erased.at, erased.kept_until), (at(MIDNIGHT), at(MIDNIGHT)));
        assert_eq!(erased.agreement.unwrap().as_str(), "icpo-europol");
        assert_eq!(shown.receipts, before.receipts, "its receipts stay");
        let other = inbox::read(end.world.desk(), &end.call(MIDNIGHT + 1), kept.message).unwrap();
        assert!(other.content.is_some() && other.erased.is_none());
        assert_eq!(end.round(MIDNIGHT + 60).erased, 0, "once");
        is_sound(end);
        line.restart(theirs, MIDNIGHT + 61);
        let end = if theirs { &line.theirs } else { &line.ours };
        assert_eq!(end.round(MIDNIGHT + 62).erased, 0);
        let bytes = end.world.bytes();
        assert!(!bytes.windows(8).any(|window| window == b"Zanzibar"), "no file has it");
    }
}

#[test]
fn nobody_is_told_that_what_is_gone_was_read() {
    let line = Line::new();
    let sent = send(&line.ours, &short(&line.theirs.address, "x"), 10).unwrap();
    line.settle(11);
    line.theirs.round(MIDNIGHT);
    let shown = inbox::read(line.theirs.world.desk(), &line.theirs.call(MIDNIGHT + 1), sent.message).unwrap();
    assert_eq!(shown.taken.unwrap().step, "accepted");
}

#[test]
fn what_is_erased_before_it_went_is_a_dead_letter_and_goes_nowhere() {
    let mut line = Line::new();
    let sent = send(&line.ours, &short(&line.theirs.address, "Late"), 10).unwrap();
    let more = Letter {
        kind: "follow-up".parse().unwrap(),
        conversation: Some(sent.conversation),
        ..letter(&line.theirs.address, "And more")
    };
    let behind = send(&line.ours, &more, 11).unwrap();
    line.turn(false, 12, Some(Cut::Request));
    let done = line.ours.round(MIDNIGHT);
    assert_eq!((done.erased, done.dead), (1, 2));
    for _ in 0..2 {
        assert_eq!(standing(&line.ours, sent.message), "closed erased");
        assert!(standing(&line.ours, behind.message).starts_with("behind"));
        for second in [60, HOUR, 5 * HOUR] {
            assert!(line.turn(false, MIDNIGHT + second, None).is_none(), "nothing is said of it");
        }
        let (desk, call) = (line.ours.world.desk(), line.ours.call(MIDNIGHT + 5 * HOUR));
        let again = dead::resend(desk, &call, sent.message, &line.theirs.address.to_string());
        let refusal = refused_as(again, RefusalKind::StepNotNow);
        assert!(refusal.about.ends_with("erased"), "{refusal:?}");
        is_sound(&line.ours);
        line.restart(false, MIDNIGHT + 5 * HOUR);
    }
    // Killed when the letter was dead and not erased yet: the next process erases it.
    let sent = send(
        &line.ours,
        &Letter { keep_until: "2026-11-24".parse().unwrap(), ..letter(&line.theirs.address, "x") },
        MIDNIGHT + 6 * HOUR,
    )
    .unwrap();
    let call = line.ours.call(MIDNIGHT + 6 * HOUR);
    dead::close(line.ours.world.desk(), &call, sent.message, &line.theirs.address.to_string()).unwrap();
    line.restart(false, MIDNIGHT + DAY);
    let done = line.ours.round(MIDNIGHT + DAY);
    assert_eq!((done.erased, done.dead), (1, 0));
    assert_eq!(standing(&line.ours, sent.message), "closed");
}

#[test]
fn what_was_under_way_when_it_was_erased_is_delivered_if_its_receipt_comes() -> Result<(), Trouble> {
    let line = Line::new();
    let sent = send(&line.ours, &short(&line.theirs.address, "x"), 10).unwrap();
    let (ours, theirs) = (line.ours.world.desk(), line.theirs.world.desk());
    let said = exchange::to_say(ours, &line.theirs.address, at(MIDNIGHT - 2))?.unwrap();
    assert_eq!(said.envelopes.len(), 1);
    let done = line.ours.round(MIDNIGHT);
    assert_eq!((done.erased, done.dead), (1, 1));
    let reply = exchange::host(theirs, &line.ours.address, &said, at(MIDNIGHT + 1))?;
    exchange::answered(ours, &line.theirs.address, &said, reply, at(MIDNIGHT + 2))?;
    assert_eq!(standing(&line.ours, sent.message), "accepted", "the receipt says more than our giving up");
    assert_eq!(line.theirs.round(MIDNIGHT + 3).erased, 1, "there it is over, too");
    line.settle(MIDNIGHT + 10);
    is_sound(&line.ours);
    Ok(())
}

#[test]
fn an_answer_that_does_not_come_is_told_before_and_at_the_end_each_once_on_each_side() {
    let mut line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "Urgent"), 10).unwrap();
    line.settle(11);
    let (soon, due) = (6 * HOUR + 11, 8 * HOUR + 11);
    for theirs in [false, true] {
        let steps =
            [(soon - 2, 0, 0), (soon, 1, 0), (soon + 60, 0, 0), (due - 2, 0, 0), (due, 0, 1), (due + DAY, 0, 0)];
        let since = if theirs { line.theirs.world.last_act() } else { line.ours.world.last_act() };
        for (second, reminded, late) in steps {
            let end = if theirs { &line.theirs } else { &line.ours };
            let done = end.round(second);
            assert_eq!((done.reminded, done.late), (reminded, late), "{second}");
            let done = end.round(second);
            assert_eq!((done.reminded, done.late), (0, 0), "{second} again");
            line.restart(theirs, second);
        }
        let end = if theirs { &line.theirs } else { &line.ours };
        assert_eq!(told(end, since), ["due", "late liaison-officers"]);
    }
    let call = line.theirs.call(due + DAY);
    assert_eq!(ids(&waits(&line.theirs, due + DAY).overdue), [sent.message]);
    inbox::take_over(line.theirs.world.desk(), &call, sent.message).unwrap();
    assert_eq!(ids(&waits(&line.theirs, due + DAY).overdue), [sent.message], "in hand is no answer to a request");
}

#[test]
fn what_is_due_before_what_was_told_is_told_when_the_clock_was_set_back() {
    let line = Line::new();
    send(&line.ours, &letter(&line.theirs.address, "Urgent"), 10).unwrap();
    let late = |second| (0..3).map(|n| line.ours.round(second + n).late).sum::<usize>();
    assert_eq!(late(8 * HOUR + 10), 1);
    send(&line.ours, &of_kind(&line.theirs.address, "request", "flash"), 100).unwrap();
    assert_eq!(late(HOUR + 100), 1);
    assert_eq!(late(9 * HOUR), 0);
}

#[test]
fn two_rounds_at_once_tell_once() {
    let line = Line::new();
    for n in 0..20 {
        send(&line.ours, &letter(&line.theirs.address, &n.to_string()), 10).unwrap();
    }
    let rounds: Vec<Rounds> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| line.ours.round(8 * HOUR + 10))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(rounds.iter().map(|done| done.late).sum::<usize>(), 20);
}

#[test]
fn whom_a_late_answer_is_told_to_is_the_catalogues_for_its_priority_and_side() {
    let line = Line::new();
    for priority in ["flash", "urgent", "normal"] {
        send(&line.ours, &of_kind(&line.theirs.address, "request", priority), 10).unwrap();
    }
    line.settle(11);
    let of = |end: &End, limit: i64| {
        let since = end.world.last_act();
        end.round(limit + 11);
        told(end, since)
    };
    let both = "late duty-officers liaison-officers";
    for (limit, ours, theirs) in [
        (HOUR, both, both),
        (8 * HOUR, "late liaison-officers", "late liaison-officers"),
        (7 * DAY, "late", "late unit-head"),
    ] {
        assert!(of(&line.ours, limit).contains(&ours.to_owned()), "{limit}");
        assert!(of(&line.theirs, limit).contains(&theirs.to_owned()), "{limit}");
    }
}

#[test]
fn what_waits_is_listed_by_overdue_today_and_later_until_it_is_answered() {
    let line = Line::new();
    let send = |priority: &str, second| {
        send(&line.ours, &of_kind(&line.theirs.address, "request", priority), second).unwrap().message
    };
    let (late, today, later) = (send("urgent", 10), send("flash", 8 * HOUR), send("normal", 8 * HOUR));
    line.settle(8 * HOUR);
    let now = 8 * HOUR + 300;
    for end in [&line.ours, &line.theirs] {
        end.round(now);
        let waits = waits(end, now);
        let theirs = end.address == line.theirs.address;
        // There the clock of the first began when it came.
        let (overdue, due_today) = if theirs { (vec![], vec![today]) } else { (vec![late], vec![today]) };
        assert_eq!((ids(&waits.overdue), ids(&waits.today)), (overdue, due_today));
        assert_eq!(ids(&waits.later), if theirs { vec![late, later] } else { vec![later] });
        assert!(!waits.more);
        if let Some(first) = waits.overdue.first() {
            assert_eq!((first.told, first.tells.as_slice()), (Told::Late, &[Escalation::LiaisonOfficers][..]));
        }
        assert_eq!(waits.today[0].told, Told::Nothing);
    }
    let answer = answer(&line, late, now + 1).message;
    line.settle(now + 2);
    let now = now + 100;
    for end in [&line.ours, &line.theirs] {
        assert_eq!(ids(&waits(end, now).later), [answer, later], "an answer is to be taken over");
    }
    inbox::read(line.ours.world.desk(), &line.ours.call(now), answer).unwrap();
    line.settle(now + 1);
    for end in [&line.ours, &line.theirs] {
        let waits = waits(end, now + 100);
        let all = [&waits.overdue, &waits.today, &waits.later].map(|list| ids(list)).concat();
        assert_eq!(all, [today, later], "what was read is in hand, and more was not asked");
    }
    let (desk, call) = (line.ours.world.desk(), line.ours.world.call(crate::world::ANA));
    refused_as(waiting(desk, &call), RefusalKind::RoleMayNot);
}

#[test]
fn what_is_taken_over_waits_no_more_and_an_alert_is_taken_over_within_a_quarter_of_an_hour() {
    let line = Line::new();
    let news = send(&line.ours, &of_kind(&line.theirs.address, "spontaneous", "urgent"), 10).unwrap();
    let alert = send(&line.ours, &of_kind(&line.theirs.address, "alert", "flash"), 11).unwrap();
    line.settle(12);
    let call = line.theirs.call(60);
    inbox::take_over(line.theirs.world.desk(), &call, news.message).unwrap();
    line.settle(61);
    for end in [&line.ours, &line.theirs] {
        let since = end.world.last_act();
        for second in [120, 12 + 450, 12 + 460, 12 + 900, 9 * HOUR] {
            end.round(second);
        }
        assert_eq!(told(end, since), ["due", "late duty-officers liaison-officers"], "of the alert alone");
        let waits = waits(end, 9 * HOUR);
        assert_eq!((ids(&waits.overdue), waits.today.len() + waits.later.len()), (vec![alert.message], 0));
        // Nobody looks at it again: nothing is due.
        let due = |message| inbox::read(end.world.desk(), &end.call(9 * HOUR), message).unwrap().kept.kept.due;
        assert_eq!((due(news.message).is_some(), due(alert.message).is_some()), (false, true));
    }
}

#[test]
fn a_dead_letter_waits_for_no_answer_and_one_that_goes_again_does() {
    let line = Line::new();
    let to = line.theirs.address.to_string();
    let given_up = send(&line.ours, &letter(&line.theirs.address, "x"), 10).unwrap().message;
    dead::close(line.ours.world.desk(), &line.ours.call(12), given_up, &to).unwrap();
    let desk = line.theirs.world.desk();
    stand(desk, &line.theirs.call(13), "icpo-europol", "regional", Says::Suspended, "for a while").unwrap();
    send(&line.ours, &letter(&line.theirs.address, "Refused"), 14).unwrap();
    line.settle(15);
    assert_eq!(waits(&line.ours, 100), Waiting::default());
    assert_eq!(line.ours.round(8 * HOUR + 60).late, 0);
    dead::resend(line.ours.world.desk(), &line.ours.call(8 * HOUR + 70), given_up, &to).unwrap();
    assert_eq!(line.ours.round(8 * HOUR + 80).late, 1);
    assert_eq!(ids(&waits(&line.ours, 8 * HOUR + 80).overdue), [given_up]);
}

/// What was said of epochs, in the order of the acts.
fn of_epochs(end: &End) -> Vec<&'static str> {
    end.world.kinds_after(0).into_iter().filter(|kind| kind.starts_with("act-epoch")).collect()
}

#[test]
fn the_key_of_an_epoch_that_is_over_is_gone_and_what_was_sealed_to_it_is_turned_away() -> Result<(), Trouble> {
    let line = Line::new();
    let sent = send(&line.ours, &letter(&line.theirs.address, "Read"), 10).unwrap();
    line.settle(11);
    send(&line.ours, &letter(&line.theirs.address, "Lost"), 100).unwrap();
    let said = exchange::to_say(line.ours.world.desk(), &line.theirs.address, at(101))?.unwrap();
    let end = 30 * DAY;
    assert!(line.theirs.round(end - 1).epochs.is_empty());
    assert_eq!(line.theirs.round(end).epochs, [1]);
    assert!(line.theirs.round(end + 60).epochs.is_empty());
    assert!(line.theirs.keys.lock().unwrap().is_empty());
    assert_eq!(of_epochs(&line.theirs), ["act-epoch-over", "act-epoch-destroyed"]);
    // By a clock at which its directory is still believed: later nothing at all is said to it.
    let reply = exchange::host(line.theirs.world.desk(), &line.ours.address, &said, at(102))?;
    assert_eq!(reply.answers[0].1, Answer::TurnedAway(Code::NoEpochKey));
    // What came in time was opened then, and is read whatever became of the key.
    let shown = inbox::read(line.theirs.world.desk(), &line.theirs.call(end + 62), sent.message).unwrap();
    assert_eq!(shown.content.unwrap().subject, "Read");
    is_sound(&line.theirs);
    Ok(())
}

#[test]
fn wherever_the_destruction_of_a_key_is_cut_off_it_goes_on_and_is_said_once_and_only_when_it_is_so() {
    let mut line = Line::new();
    let end = 30 * DAY;
    let broken = || Err(Trouble::new("the disk said no", ""));
    // The intention stands, the file too.
    line.theirs.round_with(end, &|_| broken()).unwrap_err();
    assert_eq!(of_epochs(&line.theirs), ["act-epoch-over"]);
    line.theirs.round_with(end + 1, &|_| broken()).unwrap_err();
    line.restart(true, end + 2);
    line.theirs.round_with(end + 3, &|_| broken()).unwrap_err();
    // The file goes, and the process with it: no keyring knows of the epoch any more.
    let keys = &line.theirs.keys;
    line.theirs
        .round_with(end + 4, &|epoch| {
            keys.lock().unwrap().remove(&epoch);
            broken()
        })
        .unwrap_err();
    line.restart(true, end + 5);
    assert_eq!(of_epochs(&line.theirs), ["act-epoch-over"], "said when it is so, and not before");
    assert_eq!(line.theirs.round(end + 6).epochs, [1]);
    line.restart(true, end + 7);
    assert!(line.theirs.round(end + 8).epochs.is_empty());
    assert_eq!(of_epochs(&line.theirs), ["act-epoch-over", "act-epoch-destroyed"]);
    // Somebody puts a copy of the file back: it goes again, and that is said again.
    line.theirs.keys.lock().unwrap().insert(1);
    line.restart(true, end + 9);
    assert_eq!(line.theirs.round(end + 10).epochs, [1]);
    assert!(line.theirs.keys.lock().unwrap().is_empty());
}

#[test]
fn trouble_with_a_key_holds_up_nothing_else() {
    let line = Line::new();
    send(&line.ours, &letter(&line.theirs.address, "Delivered"), 5).unwrap();
    line.settle(6);
    send(&line.ours, &short(&line.theirs.address, "x"), 100).unwrap();
    let asked = Mutex::new(Vec::new());
    let done = line.ours.round_with(30 * DAY, &|epoch| {
        asked.lock().unwrap().push(epoch);
        Err(Trouble::new("the disk said no", ""))
    });
    assert!(done.unwrap_err().to_string().contains("the disk said no"));
    assert_eq!(*asked.lock().unwrap(), [1]);
    let kinds = line.ours.world.kinds_after(0);
    for kind in ["act-message-erased", "act-answer-late", "act-line-alarm"] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    assert_eq!(line.ours.round(30 * DAY + 60), Rounds { epochs: vec![1], ..Rounds::default() });
}

#[test]
fn a_directory_that_is_too_old_is_an_alarm_once_a_day() {
    let mut line = Line::new();
    // The newest release was said to be so half an hour before the day began, for a day.
    let (stale, refused) = (DAY - 1800, 3 * DAY - 1800);
    let alarms = |line: &Line, second| line.ours.round(second).alarms;
    assert_eq!(alarms(&line, stale - 1), 0);
    assert_eq!(alarms(&line, stale), 2, "of both directories");
    assert_eq!(alarms(&line, stale + 60), 0);
    line.restart(false, stale + 120);
    assert_eq!((alarms(&line, stale + 180), alarms(&line, stale + DAY - 1)), (0, 0));
    assert_eq!(alarms(&line, stale + DAY + HOUR), 2, "the next day");
    assert_eq!(alarms(&line, refused - 1), 0);
    assert_eq!((alarms(&line, refused), alarms(&line, refused + 60)), (2, 0), "worse is another alarm");
    assert_eq!(alarms(&line, refused + DAY), 2);
}

/// The catalogue, with three messages an hour over the line.
fn three_an_hour() -> Arc<Catalogue> {
    let path = "agreements/icpo-europol.toml";
    let (_, text) = huecry_catalogue::embedded().iter().find(|(found, _)| *found == path).unwrap();
    let text = text.replacen("20000 per minute", "3 per hour", 1).replacen("version  = 2", "version  = 3", 1);
    Arc::new(catalogue_change::load(&[(path.to_owned(), text)]).unwrap())
}

#[test]
fn a_process_that_begins_goes_on_counting_what_crossed_on_both_sides() {
    let mut line = Line::under(&three_an_hour());
    let letter = letter(&line.theirs.address, "x");
    for second in 10..13 {
        send(&line.ours, &letter, second).unwrap();
    }
    line.restart(false, 100);
    let refusal = refused_as(send(&line.ours, &letter, 101), RefusalKind::MayNotCross);
    assert_eq!(refusal.faults[0].because, "crossing-rate");
    // They come when an hour is over, and three more are sent then.
    line.settle(HOUR + 20);
    line.restart(true, HOUR + 100);
    line.restart(false, HOUR + 100);
    let more: Vec<MessageId> = (0..3).map(|n| send(&line.ours, &letter, HOUR + 101 + n).unwrap().message).collect();
    refused_as(send(&line.ours, &letter, HOUR + 105), RefusalKind::MayNotCross);
    line.settle(HOUR + 110);
    for message in more {
        assert_eq!(standing(&line.ours, message), "refused crossing-rate crossing-rate");
    }
}
