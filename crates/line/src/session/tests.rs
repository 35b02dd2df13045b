//! Both ends over a bad network, in any order of events: what must never happen does not.

mod link;

use proptest::prelude::*;

use super::*;
use crate::lane::Lane;
use crate::receipt::{Code, Credit, Refusal, Step};
use crate::statement::Hash;
use crate::tests::{NOW, at};
use link::{Link, arrival, parcel, receipt};

fn seconds(after: i64) -> Instant {
    at(NOW + after)
}

fn outbox() -> Outbox {
    Outbox::new(Policy::default())
}

/// Sends whatever may be sent at a moment; gives the sequences.
fn burst(outbox: &mut Outbox, now: Instant) -> Vec<u64> {
    std::iter::from_fn(|| outbox.next(now).map(|sending| sending.sequence)).collect()
}

#[test]
fn a_message_handed_in_twice_is_one_and_another_under_its_id_is_none() {
    let mut outbox = outbox();
    let one = parcel(1, 1, 1, Lane::Normal);
    assert_eq!(outbox.accept(seconds(0), one.clone()), Ok(1));
    assert_eq!(outbox.accept(seconds(9), one.clone()), Ok(1));
    let other = Parcel { statement: Hash::of(b"other"), ..one.clone() };
    assert_eq!(outbox.accept(seconds(9), other), Err(NotDone::OtherContent));
    assert_eq!(outbox.accept(seconds(9), parcel(2, 1, 1, Lane::Normal)), Err(NotDone::PlaceTaken));
    let over = Parcel { expires: seconds(9), ..parcel(3, 3, 1, Lane::Normal) };
    assert_eq!(outbox.accept(seconds(9), over), Err(NotDone::Expired));
    let elsewhere = Parcel { to: "regional-police/LO".parse().unwrap(), ..one };
    assert_eq!(outbox.accept(seconds(9), elsewhere), Ok(2), "another recipient's envelope is another message");
    assert_eq!(outbox.tally(), Tally { accepted: 2, pending: 2, ..Tally::default() });
}

#[test]
fn an_outbox_has_an_end() {
    let mut outbox = Outbox::new(Policy { most: 2, ..Policy::default() });
    for n in 1..=2 {
        outbox.accept(seconds(0), parcel(n, n, 1, Lane::Normal)).unwrap();
    }
    assert_eq!(outbox.accept(seconds(0), parcel(3, 3, 1, Lane::Normal)), Err(NotDone::Full));
    outbox.next(seconds(0)).unwrap();
    outbox.receipt(seconds(0), &receipt(1, Step::Accepted)).unwrap();
    assert!(outbox.accept(seconds(0), parcel(3, 3, 1, Lane::Normal)).is_ok());
}

#[test]
fn lanes_take_turns_by_weight_the_urgent_first() {
    let mut outbox = outbox();
    for n in 0..60u32 {
        let lane = [Lane::Normal, Lane::Urgent, Lane::Flash][n as usize % 3];
        outbox.accept(seconds(0), parcel(n + 1, n + 1, 1, lane)).unwrap();
    }
    let order = burst(&mut outbox, seconds(0));
    let lanes: Vec<usize> = order.iter().map(|sequence| (*sequence as usize - 1) % 3).collect();
    assert_eq!(order.len(), 60);
    assert_eq!(lanes[0], 2, "flash is first");
    assert!(lanes[..20].iter().filter(|lane| **lane == 2).count() >= 14);
    assert!(lanes[..30].contains(&0), "and nobody starves");
}

