//! Tables of an older version are brought up to date, of a newer one left alone.

use super::fresh;
use crate::engine::door::Door;
use crate::engine::{Cell, Text};
use crate::migrate::migrate;
use crate::{Place, Store, schema};

const NEW: [&str; 2] =
    ["CREATE TABLE one (a {int}, b {blob});", "{postgres} no SQL\nALTER TABLE one ADD COLUMN c TEXT;"];

/// The steps there are, and these.
fn and(new: &[&'static str]) -> Vec<&'static str> {
    schema::STEPS.iter().chain(new).copied().collect()
}

fn engine(place: &Place) -> (Door, Box<dyn crate::engine::Engine>) {
    let door = Door::to(place).unwrap();
    let engine = door.writer().unwrap();
    (door, engine)
}

#[test]
fn missing_steps_are_taken_once() {
    let (_folder, place, store) = fresh();
    drop(store);
    let (door, mut engine) = engine(&place);
    migrate(engine.as_mut(), &door, &and(&NEW)).unwrap();
    migrate(engine.as_mut(), &door, &and(&NEW)).unwrap();
    engine
        .run(
            &Text::new("INSERT INTO one (a, b, c) VALUES ($1, $2, $3)", "ibt"),
            &[Cell::Int(1), Cell::Null, Cell::text("c")],
        )
        .unwrap();
}

#[test]
fn a_step_that_fails_leaves_the_old_version() {
    let (_folder, place, store) = fresh();
    drop(store);
    let (door, mut engine) = engine(&place);
    let trouble = migrate(engine.as_mut(), &door, &and(&[NEW[0], "no SQL either;"])).unwrap_err();
    assert!(trouble.what.contains("store.sqlite"), "{trouble}");
    drop(engine);
    Store::open(&place).unwrap();
}

#[test]
fn a_newer_store_is_left_alone() {
    let (_folder, place, store) = fresh();
    drop(store);
    let (_, mut engine) = engine(&place);
    let newer = schema::VERSION + 3;
    engine.run(&Text::new("UPDATE store_state SET schema_version = $1", "i"), &[Cell::Int(newer)]).unwrap();
    drop(engine);
    let trouble = Store::open(&place).unwrap_err();
    assert!(trouble.advice.contains(&format!("version {newer}")), "{trouble}");
}
