//! PostgreSQL's point look-ups on the same rows, in the same run.

use super::load;
use huecry_terms::{Failure, Trouble};
use postgres::{Client, NoTls};
use std::io::Write;
use std::time::{Duration, Instant};

/// Loads the documents and looks them up by primary key, prepared, from one and from eight clients.
pub fn look_ups(documents: u64) -> Result<(), Failure> {
    let Ok(url) = std::env::var("HUECRY_TEST_PG") else {
        println!(
            "PostgreSQL: skipped, HUECRY_TEST_PG names no server (`cargo xtask bench search` starts one where it is installed)"
        );
        return Ok(());
    };
    let mut client = connect(&url)?;
    let broken = |e: postgres::Error| Trouble::new(format!("PostgreSQL: {e}"), "");
    client.batch_execute("DROP TABLE IF EXISTS documents; CREATE UNLOGGED TABLE documents (number TEXT NOT NULL, record BIGINT NOT NULL)").map_err(broken)?;
    let began = Instant::now();
    let mut copy = client.copy_in("COPY documents FROM STDIN").map_err(broken)?;
    let mut out = std::io::BufWriter::with_capacity(1 << 20, &mut copy);
    for i in 0..documents {
        writeln!(out, "{}\t{i}", load::number(i)).map_err(|e| Trouble::new(e.to_string(), ""))?;
    }
    out.flush().map_err(|e| Trouble::new(e.to_string(), ""))?;
    drop(out);
    copy.finish().map_err(broken)?;
    client.batch_execute("ALTER TABLE documents ADD PRIMARY KEY (number); ANALYZE documents").map_err(broken)?;
    println!("PostgreSQL: {documents} rows loaded and indexed in {:.0} s", began.elapsed().as_secs_f64());
    for clients in [1, 8] {
        for (what, offset) in [("found", 0), ("not found", documents + 1)] {
            let rate = drive(&url, documents, offset, clients)?;
            println!("PostgreSQL point look-ups, {clients} clients, {what}: {rate:.0}/s (no access, no act)");
        }
    }
    client.batch_execute("DROP TABLE documents").map_err(broken)?;
    Ok(())
}

fn drive(url: &str, documents: u64, offset: u64, clients: u64) -> Result<f64, Failure> {
    let began = Instant::now();
    let caller = |which: u64| -> Result<u64, Failure> {
        let mut client = connect(url)?;
        let broken = |e: postgres::Error| Trouble::new(format!("PostgreSQL: {e}"), "");
        let statement = client.prepare("SELECT record FROM documents WHERE number = $1").map_err(broken)?;
        let mut done = 0;
        while began.elapsed() < SECONDS {
            let i = offset + (done * clients + which).wrapping_mul(7_919) % documents;
            client.query(&statement, &[&load::number(i)]).map_err(broken)?;
            done += 1;
        }
        Ok(done)
    };
    let all: Vec<Result<u64, Failure>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients).map(|which| scope.spawn(move || caller(which))).collect();
        threads
            .into_iter()
            .map(|t| t.join().unwrap_or_else(|_| Err(Trouble::new("a client panicked", "").into())))
            .collect()
    });
    let mut done = 0;
    for one in all {
        done += one?;
    }
    Ok(done as f64 / began.elapsed().as_secs_f64())
}

fn connect(url: &str) -> Result<Client, Failure> {
    Client::connect(url, NoTls).map_err(|e| Trouble::new(format!("PostgreSQL: {e}"), "").into())
}

const SECONDS: Duration = Duration::from_secs(5);
