use std::cmp::Ordering;

/// The places of so many items in order; equal ones keep theirs. All lists are ordered here: every type that is
/// sorted by itself costs the app kilobytes.
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_places() {
        let items = [3, 1, 3, 2];
        assert_eq!(ordered(items.len(), &|a, b| items.get(a).cmp(&items.get(b))), [1, 3, 0, 2]);
    }
}
