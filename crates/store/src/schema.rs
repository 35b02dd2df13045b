//! The tables, rendered for an engine, and the steps from one version of them to the next.

use crate::engine::door::Door;

/// The version of the tables this program writes. It goes up by one with each step.
pub(crate) const VERSION: i64 = 1 + STEPS.len() as i64;

/// What makes version `n + 2` of the tables out of version `n + 1`, in the words of `schema.sql`.
///
/// A step is never changed once it has been released; `schema.sql` always says the newest version.
pub(crate) const STEPS: &[&str] = &[
    include_str!("schema/step_2.sql"),
    include_str!("schema/step_3.sql"),
    include_str!("schema/step_4.sql"),
    include_str!("schema/step_5.sql"),
];

/// The tables of a new store.
pub(crate) fn tables(door: &Door) -> String {
    render(include_str!("schema.sql"), door)
}

/// A script in the words of `schema.sql`, for one engine.
pub(crate) fn render(script: &str, door: &Door) -> String {
    let words = match door {
        Door::Sqlite(_) => SQLITE,
        Door::Postgres(_) => POSTGRES,
    };
    // A comment may explain the words; what is run is the rest.
    let bare = script.lines().filter(|line| !line.starts_with("--"));
    words.iter().fold(bare.collect::<Vec<_>>().join("\n"), |sql, (word, meaning)| sql.replace(word, meaning))
}

const SQLITE: [(&str, &str); 5] = [
    ("{int}", "INTEGER"),
    ("{blob}", "BLOB"),
    ("{row}", "INTEGER PRIMARY KEY"),
    ("{keyed}", "WITHOUT ROWID"),
    ("{postgres}", "--"),
];

const POSTGRES: [(&str, &str); 5] =
    [("{int}", "BIGINT"), ("{blob}", "BYTEA"), ("{row}", "BIGINT NOT NULL"), ("{keyed}", ""), ("{postgres}", "")];
