use super::Span;

/// The unit in which a caller counts positions in its own strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OffsetUnit {
    /// UTF-8 bytes: Rust.
    Bytes,
    /// Unicode scalar values: Python, and the JSON of the command line.
    Scalars,
    /// UTF-16 code units: JavaScript.
    Utf16,
}

/// How many characters lie between two check points of an [`OffsetMap`].
const STRIDE: usize = 64;

/// Converts byte offsets of one text into another unit.
///
/// Memory is one check point every 64 characters; a look-up scans from the nearest one.
#[derive(Debug)]
pub struct OffsetMap<'a> {
    text: &'a str,
    unit: OffsetUnit,
    /// `(byte, unit)` pairs, ascending.
    checkpoints: Vec<(u32, u32)>,
}

impl<'a> OffsetMap<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str, unit: OffsetUnit) -> Self {
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for (index, (byte, c)) in text.char_indices().enumerate() {
            if index % STRIDE == 0 {
                checkpoints.push((narrow(byte), count));
            }
            count += unit.width(c);
        }
        Self { text, unit, checkpoints }
    }

    /// The position of a byte offset. One inside a character counts as that character's end, one
    /// past the text as the text's.
    pub fn convert(&self, byte: u32) -> u32 {
        if self.unit == OffsetUnit::Bytes {
            return byte;
        }
        let after = self.checkpoints.partition_point(|&(start, _)| start <= byte);
        let Some(&(start, mut count)) = after.checked_sub(1).and_then(|index| self.checkpoints.get(index)) else {
            return 0;
        };
        let rest = self.text.get(start as usize..).unwrap_or_default();
        for (index, c) in rest.char_indices() {
            if start as usize + index >= byte as usize {
                break;
            }
            count += self.unit.width(c);
        }
        count
    }

    /// Both ends of a span.
    pub fn span(&self, span: Span) -> Span {
        Span { start: self.convert(span.start), end: self.convert(span.end) }
    }
}

impl OffsetUnit {
    fn width(self, c: char) -> u32 {
        match self {
            Self::Bytes => narrow(c.len_utf8()),
            Self::Scalars => 1,
            Self::Utf16 => narrow(c.len_utf16()),
        }
    }
}

fn narrow(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn counts_as_each_caller_does() {
        let text = "é😀中";
        let end = |unit| OffsetMap::new(text, unit).convert(u32::try_from(text.len()).unwrap());
        assert_eq!(end(OffsetUnit::Bytes), 9);
        assert_eq!(end(OffsetUnit::Scalars), 3);
        assert_eq!(end(OffsetUnit::Utf16), 4);
    }

    proptest! {
        #[test]
        fn agrees_with_a_plain_count(text in "\\PC{0,200}") {
            let scalars = OffsetMap::new(&text, OffsetUnit::Scalars);
            let utf16 = OffsetMap::new(&text, OffsetUnit::Utf16);
            for (count, (byte, _)) in text.char_indices().enumerate() {
                let byte = u32::try_from(byte).unwrap();
                prop_assert_eq!(scalars.convert(byte), u32::try_from(count).unwrap());
                let units = text[..byte as usize].encode_utf16().count();
                prop_assert_eq!(utf16.convert(byte), u32::try_from(units).unwrap());
            }
        }
    }
}