#[test]
fn bulk_takes_half_of_the_window_and_waits_while_anything_urgent_moves() {
    let window = crate::Credit { items: 20, bytes: 1 << 30 };
    let mut outbox = Outbox::new(Policy { opening: window, ..Policy::default() });
    for n in 1..=40 {
        outbox.accept(seconds(0), parcel(n, n, 1, Lane::Bulk)).unwrap();
    }
    assert_eq!(burst(&mut outbox, seconds(0)).len(), 10);
    for n in 41..=60 {
        outbox.accept(seconds(1), parcel(n, n, 1, Lane::Urgent)).unwrap();
    }
    assert_eq!(burst(&mut outbox, seconds(1)), (41..=50).collect::<Vec<_>>(), "the other half is there for them");
    for n in 1..=10 {
        outbox.receipt(seconds(2), &receipt(n, Step::Accepted)).unwrap();
    }
    assert_eq!(outbox.next(seconds(2)), None, "the window was not opened further: all of it is under way or settled");
    let more = |n, items| {
        let credit = crate::Credit { items, bytes: 1 << 30 };
        crate::Receipt { credit, ..receipt(n, Step::Delivered) }
    };
    outbox.receipt(seconds(3), &more(1, 100)).unwrap();
    assert_eq!(burst(&mut outbox, seconds(3)), (51..=60).collect::<Vec<_>>(), "bulk waits behind what is urgent");
    for n in 41..=60 {
        outbox.receipt(seconds(4), &receipt(n, Step::Accepted)).unwrap();
    }
    assert!(!burst(&mut outbox, seconds(4)).is_empty(), "then it goes on");
}

#[test]
fn the_window_counts_bytes_too_and_one_message_always_may() {
    let window = crate::Credit { items: 100, bytes: 2500 };
    let mut outbox = Outbox::new(Policy { opening: window, ..Policy::default() });
    for n in 1..=5 {
        outbox.accept(seconds(0), parcel(n, n, 1, Lane::Flash)).unwrap();
    }
    assert_eq!(burst(&mut outbox, seconds(0)), [1, 2], "1,000 bytes each");
    let mut large = Outbox::new(Policy { opening: crate::Credit { items: 1, bytes: 1 }, ..Policy::default() });
    large.accept(seconds(0), parcel(1, 1, 1, Lane::Bulk)).unwrap();
    large.accept(seconds(0), parcel(2, 2, 1, Lane::Bulk)).unwrap();
    assert_eq!(burst(&mut large, seconds(0)), [1]);
    // The receipt that would have opened the window is lost: the next one still goes, and is told to wait or taken.
    let shut = crate::Receipt { credit: crate::Credit::default(), ..receipt(1, Step::Accepted) };
    large.receipt(seconds(1), &shut).unwrap();
    assert_eq!(burst(&mut large, seconds(1)), [2]);
}

#[test]
fn a_conversation_goes_in_its_order_and_as_fast_as_its_most_urgent_message() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), parcel(1, 1, 1, Lane::Bulk)).unwrap();
    outbox.accept(seconds(0), parcel(2, 2, 1, Lane::Normal)).unwrap();
    outbox.accept(seconds(0), parcel(3, 1, 2, Lane::Flash)).unwrap();
    assert_eq!(outbox.next(seconds(0)).unwrap().sequence, 1, "flash waits behind it, so it does not wait as bulk");
    assert_eq!(burst(&mut outbox, seconds(0)), [2], "the second of the conversation waits for the first");
    outbox.receipt(seconds(1), &receipt(1, Step::Accepted)).unwrap();
    assert_eq!(burst(&mut outbox, seconds(1)), [3]);
}

#[test]
fn silence_is_followed_by_longer_and_longer_pauses_under_the_same_id() {
    let mut outbox = Outbox::new(Policy { failures: 100, ..Policy::default() });
    outbox.accept(seconds(0), parcel(1, 1, 1, Lane::Normal)).unwrap();
    let mut now = seconds(0);
    let mut pauses = Vec::new();
    for tries in 1..=10 {
        let sending = outbox.next(now).unwrap();
        assert_eq!((sending.id, sending.tries), (parcel(1, 1, 1, Lane::Normal).id, tries));
        assert!(outbox.failed(now, 1, Failure::Silence, u64::MAX / 3).is_empty());
        let wakes = outbox.wakes(now).unwrap();
        pauses.push(wakes.duration_since(now).as_millis());
        assert_eq!(outbox.next(now), None);
        now = wakes;
    }
    assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1] * 2) && pauses[0] <= 1000 && pauses[9] >= 120_000);
    assert_eq!(outbox.late(seconds(899)).count(), 0);
    assert_eq!(outbox.late(seconds(900)).count(), 1, "the duty desk is told after fifteen minutes");
}

