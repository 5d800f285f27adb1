//! Asks over HTTP/1.1 on connections that stay open, as fast as the answers come.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};

/// No answer takes as long as this.
const PATIENCE: Duration = Duration::from_secs(30);

/// One connection.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

impl Connection {
    pub(crate) fn new(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, PATIENCE)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self {
            stream: BufReader::with_capacity(64 * 1024, stream),
            line: String::new(),
            body: Vec::new(),
        })
    }

    /// The body of the answer. An answer with errors is none.
    pub(crate) fn send(&mut self, request: &[u8]) -> anyhow::Result<&[u8]> {
        self.stream.get_mut().write_all(request)?;
        let mut length = None;
        let mut status = String::new();
        loop {
            self.line.clear();
            self.stream.read_line(&mut self.line)?;
            let line = self.line.trim_end();
            if line.is_empty() {
                break;
            }
            if status.is_empty() {
                line.clone_into(&mut status);
            }
            let header = line.split_once(':');
            if let Some((_, value)) =
                header.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            {
                length = Some(value.trim().parse::<usize>()?);
            }
        }
        self.body.resize(length.context("no length")?, 0);
        self.stream.read_exact(&mut self.body)?;
        let is_answer = status.contains(" 200 ") && self.body.starts_with(b"{\"data\":");
        ensure!(
            is_answer,
            "{status}: {}",
            String::from_utf8_lossy(&self.body)
        );
        Ok(&self.body)
    }

    /// The data that a question is answered with.
    pub(crate) fn ask(&mut self, query: &str, variables: &Value) -> anyhow::Result<Value> {
        let body = self.send(&request(query, variables))?;
        let answer: Value = serde_json::from_slice(body)?;
        Ok(at(&answer, "/data").clone())
    }
}

/// What a JSON value holds at a path such as `/data/network`; null if that is nothing.
pub(crate) fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    static NULL: Value = Value::Null;
    value.pointer(path).unwrap_or(&NULL)
}

/// A request as it goes over the wire.
pub(crate) fn request(query: &str, variables: &Value) -> Vec<u8> {
    request_with("", query, variables)
}

/// The same with another line in its head.
pub(crate) fn request_with(line: &str, query: &str, variables: &Value) -> Vec<u8> {
    let body = json!({ "query": query, "variables": variables }).to_string();
    let head = format!(
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
         Accept: application/graphql-response+json\r\nAccept-Language: sv\r\n\
         {line}Content-Length: {}\r\n\r\n",
        body.len()
    );
    [head, body].concat().into_bytes()
}

/// What came of asking for a while.
#[derive(Default)]
pub(crate) struct Answers {
    pub(crate) took: Duration,
    /// How long each answer took, the shortest first.
    pub(crate) each: Vec<Duration>,
    pub(crate) bytes: usize,
}

impl Answers {
    /// The time that a share of the answers did not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let place = self.each.len() * percent / 100;
        let found = self.each.get(place).or(self.each.last());
        found.copied().unwrap_or_default()
    }
}

/// Sends the requests in turn on some connections at once, over and over.
pub(crate) fn drive(
    address: SocketAddr,
    requests: &[Vec<u8>],
    connections: usize,
    duration: Duration,
) -> anyhow::Result<Answers> {
    let started = Instant::now();
    let one = |number: usize| -> anyhow::Result<Answers> {
        let mut connection = Connection::new(address)?;
        let mut answers = Answers::default();
        let first = number * requests.len() / connections.max(1);
        for request in requests.iter().cycle().skip(first) {
            let sent = Instant::now();
            if sent.duration_since(started) >= duration {
                break;
            }
            answers.bytes += connection.send(request)?.len();
            answers.each.push(sent.elapsed());
        }
        Ok(answers)
    };
    let parts = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..connections)
            .map(|number| scope.spawn(move || one(number)))
            .collect();
        let joined = threads.into_iter().map(|thread| {
            thread
                .join()
                .map_err(|_panic| anyhow::anyhow!("a connection failed"))?
        });
        joined.collect::<anyhow::Result<Vec<_>>>()
    })?;
    let mut all = Answers::default();
    for part in parts {
        all.each.extend(part.each);
        all.bytes += part.bytes;
    }
    all.took = started.elapsed();
    all.each.sort_unstable();
    Ok(all)
}
