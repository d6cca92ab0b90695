//! How wide each column of a table is, and which columns a narrow terminal does without.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Spaces between two columns.
pub(super) const GAP: usize = 2;

/// Wider columns count as this wide when columns compete for room: dropping is for crowds, not for long notes.
const FAIR: usize = 24;

/// What shrinking leaves, in the order it is tried: who is shrunk, and down to what.
const FLOORS: &[(Who, usize)] = &[(Who::Text, 10), (Who::NotId, 6), (Who::All, 4)];

#[derive(Clone, Copy)]
enum Who {
    Text,
    NotId,
    All,
}

/// What the layout knows of a column.
#[derive(Debug, Clone)]
pub(super) struct Extent {
    /// Terminal cells of the widest cell, the header among them.
    pub natural: usize,
    /// The same without the widest quarter of the cells: what the column needs for most of them.
    pub usual: usize,
    /// How early it is dropped; 0 never.
    pub drop: u8,
    /// Whether it identifies the record: the last to be cut.
    pub is_id: bool,
    /// Whether it holds numbers, dates or phones, which mean something else when cut.
    pub is_number: bool,
}

impl Extent {
    /// What the column needs for most cells; what is short anyway is needed whole.
    fn needed(&self) -> usize {
        self.usual.max(self.natural.min(FLOORS[0].1))
    }

    fn gives_way(&self, who: Who) -> bool {
        match who {
            Who::Text => !self.is_id && !self.is_number,
            Who::NotId => !self.is_id,
            Who::All => true,
        }
    }
}

/// The width of each column, `None` for those dropped. `limit`: terminal cells a line may take; `None`: as many as needed.
pub(super) fn widths(extents: &[Extent], limit: Option<usize>) -> Vec<Option<usize>> {
    let mut widths: Vec<Option<usize>> = extents.iter().map(|extent| Some(extent.natural)).collect();
    let Some(limit) = limit else { return widths };
    let fair = |extent: &Extent| if extent.is_id { extent.natural } else { extent.needed().min(FAIR) };
    let fair: Vec<usize> = extents.iter().map(fair).collect();

    while total(widths.iter().zip(&fair).filter(|(kept, _)| kept.is_some()).map(|(_, fair)| *fair)) > limit {
        let kept = (0..extents.len()).filter(|index| widths[*index].is_some());
        // Of equals the last goes first.
        let Some(first) = kept.filter(|index| extents[*index].drop > 0).max_by_key(|index| extents[*index].drop) else {
            break;
        };
        widths[first] = None;
    }
    settle(extents, &mut widths, limit);
    for (who, floor) in FLOORS {
        shrink(extents, &mut widths, limit, *who, *floor);
    }
    // Nothing else is left: a table of thirty chosen fields on eighty columns.
    while total(widths.iter().flatten().copied()) > limit && widths.iter().flatten().count() > 1 {
        let last = widths.iter().rposition(Option::is_some).unwrap_or(0);
        widths[last] = None;
    }
    widths
}

/// What a line of these columns takes.
fn total(widths: impl Iterator<Item = usize>) -> usize {
    let (count, sum) = widths.fold((0, 0), |(count, sum), width| (count + 1, sum + width));
    sum + GAP * usize::saturating_sub(count, 1)
}

/// If not all fits, the few long cells give way first; what is left over goes back to them.
fn settle(extents: &[Extent], widths: &mut [Option<usize>], limit: usize) {
    if total(widths.iter().flatten().copied()) <= limit {
        return;
    }
    for (extent, width) in extents.iter().zip(widths.iter_mut()) {
        if let Some(width) = width.as_mut().filter(|_| extent.gives_way(Who::Text)) {
            *width = extent.needed();
        }
    }
    let mut spare = limit.saturating_sub(total(widths.iter().flatten().copied()));
    for (extent, width) in extents.iter().zip(widths.iter_mut()) {
        if let Some(width) = width.as_mut() {
            let grown = spare.min(extent.natural - *width);
            *width += grown;
            spare -= grown;
        }
    }
}

