//! A page of labelled blocks, made for reading: labels on the left, values beside them, wrapped and never cut; two columns
//! where the terminal has room. No boxes and no rules, so that a screen reader reads it from top to bottom.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::paint::Paint;
use super::sanitize;

/// From this width on there are two columns.
const TWO_COLUMNS: usize = 160;
/// Spaces between the two.
const BETWEEN: usize = 4;
/// Spaces between a label and its values.
const GAP: usize = 2;
/// A column of values is never taken to be narrower than this.
const NARROWEST: usize = 10;

/// One label and the lines beside it; they may hold text of others.
#[derive(Debug, Clone)]
pub struct Block {
    /// A word of ours, such as `Cards`.
    pub label: String,
    /// What stands beside it.
    pub lines: Vec<String>,
}

/// One line of a column: its label (empty if it continues a block) and its text.
type Line = (String, String);

/// The page as text, line feeds and all. `width`: terminal cells a line may take; `None`: as many as it needs.
pub(super) fn drawn(blocks: &[Block], width: Option<usize>, color: bool) -> String {
    let label = blocks.iter().map(|block| block.label.width()).max().unwrap_or(0) + GAP;
    let Some(width) = width.filter(|width| *width >= TWO_COLUMNS) else {
        let room = width.map(|width| width.saturating_sub(label).max(NARROWEST));
        let lines = laid(blocks, room);
        return lines.iter().map(|line| format!("{}\n", one(line, label, color).trim_end())).collect();
    };
    let column = (width - BETWEEN) / 2;
    let each: Vec<Vec<Line>> =
        blocks.iter().map(|block| laid(std::slice::from_ref(block), Some(column - label))).collect();
    let all: usize = each.iter().map(Vec::len).sum();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for lines in each {
        let turn = if right.is_empty() && 2 * left.len() + lines.len() <= all { &mut left } else { &mut right };
        turn.extend(lines);
    }
    let mut text = String::new();
    for row in 0..left.len().max(right.len()) {
        let beside = left.get(row);
        let taken = beside.map_or(0, |line| label + line.1.width());
        let mut drawn = beside.map(|line| one(line, label, color)).unwrap_or_default();
        if let Some(line) = right.get(row) {
            drawn.push_str(&" ".repeat((column + BETWEEN).saturating_sub(taken)));
            drawn.push_str(&one(line, label, color));
        }
        text.push_str(drawn.trim_end());
        text.push('\n');
    }
    text
}

fn one((name, text): &Line, label: usize, color: bool) -> String {
    let gap = " ".repeat(label.saturating_sub(name.width()));
    format!("{}{gap}{text}", Paint::Bold.on(name, color))
}

fn laid(blocks: &[Block], room: Option<usize>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for block in blocks {
        let first = lines.len();
        for line in &block.lines {
            let line = sanitize::line(line);
            let wrapped = room.map_or_else(|| vec![line.to_string()], |room| wrapped(&line, room));
            lines.extend(wrapped.into_iter().map(|text| (String::new(), text)));
        }
        if let Some(line) = lines.get_mut(first) {
            line.0.clone_from(&block.label);
        }
    }
    lines
}

/// The text in lines of at most `room` cells, broken at blanks; a longer word is broken anywhere.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    if text.width() <= room {
        return vec![text.to_owned()];
    }
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in text.split(' ') {
        if !line.is_empty() && line.width() + 1 + word.width() <= room {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            if !line.is_empty() && line.width() + c.width().unwrap_or(0) > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(label: &str, lines: &[&str]) -> Block {
        Block { label: label.into(), lines: lines.iter().map(|line| (*line).to_owned()).collect() }
    }

    #[test]
    fn values_stand_beside_their_label_and_are_wrapped() {
        let blocks = [block("A", &["one two three", "x\u{1b}[2J"]), block("Long", &["0123456789abcdefghij"])];
        let text = drawn(&blocks, Some(16), false);
        assert_eq!(text, "A     one two\n      three\n      x\\u{1b}[2J\nLong  0123456789\n      abcdefghij\n");
        assert_eq!(drawn(&blocks[..1], None, true).lines().next(), Some("\u{1b}[1mA\u{1b}[0m  one two three"));
    }

    #[test]
    fn a_wide_page_has_two_columns_of_like_height() {
        let blocks = [block("A", &["1", "2"]), block("B", &["3"]), block("C", &["日本"]), block("D", &["5", "6"])];
        let text = drawn(&blocks, Some(160), false);
        let gap = " ".repeat(82 - 4);
        let beside = |left: &str, right: &str| format!("{left}{gap}{right}");
        let wanted = [beside("A  1", "C  日本"), beside("   2", "D  5"), beside("B  3", "   6")];
        assert_eq!(text.lines().collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let hard = "日本語日本語 e\u{301}e\u{301} 👩 averyveryveryveryverylongword, and short ones ".repeat(9);
        for width in [30, 80, 159, 160, 200] {
            let text = drawn(&[block("Person", &[&hard, &hard]), block("Other", &[&hard])], Some(width), false);
            assert!(text.lines().all(|line| line.width() <= width), "{width}:\n{text}");
        }
    }
}
