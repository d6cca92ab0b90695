//! The checks before the network: the files, the profile and the address.

use crate::report::Report;
use crate::servers::{TOKEN, healthy};
use crate::support::World;
use crate::support::fault::{Answer, FaultServer};

/// A world with this `config.toml`.
fn configured(text: &str) -> World {
    let world = World::new();
    std::fs::create_dir_all(world.path(".config/carecloud")).expect("a folder");
    world.file(".config/carecloud/config.toml", text);
    world
}

#[test]
fn nothing_is_set_up() {
    let world = World::new();
    let report = Report::of(&world, &[], 2);
    report.is("ok ok failed skipped skipped skipped skipped skipped skipped");
    report.says("config", "ok", ".config/carecloud/config.toml does not exist", "");
    report.says("url", "failed", "no server is set up", "carecloud auth login");
    assert!(std::fs::read_dir(world.home.path()).expect("the home").next().is_none(), "looking leaves nothing behind");
}

#[test]
fn a_broken_file_is_the_first_line_and_the_rest_is_still_looked_at() {
    for (text, detail, hint) in [
        ("output = ", "config.toml:1:", "change that line"),
        ("[defaults]\ntiemout = 5\n", "config.toml:2:1: no setting is called “tiemout”", "did you mean “timeout”?"),
        ("[defaults]\n\ntimeout = \"soon\"\n", "config.toml:3:11: “timeout” must be", "change that line"),
        ("[profiles.a]\npassword = \"x\"\n", "config.toml:2:1: “password” is a secret", "carecloud auth login"),
    ] {
        let world = configured(text);
        let report = Report::of(&world, &[], 2);
        report.is("failed skipped skipped skipped skipped skipped skipped skipped skipped");
        report.says("config", "failed", detail, hint).says("url", "skipped", "config.toml cannot be used", "");
        let server = healthy();
        let world = world.set("CARECLOUD_URL", &server.base()).set("CARECLOUD_TOKEN", TOKEN);
        Report::of(&world, &[], 2).is("failed skipped ok skipped ok skipped skipped ok ok");
    }
}

#[cfg(unix)]
#[test]
fn files_that_others_can_write_or_read_are_named_with_what_mends_them() {
    use std::os::unix::fs::PermissionsExt;
    let server = healthy();
    for (path, mode, detail, hint) in [
        (".config/carecloud/config.toml", 0o666, "can be written by other users", "run: chmod go-w "),
        (".local/state/carecloud", 0o777, "can be written by other users", "run: chmod go-w "),
        (".local/state/carecloud/credentials.json", 0o644, "is open to other users", "run: chmod 600 "),
    ] {
        let world = World::new();
        let args = ["auth", "login", "--url", &server.base(), "--token-stdin"];
        world.run_with(&args, TOKEN).ends_with(0);
        Report::of(&world, &[], 0).says("config", "ok", "has 1 profile", "");
        std::fs::set_permissions(world.path(path), std::fs::Permissions::from_mode(mode)).expect("a mode");
        let report = Report::of(&world, &[], 2);
        report.says("config", "failed", detail, hint).says("config", "failed", path, path);
        if path.ends_with("credentials.json") {
            report.is("failed ok ok skipped ok skipped skipped skipped skipped");
            report.says("login", "skipped", "the kept logins cannot be used", "");
        }
    }
}

#[test]
fn a_profile_that_nobody_knows() {
    let text = "[profiles.acme]\nurl = \"http://127.0.0.1:1\"\n";
    let report = Report::of(&configured(text), &["--profile", "acne"], 2);
    report.is("ok failed skipped skipped skipped skipped skipped skipped skipped");
    report.says("profile", "failed", "“acne”, named by the flag --profile", "did you mean “acme”?");
    let server = healthy();
    let world = configured(&format!("default_profile = \"gone\"\n{text}")).set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &server.base()], 2);
    report.is("ok failed ok skipped ok skipped skipped ok ok");
    report.says("profile", "failed", "“gone”, named by the defaults in config.toml", "there are: acme");
    let report = Report::of(&configured(text), &[], 2);
    report.says("profile", "warning", "there are: acme", "carecloud auth switch acme");
}

#[test]
fn a_profile_tells_its_origin_and_what_it_forbids() {
    let server = healthy();
    let url = server.base();
    let text = format!("[profiles.acme]\nurl = \"{url}\"\nread_only = true\nproduction = true\n");
    let world = configured(&text).set("CARECLOUD_TOKEN", TOKEN).set("CARECLOUD_PROFILE", "acme");
    let report = Report::of(&world, &[], 0);
    report.says("profile", "ok", "acme, from the environment variable CARECLOUD_PROFILE", "");
    report.says("profile", "ok", "may only read", "").says("profile", "ok", "production", "");
    report.says("url", "ok", &format!("{url}, from the profile “acme”"), "");
}

#[test]
fn every_spelling_of_an_address_is_told_with_what_it_means() {
    let server = healthy();
    let host = server.origin.trim_start_matches("http://").to_owned();
    for given in [server.base(), host.clone(), format!("{host}/shop"), format!("{}/webservice/", server.origin)] {
        let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
        let report = Report::of(&world, &["--url", &given], 0);
        let path = if given.ends_with("/shop") { "/shop" } else { "" };
        let full = format!("{}{path}/webservice/rest-api/enterprise-interface/v1.0", server.origin);
        report.says("url", "ok", &full, "").says("url", "ok", &given, "").says("url", "ok", "from the flag --url", "");
    }
}

#[test]
fn an_address_that_is_none() {
    let world = World::new().set("CARECLOUD_URL", "http://shop.example");
    let report = Report::of(&world, &[], 2);
    report.is("ok ok failed skipped skipped skipped skipped skipped skipped");
    report.says("url", "failed", "use https://", "set CARECLOUD_URL to");
}

#[test]
fn a_server_that_is_no_carecloud() {
    let server = FaultServer::start(|_, _| Answer::Json(404, "{}".into()));
    let world = World::new().set("CARECLOUD_TOKEN", TOKEN);
    let report = Report::of(&world, &["--url", &server.origin], 2);
    report.is("ok ok failed skipped ok skipped skipped skipped skipped");
    report.says("url", "failed", "not as a CareCloud", "--url https://acme.crmcarecloud.com");
    let text = format!("default_profile = \"acme\"\n[profiles.acme]\nurl = \"{}\"\n", server.origin);
    Report::of(&configured(&text), &[], 2).says(
        "url",
        "failed",
        "",
        "carecloud config set url https://acme.crmcarecloud.com --profile acme",
    );
}
