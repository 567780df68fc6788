/// The articles of the library that name an entity, newest first: their ids, read from `corpus/entities.tsv`. `None`
/// where the library does not know the entity. The card of a name needs no more of that table.
pub fn articles_naming<'a>(table: &'a str, key: &str) -> Option<Vec<&'a str>> {
    let rows = |what: &'static str| table.lines().filter_map(move |line| line.strip_prefix(what));
    let number = rows("entity\t").position(|row| row.split('\t').next() == Some(key))?;
    let mut articles = Vec::new();
    for row in rows("article\t") {
        let Some((id, names)) = row.split_once('\t') else { continue };
        let mut names = names.split(',').filter_map(|item| item.split(':').next()?.parse::<usize>().ok());
        if names.any(|name| name == number) {
            articles.push(id);
        }
    }
    Some(articles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_articles_of_an_entity() {
        let table = "entity\tfirm\torganization\nentity\tada\tperson\narticle\tplant\t0:800,1:20\narticle\tsite\t11:9,0:7\narticle\tnone\t\n";
        assert_eq!(articles_naming(table, "firm"), Some(vec!["plant", "site"]));
        assert_eq!(articles_naming(table, "ada"), Some(vec!["plant"]));
        assert_eq!(articles_naming(table, "fir"), None);
        assert_eq!(articles_naming("", "ada"), None);
    }
}
