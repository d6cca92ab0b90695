//! The nearest of the names that exist, for somebody who mistyped one.

/// “did you mean “x”?”, or all the names if none is near.
pub fn hint(typed: &str, known: &[&str]) -> String {
    match nearest(typed, known) {
        Some(name) => format!("did you mean “{name}”?"),
        None => format!("there are: {}", known.join(", ")),
    }
}

/// The name that is most like `typed`, if one is like it at all.
pub fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let likeness = |name: &&str| strsim::jaro_winkler(&typed.to_lowercase(), &name.to_lowercase());
    let best = known.iter().copied().map(|name| (likeness(&name), name)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(likeness, _)| *likeness > 0.8).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_is_offered_and_a_far_one_is_not() {
        assert_eq!(nearest("sizze", &["colour", "size"]), Some("size"));
        assert_eq!(hint("zzz", &["colour", "size"]), "there are: colour, size");
    }
}
