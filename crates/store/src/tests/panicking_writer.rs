//! A mistake in the writer costs the acts of that transaction, and nobody waits for ever.

use super::{act, faults, fresh, note};
use crate::{CommitError, Store};

#[test]
fn callers_are_answered_and_the_store_goes_on() {
    let (_folder, place, store) = fresh();
    store.commit(act("before"), vec![]).unwrap();
    std::thread::scope(|scope| {
        let callers: Vec<_> =
            (0..16).map(|_| scope.spawn(|| store.commit(act("lost"), vec![note(faults::PANIC, "")]))).collect();
        for caller in callers {
            let answer = caller.join().unwrap();
            let Err(CommitError::Trouble(trouble)) = answer else { panic!("{answer:?}") };
            assert!(trouble.what.contains("mistake in the program"), "{trouble}");
        }
    });
    assert_eq!(store.commit(act("after"), vec![]).unwrap().act.0, 1);
    drop(store);
    let store = Store::open(&place).unwrap();
    assert_eq!(store.verify(|_| {}).unwrap().size, 2);
}
