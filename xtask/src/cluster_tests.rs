use super::*;
use std::net::TcpStream;

fn server() -> Option<PathBuf> {
    let bin = tools::postgres();
    if bin.is_none() {
        println!("skipped: no PostgreSQL server is installed");
    }
    bin
}

#[test]
fn a_cluster_answers_and_leaves_nothing_behind() {
    let Some(bin) = server() else { return };
    let before = folders();
    let cluster = Cluster::start(&bin).unwrap();
    let port = cluster.port;
    assert!(cluster.url().ends_with(&format!(":{port}/postgres")));
    assert!(TcpStream::connect(("127.0.0.1", port)).is_ok());
    assert_eq!(folders(), before + 1);
    drop(cluster);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err(), "the server has quit");
    assert_eq!(folders(), before);
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let Some(bin) = server() else { return };
    let folder = make_folder().unwrap();
    init(&bin, &folder).unwrap();
    fs::write(folder.join("data/postgresql.conf"), "no_such_setting = 1\n").unwrap();
    let trouble = Cluster::serve(&bin, &folder).map(|_| ()).unwrap_err();
    assert!(trouble.contains("no_such_setting"), "{trouble}");
    assert!(!folder.exists(), "the keeper clears what it was given");
}

/// The folders this process has made and not cleared.
fn folders() -> usize {
    let ours = format!("huecry-pg-{}-", std::process::id());
    let entries = fs::read_dir(std::env::temp_dir()).unwrap().flatten();
    entries.filter(|e| e.file_name().to_string_lossy().starts_with(&ours)).count()
}