#[test]
fn a_link_on_which_nothing_comes_through_is_tried_with_one_message() {
    let mut outbox = outbox();
    for n in 1..=10 {
        outbox.accept(seconds(0), parcel(n, n, 1, Lane::Normal)).unwrap();
    }
    let sent = burst(&mut outbox, seconds(0));
    for sequence in &sent {
        outbox.failed(seconds(1), *sequence, Failure::Silence, 0);
    }
    assert_eq!(outbox.next(seconds(1)), None);
    assert_eq!(burst(&mut outbox, seconds(600)).len(), 1, "one goes to see");
    outbox.tick(seconds(661), 0);
    assert_eq!(burst(&mut outbox, seconds(661)).len(), 0, "nothing came: it rests longer");
    let again = burst(&mut outbox, seconds(1000));
    assert_eq!(again.len(), 1);
    outbox.receipt(seconds(1001), &receipt(again[0] as u32, Step::Accepted)).unwrap();
    assert_eq!(burst(&mut outbox, seconds(1001)).len(), 9, "then all of them");
}

#[test]
fn a_busy_node_is_left_in_peace_and_is_no_broken_link() {
    let mut outbox = outbox();
    for n in 1..=10 {
        outbox.accept(seconds(0), parcel(n, n, 1, Lane::Flash)).unwrap();
    }
    for sequence in burst(&mut outbox, seconds(0)) {
        outbox.failed(seconds(0), sequence, Failure::Busy { pause: Duration::from_secs(30) }, 0);
    }
    assert_eq!((outbox.next(seconds(29)), outbox.wakes(seconds(0))), (None, Some(seconds(30))));
    assert_eq!(burst(&mut outbox, seconds(30)).len(), 10);
}

#[test]
fn what_is_over_is_a_dead_letter_and_takes_what_stands_behind_it() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), Parcel { expires: seconds(10), ..parcel(1, 1, 1, Lane::Normal) }).unwrap();
    outbox.accept(seconds(0), parcel(2, 1, 2, Lane::Normal)).unwrap();
    outbox.accept(seconds(0), parcel(3, 3, 1, Lane::Normal)).unwrap();
    assert!(outbox.tick(seconds(9), 0).is_empty());
    assert_eq!(outbox.tick(seconds(10), 0), [1, 2]);
    assert_eq!(outbox.tally(), Tally { accepted: 3, delivered: 0, pending: 1, dead: 2 });
    assert_eq!(outbox.item(1).unwrap().state, State::Dead { reason: Reason::Expired, open: false });
    assert_eq!(outbox.item(2).unwrap().state, State::Dead { reason: Reason::Behind { sequence: 1 }, open: false });
    assert_eq!(burst(&mut outbox, seconds(10)), [3]);
    assert!(outbox.tick(seconds(11), 0).is_empty(), "a letter dies once");
}

#[test]
fn what_was_turned_away_waits_for_an_operator_who_sends_it_again_or_closes_it() {
    let mut outbox = outbox();
    for n in 1..=3 {
        outbox.accept(seconds(0), parcel(n, 1, u64::from(n), Lane::Normal)).unwrap();
    }
    assert_eq!(burst(&mut outbox, seconds(0)), [1]);
    assert_eq!(outbox.failed(seconds(1), 1, Failure::TurnedAway(Code::UnknownSuite), 0), [1]);
    assert_eq!(outbox.next(seconds(1)), None, "what follows waits");
    outbox.resend(seconds(2), 1).unwrap();
    assert_eq!(burst(&mut outbox, seconds(2)), [1]);
    outbox.failed(seconds(3), 1, Failure::TurnedAway(Code::UnknownSuite), 0);
    assert_eq!(outbox.close(seconds(4), 1), Ok(vec![2, 3]), "the first was dead already");
    assert_eq!(outbox.tally(), Tally { accepted: 3, dead: 3, ..Tally::default() });
    assert_eq!(outbox.close(seconds(4), 1), Err(NotDone::NotThere));
    assert_eq!(outbox.accept(seconds(5), parcel(9, 1, 4, Lane::Normal)), Err(NotDone::Broken), "nor is more taken");
    assert_eq!(outbox.resend(seconds(5), 2), Err(NotDone::Broken), "its recipient would wait for the first");
    outbox.resend(seconds(5), 1).unwrap();
    outbox.resend(seconds(5), 2).unwrap();
    assert_eq!(burst(&mut outbox, seconds(5)), [1], "in their order");
    outbox.receipt(seconds(6), &receipt(1, Step::Accepted)).unwrap();
    assert_eq!(burst(&mut outbox, seconds(6)), [2]);
}

