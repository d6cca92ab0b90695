//! What the user asked the output to look like: the global output flags, resolved.

/// The value of `-o/--output`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// A table on a terminal, tab-separated in a pipe.
    #[default]
    Auto,
    /// A table, fitted to the terminal.
    Table,
    /// Tab-separated, one record a line, nothing cut.
    Tsv,
    /// The API's own `data` value, indented.
    Json,
    /// One raw record a line.
    Ndjson,
    /// Comma-separated, for spreadsheets.
    Csv,
    /// YAML, the same values as JSON.
    Yaml,
    /// Only the id of each record, one a line.
    Ids,
}

impl Format {
    /// Every format with the name that `-o` takes, in the order of the help page.
    pub const ALL: &[(&str, Format)] = &[
        ("auto", Format::Auto),
        ("table", Format::Table),
        ("json", Format::Json),
        ("ndjson", Format::Ndjson),
        ("csv", Format::Csv),
        ("tsv", Format::Tsv),
        ("yaml", Format::Yaml),
        ("ids", Format::Ids),
    ];

    /// The format of this name; the caller suggests the nearest for an unknown one.
    pub fn from_name(name: &str) -> Option<Format> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, format)| *format)
    }

    /// The name that `-o` takes.
    pub fn name(self) -> &'static str {
        match self {
            Format::Auto => "auto",
            Format::Table => "table",
            Format::Tsv => "tsv",
            Format::Json => "json",
            Format::Ndjson => "ndjson",
            Format::Csv => "csv",
            Format::Yaml => "yaml",
            Format::Ids => "ids",
        }
    }
}

/// The value of `--color`. The caller turns `NO_COLOR` into `Never` and `CLICOLOR_FORCE` into `Always`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// Each stream for itself: colour where it is a terminal that is not `dumb`.
    #[default]
    Auto,
    /// Colour also in a pipe.
    Always,
    /// No colour.
    Never,
}

impl Color {
    /// Every choice with the name that `--color` takes.
    pub const ALL: &[(&str, Color)] = &[("auto", Color::Auto), ("always", Color::Always), ("never", Color::Never)];

    /// The choice of this name.
    pub fn from_name(name: &str) -> Option<Color> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, color)| *color)
    }
}

/// The output flags. `Style::default()` is what a run without any flag has.
#[derive(Debug, Clone)]
pub struct Style {
    /// `-o/--output`.
    pub format: Format,
    /// `--color`.
    pub color: Color,
    /// Columns to fit tables into; `None`: the terminal's width, and no limit in a pipe.
    pub width: Option<usize>,
    /// Whether tables, TSV and CSV begin with the column names (`--no-header`: false).
    pub header: bool,
    /// `--raw-values`: codes and ids stay as they are, instead of words and names.
    pub raw_values: bool,
    /// Rows are for programs and files: NDJSON rows go out as they came, unless onto a terminal, and cells of a CSV file
    /// keep their hidden characters.
    pub verbatim: bool,
    /// Whether tables cut and drop to fit the width (`--no-truncate`: false).
    pub truncate: bool,
    /// `--fields`, split at the commas.
    pub fields: Option<Vec<String>>,
    /// `-q`: nothing on standard error unless something fails.
    pub quiet: bool,
    /// How often `-v` was given.
    pub verbose: u8,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            format: Format::Auto,
            color: Color::Auto,
            width: None,
            header: true,
            raw_values: false,
            verbatim: false,
            truncate: true,
            fields: None,
            quiet: false,
            verbose: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_own_name() {
        for (name, format) in Format::ALL {
            assert_eq!(Format::from_name(name), Some(*format));
            assert_eq!(format.name(), *name);
        }
        assert_eq!(Format::from_name("xml"), None);
        assert_eq!(Color::from_name("always"), Some(Color::Always));
    }
}
