use super::*;

fn doors(connections: usize, connections_of_one: usize) -> Arc<Doors> {
    Doors::new(&Settings { connections, connections_of_one, ..Settings::default() })
}

fn is_ended(place: &Place) -> bool {
    *place.ended.borrow()
}

const ONE: Hash = Hash([1; 32]);
const TWO: Hash = Hash([2; 32]);

#[test]
fn places_are_counted_and_given_back() {
    let doors = doors(3, 2);
    let (first, second, other) = (doors.enter(ONE).unwrap(), doors.enter(ONE).unwrap(), doors.enter(TWO).unwrap());
    assert!(doors.enter(Hash([3; 32])).is_none(), "all are taken");
    let third = doors.enter(ONE).unwrap();
    assert_eq!([&first, &second, &third, &other].map(is_ended), [true, false, false, false]);
    assert_eq!(doors.count(), 3);
    drop(first);
    assert_eq!(doors.count(), 3, "it had lost its place before");
    drop((second, third, other));
    assert_eq!(doors.count(), 0);
    assert!(doors.lock().keys.is_empty(), "nothing is kept of who has gone");
}

#[test]
fn a_key_that_ends_takes_all_its_connections_and_nobody_elses() {
    let doors = doors(9, 9);
    let places = [doors.enter(ONE).unwrap(), doors.enter(TWO).unwrap(), doors.enter(ONE).unwrap()];
    doors.end(&ONE);
    assert_eq!(places.each_ref().map(is_ended), [true, false, true]);
    assert_eq!(doors.count(), 1);
    drop(places);
    assert_eq!(doors.count(), 0);
}

#[test]
fn who_calls_too_often_pushes_out_himself() {
    let handshakes = Handshakes::default();
    let from = |last: u8| IpAddr::from([192, 0, 2, last]);
    let (_, mut honest) = handshakes.enter(from(1), 4);
    let mut flood: Vec<_> = (0..20).map(|_| handshakes.enter(from(2), 4).1).collect();
    let is_open = |ended: &mut oneshot::Receiver<()>| ended.try_recv() == Err(oneshot::error::TryRecvError::Empty);
    assert!(is_open(&mut honest), "the oldest of all, and alone");
    let open: Vec<bool> = flood.iter_mut().map(is_open).collect();
    assert_eq!(open.iter().filter(|open| **open).count(), 3);
    assert!(open[17..].iter().all(|open| *open), "the last ones are tried");
}

#[test]
fn a_handshake_that_is_over_leaves_its_place() {
    let handshakes = Handshakes::default();
    let from = IpAddr::from([192, 0, 2, 1]);
    let (first, mut ended) = handshakes.enter(from, 2);
    let _second = handshakes.enter(from, 2);
    handshakes.leave(first);
    assert_eq!(ended.try_recv(), Err(oneshot::error::TryRecvError::Closed));
    let (_, mut third) = handshakes.enter(from, 2);
    assert_eq!(third.try_recv(), Err(oneshot::error::TryRecvError::Empty));
}
