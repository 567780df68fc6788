use std::cmp::Ordering;

/// The places of so many items in order; equal ones keep theirs. All lists of the front end are ordered here, by a plain merge sort:
/// the standard library's is several kilobytes of WebAssembly for each type that is sorted.
pub fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for runs in places.chunks(width * 2) {
            let (mut left, mut right) = runs.split_at(width.min(runs.len()));
            while let (Some((first, left_rest)), Some((second, right_rest))) = (left.split_first(), right.split_first())
            {
                if compare(*second, *first) == Ordering::Less {
                    merged.push(*second);
                    right = right_rest;
                } else {
                    merged.push(*first);
                    left = left_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        places = merged;
        width *= 2;
    }
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

    #[test]
    fn any_number_of_items_comes_in_order() {
        for count in 0..40 {
            let item = |place: usize| place * 7 % 11;
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|place| item(*place));
            assert_eq!(ordered(count, &|a, b| item(a).cmp(&item(b))), expected);
        }
    }
}
