//! Bodies that note how far they are, so that one knows who keeps whom waiting.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::{Body as Answer, Bytes};
use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::crowd::{Phase, Place};

/// A request's body. When it is here, the turn is ours.
pub(super) struct Arriving {
    body: Incoming,
    place: Place,
}

impl Arriving {
    pub(super) fn new(body: Incoming, place: Place) -> Self {
        if body.is_end_stream() {
            place.is(Phase::Working);
        }
        Self { body, place }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<hyper::Result<Frame<Bytes>>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.place.is(Phase::Working);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// An answer's body. When it is gone, the next request may come.
pub(super) struct Leaving {
    body: Answer,
    place: Place,
}

impl Leaving {
    pub(super) fn new(body: Answer, place: Place) -> Self {
        Self { body, place }
    }
}

impl Body for Leaving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Leaving {
    fn drop(&mut self) {
        self.place.is(Phase::Answered);
    }
}
