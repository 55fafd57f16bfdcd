//! One connection's bytes: given up when nobody takes them, with words of ours where HTTP's own layer has none, and ended
//! so that the other end hears the last of them.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::http::StatusCode;
use cadenza_contract::Failure;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

use super::crowd::{Phase, Place};
use crate::headers::SECURITY;

/// How long the other end may take to stop sending once all is said. A connection closed upon bytes nobody has read is
/// reset, and the reset overtakes the answer: a refusal of a body too large would never be seen.
const FAREWELL: Duration = Duration::from_secs(2);

pub(super) struct Stream {
    inner: TcpStream,
    place: Place,
    silence: Duration,
    /// Ends when nothing was taken for too long, or when the farewell is over.
    over: Pin<Box<Sleep>>,
    stalled: bool,
    leaving: bool,
    /// What is said in place of an answer without a body, and how much of it has gone.
    own: Vec<u8>,
    gone: usize,
}

impl Stream {
    pub(super) fn new(inner: TcpStream, place: Place, silence: Duration) -> Self {
        let over = Box::pin(sleep(silence));
        Self { inner, place, silence, over, stalled: false, leaving: false, own: Vec::new(), gone: 0 }
    }

    /// Writes what is ours, and then what `write` writes, within the time there is.
    fn within<T>(
        &mut self,
        context: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut TcpStream>, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        while let Some(rest) = self.own.get(self.gone..).filter(|rest| !rest.is_empty()) {
            match Pin::new(&mut self.inner).poll_write(context, rest) {
                Poll::Ready(Ok(count)) => self.gone += count,
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => return self.stall(context),
            }
        }
        match write(Pin::new(&mut self.inner), context) {
            Poll::Pending => self.stall(context),
            ready @ Poll::Ready(_) => {
                self.stalled = false;
                ready
            }
        }
    }

    fn stall<T>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if !self.stalled {
            self.stalled = true;
            self.over.as_mut().reset(Instant::now() + self.silence);
        }
        ready!(self.over.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    /// Whether these bytes are an answer HTTP's layer gives by itself, for want of a request: then ours stands in for it.
    ///
    /// Only where nothing else is on its way can it be one, whatever an answer of ours may hold.
    fn replaces(&mut self, bytes: &[u8]) -> bool {
        if !bytes.starts_with(b"HTTP/1.1 4") || self.place.phase() != Some(Phase::Idle) {
            return false;
        }
        let Some(answer) = instead(bytes) else { return false };
        (self.own, self.gone) = (answer, 0);
        self.place.is(Phase::Answered);
        true
    }
}

/// What is said in place of a bare refusal.
fn instead(bytes: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let status = text.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    let message = match status {
        StatusCode::BAD_REQUEST => "Malformed request",
        StatusCode::URI_TOO_LONG => "Request line too long",
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => "Request headers too large",
        _ => return None,
    };
    let failure = Failure { message: message.to_owned(), status: "error".to_owned(), errors: Default::default() };
    let body = serde_json::to_string(&failure).ok()?;
    let mut answer = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in SECURITY {
        answer += &format!("{name}: {value}\r\n");
    }
    answer += "content-type: application/json\r\ncache-control: no-store\r\nconnection: close\r\n";
    answer += &format!("content-length: {}\r\n\r\n{body}", body.len());
    Some(answer.into_bytes())
}

impl AsyncRead for Stream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(context, into)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.replaces(bytes) {
            return Poll::Ready(Ok(bytes.len()));
        }
        self.within(context, |inner, context| inner.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if slices.first().is_some_and(|first| self.replaces(first)) {
            return Poll::Ready(Ok(slices.iter().map(|slice| slice.len()).sum()));
        }
        self.within(context, |inner, context| inner.poll_write_vectored(context, slices))
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = ready!(self.within(context, AsyncWrite::poll_flush));
        if self.place.phase() == Some(Phase::Answered) {
            self.place.is(Phase::Idle);
        }
        Poll::Ready(flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        if !self.leaving {
            ready!(self.within(context, AsyncWrite::poll_shutdown))?;
            self.leaving = true;
            self.place.is(Phase::Answered);
            self.over.as_mut().reset(Instant::now() + FAREWELL);
        }
        let mut bytes = [0; 4096];
        loop {
            let mut unread = ReadBuf::new(&mut bytes);
            match Pin::new(&mut self.inner).poll_read(context, &mut unread) {
                Poll::Ready(Ok(())) if !unread.filled().is_empty() => {}
                Poll::Ready(_) => return Poll::Ready(Ok(())),
                Poll::Pending => break,
            }
        }
        ready!(self.over.as_mut().poll(context));
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_refusal_gets_its_words_and_no_other_bytes_do() {
        let bare = "HTTP/1.1 414 URI Too Long\r\ncontent-length: 0\r\n\r\n";
        let said = instead(bare.as_bytes()).and_then(|answer| String::from_utf8(answer).ok()).unwrap_or_default();
        let body = r#"{"message":"Request line too long","status":"error"}"#;
        assert!(
            said.starts_with("HTTP/1.1 414 URI Too Long\r\n") && said.ends_with(&format!("\r\n\r\n{body}")),
            "{said}"
        );
        assert!(said.contains(&format!("content-length: {}\r\n", body.len())) && said.contains("nosniff"), "{said}");
        for other in ["HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "{}", "", "HTTP/1.1 4é"] {
            assert_eq!(instead(other.as_bytes()), None, "{other}");
        }
    }
}
