//! `openapi.json` is what the code says. `UPDATE=1 cargo test -p huecry-api` writes it anew; look at the difference
//! before it lands: others script against it.

#![allow(clippy::disallowed_methods, reason = "a test reads its own snapshot")]

#[test]
fn the_description_is_its_snapshot() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
    let now = huecry_api::openapi::text();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let first = now.lines().zip(kept.lines()).position(|(now, kept)| now != kept);
    assert!(
        now == kept,
        "crates/api/openapi.json is not what the code says (line {}); `UPDATE=1 cargo test -p huecry-api` writes it anew",
        first.map_or(now.lines().count().min(kept.lines().count()), |line| line + 1),
    );
}
