//! `doctor`: each check failing on its own, with its status, its hint and the exit code, and what later checks make of it.

mod support;

#[path = "doctor/certificates.rs"]
mod certificates;
#[path = "doctor/login.rs"]
mod login;
#[path = "doctor/network.rs"]
mod network;
#[path = "doctor/report.rs"]
mod report;
#[path = "doctor/servers.rs"]
mod servers;
#[path = "doctor/settings.rs"]
mod settings;
