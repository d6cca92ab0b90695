//! A terminal's screen as SVG: cells become styled text, text becomes a drawing. What differs from run to run is replaced.

use anstyle::{Color, RgbColor, Style};
use anstyle_svg::Term;
use vt100::{Cell, Screen};

/// Of the colours that the program uses, what a picture shows: each is read well on the dark ground, and the ground is
/// drawn too, so that it does not matter whether the page is light or dark.
const COLORS: &[(u8, RgbColor)] = &[
    (1, RgbColor(0xff, 0x7b, 0x72)),
    (2, RgbColor(0x56, 0xd3, 0x64)),
    (3, RgbColor(0xe3, 0xb3, 0x41)),
    (6, RgbColor(0x39, 0xc5, 0xcf)),
];
const TEXT: RgbColor = RgbColor(0xe6, 0xed, 0xf3);
const GROUND: RgbColor = RgbColor(0x0d, 0x11, 0x17);
/// Dim text; the usual transparency would make it too dark to read.
const DIM: RgbColor = RgbColor(0x8b, 0x94, 0x9e);

/// Lines of a summary whose value differs from run to run: its name, the form of the value with `x` for a letter or a digit,
/// and what the picture shows.
const VARYING: &[(&str, &str, &str)] = &[
    ("run", "xxxxxxxxxxxx", "5f3a9c0d7e21"),
    ("begun", "xxxx-xx-xxxxx:xx:xxx", "2026-06-01T09:00:00Z"),
    ("finished", "xxxx-xx-xxxxx:xx:xxx", "2026-06-01T09:00:01Z"),
    ("took", "x x", "1 s"),
    ("took", "xx x", "1 s"),
];

/// How wide a character is drawn, in tenths of a pixel.
const ADVANCE: usize = 84;

/// What is typed, as a shell shows it.
pub fn prompt(typed: &[&str]) -> Vec<String> {
    let last = typed.len().saturating_sub(1);
    let line = |(number, line): (usize, &&str)| {
        let mark = paint(dim(), if number == 0 { "$" } else { ">" });
        let program = if number == 0 { "carecloud --sandbox " } else { "  " };
        let more = if number == last { "" } else { " \\" };
        format!("{mark} {program}{line}{more}")
    };
    typed.iter().enumerate().map(line).collect()
}

/// The lines of a screen with their styles as escape sequences, down to the last that is not empty.
pub fn lines(screen: &Screen) -> Vec<String> {
    let (rows, columns) = screen.size();
    let (rows, columns) = (rows.get(), columns.get());
    let mut lines: Vec<String> = (0..rows).map(|row| line(screen, row, columns)).collect();
    let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    lines.truncate(used);
    lines
}

/// The drawing of lines on a terminal of this width.
pub fn svg(lines: &[String], columns: u16) -> String {
    let width = (usize::from(columns) * ADVANCE).div_ceil(10);
    let term = Term::new().fg_color(Color::Rgb(TEXT)).bg_color(Color::Rgb(GROUND)).min_width_px(width);
    term.render_svg(&lines.join("\n"))
}

fn line(screen: &Screen, row: u16, columns: u16) -> String {
    assert!(!screen.row_wrapped(row), "a line is wider than the terminal:\n{}", screen.contents());
    // Neighbours of one style become one piece.
    let mut pieces: Vec<(Style, String)> = Vec::new();
    for cell in (0..columns).filter_map(|column| screen.cell(row, column)).filter(|cell| !cell.is_wide_continuation()) {
        let text = if cell.has_contents() { cell.contents() } else { " " };
        match pieces.last_mut() {
            Some((style, piece)) if *style == of(cell) => piece.push_str(text),
            Some(_) | None => pieces.push((of(cell), text.to_owned())),
        }
    }
    let plain: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
    if let Some(settled) = settled(plain.trim_end())
        && let Some((_, value)) = pieces.last_mut()
    {
        let blanks: String = value.chars().take_while(|c| *c == ' ').collect();
        *value = format!("{blanks}{settled}");
    }
    if let Some((_, last)) = pieces.last_mut() {
        last.truncate(last.trim_end().len());
    }
    pieces.iter().map(|(style, text)| paint(*style, text)).collect()
}

/// What stands in the place of a varying value, if the line has one.
fn settled(line: &str) -> Option<&'static str> {
    let (name, value) = line.split_once("  ")?;
    let form: String = value.trim().chars().map(|c| if c.is_ascii_alphanumeric() { 'x' } else { c }).collect();
    VARYING.iter().find(|(known, wanted, _)| *known == name && *wanted == form).map(|(_, _, settled)| *settled)
}

fn of(cell: &Cell) -> Style {
    let style = if cell.dim() { dim() } else { Style::new() };
    let style = if cell.bold() { style.bold() } else { style };
    match cell.fgcolor() {
        vt100::Color::Default => style,
        vt100::Color::Idx(index) => {
            let known = COLORS.iter().find(|(known, _)| *known == index);
            let (_, color) = known.unwrap_or_else(|| panic!("no colour is chosen for number {index}"));
            style.fg_color(Some(Color::Rgb(*color)))
        }
        vt100::Color::Rgb(red, green, blue) => style.fg_color(Some(Color::Rgb(RgbColor(red, green, blue)))),
    }
}

fn dim() -> Style {
    Style::new().fg_color(Some(Color::Rgb(DIM)))
}

fn paint(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}
