//! The knowledge base holds together: columns, keys, references, names and closed sets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

/// A file of the knowledge base, and where its columns stand.
struct Table {
    name: &'static str,
    columns: usize,
    /// Columns that hold names, the alias list included; none for the roles.
    names: std::ops::Range<usize>,
    /// Columns that hold a key of another file.
    references: &'static [(usize, &'static str)],
    /// Columns that may never be `-`.
    required: &'static [usize],
    sectors: Option<usize>,
    wikidata: Option<usize>,
}

const TABLES: [Table; 6] = [
    Table {
        name: "organizations",
        columns: 10,
        names: 1..5,
        references: &[(5, "roles"), (6, "places")],
        required: &[1, 2, 3, 5],
        sectors: Some(8),
        wikidata: Some(9),
    },
    Table {
        name: "people",
        columns: 10,
        names: 1..5,
        references: &[(5, "roles"), (6, "organizations"), (7, "places")],
        required: &[1, 2, 3, 5],
        sectors: None,
        wikidata: Some(8),
    },
    Table {
        name: "products",
        columns: 9,
        names: 1..5,
        references: &[(5, "roles"), (6, "organizations")],
        required: &[1, 2, 3, 5],
        sectors: Some(7),
        wikidata: Some(8),
    },
    Table {
        name: "events",
        columns: 8,
        names: 1..5,
        references: &[(5, "roles"), (6, "places")],
        required: &[1, 2, 3, 5],
        sectors: None,
        wikidata: Some(7),
    },
    Table {
        name: "places",
        columns: 11,
        names: 2..6,
        references: &[(9, "places")],
        required: &[1, 2, 3, 4],
        sectors: None,
        wikidata: Some(10),
    },
    Table {
        name: "roles",
        columns: 5,
        names: 0..0,
        references: &[],
        required: &[1, 2, 3],
        sectors: None,
        wikidata: None,
    },
];

const STAGES: [&str; 3] = ["startup", "growth", "mature"];
const PLACE_TYPES: [&str; 6] = ["country", "capital", "city", "region", "continent", "other"];
const SECTORS: [&str; 20] = [
    "artificial_intelligence",
    "cloud_computing",
    "startups",
    "semiconductors",
    "high_performance_computing",
    "energy",
    "health",
    "policy",
    "telecom",
    "space",
    "mobility",
    "finance",
    "cybersecurity",
    "robotics",
    "quantum",
    "software",
    "research",
    "trade",
    "defense",
    "climate",
];

