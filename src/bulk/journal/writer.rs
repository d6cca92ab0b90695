//! The one writer of a journal, on a thread of its own: a sync takes milliseconds, and the network does not wait for it.
//! After its first error it writes nothing more.

use std::path::Path;
use std::sync::mpsc;

use rusqlite::{Connection, Statement, params};
use tokio::sync::oneshot;

use super::kill;
use super::record::{Record, State};
use super::schema::{self, Meta};
use crate::bulk::error::Error;

/// Up to which row everything has been intended: rows with a key, and rows without one, each in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// For rows with a key.
    pub keyed: u64,
    /// For rows without one.
    pub keyless: u64,
}

enum Work {
    Write { marks: Option<Marks>, records: Vec<Record>, done: oneshot::Sender<Result<Vec<Record>, Error>> },
    Finish { at: String, done: oneshot::Sender<Result<Vec<Record>, Error>> },
}

/// Writes the journal. What a call was given stands on the disk when the call has ended well.
#[derive(Debug)]
pub struct Writer {
    work: Option<mpsc::Sender<Work>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Writer {
    /// Opens the journal, or begins it with this meta.
    pub fn open(path: &Path, meta: &Meta) -> Result<Writer, Error> {
        let connection = schema::create(path, meta)?;
        let (work, queue) = mpsc::channel();
        let run = move || write_all(connection, &queue);
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(run);
        let thread = thread.map_err(|_| Error::Journal { why: "the system gives no thread".to_owned() })?;
        Ok(Writer { work: Some(work), thread: Some(thread) })
    }

    /// Writes records in one transaction, and moves the marks with them. Gives the records back.
    pub fn write(
        &self,
        marks: Option<Marks>,
        records: Vec<Record>,
    ) -> impl Future<Output = Result<Vec<Record>, Error>> + use<> {
        self.ask(move |done| Work::Write { marks, records, done })
    }

    /// Says that every row has come to its end.
    pub fn finish(&self, at: String) -> impl Future<Output = Result<Vec<Record>, Error>> + use<> {
        self.ask(move |done| Work::Finish { at, done })
    }

    fn ask<W>(&self, work: W) -> impl Future<Output = Result<Vec<Record>, Error>> + use<W>
    where
        W: FnOnce(oneshot::Sender<Result<Vec<Record>, Error>>) -> Work,
    {
        let (done, answer) = oneshot::channel();
        let asked = self.work.as_ref().is_some_and(|queue| queue.send(work(done)).is_ok());
        async move {
            let gone = || Error::Journal { why: "an earlier write failed".to_owned() };
            if asked { answer.await.unwrap_or_else(|_| Err(gone())) } else { Err(gone()) }
        }
    }
}

impl Drop for Writer {
    /// Waits until what was asked for is written and the file is closed.
    fn drop(&mut self) {
        drop(self.work.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

const PUT: &str = "INSERT OR REPLACE INTO rows(row, state, attempts, status, reason, customer_id, how, before, keyed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

/// Takes work until there is none, or something fails: then the queue is closed, and whoever asks learns it.
fn write_all(mut connection: Connection, queue: &mpsc::Receiver<Work>) {
    while let Ok(work) = queue.recv() {
        let (result, done) = match work {
            Work::Write { marks, records, done } => (write(&mut connection, marks, &records).map(|()| records), done),
            Work::Finish { at, done } => (finish(&connection, at).map(|()| Vec::new()), done),
        };
        let failed = result.is_err();
        // Nobody may be waiting any more; what is written is written.
        let _ = done.send(result);
        if failed {
            return;
        }
    }
}

fn write(connection: &mut Connection, marks: Option<Marks>, records: &[Record]) -> Result<(), Error> {
    let intends = marks.is_some() || records.iter().any(|record| record.state == State::Intended);
    let (before, after) = if intends { ("intent.before", "intent.after") } else { ("result.before", "result.after") };
    kill::point(before);
    let writing = connection.transaction()?;
    if let Some(marks) = marks {
        let mut moves = writing.prepare_cached("UPDATE marks SET keyed = ?, keyless = ?")?;
        moves.execute(params![marks.keyed.cast_signed(), marks.keyless.cast_signed()])?;
    }
    {
        let mut put = writing.prepare_cached(PUT)?;
        for record in records {
            put_one(&mut put, record)?;
        }
    }
    writing.commit()?;
    kill::point(after);
    Ok(())
}

fn put_one(put: &mut Statement<'_>, record: &Record) -> Result<(), Error> {
    put.execute(params![
        record.row.cast_signed(),
        record.state.number(),
        record.attempts,
        record.status,
        record.reason,
        record.customer_id,
        record.how.map(super::How::number),
        record.before.as_ref().map(<[u8; 32]>::as_slice),
        record.keyed,
    ])?;
    Ok(())
}

fn finish(connection: &Connection, at: String) -> Result<(), Error> {
    kill::point("finish.before");
    schema::put(connection, "finished", at)
}
