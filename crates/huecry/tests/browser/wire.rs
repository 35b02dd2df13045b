//! One HTTP request with a JSON body and its JSON answer: all that WebDriver needs.

use serde_json::Value as Json;
use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Sends a request to a port of this machine and reads the answer's body, whatever its status.
pub fn call(port: u16, method: &str, path: &str, body: Option<&Json>) -> Result<Json, Error> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let body = body.map(Json::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body.as_bytes()].concat())?;
    let mut answer = BufReader::new(stream);
    let length = content_length(&mut answer)?;
    let mut body = Vec::new();
    answer.take(length).read_to_end(&mut body)?;
    serde_json::from_slice(&body).map_err(|e| Error::new(ErrorKind::InvalidData, e))
}

/// Reads the head of an answer; without a length the body goes on to the end.
fn content_length(answer: &mut impl BufRead) -> Result<u64, Error> {
    let mut length = u64::MAX;
    loop {
        let mut line = String::new();
        let read = answer.read_line(&mut line)?;
        if read == 0 || line.trim().is_empty() {
            return Ok(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(|e| Error::new(ErrorKind::InvalidData, e))?;
        }
    }
}

/// Longer than the driver itself waits for a page.
const PATIENCE: Duration = Duration::from_secs(120);
