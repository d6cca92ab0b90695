//! The bytes of a file, in pieces: hashed on the way if asked, and UTF-16 turned into UTF-8. Holds one piece at a time.

use std::fs::File;
use std::io::Read;

use encoding_rs::{Decoder, DecoderResult};
use sha2::{Digest, Sha256};

use super::encoding::Encoding;

/// How much is read at once, in bytes.
const PIECE: usize = 128 * 1024;

/// A window over the file that slides forward.
pub(super) struct Source {
    file: File,
    hash: Option<Sha256>,
    wide: Option<Wide>,
    buffer: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
}

/// A file in UTF-16 on its way to UTF-8.
struct Wide {
    decoder: Decoder,
    bytes: Vec<u8>,
    malformed: bool,
}

impl Source {
    /// From the beginning of the file on.
    pub(super) fn new(file: File, encoding: Encoding, digest: bool) -> Source {
        let wide = encoding.is_wide().then(|| Wide {
            decoder: encoding.codec().new_decoder_without_bom_handling(),
            bytes: vec![0; PIECE / 4],
            malformed: false,
        });
        Source { file, hash: digest.then(Sha256::new), wide, buffer: vec![0; 2 * PIECE], from: 0, to: 0, ended: false }
    }

    /// What is in the window.
    pub(super) fn data(&self) -> &[u8] {
        &self.buffer[self.from..self.to]
    }

    /// Lets go of the first bytes of the window.
    pub(super) fn consume(&mut self, bytes: usize) {
        self.from = (self.from + bytes).min(self.to);
    }

    /// Whether the text ended early because what follows is no UTF-16.
    pub(super) fn malformed(&self) -> bool {
        self.wide.as_ref().is_some_and(|wide| wide.malformed)
    }

    /// Widens the window at its end. `false`: nothing follows.
    pub(super) fn more(&mut self) -> std::io::Result<bool> {
        if self.from > 0 {
            self.buffer.copy_within(self.from..self.to, 0);
            (self.from, self.to) = (0, self.to - self.from);
        }
        if self.buffer.len() - self.to < PIECE {
            self.buffer.resize(2 * self.buffer.len(), 0);
        }
        while !self.ended {
            let before = self.to;
            match &mut self.wide {
                None => {
                    let read = retry(&mut self.file, &mut self.buffer[before..])?;
                    if let Some(hash) = &mut self.hash {
                        hash.update(&self.buffer[before..before + read]);
                    }
                    (self.to, self.ended) = (before + read, read == 0);
                }
                Some(wide) => {
                    let read = retry(&mut self.file, &mut wide.bytes)?;
                    if let Some(hash) = &mut self.hash {
                        hash.update(&wide.bytes[..read]);
                    }
                    // A piece of UTF-16 is a quarter of ours: at most three bytes come of two, so it always fits.
                    let (result, _, written) = wide.decoder.decode_to_utf8_without_replacement(
                        &wide.bytes[..read],
                        &mut self.buffer[before..],
                        read == 0,
                    );
                    wide.malformed = !matches!(result, DecoderResult::InputEmpty);
                    (self.to, self.ended) = (before + written, read == 0 || wide.malformed);
                }
            }
            if self.to > before {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The hash of the whole file; reads what is left of it.
    pub(super) fn digest(mut self) -> std::io::Result<[u8; 32]> {
        let mut hash = self.hash.take().unwrap_or_default();
        loop {
            match retry(&mut self.file, &mut self.buffer)? {
                0 => return Ok(hash.finalize().into()),
                read => hash.update(&self.buffer[..read]),
            }
        }
    }
}

/// Reads, and again if a signal came in between.
fn retry(file: &mut File, into: &mut [u8]) -> std::io::Result<usize> {
    loop {
        match file.read(into) {
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
