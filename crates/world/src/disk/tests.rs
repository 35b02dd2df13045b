//! What is left of a disk when the power goes.

use super::*;

fn link(next: u64) -> (Key, Option<Row>) {
    let row = Link { next, granted: Credit::default(), settled: Credit::default() };
    (Key::Link(1), Some(Row::Link(row)))
}

fn next(disk: &Disk) -> Option<u64> {
    match disk.row(Key::Link(1)) {
        Some(Row::Link(link)) => Some(link.next),
        _ => None,
    }
}

#[test]
fn what_is_synced_is_left_and_what_is_not_is_left_in_its_order_or_not_at_all() {
    let (mut left, mut torn) = ([0; 4], 0);
    for seed in 0..200 {
        let mut rolls = Rolls::of(seed);
        let mut disk = Disk::default();
        disk.write(vec![link(1)]);
        disk.sync();
        for number in 2..=4 {
            disk.write(vec![link(number), (Key::Suspended(number as usize), Some(Row::Suspended))]);
        }
        assert_eq!(next(&disk), Some(4), "the running node sees what it wrote");
        assert_eq!(disk.durable().count(), 1);
        let is_torn = disk.crash(&mut rolls);
        let dropped = disk.open();
        assert_eq!(dropped, usize::from(is_torn), "a torn frame is noticed, and nothing stands behind it");
        torn += dropped;
        let last = next(&disk).unwrap_or_default();
        left[last as usize - 1] += 1;
        let suspended = disk.durable().filter(|(key, _)| matches!(key, Key::Suspended(_))).count() as u64;
        assert_eq!(suspended, last - 1, "a transaction is there whole, or not");
    }
    assert!(left.iter().all(|times| *times > 10) && torn > 50, "{left:?} {torn}");
}

#[test]
fn a_row_that_is_taken_away_stays_away() {
    let mut disk = Disk::default();
    disk.write(vec![link(1)]);
    disk.sync();
    disk.write(vec![(Key::Link(1), None)]);
    assert_eq!(next(&disk), None);
    disk.open();
    assert_eq!((next(&disk), disk.durable().count()), (None, 0));
}
