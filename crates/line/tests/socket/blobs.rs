//! Large files beside the messages: cut, sent in any order, broken off, taken up again.

use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::{Method, Request};
use http_body_util::{BodyExt, Full};
use huecry_line::blob::{self, CHUNK_BYTES};
use huecry_line::socket::{Settings, SocketError};
use huecry_line::{Code, Hash};

use crate::stage::{AT_MOST, Desk, Node, OTHERS, OURS, comes, envelope, until};

fn file(chunks: u32) -> Vec<u8> {
    let size = chunks as usize * CHUNK_BYTES - 1000;
    (0..size).map(|n| (n / 7 % 251) as u8).collect()
}

fn chunk(file: &[u8], number: u32) -> Bytes {
    let place = blob::place(file.len() as u64, number).unwrap();
    Bytes::copy_from_slice(&file[place.start as usize..place.end as usize])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_two_hundred_chunks_is_broken_off_and_taken_up_again() {
    let (file, desk) = (file(200), Desk::knowing(&[OURS]));
    let (name, size) = (Hash::of(&file), file.len() as u64);
    {
        let node = Node::with(desk.clone(), Settings::default()).await;
        let client = node.client(OURS);
        let missing = comes(client.missing(&node.endpoint, &node.pin, name, size)).await.unwrap();
        assert_eq!((missing.len(), missing[0].clone()), (1, 0..200));
        for number in (0..120).filter(|number| number % 3 > 0) {
            comes(client.put(&node.endpoint, &node.pin, name, number, chunk(&file, number))).await.unwrap();
        }
        desk.blobs_stop.shut(true);
        let cut = client.put(&node.endpoint, &node.pin, name, 199, chunk(&file, 199));
        let cutting = async {
            until(|| desk.blobs_stop.waiting.load(Ordering::SeqCst) == 1).await;
            node.handle.revoked(&crate::stage::key(OURS).pin());
            desk.forget(OURS);
        };
        let (cut, ()) = comes(async { tokio::join!(cut, cutting) }).await;
        assert!(matches!(cut, Err(SocketError::Broken { .. } | SocketError::NotLetIn { .. })), "{cut:?}");
        desk.blobs_stop.shut(false);
        until(|| desk.blobs_stop.waiting.load(Ordering::SeqCst) == 0).await;
    }
    desk.peers.lock().unwrap().insert(crate::stage::key(OURS).pin(), crate::stage::address(OURS));
    let node = Node::with(desk.clone(), Settings::default()).await;
    let client = node.client(OURS);
    let missing = comes(client.missing(&node.endpoint, &node.pin, name, size)).await.unwrap();
    assert_eq!((missing[0].clone(), missing.len(), missing.last().cloned()), (0..1, 41, Some(120..199)));
    let before = desk.puts.load(Ordering::SeqCst);
    for number in missing.into_iter().flatten() {
        comes(client.put(&node.endpoint, &node.pin, name, number, chunk(&file, number))).await.unwrap();
    }
    assert_eq!(desk.puts.load(Ordering::SeqCst) - before, 40 + 79, "what was there is not sent again");
    assert!(comes(client.missing(&node.endpoint, &node.pin, name, size)).await.unwrap().is_empty());
    let whole: Vec<u8> = desk.chunks.lock().unwrap().values().flatten().copied().collect();
    assert_eq!(Hash::of(&whole), name);
}

/// What flips between two disks is found here; a chunk that its sender has changed on purpose has a digest that fits, and is
/// found by the host when the file is whole, by its name.
#[tokio::test(flavor = "multi_thread")]
async fn a_chunk_whose_bytes_have_flipped_is_refused() {
    let node = Node::up(Settings::default()).await;
    let file = file(2);
    let name = Hash::of(&file);
    let good = chunk(&file, 1);
    let mut raw = node.raw(OURS).await;
    let mut put = async |bytes: Bytes, digest: &str| {
        let request = Request::builder().method(Method::PUT).uri(format!("https://line/line/v1/blobs/{name}/1"));
        let request = request.header("content-length", bytes.len()).header("content-digest", digest);
        let sent = raw.sender.send_request(request.body(Full::new(bytes).boxed()).unwrap());
        let response = comes(sent).await.unwrap();
        let status = response.status().as_u16();
        (status, comes(response.into_body().collect()).await.unwrap().to_bytes())
    };
    let digest = {
        use base64::Engine as _;
        format!("sha-256=:{}:", base64::engine::general_purpose::STANDARD.encode(Hash::of(&good).0))
    };
    for at in [0, 1, good.len() / 2, good.len() - 1] {
        let mut bytes = good.to_vec();
        bytes[at] ^= 1;
        assert_eq!(put(bytes.into(), &digest).await, (422, Bytes::from_static(b"contradiction")));
    }
    for digest in ["", "sha-256=::", "md5=:AAAA:", &digest.replace("sha-256", "sha-512")] {
        assert_eq!(put(good.clone(), digest).await.0, 400, "{digest}");
    }
    assert_eq!(node.desk.puts.load(Ordering::SeqCst), 0, "the host has seen none of them");
    assert_eq!(put(good.clone(), &digest).await, (200, Bytes::new()));
    assert_eq!(node.desk.chunks.lock().unwrap()[&1], good);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_host_does_not_take_is_said_with_its_code() {
    let node = Node::up(Settings::default()).await;
    let client = node.client(OURS);
    let too_large = blob::MAX_BLOB_BYTES + 1;
    let refused = comes(client.missing(&node.endpoint, &node.pin, Hash([1; 32]), too_large)).await;
    assert!(matches!(refused, Err(SocketError::Refused { status: 400, .. })), "{refused:?}");
    let chunk = vec![0; CHUNK_BYTES + 1];
    let refused = comes(client.put(&node.endpoint, &node.pin, Hash([1; 32]), 0, chunk)).await;
    assert!(matches!(refused, Err(SocketError::Refused { status: 413, .. })), "{refused:?}");
    node.desk.refuse.store(true, Ordering::SeqCst);
    let refused = comes(client.put(&node.endpoint, &node.pin, Hash([1; 32]), 0, vec![1])).await;
    let Err(SocketError::Refused { status: 422, code, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!(code, Some(Code::NotForUs));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_message_waits_behind_a_large_file() {
    let node = Node::up(Settings { request: AT_MOST, ..Settings::default() }).await;
    let (ours, others) = (node.client(OURS), node.client(OTHERS));
    let file = file(8);
    node.desk.blobs_stop.shut(true);
    let puts = async {
        let put = |client, number| {
            let (node, file) = (&node, &file);
            async move {
                let client: &huecry_line::socket::Client = client;
                client.put(&node.endpoint, &node.pin, Hash::of(file), number, chunk(file, number)).await
            }
        };
        tokio::join!(put(&ours, 0), put(&ours, 1), put(&ours, 2), put(&ours, 3), put(&others, 4), put(&others, 5))
    };
    let messages = async {
        until(|| node.desk.blobs_stop.waiting.load(Ordering::SeqCst) == 6).await;
        for client in [&ours, &others] {
            let reply = client.exchange(&node.endpoint, &node.pin, &envelope(1)).await.unwrap();
            assert_eq!(reply.answers.len(), 1);
        }
        assert_eq!(node.desk.puts.load(Ordering::SeqCst), 0, "while nothing of the files has gone through");
        assert_eq!(node.handle.connections(), 4, "two for messages, two for files");
        node.desk.blobs_stop.shut(false);
    };
    let (puts, ()) = comes(async { tokio::join!(puts, messages) }).await;
    assert!(puts.0.is_ok() && puts.5.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_serves_one_use() {
    let node = Node::up(Settings::default()).await;
    let mut raw = node.raw(OURS).await;
    let name = Hash([7; 32]);
    let missing = Request::get(format!("https://line/line/v1/blobs/{name}?size=5"));
    let response = comes(raw.sender.send_request(missing.body(Full::default().boxed()).unwrap())).await.unwrap();
    assert_eq!(response.status().as_u16(), 200);
    let frame = Bytes::from(envelope(1).to_bytes().unwrap());
    let exchange = Request::post("https://line/line/v1/exchange").header("content-length", frame.len());
    let response = comes(raw.sender.send_request(exchange.body(Full::new(frame).boxed()).unwrap())).await.unwrap();
    assert_eq!(response.status().as_u16(), 421);
    assert!(node.desk.came().is_empty());
}
