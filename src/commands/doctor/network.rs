//! The way to the server: its name, a connection, its certificate, and its clock.

use super::finding::Finding;
use crate::api::auth::Forgetful;
use crate::api::probe::{Fault, Handshake, Probe, Reason};
use crate::api::{Base, Credentials, Interface, Scheme};
use crate::commands::connect;
use crate::commands::context::Context;
use crate::exit::{Code, skew};

/// A certificate that ends sooner is warned of, in days.
const SOON: i64 = 14;

/// A clock that is further off is warned of, in seconds.
const OFF: i64 = 60;

/// A clock that is further off spoils the hash of an hour, in seconds.
const FAR_OFF: i64 = 300;

/// Names that a server gives are cut after so many characters.
const LONGEST: usize = 60;

/// What the four checks found.
pub struct Way {
    pub dns: Finding,
    pub tcp: Finding,
    pub tls: Finding,
    pub clock: Finding,
    /// Whether calls can be sent.
    pub open: bool,
    /// The server took a request and never answered: nobody needs to wait for it once more.
    pub silent: Option<Fault>,
}

impl Way {
    fn closed(dns: Finding, tcp: Finding, tls: Finding) -> Way {
        Way { dns, tcp, tls, clock: Finding::skipped("no connection"), open: false, silent: None }
    }
}

/// Goes the way step by step, to any of these bases: all have the same server.
pub async fn examine(ctx: &Context, bases: Option<&Vec<Base>>) -> anyhow::Result<Way> {
    let Some(base) = bases.and_then(|bases| bases.first()) else {
        let unknown = || Finding::skipped("no address");
        return Ok(Way::closed(unknown(), unknown(), unknown()));
    };
    let nobody = Credentials { scheme: Scheme::Bearer, login: None, password: None, app_id: None, token: None };
    let probe = Probe::new(&connect::config(ctx, base.clone(), nobody, Box::new(Forgetful))?);
    let (host, port) = probe.first_stop();
    let stop = if probe.is_proxied() { format!("the proxy {host}") } else { host };
    let failed = |step: String, fault: &Fault| {
        let code = if fault.reason == Reason::CaFile { Code::Usage } else { Code::Unreachable };
        Finding::failed(code, format!("{step}: {fault}"), fault.hint())
    };
    // What helps against a proxy's address is another address of the proxy.
    let astray = |step: String, fault: &Fault| {
        let hint = if probe.is_proxied() { Fault::from(Reason::ProxyRefused).hint() } else { fault.hint() };
        Finding::failed(Code::Unreachable, format!("{step}: {fault}"), hint)
    };
    let no_connection = || Finding::skipped("no connection");

    let addresses = match probe.resolve().await {
        Ok(addresses) => addresses,
        Err(fault) => {
            let nowhere = Finding::skipped("no address to connect to");
            return Ok(Way::closed(astray(stop, &fault), nowhere, no_connection()));
        }
    };
    let dns = match (probe.literal(), addresses.as_slice()) {
        (Some(_), _) => Finding::skipped(format!("{stop} is an address, not a name")),
        (None, [only]) => Finding::ok(format!("{stop} is {}", only.ip())),
        (None, [one, other]) => Finding::ok(format!("{stop} is {} and {}", one.ip(), other.ip())),
        (None, all) => Finding::ok(format!("{stop} has {} addresses, {} for one", all.len(), all[0].ip())),
    };
    let connected = match probe.connect(&addresses).await {
        Ok(connected) => connected,
        Err(fault) => {
            return Ok(Way::closed(dns, astray(format!("{stop}, port {port}"), &fault), no_connection()));
        }
    };
    let via = if probe.is_proxied() { ", the proxy" } else { "" };
    let tcp = Finding::ok(format!("connected to {}{via} in {} ms", connected.address, connected.took.as_millis()));
    let tls = if !base.is_https() {
        Finding::skipped("plain http, which this program speaks with this computer only")
    } else if !probe.can_shake_hands() {
        Finding::skipped("not through a proxy of this kind: the last check shows whether it works")
    } else {
        match probe.handshake(connected).await {
            Ok(shaken) => certificate(&shaken),
            Err(fault) => return Ok(Way::closed(dns, tcp, failed(base.origin(), &fault))),
        }
    };
    let (clock, silent) = match probe.clock().await {
        Ok(ahead) => (clock(ctx, base, ahead), None),
        Err(fault) => {
            let silent = fault.reason == Reason::NoAnswer;
            (Finding::skipped(format!("the server did not tell its time: {fault}")), silent.then_some(fault))
        }
    };
    Ok(Way { dns, tcp, tls, clock, open: silent.is_none(), silent })
}

fn certificate(shaken: &Handshake) -> Finding {
    let short = |text: &str| match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    };
    let days = if shaken.days_left == 1 { "1 day".to_owned() } else { format!("{} days", shaken.days_left) };
    let text = format!(
        "{}; the certificate of {}, signed by {}, ends in {days}, on {}",
        shaken.version,
        short(&shaken.subject),
        short(&shaken.issuer),
        shaken.ends
    );
    if shaken.days_left < SOON {
        return Finding::warning(text, "whoever runs the server has to renew the certificate");
    }
    Finding::ok(text)
}

fn clock(ctx: &Context, base: &Base, ahead: Option<i64>) -> Finding {
    let Some(ahead) = ahead else { return Finding::skipped("the server did not tell its time") };
    let hourly = ctx.settings().get("auth") == Some(Scheme::Basic.word()) && base.interface() == Interface::Enterprise;
    let hint = "set this computer's clock right";
    match ahead.saturating_abs() {
        off if off > FAR_OFF && hourly => {
            let text = format!("{}, and Basic logins depend on the hour", skew(ahead));
            Finding::failed(Code::NotAllowed, text, hint)
        }
        off if off > OFF => Finding::warning(skew(ahead), hint),
        off => Finding::ok(format!("this computer's clock and the server's are at most {} s apart", off + 1)),
    }
}
