//! What is inside a zip archive, before anything trusts it: that it is a workbook, whole, and not far larger than it looks.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use zip::ZipArchive;

use super::Error;

/// What the parts of a workbook may come to, unpacked, in bytes.
pub(super) const MOST: u64 = 256 * 1024 * 1024;

const DAMAGED: &str = "this archive or workbook is cut off or damaged. Save it again, or export it as CSV UTF-8";
const TOO_MUCH: &str = "this workbook unpacks to more than 256 MiB. Save it as CSV UTF-8, which has no limit";

/// What other archives have inside, and the end of the sentence "the file is …".
const OTHERS: [(&str, &str); 5] = [
    ("xl/workbook.bin", "a binary workbook (.xlsb). Save it as .xlsx or CSV UTF-8"),
    ("content.xml", "an OpenDocument file. Save it as .xlsx or CSV UTF-8"),
    ("word/document.xml", "a Word document. Rows are read from CSV, .xlsx and NDJSON"),
    ("Index/Document.iwa", "a Numbers document. Export it as .xlsx or CSV UTF-8"),
    ("EncryptedPackage", "a workbook with a password. Save it without one"),
];

/// Refuses what is no workbook or would unpack to more than `most` bytes. The sizes that an archive states are not believed:
/// every part that will be read is unpacked and counted.
pub(super) fn check(path: &Path, file: File, most: u64) -> Result<(), Error> {
    let refused = |why| Error::Workbook { path: path.to_owned(), why };
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|_| refused(DAMAGED))?;
    if archive.index_for_name("xl/workbook.xml").is_none() {
        let other = OTHERS.iter().find(|(name, _)| archive.index_for_name(name).is_some());
        let what = other.map_or("a zip archive. Unpack it first", |(_, what)| what);
        return Err(Error::Kind { path: path.to_owned(), what });
    }
    let mut left = most;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| refused(DAMAGED))?;
        if !part.name().is_ok_and(|name| is_read(&name)) {
            continue;
        }
        if part.size() > left {
            return Err(refused(TOO_MUCH));
        }
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| refused(DAMAGED))?;
        left = left.checked_sub(unpacked).ok_or_else(|| refused(TOO_MUCH))?;
    }
    Ok(())
}

/// Pictures and the like are never unpacked.
fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}
