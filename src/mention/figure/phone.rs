//! Telephone numbers, told by how they are grouped and by the words before them.

use super::context::Context;
use super::digits;

/// A number has at most this many groups.
const MOST_GROUPS: usize = 8;

/// Where the telephone number at `at` ends: 01 42 34 56 78, 0 800 123 456, (212) 555-0198, +33 1 23 45 67 89.
pub(super) fn read(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    if let Some(end) = area_code(context, at) {
        return Some(end);
    }
    let plus = line.before(at) == '+';
    let mut lengths = [0_usize; MOST_GROUPS];
    let (mut groups, mut end) = (0, at);
    let mut separator = '\0';
    while groups < lengths.len() {
        let count = digits::run(line, end);
        if count == 0 {
            break;
        }
        if let Some(length) = lengths.get_mut(groups) {
            *length = count;
        }
        groups += 1;
        end += count;
        // +44 (0)20 7946 0321
        if plus && line.has(end, " (0)") {
            end += 4 + usize::from(line.at(end + 4) == ' ');
            continue;
        }
        let next = line.at(end);
        if !matches!(next, ' ' | '-' | '.') || !line.is_digit(end + 1) || (groups > 1 && separator != next) {
            break;
        }
        separator = next;
        end += 1;
    }
    let lengths = lengths.get(..groups)?;
    let total: usize = lengths.iter().sum();
    let pairs = groups >= 4 && lengths.iter().all(|&length| length == 2);
    let blocks = separator == '-' && matches!(lengths, [3, 3 | 4, 4] | [1, 3, 3, 4] | [3 | 4, 7 | 8] | [3, 3, 3]);
    // No figure opens with a nought that a space follows, or with one before other digits.
    let long = lengths.first().is_some_and(|&first| first > 1);
    let nought = line.at(at) == '0'
        && (matches!(lengths, [1, 3, _, ..]) && separator != '.' || long && groups > 1)
        && (8..=12).contains(&total)
        && super::date::read_numeric(context, at).is_none();
    let said = groups >= 2
        && (7..=13).contains(&total)
        && context.preceded(&context.tables.phone_words, at)
        && !super::identifier::measured(context, end)
        && super::date::read(context, at).is_none()
        && !thousands(lengths);
    ((plus && groups >= 3) || pairs || blocks || nought || said).then_some(end)
}

/// Groups of three behind a first one of three at most: as well the thousands of one number.
fn thousands(lengths: &[usize]) -> bool {
    lengths.iter().skip(1).all(|&length| length == 3) && lengths.first().is_some_and(|&length| length <= 3)
}

/// (212) 555-0198: three digits in brackets before a block of three and one of four.
fn area_code(context: &Context<'_>, at: usize) -> Option<usize> {
    let line = context.line;
    let closed = line.before(at) == '(' && digits::run(line, at) == 3 && line.at(at + 3) == ')';
    let from = line.skip_spaces(at + 4);
    let blocks = digits::run(line, from) == 3 && matches!(line.at(from + 3), '-' | ' ' | '.');
    (closed && blocks && digits::run(line, from + 4) == 4).then_some(from + 8)
}
