//! Every clock of every state of every procedure, for every priority: each reminder is heard once, then that it runs
//! out, once; before its time nothing is heard, and afterwards nothing more.

use crate::node::Node;
use huecry_catalogue::{Late, Limit, Procedure, State};
use huecry_desk::Desk;
use huecry_desk::dossier::ring;
use huecry_store::{Dossier, Place, Store, Write};
use huecry_terms::{Act, Entry, Face, Instant, Priority};
use jiff::SignedDuration;

/// A dossier that came into a state at a moment, whatever led it there.
fn stands(store: &Store, procedure: &Procedure, state: &State, priority: Priority, at: Instant, due: Instant) {
    let id = store.new_dossier(at).unwrap();
    let sealed = store.seal_answers(&serde_json::json!({"v": {}})).unwrap();
    let dossier = Dossier {
        id,
        procedure: procedure.id.clone(),
        version: procedure.version,
        source: "FR".parse().unwrap(),
        about: None,
        recipients: vec!["DE".parse().unwrap()],
        state: state.id.clone(),
        priority,
        entered: at,
        due: Some(due),
        ended: false,
        body: br#"{"takers":{}}"#.to_vec(),
    };
    let act = Act::DossierStep {
        procedure: procedure.id.clone(),
        version: procedure.version,
        dossier: id,
        step: procedure.openings().next().unwrap().id.clone(),
        from: None,
        to: state.id.clone(),
        commitment: sealed.commitment_text(),
    };
    let write = Write::DossierOpened { dossier, prefix: procedure.number.clone(), sealed };
    store.commit(Entry::of_node(at, Face::Node, act), vec![write]).unwrap();
}

/// The moments at which a clock is to be heard, counted here from the file's own figures.
fn moments(at: Instant, limit: Limit, remind: &[Limit]) -> Vec<Instant> {
    let end = limit.after(at);
    remind.iter().map(|before| before.before(end).max(at)).chain([end]).collect()
}

#[test]
fn every_clock_is_heard_once() {
    let node = Node::new();
    let at: Instant = "2027-01-31T10:00:00Z".parse().unwrap();
    let mut heard = 0;
    let cases: Vec<(usize, usize, Priority)> = {
        let desk = open(&node, at);
        let states = |p: usize| (0..desk.catalogue.procedures()[p].states.len()).map(move |s| (p, s));
        let each = (0..desk.catalogue.procedures().len()).flat_map(states);
        let clocked = each.filter(|(p, s)| desk.catalogue.procedures()[*p].states[*s].clock.is_some());
        clocked.flat_map(|(p, s)| Priority::ALL.map(|priority| (p, s, priority))).collect()
    };
    for (p, s, priority) in cases {
        let node = Node::new();
        let catalogue = open(&node, at).catalogue.clone();
        let (procedure, state) = (&catalogue.procedures()[p], &catalogue.procedures()[p].states[s]);
        let clock = state.clock.as_ref().unwrap();
        let moments = moments(at, clock.limit(priority), &clock.remind);
        {
            let store = Store::open(&Place::Folder(node.home())).unwrap();
            store.set_catalogue_hash(catalogue.hash());
            stands(&store, procedure, state, priority, at, moments[0]);
        }
        let desk = open(&node, at);
        let cell = format!("{} {} {priority:?}", procedure.id, state.id);
        let tick = SignedDuration::from_millis(1);
        for (nth, moment) in moments.iter().enumerate() {
            if *moment > at {
                assert_eq!(ring(&desk, *moment - tick).unwrap(), 0, "{cell}: heard before its time ({nth})");
            }
            assert_eq!(ring(&desk, *moment).unwrap(), 1, "{cell}: not heard ({nth})");
            // What the node's own step led to has a clock of its own, which is not this one's.
            let moved = matches!(clock.late, Late::Take(_)) && nth + 1 == moments.len();
            assert!(moved || ring(&desk, *moment).unwrap() == 0, "{cell}: heard twice ({nth})");
            heard += 1;
        }
        if clock.late == Late::Escalate {
            let long_after = *moments.last().unwrap() + SignedDuration::from_hours(24 * 365);
            assert_eq!(ring(&desk, long_after).unwrap(), 0, "{cell}: what is late is late once");
        }
        huecry::close(&node.home(), desk).unwrap();
    }
    println!("{heard} clocks heard once");
    assert!(heard > 20, "{heard}");
}

fn open(node: &Node, at: Instant) -> Desk {
    huecry::open(&node.home(), at, &mut |_| {}).unwrap()
}
