//! The server that keeps the truth of an import, and the judge of imports: each fault does what it says and nothing else, and
//! no lie gets past the judge. What an import is proved with has to be proved first.

mod support;

#[path = "truth/client.rs"]
mod client;
#[path = "truth/faults.rs"]
mod faults;
#[path = "truth/judge.rs"]
mod judge;
#[path = "truth/lookups.rs"]
mod lookups;
#[path = "truth/program.rs"]
mod program;
