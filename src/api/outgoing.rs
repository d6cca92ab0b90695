//! A request's body on its way out: sent from memory that is overwritten afterwards, and aware of whether it was asked for.
//! As long as nobody has asked for it, no byte of it has left, and the server cannot have acted on it.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

use crate::secret::Secret;

/// Whether a byte of the body may have left this machine.
#[derive(Debug, Clone, Default)]
pub(super) struct Sent(Arc<AtomicBool>);

impl Sent {
    /// Whether the body has been asked for.
    pub(super) fn any(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// The body.
pub(super) struct Outgoing {
    left: Option<Bytes>,
    sent: Sent,
}

impl Outgoing {
    /// A body that tells `sent` when it is asked for.
    pub(super) fn new(text: Secret, sent: Sent) -> Outgoing {
        Outgoing { left: Some(Bytes::from_owner(text)), sent }
    }

    /// The body of a call that has none.
    pub(super) fn none(sent: Sent) -> Outgoing {
        Outgoing { left: None, sent }
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.sent.0.store(true, Ordering::SeqCst);
        Poll::Ready(self.left.take().map(|bytes| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
