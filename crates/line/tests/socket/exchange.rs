//! What two nodes say to each other when nobody attacks.

use std::sync::atomic::Ordering;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use huecry_line::socket::{Settings, SocketError};
use huecry_line::{Answer, Frame, Hash};

use crate::stage::{AT_MOST, Node, OTHERS, OURS, address, comes, envelope, until};

#[tokio::test(flavor = "multi_thread")]
async fn two_hosts_exchange() {
    let node = Node::up(Settings::default()).await;
    node.desk.give(OURS, 40, b"for ours");
    node.desk.give(OTHERS, 41, b"for others");
    let (ours, others) = (node.client(OURS), node.client(OTHERS));
    let reply = comes(ours.exchange(&node.endpoint, &node.pin, &envelope(7))).await.unwrap();
    let receipt = Answer::Receipt(Hash::of(&7u64.to_be_bytes()).0.to_vec());
    assert_eq!((reply.answers, reply.envelopes), (vec![(7, receipt)], vec![(40, b"for ours".to_vec())]));
    let reply = comes(others.exchange(&node.endpoint, &node.pin, &envelope(8))).await.unwrap();
    assert_eq!(reply.envelopes, vec![(41, b"for others".to_vec())]);
    let came: Vec<_> = node.desk.came().into_iter().map(|(peer, frame)| (peer, frame.envelopes[0].0)).collect();
    assert_eq!(came, [(address(OURS), 7), (address(OTHERS), 8)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_exchanges_share_one_connection() {
    let node = Node::up(Settings::default()).await;
    let client = node.client(OURS);
    let ask = |n| {
        let (client, node) = (&client, &node);
        async move { client.exchange(&node.endpoint, &node.pin, &envelope(n)).await.unwrap().answers[0].0 }
    };
    for n in 0..20 {
        assert_eq!(comes(ask(n)).await, n);
    }
    let all = comes(async { tokio::join!(ask(20), ask(21), ask(22)) }).await;
    assert_eq!(all, (20, 21, 22));
    assert_eq!(node.handle.connections(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_frame_goes_there_and_comes_back() {
    let node = Node::up(Settings::default()).await;
    let bytes: Vec<u8> = (0..1_000_000u32).map(|n| (n % 251) as u8).collect();
    let sent: Vec<_> = (0..7).map(|n| (n, bytes.clone())).collect();
    sent.iter().for_each(|(number, bytes)| node.desk.give(OURS, *number, bytes));
    let frame = Frame { envelopes: sent.clone(), room: 7, ..Frame::default() };
    let reply = comes(node.client(OURS).exchange(&node.endpoint, &node.pin, &frame)).await.unwrap();
    assert!(reply.envelopes == sent && node.desk.came()[0].1 == frame);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_reply_comes_when_somebody_rings() {
    // Nobody looks by himself: only the bell is heard.
    let node = Node::up(Settings { look: AT_MOST * 10, wait: AT_MOST * 10, ..Settings::default() }).await;
    let client = node.client(OURS);
    let ask = Frame { wait: 600, room: 4, ..Frame::default() };
    let asking = async { client.exchange(&node.endpoint, &node.pin, &ask).await.unwrap() };
    let ringing = async {
        until(|| node.desk.looked.load(Ordering::SeqCst) == 1).await;
        node.desk.give(OTHERS, 1, b"for somebody else");
        node.handle.ring(&address(OTHERS));
        node.desk.give(OURS, 2, b"for ours");
        node.handle.ring(&address(OURS));
    };
    let (reply, ()) = comes(async { tokio::join!(asking, ringing) }).await;
    assert_eq!(reply.envelopes, vec![(2, b"for ours".to_vec())]);
    let said: Vec<Frame> = node.desk.came().into_iter().map(|(_, frame)| frame).collect();
    assert_eq!(said, [ask, Frame { room: 4, ..Frame::default() }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_reply_comes_also_when_nobody_rings() {
    let look = Duration::from_millis(5);
    let node = Node::up(Settings { look, wait: AT_MOST * 10, ..Settings::default() }).await;
    let client = node.client(OURS);
    let ask = Frame { wait: 600, room: 4, ..Frame::default() };
    let asking = async { client.exchange(&node.endpoint, &node.pin, &ask).await.unwrap() };
    let giving = async {
        until(|| node.desk.looked.load(Ordering::SeqCst) > 3).await;
        node.desk.give(OURS, 2, b"for ours");
    };
    let (reply, ()) = comes(async { tokio::join!(asking, giving) }).await;
    assert_eq!(reply.envelopes.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiting_reply_holds_no_thread_and_no_other_message() {
    let settings = Settings { exchanges_at_work: 1, look: AT_MOST * 10, wait: AT_MOST * 10, ..Settings::default() };
    let node = Node::up(settings).await;
    let client = node.client(OURS);
    let ask = Frame { wait: 600, room: 4, ..Frame::default() };
    let waiting = client.exchange(&node.endpoint, &node.pin, &ask);
    let others = async {
        until(|| node.desk.looked.load(Ordering::SeqCst) == 1).await;
        let said = client.exchange(&node.endpoint, &node.pin, &envelope(9)).await;
        assert_eq!(said.unwrap().answers.len(), 1);
    };
    comes(async {
        tokio::select! {
            reply = waiting => panic!("nothing was given, and it came: {reply:?}"),
            () = others => {}
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_that_waits_in_vain_says_nothing() {
    let node = Node::up(Settings { wait: Duration::from_millis(20), ..Settings::default() }).await;
    let ask = Frame { wait: u16::MAX, room: 4, ..Frame::default() };
    let reply = comes(node.client(OURS).exchange(&node.endpoint, &node.pin, &ask)).await;
    assert!(reply.unwrap().is_empty());
    let node = Node::up(Settings { look: AT_MOST * 10, wait: AT_MOST * 10, ..Settings::default() }).await;
    let client = node.client(OURS);
    let stopping = async {
        until(|| node.desk.looked.load(Ordering::SeqCst) == 1).await;
        node.handle.stop();
    };
    let asking = client.exchange(&node.endpoint, &node.pin, &ask);
    let (reply, ()) = comes(async { tokio::join!(asking, stopping) }).await;
    assert!(reply.unwrap().is_empty(), "a server that stops answers those that wait");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_connection_that_is_gone_is_opened_again() {
    let node = Node::up(Settings { idle: Duration::from_millis(20), ..Settings::default() }).await;
    let client = node.client(OURS);
    for n in 0..3 {
        let reply = comes(client.exchange(&node.endpoint, &node.pin, &envelope(n))).await.unwrap();
        assert_eq!(reply.answers.len(), 1);
        // It idles, and is closed.
        until(|| node.handle.connections() == 0).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn certificates_are_renewed_and_end_what_they_opened() {
    let node = Node::up(Settings::default()).await;
    let client = node.client(OURS);
    for days in [0, 8, 40, 400] {
        node.hands.set(crate::stage::NOW + days * 86_400);
        until(|| node.handle.connections() == 0).await;
        let reply = comes(client.exchange(&node.endpoint, &node.pin, &envelope(1))).await;
        assert_eq!(reply.unwrap().answers.len(), 1, "after {days} days");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_lets_requests_end() {
    let mut node = Node::up(Settings { stopping: AT_MOST, ..Settings::default() }).await;
    let client = node.client(OURS);
    node.desk.exchanges_stop.shut(true);
    let frame = envelope(1);
    let asking = client.exchange(&node.endpoint, &node.pin, &frame);
    let stopping = async {
        until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
        node.handle.stop();
        node.desk.exchanges_stop.shut(false);
    };
    let (reply, ()) = comes(async { tokio::join!(asking, stopping) }).await;
    assert_eq!(reply.unwrap().answers.len(), 1);
    comes(&mut node.task).await.unwrap();
    let again = comes(client.exchange(&node.endpoint, &node.pin, &frame)).await;
    assert!(matches!(again, Err(SocketError::Unreachable { .. })), "{again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_on_a_kept_connection_that_breaks_is_made_once_more() {
    let node = Node::up(Settings::default()).await;
    let client = node.client(OURS);
    comes(client.exchange(&node.endpoint, &node.pin, &envelope(1))).await.unwrap();
    node.desk.exchanges_stop.shut(true);
    let frame = envelope(2);
    let asking = client.exchange(&node.endpoint, &node.pin, &frame);
    let breaking = async {
        until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
        node.handle.revoked(&crate::stage::key(OURS).pin());
        node.desk.exchanges_stop.shut(false);
    };
    let (reply, ()) = comes(async { tokio::join!(asking, breaking) }).await;
    assert_eq!(reply.unwrap().answers.len(), 1);
    let numbers: Vec<u64> = node.desk.came().iter().map(|(_, frame)| frame.envelopes[0].0).collect();
    assert_eq!(numbers, [1, 2, 2], "the host must know one that comes twice, and does");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_waits_for_its_turn_before_it_is_told_to_come_later() {
    let node = Node::up(Settings { turn: AT_MOST * 10, requests_of_one: 1, ..Settings::default() }).await;
    let (mut first, mut second, mut third) = (node.raw(OURS).await, node.raw(OURS).await, node.raw(OURS).await);
    node.desk.exchanges_stop.shut(true);
    let first = tokio::spawn(async move { first.post(&envelope(1)).await.unwrap().status().as_u16() });
    until(|| node.desk.exchanges_stop.waiting.load(Ordering::SeqCst) == 1).await;
    let second = tokio::spawn(async move { second.post(&envelope(2)).await.unwrap().status().as_u16() });
    // Time enough to be turned away in, as these are, which need no turn.
    for _ in 0..50 {
        let nothing = http::Request::get("https://line/").body(Full::default().boxed()).unwrap();
        assert_eq!(comes(third.sender.send_request(nothing)).await.unwrap().status().as_u16(), 404);
        assert!(!second.is_finished(), "it was turned away");
    }
    node.desk.exchanges_stop.shut(false);
    assert_eq!((comes(first).await.unwrap(), comes(second).await.unwrap()), (200, 200));
}