/// The rows of one file, each with the number of its line.
fn rows(name: &str) -> Vec<(usize, Vec<String>)> {
    let path = format!("{}/data/knowledge/{name}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .map(|(number, line)| (number + 1, line.split('\t').map(str::to_owned).collect()))
        .collect()
}

/// Calls `check` on every row that has the right number of columns; what it returns are faults.
fn faults(mut check: impl FnMut(&Table, &[String]) -> Vec<String>) -> Vec<String> {
    let mut found = Vec::new();
    for table in &TABLES {
        for (line, row) in rows(table.name) {
            if row.len() == table.columns {
                found.extend(check(table, &row).into_iter().map(|fault| format!("{}.tsv:{line}: {fault}", table.name)));
            }
        }
    }
    found
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').filter(|item| *item != "-")
}

fn keys(name: &str) -> BTreeSet<String> {
    rows(name).into_iter().map(|(_, row)| row[0].clone()).collect()
}

#[test]
fn every_file_opens_with_a_comment() {
    for table in &TABLES {
        let path = format!("{}/data/knowledge/{}.tsv", env!("CARGO_MANIFEST_DIR"), table.name);
        assert!(std::fs::read_to_string(path).unwrap().starts_with("# "), "{}", table.name);
    }
}

#[test]
fn every_row_has_its_columns() {
    let mut wrong = Vec::new();
    for table in &TABLES {
        for (line, row) in rows(table.name) {
            if row.len() != table.columns {
                wrong.push(format!("{}.tsv:{line}: {} columns, expected {}", table.name, row.len(), table.columns));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_cell_is_empty_or_padded() {
    assert_none(&faults(|table, row| {
        let mut found = Vec::new();
        for (index, cell) in row.iter().enumerate() {
            let padded = cell.split('|').any(|item| item.is_empty() || item.trim() != item);
            if padded {
                found.push(format!("column {} is empty or padded: «{cell}»", index + 1));
            }
            if cell.contains('\'') && !cell.starts_with('?') {
                found.push(format!("straight apostrophe: «{cell}»"));
            }
        }
        for &index in table.required {
            if row[index] == "-" {
                found.push(format!("column {} may not be `-`", index + 1));
            }
        }
        found
    }));
}

#[test]
fn keys_are_plain_and_unique_across_files() {
    let mut seen = BTreeMap::new();
    assert_none(&faults(|table, row| {
        let key = &row[0];
        let plain = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        let mut found = Vec::new();
        if !plain {
            found.push(format!("key «{key}» is not plain"));
        }
        if let Some(first) = seen.insert(key.clone(), table.name) {
            found.push(format!("key «{key}» also in {first}.tsv"));
        }
        found
    }));
}

#[test]
fn references_lead_somewhere() {
    let known: BTreeMap<&str, BTreeSet<String>> = TABLES.iter().map(|table| (table.name, keys(table.name))).collect();
    assert_none(&faults(|table, row| {
        table
            .references
            .iter()
            .filter(|(index, target)| row[*index] != "-" && !known[target].contains(&row[*index]))
            .map(|(index, target)| format!("no «{}» in {target}.tsv", row[*index]))
            .collect()
    }));
}

#[test]
fn places_do_not_contain_themselves() {
    let parents: BTreeMap<String, String> =
        rows("places").into_iter().map(|(_, row)| (row[0].clone(), row[9].clone())).collect();
    for key in parents.keys() {
        let mut place = key;
        let mut steps = 0;
        while let Some(parent) = parents.get(place) {
            place = parent;
            steps += 1;
            assert!(steps < 12, "«{key}» lies in a circle");
        }
    }
}

#[test]
fn an_unmarked_name_belongs_to_one_entry() {
    let mut owners: BTreeMap<String, String> = BTreeMap::new();
    assert_none(&faults(|table, row| {
        let mut found = Vec::new();
        for name in table.names.clone().flat_map(|index| list(&row[index])) {
            if name.trim_start_matches('?').contains('?') || name == "?" {
                found.push(format!("odd mark in «{name}»"));
            }
            if name.starts_with('?') {
                continue;
            }
            let marked = format!("?{name}");
            if table.names.clone().flat_map(|index| list(&row[index])).any(|other| other == marked) {
                found.push(format!("«{name}» is both marked and unmarked"));
            }
            if let Some(owner) = owners.insert(name.to_owned(), row[0].clone())
                && owner != row[0]
            {
                found.push(format!("«{name}» names {} and {owner}", row[0]));
            }
        }
        found
    }));
}

#[test]
fn closed_sets_hold() {
    assert_none(&faults(|table, row| {
        let mut found = Vec::new();
        if let Some(index) = table.sectors {
            let unknown = list(&row[index]).filter(|sector| !SECTORS.contains(sector));
            found.extend(unknown.map(|sector| format!("no sector «{sector}»")));
        }
        if table.name == "organizations" && row[7] != "-" && !STAGES.contains(&row[7].as_str()) {
            found.push(format!("no stage «{}»", row[7]));
        }
        if table.name == "people" && !["f", "m"].contains(&row[9].as_str()) {
            found.push(format!("no gender «{}»", row[9]));
        }
        if table.name == "places" && !PLACE_TYPES.contains(&row[1].as_str()) {
            found.push(format!("no type of place «{}»", row[1]));
        }
        found
    }));
}

#[test]
fn wikidata_items_are_well_formed_and_unique() {
    let mut seen = BTreeMap::new();
    assert_none(&faults(|table, row| {
        let Some(item) = table.wikidata.map(|index| row[index].as_str()).filter(|item| *item != "-") else {
            return Vec::new();
        };
        let digits = item.strip_prefix('Q').unwrap_or_default();
        let mut found = Vec::new();
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            found.push(format!("«{item}» is no item"));
        }
        if let Some(other) = seen.insert(item.to_owned(), row[0].clone()) {
            found.push(format!("{item} stands for {other} too"));
        }
        found
    }));
}