#[test]
fn a_place_is_never_given_to_another_message_whatever_became_of_the_first() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), Parcel { expires: seconds(10), ..parcel(1, 1, 1, Lane::Normal) }).unwrap();
    burst(&mut outbox, seconds(0));
    assert_eq!(outbox.tick(seconds(10), 0), [1], "given up, and perhaps on its recipient's books");
    let again = Parcel { statement: Hash::of(b"again"), ..parcel(2, 1, 1, Lane::Normal) };
    assert_eq!(outbox.accept(seconds(11), again.clone()), Err(NotDone::PlaceTaken));
    outbox.receipt(seconds(12), &receipt(1, Step::Accepted)).unwrap();
    assert_eq!(outbox.accept(seconds(13), again.clone()), Err(NotDone::PlaceTaken), "nor when it is delivered");
    let (granted, settled) = outbox.credit();
    let items: Vec<Item> = outbox.items().cloned().collect();
    let mut outbox = Outbox::restore(Policy::default(), items, 0, granted, settled, seconds(14));
    assert_eq!((outbox.next_sequence(), outbox.tally().accepted), (2, 1), "no sequence is given twice either");
    assert_eq!(outbox.accept(seconds(15), again), Err(NotDone::PlaceTaken), "nor after a restart");
}

#[test]
fn a_clock_that_is_set_back_makes_nobody_wait_longer() {
    let mut outbox = Outbox::new(Policy { failures: 2, ..Policy::default() });
    for n in 1..=2 {
        outbox.accept(seconds(86_400), parcel(n, n, 1, Lane::Normal)).unwrap_err();
        let parcel = Parcel { expires: seconds(900_000), ..parcel(n, n, 1, Lane::Normal) };
        outbox.accept(seconds(86_400), parcel).unwrap();
    }
    burst(&mut outbox, seconds(86_400));
    outbox.failed(seconds(86_401), 1, Failure::Silence, 0);
    outbox.failed(seconds(86_401), 2, Failure::Silence, 0);
    assert_eq!(outbox.next(seconds(86_401)), None, "the link rests");
    assert_eq!(outbox.next(seconds(0)), None, "and so it does when it is yesterday again");
    let wakes = outbox.wakes(seconds(0)).unwrap();
    assert!(wakes <= seconds(1), "{wakes}");
    let sent = burst(&mut outbox, seconds(2));
    assert_eq!(sent.len(), 1);
    outbox.failed(seconds(2), sent[0], Failure::Busy { pause: Duration::from_secs(30) }, 0);
    assert_eq!(outbox.wakes(seconds(3)), Some(seconds(32)));
    outbox.tick(seconds(1), 0);
    assert_eq!(outbox.wakes(seconds(1)), Some(seconds(32)), "two callers, one of them a second late");
    outbox.tick(seconds(-1_000), 0);
    assert_eq!(outbox.wakes(seconds(-1_000)), Some(seconds(-970)));
    let items: Vec<Item> = outbox.items().cloned().collect();
    let restored = Outbox::restore(Policy::default(), items, 3, Credit::default(), Credit::default(), seconds(-90_000));
    assert_eq!(restored.wakes(seconds(-90_000)), Some(seconds(-90_000)), "nor one that was ahead before a restart");
}

