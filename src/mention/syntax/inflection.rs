use std::collections::BTreeMap;

use crate::lexicon;

/// The form a verb stands in, as far as it decides voice and certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Not inflected: a noun, a particle, any Chinese word.
    Plain,
    /// The English bare form: “sign”.
    Base,
    /// A finite form of the present, and the French tenses that tell what was: «signe», «signait».
    Finite,
    /// The English form that is both past and participle: “signed”.
    Past,
    /// A past participle only: «signé», “chosen”.
    Participle,
    /// «signant», “signing”.
    Gerund,
    /// «signer».
    Infinitive,
    /// «signera».
    Future,
    /// «signerait».
    Conditional,
}

impl Form {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "plain" => Self::Plain,
            "base" => Self::Base,
            "finite" => Self::Finite,
            "past" => Self::Past,
            "participle" => Self::Participle,
            "gerund" => Self::Gerund,
            "infinitive" => Self::Infinitive,
            "future" => Self::Future,
            "conditional" => Self::Conditional,
            _ => return None,
        })
    }
}

/// The endings of a language's verb classes.
#[derive(Debug, Default)]
pub struct Inflections {
    classes: BTreeMap<String, Vec<(Form, String)>>,
}

impl Inflections {
    /// Reads a table with the columns class, form, endings (split by spaces; `-` for none).
    pub fn new(file: &str) -> Self {
        let mut classes: BTreeMap<String, Vec<(Form, String)>> = BTreeMap::new();
        for row in lexicon::rows(file) {
            let [class, form, endings] = row.as_slice() else { continue };
            let Some(form) = Form::parse(form) else { continue };
            let endings = endings.split(' ').map(|ending| (form, ending.trim_matches('-').to_owned()));
            classes.entry((*class).to_owned()).or_default().extend(endings);
        }
        Self { classes }
    }

    /// Every form that one item of a pattern stands for: `sign:er` all forms of its class, `bought/past`
    /// that one, `deal` itself.
    pub fn expand(&self, item: &str) -> Vec<(String, Form)> {
        if let Some((stem, class)) = item.split_once(':')
            && let Some(endings) = self.classes.get(class)
        {
            return endings.iter().map(|(form, ending)| (format!("{stem}{ending}"), *form)).collect();
        }
        if let Some((word, form)) = item.rsplit_once('/')
            && let Some(form) = Form::parse(form)
        {
            return vec![(word.to_owned(), form)];
        }
        vec![(item.to_owned(), Form::Plain)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expands_classes_and_tags() {
        let table = Inflections::new("# verbs\ner\tfinite\te ent\ner\tfuture\tera\nreg\tbase\t-\nreg\tpast\ted");
        assert_eq!(
            table.expand("sign:er"),
            [("signe".into(), Form::Finite), ("signent".into(), Form::Finite), ("signera".into(), Form::Future)]
        );
        assert_eq!(table.expand("sign:reg"), [("sign".into(), Form::Base), ("signed".into(), Form::Past)]);
        assert_eq!(table.expand("bought/past"), [("bought".into(), Form::Past)]);
        assert_eq!(table.expand("accord"), [("accord".into(), Form::Plain)]);
    }
}
