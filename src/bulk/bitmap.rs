//! A set of rows by their numbers: a bit for each row up to the last.

/// The set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bitmap {
    words: Vec<u64>,
    count: u64,
}

impl Bitmap {
    /// Adds a row.
    pub fn insert(&mut self, row: u64) {
        let (word, bit) = place(row);
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        self.count += u64::from(self.words[word] & bit == 0);
        self.words[word] |= bit;
    }

    /// Whether the row is in it.
    pub fn contains(&self, row: u64) -> bool {
        let (word, bit) = place(row);
        self.words.get(word).is_some_and(|word| word & bit != 0)
    }

    /// How many rows are in it.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Its bytes, for a file.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// The set of these bytes.
    pub fn of_bytes(bytes: &[u8]) -> Bitmap {
        let (eights, _) = bytes.as_chunks::<8>();
        let words: Vec<u64> = eights.iter().map(|eight| u64::from_le_bytes(*eight)).collect();
        let count = words.iter().map(|word| u64::from(word.count_ones())).sum();
        Bitmap { words, count }
    }
}

fn place(row: u64) -> (usize, u64) {
    (usize::try_from(row / 64).unwrap_or(usize::MAX - 1), 1 << (row % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_remembered_and_come_back_from_bytes() {
        let mut set = Bitmap::default();
        for row in [1, 63, 64, 1000, 64] {
            set.insert(row);
        }
        assert_eq!(set.count(), 4);
        assert!(set.contains(64) && !set.contains(65) && !set.contains(1 << 40));
        assert_eq!(Bitmap::of_bytes(&set.to_bytes()), set);
    }
}