#[test]
fn a_refusal_is_a_dead_letter_that_is_not_sent_again_and_holds_up_nobody() {
    let mut outbox = outbox();
    for n in 1..=2 {
        outbox.accept(seconds(0), parcel(n, 1, u64::from(n), Lane::Normal)).unwrap();
    }
    burst(&mut outbox, seconds(0));
    let refused = receipt(1, Step::Refused(Refusal::of(Code::Expired)));
    assert_eq!(outbox.receipt(seconds(1), &refused), Ok(Told::Refused));
    assert_eq!(outbox.receipt(seconds(1), &refused), Ok(Told::Known));
    assert_eq!(outbox.resend(seconds(1), 1), Err(NotDone::NotThere));
    assert_eq!(burst(&mut outbox, seconds(1)), [2]);
    assert_eq!(outbox.tally(), Tally { accepted: 2, delivered: 0, pending: 1, dead: 1 });
}

#[test]
fn receipts_come_in_any_order_and_the_furthest_counts() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), parcel(1, 1, 1, Lane::Normal)).unwrap();
    burst(&mut outbox, seconds(0));
    assert_eq!(outbox.receipt(seconds(1), &receipt(1, Step::Read)), Ok(Told::Delivered));
    assert_eq!(outbox.receipt(seconds(1), &receipt(1, Step::Accepted)), Ok(Told::Known));
    let answered = Step::Answered(crate::tests::id(9));
    assert_eq!(outbox.receipt(seconds(1), &receipt(1, answered.clone())), Ok(Told::Further));
    assert_eq!(outbox.item(1).unwrap().state, State::Delivered { step: answered });
    assert_eq!(outbox.tally(), Tally { accepted: 1, delivered: 1, ..Tally::default() });
    outbox.forget(1).unwrap();
    assert_eq!((outbox.items().count(), outbox.tally().delivered), (0, 1));
}

#[test]
fn a_letter_that_died_of_time_and_had_arrived_is_delivered_when_its_receipt_comes() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), Parcel { expires: seconds(10), ..parcel(1, 1, 1, Lane::Normal) }).unwrap();
    burst(&mut outbox, seconds(0));
    assert_eq!(outbox.tick(seconds(11), 0), [1]);
    assert_eq!(outbox.receipt(seconds(12), &receipt(1, Step::Accepted)), Ok(Told::Delivered));
    assert_eq!(outbox.tally(), Tally { accepted: 1, delivered: 1, ..Tally::default() });
}

#[test]
fn receipts_that_cannot_be_true_are_alarms_and_change_nothing() {
    let mut outbox = outbox();
    outbox.accept(seconds(0), parcel(1, 1, 1, Lane::Normal)).unwrap();
    burst(&mut outbox, seconds(0));
    let id = parcel(1, 1, 1, Lane::Normal).id;
    let other = crate::Receipt { statement: Hash::of(b"other"), ..receipt(1, Step::Accepted) };
    assert_eq!(outbox.receipt(seconds(1), &other), Err(Alarm::ReceiptOfOther { id }));
    let stranger = crate::Receipt { recipient: "other-police".parse().unwrap(), ..receipt(1, Step::Accepted) };
    assert_eq!(outbox.receipt(seconds(1), &stranger), Err(Alarm::NotOurs { id }));
    assert_eq!(outbox.tally().pending, 1);
    outbox.receipt(seconds(1), &receipt(1, Step::Answered(crate::tests::id(9)))).unwrap();
    let refused = receipt(1, Step::Refused(Refusal::of(Code::Expired)));
    assert_eq!(outbox.receipt(seconds(2), &refused), Err(Alarm::TwoReceipts { id }));
    assert_eq!(outbox.tally().delivered, 1);
    for alarm in [Alarm::TwoReceipts { id }, Alarm::OtherContent { id }, Alarm::TwoStories { id, number: 2 }] {
        assert!(alarm.to_string().contains(&id.to_string()));
    }
}

