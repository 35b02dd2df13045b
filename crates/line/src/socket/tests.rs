use super::*;
use crate::error::{Format, LineError};

#[test]
fn an_endpoint_is_a_host_and_a_port() {
    for good in ["127.0.0.1:7411", "line.example.org:1", "[::1]:65535"] {
        assert_eq!(good.parse::<Endpoint>().unwrap().to_string(), good);
    }
    let long = format!("{}:1", "a".repeat(MAX_ENDPOINT));
    for bad in
        ["", ":1", "host", "host:", "host:0", "host:65536", "::1:80", "[host]:1", "a/b:1", "a b:1", "a@b:1", &long]
    {
        assert_eq!(bad.parse::<Endpoint>(), Err(NoEndpoint), "{bad}");
    }
}

#[test]
fn what_listens_is_heard_on_this_machine_only_unless_told_otherwise() {
    assert!(Settings::default().listen.ip().is_loopback());
}

#[test]
fn messages_keep_the_style_of_the_house_and_say_nothing_of_the_peer() {
    let endpoint = || "line.example.org:7411".parse::<Endpoint>().unwrap();
    let source = || std::io::Error::other("connection refused");
    let errors = [
        SocketError::Listen { address: Settings::default().listen, source: source() },
        SocketError::Tls(rustls::Error::General("the key".to_owned())),
        SocketError::Unreachable { endpoint: endpoint(), source: source() },
        SocketError::OtherKey { endpoint: endpoint() },
        SocketError::NotInForce { endpoint: endpoint() },
        SocketError::NotLetIn { endpoint: endpoint() },
        SocketError::Handshake { endpoint: endpoint() },
        SocketError::Late { endpoint: endpoint(), what: "its answer" },
        SocketError::Broken { endpoint: endpoint() },
        SocketError::Revoked { endpoint: endpoint() },
        SocketError::Busy { endpoint: endpoint() },
        SocketError::Refused { endpoint: endpoint(), status: 422, code: Some(Code::TooLarge) },
        SocketError::Refused { endpoint: endpoint(), status: 500, code: None },
        SocketError::Line(LineError::TooLarge { format: Format::Frame, limit: 8 }),
    ];
    let mut messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
    for message in &messages {
        assert!(message.starts_with(|c: char| c.is_ascii_lowercase() || c == '`'), "{message}");
        assert!(!message.ends_with('.'), "{message}");
    }
    messages.sort();
    messages.dedup();
    assert_eq!(messages.len(), errors.len());
}
