//! Fresh places to keep a store in.

use huecry_store::{Place, Store};
use std::sync::atomic::{AtomicU32, Ordering};

/// A place that goes away with the test, and the store in it.
pub struct Fresh {
    pub place: Place,
    /// Closed before the place goes away.
    store: Option<Store>,
    _folder: Option<tempfile::TempDir>,
    _database: Option<Database>,
}

impl Fresh {
    /// The store.
    pub fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    /// Closes the store.
    pub fn close(&mut self) {
        self.store = None;
    }

    /// The same store, opened once more as another process would.
    pub fn another(&self) -> Store {
        Store::open(&self.place).unwrap()
    }

    /// Closes the store and opens it again.
    pub fn reopen(&mut self) -> &Store {
        self.close();
        self.store.insert(Store::open(&self.place).unwrap())
    }

    /// A store of its own on SQLite.
    pub fn on_sqlite() -> Fresh {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Folder(folder.path().join("home"));
        Fresh { store: Some(Store::create(&place).unwrap()), place, _folder: Some(folder), _database: None }
    }

    /// A database of its own on the server for tests; `None` where there is no such server.
    pub fn on_postgres() -> Option<Fresh> {
        let Ok(server) = std::env::var("HUECRY_TEST_PG") else {
            let missing = "HUECRY_TEST_PG names no PostgreSQL server where this test may create a database";
            assert!(std::env::var("HUECRY_REQUIRE_ALL").as_deref() != Ok("1"), "{missing}");
            println!("skipped: {missing}");
            return None;
        };
        let database = Database::create(server);
        let place = Place::Postgres { url: database.url() };
        Some(Fresh { store: Some(Store::create(&place).unwrap()), place, _folder: None, _database: Some(database) })
    }
}

/// A database that is dropped with the test.
pub struct Database {
    server: String,
    name: String,
}

impl Database {
    fn create(server: String) -> Database {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("huecry_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let database = Database { server, name };
        database.ask(&format!("DROP DATABASE IF EXISTS {}", database.name));
        database.ask(&format!("CREATE DATABASE {}", database.name));
        database
    }

    fn ask(&self, sql: &str) {
        postgres::Client::connect(&self.server, postgres::NoTls).unwrap().batch_execute(sql).unwrap();
    }

    /// The server's connection string with this database in place of the one it names.
    fn url(&self) -> String {
        match self.server.split_once("://") {
            None => format!("{} dbname={}", self.server, self.name),
            Some((scheme, rest)) => {
                let (path, options) = rest.split_once('?').unwrap_or((rest, ""));
                let host = path.split('/').next().unwrap();
                format!("{scheme}://{host}/{}?{options}", self.name)
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.ask(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
    }
}

/// Runs each function over a fresh store on either engine, as two tests.
macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[test] fn $name() { super::$name(&mut crate::place::Fresh::on_sqlite()) })*
        }
        mod on_postgres {
            $(#[test] fn $name() {
                if let Some(mut fresh) = crate::place::Fresh::on_postgres() {
                    super::$name(&mut fresh)
                }
            })*
        }
    };
}
pub(crate) use contract;