#[test]
fn an_inbox_takes_a_message_once_and_answers_a_repetition_with_the_same_receipt() {
    let mut inbox = Inbox::new(Policy::default());
    let one = arrival(&parcel(1, 1, 1, Lane::Normal));
    assert_eq!(inbox.judge(seconds(0), &one), Verdict::Take);
    assert_eq!(inbox.judge(seconds(0), &one), Verdict::Take, "a crash before the commit leaves nothing");
    inbox.commit(&one, Outcome::Accepted, Hash::of(b"receipt"));
    assert_eq!(inbox.judge(seconds(0), &one), Verdict::Again { receipt: Hash::of(b"receipt") });
    let long_after = inbox.judge(seconds(1_000_000), &one);
    assert_eq!(long_after, Verdict::Again { receipt: Hash::of(b"receipt") }, "also when its time is over");
    let other = Arrival { statement: Hash::of(b"other"), ..one.clone() };
    let alarm = Some(Alarm::OtherContent { id: one.id });
    assert_eq!(inbox.judge(seconds(0), &other), Verdict::Refuse { code: Code::OtherContent, record: false, alarm });
    inbox.told(&one.from, &one.to, one.id, Hash::of(b"delivered"));
    assert_eq!(inbox.judge(seconds(0), &one), Verdict::Again { receipt: Hash::of(b"delivered") });
}

#[test]
fn a_receipt_is_owed_until_the_sender_has_said_that_it_has_the_last_one() {
    let mut inbox = Inbox::new(Policy::default());
    let one = arrival(&parcel(1, 1, 1, Lane::Normal));
    let unheard = |inbox: &Inbox| inbox.unheard().map(|(.., id)| id).collect::<Vec<_>>();
    let (accepted, delivered) = (Hash::of(b"accepted"), Hash::of(b"delivered"));
    inbox.heard(&one.from, &one.to, one.id, accepted);
    inbox.commit(&one, Outcome::Accepted, accepted);
    assert_eq!(unheard(&inbox), [one.id]);
    inbox.heard(&one.from, &one.to, one.id, accepted);
    inbox.commit(&one, Outcome::Accepted, accepted);
    assert_eq!(unheard(&inbox), [], "told twice, the second changes nothing");
    inbox.told(&one.from, &one.to, one.id, delivered);
    inbox.heard(&one.from, &one.to, one.id, accepted);
    assert_eq!(unheard(&inbox), [one.id], "the first was heard, and there is a later one");
    inbox.heard(&one.from, &one.to, one.id, delivered);
    inbox.told(&one.from, &one.to, one.id, delivered);
    assert_eq!(unheard(&inbox), []);
}

#[test]
fn gaps_and_two_stories_in_a_conversation_are_told_apart() {
    let mut inbox = Inbox::new(Policy::default());
    let (one, two) = (parcel(1, 1, 1, Lane::Normal), parcel(2, 1, 2, Lane::Normal));
    let (one, two) = (arrival(&one), arrival(&two));
    assert_eq!(inbox.judge(seconds(0), &two), Verdict::Early { wanted: 1 });
    inbox.commit(&one, Outcome::Accepted, Hash::of(b"receipt"));
    let place = two.place.unwrap();
    let stories = |number| {
        let alarm = Some(Alarm::TwoStories { id: two.id, number });
        Verdict::Refuse { code: Code::TwoStories, record: false, alarm }
    };
    let with = |place| Arrival { place: Some(place), ..two.clone() };
    assert_eq!(inbox.judge(seconds(0), &with(Ordered { number: 1, before: None, ..place })), stories(1));
    assert_eq!(inbox.judge(seconds(0), &with(Ordered { before: Some(Hash::of(b"x")), ..place })), stories(2));
    assert_eq!(inbox.judge(seconds(0), &with(Ordered { number: 3, ..place })), Verdict::Early { wanted: 2 });
    let elsewhere = with(Ordered { audience: Hash::of(b"others"), ..place });
    let refused = Verdict::Refuse { code: Code::OtherRecipients, record: true, alarm: None };
    assert_eq!(inbox.judge(seconds(0), &elsewhere), refused);
    assert_eq!(inbox.judge(seconds(0), &two), Verdict::Take);
}

