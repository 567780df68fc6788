//! The words of the interface, in three languages.
//!
//! `locales/{zh,en,fr}.toml` are compiled into the [`Message`] enum: a key that one of them lacks does
//! not build. Placeholders are `{0}`, `{1}` … and are filled by [`fill`].

use crate::language::Locale;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

impl Message {
    /// The words in `locale`, placeholders and all.
    pub fn text(self, locale: Locale) -> &'static str {
        // One text and a table of numbers a language take a third of what a pointer a message would.
        let (texts, ends) = match locale {
            Locale::Zh => TEXTS[0],
            Locale::En => TEXTS[1],
            Locale::Fr => TEXTS[2],
        };
        let number = self as usize;
        let end = |number: usize| ends.get(number).copied().map_or(0, usize::from);
        let start = number.checked_sub(1).map_or(0, end);
        texts.get(start..end(number)).unwrap_or_default()
    }

    /// The words in `locale` with the placeholders filled in.
    pub fn with(self, locale: Locale, arguments: &[&str]) -> String {
        fill(self.text(locale), arguments)
    }

    /// The message of a key such as `category_energy`, as written in the locale files with its section.
    pub fn by_name(name: &str) -> Option<Self> {
        find(NAMES, name)
    }

    /// The same for the names of units and what they measure alone, such as `unit_qubit`, `per_day` or `family_power`.
    pub fn of_measure(name: &str) -> Option<Self> {
        find(MEASURES, name)
    }
}

fn find(names: &[(&str, Message)], name: &str) -> Option<Message> {
    let index = names.binary_search_by(|(key, _)| (*key).cmp(name)).ok()?;
    names.get(index).map(|(_, message)| *message)
}

/// Puts `arguments` in the places of `{0}`, `{1}` …; a placeholder without an argument stays as it is.
pub fn fill(template: &str, arguments: &[&str]) -> String {
    let mut text =
        String::with_capacity(template.len() + arguments.iter().map(|argument| argument.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let argument = after
            .split_once('}')
            .and_then(|(number, tail)| Some((arguments.get(number.parse::<usize>().ok()?)?, tail)));
        match argument {
            Some((argument, tail)) => {
                text.push_str(argument);
                rest = tail;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_placeholders_in_any_order() {
        assert_eq!(fill("{1} sur {0}", &["10", "3"]), "3 sur 10");
        assert_eq!(fill("a {x} {0} {7", &["b"]), "a {x} b {7");
    }

    #[test]
    fn every_locale_uses_the_same_placeholders() {
        let placeholders = |text: &str| (0..4).filter(|n| text.contains(&format!("{{{n}}}"))).collect::<Vec<u8>>();
        for (name, message) in NAMES {
            let wanted = placeholders(message.text(Locale::En));
            for locale in Locale::ALL {
                assert_eq!(placeholders(message.text(locale)), wanted, "{name} in {locale:?}");
                assert!(!message.text(locale).trim().is_empty(), "{name} in {locale:?} is empty");
            }
            assert_eq!(Message::by_name(name), Some(*message));
        }
    }
}
