//! Any text as `config.toml`: it is read, or refused with a sentence; what was read can be changed and is read again.
#![no_main]

use std::path::Path;

use carecloud::config::options::OPTIONS;
use carecloud::config::{ConfigFile, Section};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let path = Path::new("config.toml");
    let mut file = match ConfigFile::parse(path, text) {
        Ok(file) => file,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    // A line feed at the end is added, and Windows line ends and a byte order mark go: the rest stays.
    let plain = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    assert_eq!(file.text().trim_end_matches('\n'), plain.trim_end_matches('\n'), "nothing was changed yet");
    let profiles = file.profiles();
    let sections = profiles.iter().cloned().map(Section::Profile).chain([Section::Defaults]);
    let sections: Vec<Section> = sections.collect();
    for section in &sections {
        for option in OPTIONS {
            if let Some(value) = file.get(section, option) {
                option.kind.check(&value).expect("a value that was read is a good one");
            }
        }
        if file.set(section, "timeout", "7").is_ok() {
            let again = ConfigFile::parse(path, &file.text()).expect("what is set can be read");
            assert_eq!(again.profiles(), profiles);
        }
    }
    if file.add_profile("a-new-one").is_ok() {
        let mut again = ConfigFile::parse(path, &file.text()).expect("what is added can be read");
        assert_eq!(again.profiles().len(), profiles.len() + 1);
        again.set_default_profile("a-new-one").expect("it is there");
        again.remove_profile("a-new-one").expect("it is there");
        let last = ConfigFile::parse(path, &again.text()).expect("what is left can be read");
        assert_eq!((last.profiles(), last.default_profile()), (profiles, None));
    }
});
