//! "Did you mean": the known name closest to what was typed, if any is close enough to be worth saying.

/// The candidate nearest to `typed`, at most a third of its length away (at least one slip is always forgiven).
pub(super) fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.trim().to_lowercase().replace('-', "_");
    let allowed = (typed.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&typed, &candidate.to_lowercase().replace('-', "_")), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_and_strangers_are_not() {
        let known = ["json", "ndjson", "read_only"];
        assert_eq!(nearest("jsno", known), Some("json"));
        assert_eq!(nearest("Read-Only", known), Some("read_only"));
        assert_eq!(nearest("xml", known), None);
    }
}
