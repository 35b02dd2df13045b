//! A store with the tables of an earlier version, made from their text as it was, opens and has those of today.

use crate::people::*;
use crate::place::{Fresh, contract};
use huecry_store::{Place, Write};
use huecry_terms::{Act, Bureau, Officer};

contract!(
    a_store_of_version_1_is_brought_up_to_date,
    a_store_of_version_2_is_brought_up_to_date,
    a_store_of_version_3_is_brought_up_to_date,
    a_store_of_version_4_is_brought_up_to_date,
);

/// The text of the tables as each version had it, from version 1 on.
const SCHEMAS: [&str; 4] = [
    include_str!("schema_1.sql"),
    include_str!("schema_2.sql"),
    include_str!("schema_3.sql"),
    include_str!("schema_4.sql"),
];

/// What those versions called their engine's words; as `schema.rs` has them.
const SQLITE: [(&str, &str); 5] = [
    ("{int}", "INTEGER"),
    ("{blob}", "BLOB"),
    ("{row}", "INTEGER PRIMARY KEY"),
    ("{keyed}", "WITHOUT ROWID"),
    ("{postgres}", "--"),
];
const POSTGRES: [(&str, &str); 5] =
    [("{int}", "BIGINT"), ("{blob}", "BYTEA"), ("{row}", "BIGINT NOT NULL"), ("{keyed}", ""), ("{postgres}", "")];

fn tables_text(version: usize, words: [(&str, &str); 5]) -> String {
    let bare = SCHEMAS[version - 1].lines().filter(|line| !line.starts_with("--"));
    words.iter().fold(bare.collect::<Vec<_>>().join("\n"), |sql, (word, meaning)| sql.replace(word, meaning))
}

/// The tables of a version, in order.
fn tables_of(version: usize) -> Vec<String> {
    let lines = SCHEMAS[version - 1].lines();
    lines.filter_map(|line| line.strip_prefix("CREATE TABLE ")?.split(' ').next().map(str::to_owned)).collect()
}

fn a_store_of_version_1_is_brought_up_to_date(fresh: &mut Fresh) {
    brought_up_to_date(fresh, 1);
}

fn a_store_of_version_2_is_brought_up_to_date(fresh: &mut Fresh) {
    brought_up_to_date(fresh, 2);
}

fn a_store_of_version_3_is_brought_up_to_date(fresh: &mut Fresh) {
    brought_up_to_date(fresh, 3);
}

fn a_store_of_version_4_is_brought_up_to_date(fresh: &mut Fresh) {
    brought_up_to_date(fresh, 4);
}

fn brought_up_to_date(fresh: &mut Fresh, version: usize) {
    let store = fresh.store();
    let bureau = Bureau {
        id: "FR".parse().unwrap(),
        organisation: "world".parse().unwrap(),
        country: None,
        name: "NCB FR".into(),
    };
    let officer = Officer {
        id: "FR-0001".parse().unwrap(),
        bureau: bureau.id.clone(),
        role: "ncb.officer".parse().unwrap(),
        name: "Ana".into(),
        nationalities: Vec::new(),
        person: None,
        entity: None,
        ended: false,
    };
    let writes = vec![Write::Bureau(bureau.clone()), Write::Officer(officer.clone())];
    store.commit(officer_does(0, Act::BureauAdded { bureau }), writes).unwrap();
    let records: Vec<_> = (0..5).map(|n| add(store, &n.to_string(), None).record).collect();
    revise(store, records[0], 1, "again").unwrap();
    erase(store, records[1]).unwrap();
    let before = store.page(&register(), None, 99).unwrap();
    fresh.close();
    match fresh.place.clone() {
        Place::Folder(home) => on_sqlite_as_of(version, &home.join("store.sqlite")),
        Place::Postgres { url } => on_postgres_as_of(version, &url),
    }
    let store = fresh.reopen();
    assert_eq!(store.page(&register(), None, 99).unwrap(), before, "what was there is there");
    assert_eq!(store.verify(|_| {}).unwrap().size, 8);
    let write = Write::Invitation { hash: [1; 32], officer: officer.id.clone(), until: at(600) };
    store.commit(search("x"), vec![write]).unwrap();
    let dossier = crate::dossiers::dossier(store);
    crate::dossiers::open(store, &dossier);
    let paper = Write::Paper { owner: "FR".into(), kind: "k", name: "n".into(), body: Some(vec![1]), from: None };
    store.commit(search("x"), vec![paper]).unwrap();
    let store = fresh.reopen();
    assert_eq!(store.papers_of("FR").unwrap().len(), 1);
    assert_eq!(store.dossier(dossier.id).unwrap().unwrap().dossier, dossier);
    assert_eq!(store.invitation(&[1; 32]).unwrap().unwrap().officer, officer, "and the new tables are used");
    let migrated = layout(fresh);
    let mut founded = match fresh.place {
        Place::Folder(_) => Fresh::on_sqlite(),
        Place::Postgres { .. } => Fresh::on_postgres().unwrap(),
    };
    assert_eq!(migrated, layout(&mut founded), "a migrated store has the tables of a new one");
}

/// The same acts and records in a new file with the tables of an earlier version.
fn on_sqlite_as_of(version: usize, file: &std::path::Path) {
    let newer = file.with_extension("newer");
    std::fs::rename(file, &newer).unwrap();
    let store = rusqlite::Connection::open(file).unwrap();
    store.execute_batch("PRAGMA page_size = 8192; PRAGMA application_id = 1215644530").unwrap();
    store.execute_batch(&tables_text(version, SQLITE)).unwrap();
    store.execute("ATTACH ?1 AS newer", [newer.to_str().unwrap()]).unwrap();
    for table in tables_of(version) {
        store.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM newer.{table}")).unwrap();
    }
    let mark = format!("UPDATE main.store_state SET schema_version = {version}; DETACH newer");
    store.execute_batch(&mark).unwrap();
    std::fs::remove_file(newer).unwrap();
}

fn on_postgres_as_of(version: usize, url: &str) {
    let mut store = postgres::Client::connect(url, postgres::NoTls).unwrap();
    store.batch_execute("ALTER SCHEMA public RENAME TO newer; CREATE SCHEMA public").unwrap();
    store.batch_execute(&tables_text(version, POSTGRES)).unwrap();
    for table in tables_of(version) {
        store.batch_execute(&format!("INSERT INTO public.{table} SELECT * FROM newer.{table}")).unwrap();
    }
    let mark = format!("UPDATE public.store_state SET schema_version = {version}; DROP SCHEMA newer CASCADE");
    store.batch_execute(&mark).unwrap();
}

/// Tables, columns and indexes as the engine tells them.
fn layout(fresh: &mut Fresh) -> Vec<String> {
    fresh.close();
    match &fresh.place {
        Place::Folder(home) => {
            let store = rusqlite::Connection::open(home.join("store.sqlite")).unwrap();
            let sql = "SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY type, name";
            let mut statement = store.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
            // A comment at a column's end is part of what SQLite keeps.
            let bare = |sql: String| -> String {
                sql.lines().map(|line| line.split("--").next().unwrap().trim()).collect::<Vec<_>>().join(" ")
            };
            rows.map(|row| bare(row.unwrap())).collect()
        }
        Place::Postgres { url } => {
            let mut store = postgres::Client::connect(url, postgres::NoTls).unwrap();
            let sql = "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
                       FROM information_schema.columns WHERE table_schema = 'public'
                       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";
            store.query(sql, &[]).unwrap().iter().map(|row| row.get(0)).collect()
        }
    }
}
