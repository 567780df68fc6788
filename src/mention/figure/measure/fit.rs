use crate::mention::figure::context::Context;
use crate::mention::figure::number::{Form, Number};
use crate::mention::figure::tables::Suffix;
use crate::text::{Decimal, is_han};

/// Whether the unit fits the number: symbols that are also words, Chinese characters that go on as another word.
pub(super) fn allowed(context: &Context<'_>, number: &Number, suffix: Suffix, at: usize, end: usize) -> bool {
    let line = context.line;
    let next = line.at(end);
    let only = |text: &str| end == at + text.chars().count() && line.has(at, text);
    match suffix {
        // «half a point» is half a percentage point; whole points are scored or are an index's.
        Suffix::Percent(_) if only("point") || only("points") => {
            number.fraction && number.form == Form::Words && number.value < Decimal::ONE
        }
        // 其中六成为研发人员: a lone numeral that nothing names stands in no 成为.
        Suffix::Percent(_) if only("成") && next == '为' => {
            let before = line.before(number.start);
            let lone = number.form == Form::Words && number.end == number.start + 1;
            lone && (!is_han(before) && !line.is_word(number.start.wrapping_sub(1))
                || "中有约近超逾过达占".contains(before))
        }
        Suffix::Percent(_) if only("成") => {
            !"立功员本长都熟效交分绩人果就品份千型倍了".contains(next)
                && (line.at(number.end) == '成' || !is_han(next) && !line.is_word(end))
        }
        Suffix::Percent(_) if only("折") => !"扣叠腾磨合返射断".contains(next),
        Suffix::Percent(_) => !(line.is_word(end) && line.at(at) == '%'),
        Suffix::Money(..) => {
            // «a US$4.7 billion deal»: the sign belongs to the number behind it.
            let first = line.cased_at(at);
            let sign = first.is_ascii() && !first.is_ascii_lowercase() || !first.is_alphanumeric();
            if sign && number.form == Form::Words && line.is_digit(line.skip_spaces(end)) {
                return false;
            }
            if only("元") {
                return !"旦素年宵首老勋件气".contains(next);
            }
            if only("蚊") {
                return !is_han(next);
            }
            if only("pounds") || only("pound") {
                return !context.line.has(line.skip_spaces(end), "of");
            }
            // 45C is a temperature.
            if only("c") && line.cased_at(at) == 'C' {
                return false;
            }
            // A small word that is also a currency's part: only behind digits.
            !(only("p") || only("c") || only("le") || only("sens") || only("won")) || number.form != Form::Words
        }
        Suffix::Unit(_) => {
            // 14.7C/ is cents a share in a table.
            if only("c") && line.cased_at(at) == 'C' && next == '/' {
                return false;
            }
            // 6巴, but 巴西, 巴黎
            if only("巴") {
                return !is_han(next);
            }
            if only("桶") {
                return number.value >= Decimal::from(100);
            }
            // 三两 are taels of what follows or of nothing; 两 before another noun counts it.
            if only("两") {
                return !is_han(next) || "半重白黄银金酒饭米茶肉的多以".contains(next);
            }
            if only("度") {
                return number.form != Form::Words || number.value > Decimal::from(4);
            }
            // «un mi-temps»
            if only("mi") && next == '-' {
                return false;
            }
            let symbol = line.is_word(at) && end - at <= 2 && line.cased_at(at).is_ascii() && !line.at(at).is_numeric();
            // «5 g» and «5g» are read, «five g» is not; nor is a letter that opens initials («3 J. Doe»).
            let initial = next == '.' && line.cased_at(at).is_uppercase() && line.is_word(line.skip_spaces(end + 1));
            !(symbol && (number.form == Form::Words && !number.scaled && !number.fraction || initial))
                && !"学族裔时".contains(next)
                || end - at > 1
        }
        Suffix::Time(_) => {
            let short = end - at <= 2 && line.cased_at(at).is_ascii_lowercase() && !only("an");
            // 三年级, 三天津, 三周边, 三日元: the character belongs to the word behind it.
            let other = [("年", "级度代轻纪龄"), ("天", "然津"), ("周", "边围"), ("日", "本元")];
            let taken = other.into_iter().any(|(unit, after)| only(unit) && after.contains(next));
            // «the over 65s», «under-25s» are people.
            let people = only("s") && number.form == Form::Bare(2) && at == number.end && {
                let word = line.word_before(number.start).or_else(|| line.word_before(number.start.wrapping_sub(1)));
                word.is_some_and(|word| line.has(word, "over") || line.has(word, "under"))
            };
            (!short || number.form != Form::Words) && !taken && !people
        }
    }
}