#[test]
fn what_is_over_or_too_large_is_refused_on_the_record_and_the_conversation_goes_on() {
    let mut inbox = Inbox::new(Policy { largest: 999, ..Policy::default() });
    let (one, two) = (arrival(&parcel(1, 1, 1, Lane::Normal)), arrival(&parcel(2, 1, 2, Lane::Normal)));
    let refused = |code| Verdict::Refuse { code, record: true, alarm: None };
    assert_eq!(inbox.judge(seconds(0), &one), refused(Code::TooLarge));
    let small = Arrival { bytes: 10, ..one.clone() };
    assert_eq!(inbox.judge(seconds(1_000_000), &small), refused(Code::Expired));
    inbox.commit(&one, Outcome::Refused(Refusal::of(Code::TooLarge)), Hash::of(b"receipt"));
    assert_eq!(inbox.judge(seconds(0), &Arrival { bytes: 10, ..two }), Verdict::Take);
}

#[test]
fn a_full_inbox_says_so_and_credit_grows_with_what_is_handed_over() {
    let window = crate::Credit { items: 2, bytes: 10_000 };
    let mut inbox = Inbox::new(Policy { window, ..Policy::default() });
    let arrivals: Vec<Arrival> = (1..=4).map(|n| arrival(&parcel(n, n, 1, Lane::Normal))).collect();
    assert_eq!(inbox.credit(), window);
    for one in &arrivals[..2] {
        inbox.commit(one, Outcome::Accepted, Hash::of(b"receipt"));
    }
    assert_eq!(inbox.judge(seconds(0), &arrivals[2]), Verdict::Busy);
    assert_eq!(inbox.credit(), window, "taken is not handed over");
    let one = &arrivals[0];
    inbox.told(&one.from, &one.to, one.id, Hash::of(b"delivered"));
    inbox.told(&one.from, &one.to, one.id, Hash::of(b"read"));
    assert_eq!(inbox.credit(), crate::Credit { items: 3, bytes: 11_000 });
    assert_eq!(inbox.judge(seconds(0), &arrivals[2]), Verdict::Take);
    assert_eq!((inbox.len(), inbox.is_empty()), (2, false));
}

#[test]
fn a_gateway_that_cannot_open_still_takes_once() {
    let mut inbox = Inbox::new(Policy::default());
    let closed = Arrival { place: None, ..arrival(&parcel(2, 1, 2, Lane::Normal)) };
    assert_eq!(inbox.judge(seconds(0), &closed), Verdict::Take, "order is the bureau's to see");
    inbox.commit(&closed, Outcome::Accepted, Hash::of(b"receipt"));
    assert_eq!(inbox.judge(seconds(0), &closed), Verdict::Again { receipt: Hash::of(b"receipt") });
    assert_eq!(inbox.sequences().missing().collect::<Vec<_>>(), [(1, 1)], "sequence 1 has not come");
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 4000, ..ProptestConfig::default() })]

    /// Drops, repetitions, reordering, crashes of both ends, dead clocks and impatient operators, in any order.
    #[test]
    fn nothing_acknowledged_is_lost_nothing_is_done_twice_and_conversations_keep_their_order(
        events in proptest::collection::vec((0u8..16, any::<u64>()), 1..400),
    ) {
        let mut link = Link::new();
        for (kind, dice) in &events {
            link.event(*kind, *dice);
            link.check();
        }
        link.heal();
        link.check();
        link.check_end();
    }

    #[test]
    fn the_same_events_leave_the_same_trace(
        events in proptest::collection::vec((0u8..16, any::<u64>()), 1..100),
    ) {
        let run = || {
            let mut link = Link::new();
            events.iter().for_each(|(kind, dice)| link.event(*kind, *dice));
            link.heal();
            link.trace
        };
        prop_assert_eq!(run(), run());
    }
}