/// Takes from the widest of `who`, one cell at a time, down to `floor`, until the line fits.
fn shrink(extents: &[Extent], widths: &mut [Option<usize>], limit: usize, who: Who, floor: usize) {
    let mut excess = total(widths.iter().flatten().copied()).saturating_sub(limit);
    // From very wide cells the bulk is taken at once.
    for (extent, width) in extents.iter().zip(widths.iter_mut()) {
        if let Some(width) = width.as_mut().filter(|width| extent.gives_way(who) && **width > limit) {
            let taken = excess.min(*width - limit.max(floor).min(*width));
            *width -= taken;
            excess -= taken;
        }
    }
    while excess > 0 {
        let shrinkable = extents.iter().zip(widths.iter_mut()).filter(|(extent, _)| extent.gives_way(who));
        let widest = shrinkable.filter_map(|(_, width)| width.as_mut()).max_by_key(|width| **width);
        let Some(width) = widest.filter(|width| **width > floor) else { break };
        *width -= 1;
        excess -= 1;
    }
}

/// The text if it fits, else its beginning and `…`, never wider than `width` terminal cells.
pub(super) fn fit(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let room = width.saturating_sub(1);
    let mut cut = String::new();
    let mut taken = 0;
    for c in text.chars() {
        taken += c.width().unwrap_or(0);
        if taken > room {
            break;
        }
        cut.push(c);
    }
    // A selector can make a symbol wider than its characters are one by one.
    while cut.width() > room {
        cut.pop();
    }
    if width > 0 {
        cut.push('…');
    }
    Cow::Owned(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(natural: usize, drop: u8) -> Extent {
        Extent { natural, usual: natural, drop, is_id: false, is_number: false }
    }

    fn id(natural: usize) -> Extent {
        Extent { is_id: true, ..text(natural, 0) }
    }

    #[test]
    fn what_fits_is_left_alone() {
        assert_eq!(widths(&[id(26), text(10, 3), text(500, 1)], None), [Some(26), Some(10), Some(500)]);
        assert_eq!(widths(&[id(26), text(10, 3)], Some(38)), [Some(26), Some(10)]);
        assert_eq!(widths(&[], Some(10)), []);
    }

    #[test]
    fn one_long_cell_among_many_drops_no_column() {
        let names = Extent { usual: 9, ..text(30, 0) };
        assert_eq!(widths(&[id(26), names, text(10, 1)], Some(60)), [Some(26), Some(20), Some(10)]);
    }

    #[test]
    fn the_highest_number_is_dropped_first_and_zero_never() {
        assert_eq!(
            widths(&[id(26), text(10, 1), text(10, 9), text(10, 9)], Some(50)),
            [Some(26), Some(10), Some(10), None]
        );
        assert_eq!(
            widths(&[id(26), text(10, 1), text(10, 9), text(10, 0)], Some(40)),
            [Some(26), None, None, Some(10)]
        );
    }

    #[test]
    fn one_long_note_is_cut_and_drops_nobody() {
        assert_eq!(widths(&[id(26), text(300, 5), text(10, 9)], Some(80)), [Some(26), Some(40), Some(10)]);
        assert_eq!(widths(&[id(26), text(30_000_000, 0), text(10, 0)], Some(80)), [Some(26), Some(40), Some(10)]);
    }

    #[test]
    fn the_id_and_numbers_give_way_last() {
        let number = Extent { is_number: true, ..text(14, 0) };
        assert_eq!(widths(&[id(26), text(20, 0), number.clone()], Some(56)), [Some(26), Some(12), Some(14)]);
        assert_eq!(widths(&[id(26), text(20, 0), number.clone()], Some(44)), [Some(26), Some(7), Some(7)]);
        assert_eq!(widths(&[id(26), text(20, 0), number], Some(30)), [Some(14), Some(6), Some(6)]);
    }

    #[test]
    fn a_crowd_of_chosen_fields_never_exceeds_the_line() {
        let crowd = vec![text(20, 0); 30];
        for limit in [1, 3, 4, 20, 80, 200] {
            let widths = widths(&crowd, Some(limit));
            let used = total(widths.iter().flatten().copied());
            assert!(used <= limit.max(4) && widths[0].is_some(), "{limit}: {widths:?}");
        }
    }

    #[test]
    fn cutting_counts_terminal_cells() {
        assert_eq!(fit("Nováková", 8), "Nováková");
        assert_eq!(fit("Nováková", 5), "Nová…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("日本語", 6), "日本語");
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(fit("abc", 1), "…");
        assert_eq!(fit("abc", 0), "");
    }
}
