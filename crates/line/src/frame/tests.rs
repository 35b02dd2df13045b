use proptest::prelude::*;

use super::*;

fn bytes(most: usize) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec(any::<u8>(), 0..most)
}

fn code() -> impl Strategy<Value = Code> {
    prop_oneof![
        Just(Code::Malformed),
        Just(Code::TooLarge),
        "[a-z]{3,12}".prop_filter_map("one of ours", |word| { word.parse().ok() })
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        bytes(200).prop_map(Answer::Receipt),
        any::<u64>().prop_map(|wanted| Answer::Early { wanted }),
        any::<u16>().prop_map(|pause| Answer::Busy { pause }),
        code().prop_map(Answer::TurnedAway),
    ]
}

fn numbered<T: std::fmt::Debug>(thing: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<(u64, T)>> {
    let things = proptest::collection::vec((any::<u64>(), thing), 0..6);
    things.prop_map(|mut things| {
        let mut seen = BTreeSet::new();
        things.retain(|(number, _)| seen.insert(*number));
        things
    })
}

prop_compose! {
    fn frame()(
        heard in proptest::collection::btree_set(any::<[u8; 32]>(), 0..6),
        answers in numbered(answer()),
        receipts in proptest::collection::vec(bytes(100), 0..4),
        envelopes in numbered(bytes(300)),
        wait in any::<u16>(),
        room in any::<u16>(),
        holds in proptest::collection::btree_map("[a-z]{3,9}", (any::<u64>(), proptest::option::of(0..1_i64 << 33)), 0..3),
        news in proptest::collection::btree_map("[a-z]{3,9}", bytes(100), 0..3),
    ) -> Frame {
        let holds = holds.into_iter().map(|(whose, (version, fresh))| Holds {
            organisation: whose.parse().unwrap(),
            version,
            fresh: fresh.map(|at| Instant::from_second(at).unwrap()),
        });
        let news = news.into_iter().map(|(whose, bytes)| (whose.parse().unwrap(), bytes));
        Frame {
            heard: heard.into_iter().rev().map(Hash).collect(),
            answers,
            receipts,
            envelopes,
            wait,
            room,
            holds: holds.collect(),
            news: news.collect(),
        }
    }
}

proptest! {
    #[test]
    fn a_frame_is_read_as_it_was_written(frame in frame()) {
        let bytes = frame.to_bytes().unwrap();
        prop_assert!(bytes.len() <= frame.size());
        prop_assert_eq!(Frame::read(&bytes).unwrap(), frame);
    }

    #[test]
    fn no_other_bytes_are_the_same_frame(frame in frame(), at in any::<prop::sample::Index>(), flip in 1u8..) {
        let mut bytes = frame.to_bytes().unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        if let Ok(other) = Frame::read(&bytes) {
            prop_assert_ne!(&other, &frame);
            prop_assert_eq!(other.to_bytes().unwrap(), bytes);
        }
    }

    #[test]
    fn a_frame_that_is_cut_or_goes_on_is_refused(frame in frame(), cut in any::<prop::sample::Index>(), more in any::<u8>()) {
        let mut bytes = frame.to_bytes().unwrap();
        prop_assert!(Frame::read(&bytes[..cut.index(bytes.len())]).is_err());
        bytes.push(more);
        prop_assert!(Frame::read(&bytes).is_err());
    }
}

#[test]
fn a_full_frame_passes_and_one_entry_more_does_not() {
    let hash = |n: usize| Hash::of(&n.to_be_bytes());
    let mut full = Frame {
        heard: (0..MAX_HEARD).map(hash).collect(),
        answers: (0..MAX_ENVELOPES as u64).map(|n| (n, Answer::Receipt(vec![1; 100]))).collect(),
        receipts: vec![vec![2; 100]; MAX_RECEIPTS],
        envelopes: (0..MAX_ENVELOPES as u64).map(|n| (n, vec![3; 100])).collect(),
        wait: u16::MAX,
        room: u16::MAX,
        ..Frame::default()
    };
    assert_eq!(Frame::read(&full.to_bytes().unwrap()).as_ref(), Ok(&full));
    full.heard.push(hash(MAX_HEARD));
    assert_eq!(field(&full), "heard");
    full.heard.pop();
    full.answers.push((MAX_ENVELOPES as u64, Answer::Busy { pause: 1 }));
    assert_eq!(field(&full), "answers");
    full.answers.pop();
    full.receipts.push(Vec::new());
    assert_eq!(field(&full), "receipts");
    full.receipts.pop();
    full.envelopes.push((MAX_ENVELOPES as u64, Vec::new()));
    assert_eq!(field(&full), "envelopes");
}

#[test]
fn nothing_stands_twice() {
    let twice = [
        Frame { heard: vec![Hash([1; 32]); 2], ..Frame::default() },
        Frame { answers: vec![(7, Answer::Busy { pause: 1 }); 2], ..Frame::default() },
        Frame { envelopes: vec![(7, vec![1]), (7, vec![2])], ..Frame::default() },
    ];
    assert_eq!(twice.each_ref().map(field), ["heard", "answers", "envelopes"]);
    let again = Frame { receipts: vec![vec![1]; 2], ..Frame::default() };
    assert!(again.to_bytes().is_ok(), "a receipt may be given again: only its hash makes it one");
}

#[test]
fn a_frame_has_at_most_eight_mebibytes() {
    let mut frame = Frame::default();
    let mut number = 0;
    while frame.has_place(MAX_ENVELOPE_BYTES) {
        frame.envelopes.push((number, vec![0; MAX_ENVELOPE_BYTES]));
        number += 1;
    }
    assert!(number > 2 && frame.to_bytes().is_ok());
    frame.envelopes.push((number, vec![0; MAX_ENVELOPE_BYTES]));
    let limit = MAX_FRAME_BYTES;
    assert_eq!(frame.to_bytes(), Err(LineError::TooLarge { format: Format::Frame, limit }));
    assert_eq!(Frame::read(&vec![0; limit + 1]), Err(LineError::TooLarge { format: Format::Frame, limit }));
}

#[test]
fn what_no_frame_can_carry_is_not_written() {
    let envelope = Frame { envelopes: vec![(1, vec![0; MAX_ENVELOPE_BYTES + 1])], ..Frame::default() };
    let receipt = Frame { receipts: vec![vec![0; MAX_RECEIPT_BYTES + 1]], ..Frame::default() };
    let answer = Answer::Receipt(vec![0; MAX_RECEIPT_BYTES + 1]);
    let answer = Frame { answers: vec![(1, answer)], ..Frame::default() };
    let gate = Answer::TurnedAway(Code::Gate("malformed".parse().unwrap()));
    let gate = Frame { answers: vec![(1, gate)], ..Frame::default() };
    assert_eq!([envelope, receipt, answer, gate].each_ref().map(field), ["envelopes", "receipts", "receipts", "code"]);
}

#[test]
fn only_a_frame_that_says_something_is_not_empty() {
    assert!(Frame { wait: 30, room: 16, ..Frame::default() }.is_empty());
    assert!(!Frame { heard: vec![Hash([1; 32])], ..Frame::default() }.is_empty());
}

fn field(frame: &Frame) -> &'static str {
    match frame.to_bytes() {
        Err(LineError::Field { format: Format::Frame, field, .. }) => field,
        other => panic!("{other:?}"),
    }
}
