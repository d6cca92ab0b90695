//! Digests and fresh identifiers. Nothing here is meant to resist an attacker: the sandbox guards invented people on
//! loopback.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

use md5::Md5;
use sha2::{Digest, Sha256};

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| char::from(DIGITS[usize::from(half)])).collect()
}

/// SHA-256 of the text, as 64 hexadecimal digits.
pub fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// MD5 of the text, as 32 hexadecimal digits: the vendor's Basic scheme asks for it.
pub fn md5(text: &str) -> String {
    hex(&Md5::digest(text.as_bytes()))
}

/// `length` (at most 64) fresh hexadecimal digits, different at each call and in each process.
pub fn fresh(length: usize) -> String {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    let call = CALLS.fetch_add(1, Ordering::Relaxed);
    // Each `RandomState` has keys of its own, begun from the system's randomness.
    let (one, two) = (RandomState::new().hash_one(call), RandomState::new().hash_one(std::process::id()));
    let mut digits = sha256(&format!("{one}-{two}-{call}"));
    digits.truncate(length);
    digits
}

/// A fresh id in the form of CareCloud's own: `8` and 25 hexadecimal digits.
pub fn fresh_id() -> String {
    format!("8{}", fresh(25))
}

/// A password as it is stored: a fresh salt, a colon, SHA-256 over salt and password.
pub fn seal(password: &str) -> String {
    let salt = fresh(16);
    format!("{salt}:{}", sha256(&format!("{salt}{password}")))
}

/// Whether the password is the one that `seal` was given.
pub fn opens(password: &str, sealed: &str) -> bool {
    sealed.split_once(':').is_some_and(|(salt, digest)| sha256(&format!("{salt}{password}")) == digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_the_published_ones() {
        assert_eq!(md5("demo"), "fe01ce2a7fbac8fafaed7c982a04e229");
        assert_eq!(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn ids_are_fresh_and_seals_open_with_their_password_only() {
        assert_eq!(fresh_id().len(), 26);
        assert_ne!(fresh_id(), fresh_id());
        let sealed = seal("Demo-1-pass");
        assert!(opens("Demo-1-pass", &sealed));
        assert!(!opens("demo-1-pass", &sealed));
        assert_ne!(sealed, seal("Demo-1-pass"));
    }
}
