//! The way to the server that all parts of a run share: no more calls at once than were asked for, look-ups included.

use std::rc::Rc;

use tokio::sync::Semaphore;

use crate::api::{Call, Client, Error, Reply};

/// A client with a number of calls at once. Clones share the number.
#[derive(Clone)]
pub struct Wire<'a> {
    client: &'a Client,
    permits: Rc<Semaphore>,
}

impl<'a> Wire<'a> {
    /// So many calls at once.
    pub fn new(client: &'a Client, most: usize) -> Wire<'a> {
        Wire { client, permits: Rc::new(Semaphore::new(most.max(1))) }
    }

    /// Sends a call when its turn has come.
    pub async fn send(&self, call: &Call) -> Result<Reply, Error> {
        // Nobody closes it.
        let _permit = self.permits.acquire().await;
        self.client.send(call).await
    }
}
