//! To one peer: the files of messages that it has taken, piece by piece, on a connection of their own, going on where a broken one
//! ended.

use super::carry::place;
use super::serve::{Shared, say};
use huecry_desk::link::attach::{self, Carried};
use huecry_line::socket::{Endpoint, SocketError};
use huecry_line::{Address, Hash, blob};
use huecry_terms::{Failure, Trouble};
use std::collections::BTreeSet;
use std::fs::File;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// Carries files until the node stops, or the peer cannot be called any more.
pub(super) async fn carry_files(shared: Arc<Shared>, peer: Address) {
    let (mut bell, mut stop) = (shared.bell.subscribe(), shared.stop.subscribe());
    // After a start the other side is asked once about each: it says what it has.
    let mut done: BTreeSet<Hash> = BTreeSet::new();
    loop {
        bell.mark_unchanged();
        let Some((endpoint, pins)) = place(&shared, &peer) else { return };
        let (desk, to) = (shared.desk.clone(), peer.clone());
        let carried = tokio::task::spawn_blocking(move || attach::to_carry(&desk, &to)).await;
        let carried = carried.unwrap_or_else(|_| Ok(Vec::new())).unwrap_or_else(|trouble| {
            say(&peer, &trouble);
            Vec::new()
        });
        for one in carried {
            if done.contains(&one.file) {
                continue;
            }
            let Some(pin) = pins.first() else { break };
            let sent = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return,
                sent = send(&shared, &endpoint, pin, one) => sent,
            };
            match sent {
                Ok(()) => _ = done.insert(one.file),
                Err(Stopped::Socket(error)) => {
                    let (address, what) = (peer.to_string(), error.to_string());
                    tracing::warn!(target: "huecry::line", address, what, "a file goes on later");
                    tokio::time::sleep(AFTER_A_FAILURE).await;
                }
                Err(Stopped::Here(trouble)) => {
                    say(&peer, &trouble);
                    done.insert(one.file);
                }
            }
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            _ = bell.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Why a file was not carried to its end.
enum Stopped {
    Socket(SocketError),
    Here(Trouble),
}

/// What the other side has not got, a few pieces at once, until it has all of it.
async fn send(shared: &Arc<Shared>, endpoint: &Endpoint, pin: &Hash, one: Carried) -> Result<(), Stopped> {
    let file = attach::file(&shared.desk, one.file).map_err(|failure| match failure {
        Failure::Trouble(trouble) => Stopped::Here(trouble),
        Failure::Refused(refusal) => Stopped::Here(Trouble::new(refusal.to_string(), "")),
    })?;
    let file = Arc::new(file);
    loop {
        let missing = shared.client.missing(endpoint, pin, one.file, one.size).await.map_err(Stopped::Socket)?;
        if missing.is_empty() {
            return Ok(());
        }
        for piece in missing.into_iter().flat_map(|range: Range<u32>| range).collect::<Vec<_>>().chunks(AT_ONCE) {
            let mut under_way = JoinSet::new();
            for piece in piece {
                let (shared, endpoint, pin, file, piece) =
                    (shared.clone(), endpoint.clone(), *pin, file.clone(), *piece);
                under_way.spawn(async move {
                    let bytes = read(&file, one.size, piece).await.map_err(Stopped::Here)?;
                    shared.client.put(&endpoint, &pin, one.file, piece, bytes).await.map_err(Stopped::Socket)
                });
            }
            while let Some(put) = under_way.join_next().await {
                put.unwrap_or(Ok(()))?;
            }
        }
    }
}

async fn read(file: &Arc<File>, size: u64, piece: u32) -> Result<Vec<u8>, Trouble> {
    let file = file.clone();
    let read = tokio::task::spawn_blocking(move || {
        let place = blob::place(size, piece).unwrap_or(0..0);
        let mut bytes = vec![0; usize::try_from(place.end - place.start).unwrap_or(0)];
        file.read_exact_at(&mut bytes, place.start).map(|()| bytes)
    });
    let broken = |e: String| Trouble::new(format!("a file of the line could not be read: {e}"), "see the disk");
    read.await.map_err(|e| broken(e.to_string()))?.map_err(|e| broken(e.to_string()))
}

/// So many pieces are under way at once: fewer than a peer lets us have.
const AT_ONCE: usize = 3;
const LOOK: Duration = Duration::from_secs(1);
const AFTER_A_FAILURE: Duration = Duration::from_secs(2);
