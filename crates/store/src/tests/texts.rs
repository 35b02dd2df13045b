//! The words of the schema and of the texts.

use crate::engine::door::Door;
use crate::schema;

#[test]
fn no_word_is_left_in_the_tables() {
    for door in [Door::Sqlite("x".into()), Door::Postgres(Box::default())] {
        let tables = schema::tables(&door);
        assert!(!tables.contains(['{', '}']), "{tables}");
    }
}

#[test]
fn every_table_and_column_says_what_it_is() {
    let mut explained = false;
    for line in include_str!("../schema.sql").lines() {
        if line.starts_with("CREATE TABLE") {
            assert!(explained, "nothing explains: {line}");
        }
        let column = line.strip_prefix("    ").filter(|l| l.starts_with(char::is_lowercase));
        assert!(column.is_none_or(|c| c.contains("-- ")), "no comment: {line}");
        explained = line.starts_with("-- ");
    }
}

#[test]
fn a_server_elsewhere_is_refused() {
    use crate::engine::postgres::read_url;
    for near in
        ["host=/run/postgresql user=a", "postgres://a@localhost/b", "postgres://a@127.0.0.1:5433/b", "host=::1 user=a"]
    {
        assert!(read_url(near).is_ok(), "{near}");
    }
    for far in [
        "postgres://a@10.0.0.1/b",
        "host=db.example user=a",
        "host=localhost,db.example user=a",
        "host=localhost hostaddr=10.0.0.1 user=a",
    ] {
        let fault = read_url(far).unwrap_err();
        assert!(fault.words.contains("not be encrypted"), "{far}: {}", fault.words);
    }
    assert!(read_url("nonsense").is_err());
}
