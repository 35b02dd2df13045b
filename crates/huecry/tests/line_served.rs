//! Two nodes with a line between them, as they run: sockets, keys in files, directories that officers signed.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders, clocks and children")]

#[path = "line_served/pair.rs"]
mod pair;

use huecry_desk::link::attach::{self, Enclosed};
use huecry_desk::link::{self, Letter, books, compose, inbox};
use huecry_terms::{Failure, Instant, RefusalKind};
use pair::{Pair, REGION, huecry, letter, path, until};

#[test]
fn a_message_crosses_and_its_receipt_comes_back() {
    let pair = Pair::serving(true);
    let sent = pair.ours.send(&letter(&pair.theirs.address, "Who is this?")).unwrap();
    until("the receipt", || pair.ours.standing(sent.message) == "accepted");
    assert_eq!(pair.theirs.came(), ["Who is this?"]);
    until("the receipt of reading", || pair.ours.standing(sent.message) == "read");
    let back = pair.theirs.send(&letter(&pair.ours.address, "And this?")).unwrap();
    until("the receipt", || pair.theirs.standing(back.message) == "accepted");
    until("both books hold", || {
        [&pair.ours, &pair.theirs].iter().all(|end| {
            let desk = end.desk();
            let call = huecry::demo::between::call(&desk, &end.liaison, Instant::now()).unwrap();
            books::links(&desk, &call).unwrap().iter().all(|state| state.holds() && state.books.unheard == 0)
        })
    });
}

#[test]
fn a_node_that_nobody_can_call_asks_for_its_messages() {
    let pair = Pair::serving(false);
    let sent = pair.ours.send(&letter(&pair.theirs.address, "To one who asks")).unwrap();
    until("the receipt", || pair.ours.standing(sent.message) == "accepted");
    let back = pair.theirs.send(&letter(&pair.ours.address, "From one who asks")).unwrap();
    until("the receipt", || pair.theirs.standing(back.message) == "accepted");
    assert_eq!(pair.ours.came(), ["From one who asks"]);
}

#[test]
fn what_is_sent_while_the_other_side_is_away_waits_and_arrives() {
    let mut pair = Pair::serving(true);
    pair.theirs.stop();
    let sent: Vec<_> = (0..5).map(|n| pair.ours.send(&letter(&pair.theirs.address, &n.to_string())).unwrap()).collect();
    assert!(sent.iter().all(|sent| pair.ours.standing(sent.message) == "waits"));
    pair.ours.stop();
    pair.theirs.start();
    pair.ours.start();
    until("all receipts", || sent.iter().all(|sent| pair.ours.standing(sent.message) == "accepted"));
    let mut came = pair.theirs.came();
    came.sort();
    assert_eq!(came, ["0", "1", "2", "3", "4"]);
}

