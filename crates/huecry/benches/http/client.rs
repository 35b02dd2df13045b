//! Kept connections that ask: as fast as the answers come, or each question at its moment.

use super::{Asks, CONNECTIONS, PURPOSE, load};
use huecry_terms::Trouble;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

/// Who asks.
pub struct Client {
    runtime: Runtime,
    questions: Arc<Questions>,
    address: SocketAddr,
}

/// What is asked next.
struct Questions {
    head: String,
    constant: Vec<u8>,
    documents: u64,
    next: AtomicU64,
}

impl Client {
    /// One thread for all connections: the other core is the server's.
    pub fn new(address: SocketAddr, secret: &str, documents: u64) -> Result<Client, Trouble> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|e| Trouble::new(e.to_string(), ""))?;
        let head = format!(
            "POST /api/v1/search HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {secret}\r\nhuecry-purpose: {PURPOSE}\r\n\
             huecry-case: FR-2026-0412\r\ncontent-type: application/json\r\n"
        );
        let constant = format!("GET /healthz HTTP/1.1\r\nhost: {address}\r\n\r\n").into_bytes();
        let questions = Questions { head, constant, documents, next: AtomicU64::new(0) };
        Ok(Client { runtime, questions: Arc::new(questions), address })
    }

    /// As fast as the answers come; answers a second.
    pub fn drive(&self, asks: Asks, time: Duration) -> Result<f64, Trouble> {
        let began = Instant::now();
        let counts = self.each(move |questions, mut connection| async move {
            let mut count = 0_u64;
            while began.elapsed() < time {
                let question = questions.next(asks);
                connection.ask(&question).await?;
                count += 1;
            }
            Ok(count)
        })?;
        Ok(counts.iter().sum::<u64>() as f64 / began.elapsed().as_secs_f64())
    }

    /// So many a second, each due at its moment whether or not the answers keep up; how long each waited from
    /// the moment it was due. A server that stands still is not spared the questions it missed.
    pub fn pace(&self, rate: f64, time: Duration) -> Result<Vec<Duration>, Trouble> {
        let (began, due) = (Instant::now() + Duration::from_millis(100), Arc::new(AtomicU64::new(0)));
        let waits = self.each(move |questions, mut connection| {
            let due = due.clone();
            async move {
                let mut waits = Vec::new();
                loop {
                    let n = due.fetch_add(1, Ordering::Relaxed);
                    let after = Duration::from_secs_f64(n as f64 / rate);
                    if after > time {
                        return Ok(waits);
                    }
                    tokio::time::sleep_until((began + after).into()).await;
                    let question = questions.next(Asks::Searches);
                    connection.ask(&question).await?;
                    waits.push((began + after).elapsed());
                }
            }
        })?;
        Ok(waits.concat())
    }

    fn each<T, F>(&self, work: impl Fn(Arc<Questions>, Connection) -> F) -> Result<Vec<T>, Trouble>
    where
        T: Send + 'static,
        F: Future<Output = std::io::Result<T>> + Send + 'static,
    {
        let broken = |e: std::io::Error| Trouble::new(format!("a question was not answered: {e}"), "");
        self.runtime.block_on(async {
            let mut asking = Vec::new();
            for _ in 0..CONNECTIONS {
                let connection = Connection::to(self.address).await.map_err(broken)?;
                asking.push(tokio::spawn(work(self.questions.clone(), connection)));
            }
            let mut results = Vec::new();
            for one in asking {
                results.push(one.await.map_err(|e| Trouble::new(e.to_string(), ""))?.map_err(broken)?);
            }
            Ok(results)
        })
    }
}

/// A question, and whether its answer must name a record.
struct Question {
    bytes: Vec<u8>,
    hit: Option<String>,
}

impl Questions {
    fn next(&self, asks: Asks) -> Question {
        if asks == Asks::Constant {
            return Question { bytes: self.constant.clone(), hit: None };
        }
        let i = self.next.fetch_add(1, Ordering::Relaxed);
        let there = i.is_multiple_of(ONE_HIT_IN);
        let which = if there {
            i.wrapping_mul(7_919) % self.documents
        } else {
            self.documents + i.wrapping_mul(104_729) % (load::NUMBERS - self.documents)
        };
        let number = load::number(which);
        let body = format!("{{\"text\":\"{number}\"}}");
        let bytes = format!("{}content-length: {}\r\n\r\n{body}", self.head, body.len()).into_bytes();
        Question { bytes, hit: there.then_some(number) }
    }
}

/// One kept connection, and what came that was not asked for yet.
struct Connection {
    stream: TcpStream,
    came: Vec<u8>,
}

impl Connection {
    async fn to(address: SocketAddr) -> std::io::Result<Connection> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, came: Vec::with_capacity(16 * 1024) })
    }

    /// Asks and reads the whole answer.
    async fn ask(&mut self, question: &Question) -> std::io::Result<()> {
        let wrong = |what: String| std::io::Error::other(what);
        self.stream.write_all(&question.bytes).await?;
        self.came.clear();
        loop {
            if self.stream.read_buf(&mut self.came).await? == 0 {
                return Err(wrong("the connection ended".into()));
            }
            let Some(end) = self.came.windows(4).position(|w| w == b"\r\n\r\n") else { continue };
            let head = std::str::from_utf8(&self.came[..end]).map_err(|e| wrong(e.to_string()))?;
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            let length: usize = length.and_then(|l| l.parse().ok()).ok_or_else(|| wrong(head.to_string()))?;
            if self.came.len() < end + 4 + length {
                continue;
            }
            let body = String::from_utf8_lossy(&self.came[end + 4..]);
            let found = question
                .hit
                .as_ref()
                .is_none_or(|number| body.contains(number.as_str()) && !body.contains("\"hits\":[]"));
            return if head.starts_with("HTTP/1.1 200") && found {
                Ok(())
            } else {
                Err(wrong(format!("{head}\n{body}")))
            };
        }
    }
}

/// INTERPOL's register of documents: 1.243 billion searches and 115,000 hits in nine months of 2016.
const ONE_HIT_IN: u64 = 10_800;