#[test]
fn a_file_goes_with_a_message_in_pieces_and_opens_as_it_was() {
    let mut pair = Pair::serving(true);
    let content: Vec<u8> = (0..2_500_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut enclosed = Enclosed::default();
    let desk = pair.ours.desk();
    let call = huecry::demo::between::call(&desk, &pair.ours.liaison, Instant::now()).unwrap();
    attach::seal(&desk, &call, &mut enclosed, ("plan.bin", "application/octet-stream"), &mut &content[..]).unwrap();
    attach::seal(&desk, &call, &mut enclosed, ("empty.txt", "text/plain"), &mut &b""[..]).unwrap();
    let about =
        Letter { areas: vec!["sexual-abuse-and-exploitation".parse().unwrap()], ..letter(&pair.theirs.address, "No") };
    let refused = compose::send_with(&desk, &call, &about, &enclosed);
    let Err(Failure::Refused(refusal)) = refused else { panic!("no file goes with this") };
    assert_eq!(refusal.about, "attachments");
    let sent = compose::send_with(&desk, &call, &letter(&pair.theirs.address, "With files"), &enclosed).unwrap();
    drop((desk, enclosed));
    until("the receipt", || pair.ours.standing(sent.message) == "accepted");
    // Whatever has come stays over a restart of either side.
    pair.theirs.stop();
    pair.ours.stop();
    pair.ours.start();
    pair.theirs.start();
    let whole = || {
        let desk = pair.theirs.desk();
        let call = huecry::demo::between::call(&desk, &pair.theirs.liaison, Instant::now()).unwrap();
        let said = inbox::read(&desk, &call, sent.message).unwrap().statement.unwrap();
        said.attachments.iter().all(|one| attach::progress(&desk, one).is_ok_and(|(here, of)| here == of))
    };
    until("both files are whole", whole);
    for end in [&pair.theirs, &pair.ours] {
        let desk = end.desk();
        let call = huecry::demo::between::call(&desk, &end.liaison, Instant::now()).unwrap();
        let mut opened = Vec::new();
        let attachment = attach::open(&desk, &call, sent.message, 0, &mut opened).unwrap();
        assert!(opened == content && attachment.name == "plan.bin");
        opened.clear();
        attach::open(&desk, &call, sent.message, 1, &mut opened).unwrap();
        assert!(opened.is_empty());
        let refused = attach::open(&desk, &call, sent.message, 2, &mut opened);
        assert!(matches!(refused, Err(Failure::Refused(_))));
    }
}

#[test]
fn who_is_suspended_is_out_at_once_on_an_open_connection() {
    let pair = Pair::serving(true);
    let sent = pair.theirs.send(&letter(&pair.ours.address, "Before")).unwrap();
    until("the receipt", || pair.theirs.standing(sent.message) == "accepted");
    // A statement and the end of its signer are compared by the second.
    std::thread::sleep(std::time::Duration::from_millis(1_100));

    let (house, keys) = (pair.officers(REGION).join("directory"), pair.officers(REGION));
    huecry(&["line", "change", "--suspend", REGION, "--folder", path(&house)]);
    let signatures = ["a", "b"].map(|name| keys.join(name));
    for (n, signature) in (2..).zip(&signatures) {
        let (proposed, key) = (house.join("proposed"), keys.join(format!("officer-{n}")));
        huecry(&["line", "sign", path(&proposed), "--key", path(&key), "--out", path(signature)]);
    }
    huecry(&["line", "publish", path(&signatures[0]), path(&signatures[1]), "--folder", path(&house)]);
    // Brought to ours alone: theirs is suspended without being asked.
    let news = house.join("news");
    huecry(&["--home", path(&pair.ours.home), "line", "take", path(&news)]);
    let refused = pair.ours.send(&letter(&pair.theirs.address, "After"));
    let Err(Failure::Refused(refusal)) = refused else { panic!("{refused:?}") };
    assert_eq!(refusal.kind, RefusalKind::NoLine);
    assert!(refusal.about.ends_with("member-suspended"), "{refusal:?}");
    let after = pair.theirs.send(&letter(&pair.ours.address, "After"));
    // It may have heard of it already; if not, what it sends is not taken.
    if let Ok(sent) = after {
        until("it notices", || pair.theirs.standing(sent.message) == "waits");
        assert_eq!(pair.ours.came(), ["Before"]);
    }
    let book = link::book(&pair.ours.desk()).unwrap();
    assert_eq!(book.directory(&REGION.parse().unwrap()).unwrap().release().unwrap().version, 2);
}

#[test]
fn a_directory_reaches_the_other_side_over_the_line() {
    let pair = Pair::serving(true);
    let (house, keys) = (pair.officers(REGION).join("directory"), pair.officers(REGION));
    huecry(&["line", "change", "--days", "60", "--folder", path(&house)]);
    let signatures = ["a", "b"].map(|name| keys.join(name));
    for (n, signature) in (1..).zip(&signatures) {
        let (proposed, key) = (house.join("proposed"), keys.join(format!("officer-{n}")));
        huecry(&["line", "sign", path(&proposed), "--key", path(&key), "--out", path(signature)]);
    }
    huecry(&["line", "publish", path(&signatures[0]), path(&signatures[1]), "--folder", path(&house)]);
    huecry(&["--home", path(&pair.theirs.home), "line", "take", path(&house.join("news"))]);
    let version = |end: &pair::End| {
        let book = link::book(&end.desk()).unwrap();
        let directory = book.directory(&REGION.parse().unwrap()).unwrap();
        (directory.release().unwrap().version, directory.freshness().map(|(said, _)| said.version))
    };
    until("theirs has it and says so", || version(&pair.theirs) == (2, Some(2)));
    until("ours hears of it", || version(&pair.ours) == (2, Some(2)));
}
