//! The command line as its callers meet it.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn precis(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_precis"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The program may stop reading early; that is its right.
        let _ = pipe.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn rows(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const JSONL: [&str; 5] = ["analyze", "--input", "jsonl", "--format", "jsonl"];

#[test]
fn answers_every_line_in_order() {
    let input = "{\"id\":\"a\",\"text\":\"AMD invested $3 billion.\"}\n\n{\"id\":\"b\",\"text\":\"约2000亿欧元。\"}\n";
    let output = precis(&JSONL, input.as_bytes());
    assert!(output.status.success(), "{}", complaint(&output));
    let rows = rows(&output);
    assert_eq!(rows.iter().map(|row| row["id"].as_str().unwrap()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(rows[0]["version"], 1);
}

#[test]
fn counts_offsets_in_unicode_scalars() {
    let output = precis(&JSONL, "{\"id\":\"a\",\"text\":\"😀 约2000亿欧元。\"}".as_bytes());
    let figure = &rows(&output)[0]["figures"][0];
    assert_eq!((figure["start"].as_u64(), figure["end"].as_u64()), (Some(3), Some(10)));
    assert_eq!(figure["value"].to_string(), "200000000000");
    assert_eq!((figure["unit"].as_str(), figure["approximate"].as_bool()), (Some("EUR"), Some(true)));
}

#[test]
fn a_bad_line_is_answered_in_its_place() {
    let input = "{\"id\":1,\"text\":\"x\"}\n{\"id\":\"two\"}\nnot json\n{\"id\":\"four\",\"text\":\"y\",\"published\":\"hier\"}\n{\"id\":\"five\",\"text\":\"z\"}\n";
    let output = precis(&JSONL, input.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    assert_eq!(rows.len(), 5);
    assert!(rows[1]["error"].as_str().unwrap().contains("neither «text» nor «html»"), "{}", rows[1]);
    assert_eq!(rows[1]["id"], "two");
    assert!(rows[2]["error"].as_str().unwrap().contains("line 3"), "{}", rows[2]);
    assert!(rows[3]["error"].as_str().unwrap().contains("2026-04-17"), "{}", rows[3]);
    assert_eq!(rows[4]["id"], "five");
    assert!(complaint(&output).contains("3 inputs could not be read"));
}

#[test]
fn hostile_lines_are_answered_like_any_other() {
    let nested = format!("{{\"id\":\"deep\",\"text\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    let unseen = r#"{"id":"unseen","text":"A \u202eprice\u2066 of pay\u200bpal <script>alert(1)</script> is \u0000 €3 million."}"#;
    let long = format!("{{\"id\":\"long\",\"text\":\"{}\"}}", "a".repeat(1_000_000));
    let output = precis(&JSONL, [nested.as_str(), unseen, &long].join("\n").as_bytes());
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&output);
    assert_eq!(rows.len(), 3);
    assert!(rows[0]["error"].as_str().unwrap().contains("recursion limit"), "{}", rows[0]);
    assert!(rows[1]["figures"].as_array().unwrap().iter().any(|figure| figure["value"] == 3_000_000), "{}", rows[1]);
    assert_eq!(rows[2]["id"], "long");
}

#[test]
fn says_which_byte_is_not_utf_8() {
    let output = precis(&["analyze", "--input", "text", "-"], b"caf\xe9 noir");
    assert_eq!(output.status.code(), Some(1));
    assert!(complaint(&output).contains("byte 3"), "{}", complaint(&output));
}

#[test]
fn refuses_what_is_empty_or_too_large() {
    let empty = precis(&["analyze", "--input", "text"], b" \n ");
    assert_eq!(empty.status.code(), Some(1));
    assert!(complaint(&empty).contains("empty"), "{}", complaint(&empty));
    let large = precis(&["analyze", "--input", "text"], &vec![b'a'; 32 * 1024 * 1024 + 1]);
    assert_eq!(large.status.code(), Some(1));
    assert!(complaint(&large).contains("32 MiB"), "{}", complaint(&large));
}

#[test]
fn prints_in_the_language_asked_for() {
    let text = "PARIS – AMD announced an investment of $3 billion in a data centre on 3 March 2025. The plant is to open in 2027.";
    for (locale, heading) in [("zh", "核心观点"), ("en", "Core point"), ("fr", "L’essentiel")] {
        let output = precis(&["analyze", "--display", locale, "--format", "markdown"], text.as_bytes());
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(printed.contains(heading), "{locale}: {printed}");
    }
}

#[test]
fn summaries_are_the_texts_own_words() {
    let text = "AMD opened a laboratory in Lyon on Monday. It cost 20 million euros. The mayor came. Staff will number 120 next year.";
    let row = format!("{{\"id\":\"a\",\"text\":{}}}", serde_json::to_string(text).unwrap());
    let output = precis(&["summarize", "--sentences", "2", "--input", "jsonl", "--format", "jsonl"], row.as_bytes());
    let rows = rows(&output);
    let sentences = rows[0]["sentences"].as_array().unwrap();
    assert_eq!(sentences.len(), 2);
    for sentence in sentences {
        assert!(text.contains(sentence["text"].as_str().unwrap()));
    }
}

#[test]
fn wrong_arguments_end_with_two_and_a_way_out() {
    let output = precis(&["analyze", "--format", "xml"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("text, json, jsonl, markdown"));
}

#[test]
fn html_comes_back_with_the_text_it_was_read_from() {
    let html = "<html lang=fr><head><meta charset=utf-8><title>Une usine à Crolles</title></head><body><nav><a href=/>Accueil</a></nav><article><h1>Une usine à Crolles</h1><p>STMicroelectronics a investi 2,9 milliards d’euros dans une usine à Crolles, en Isère, où mille personnes doivent travailler.</p><p>Le chantier doit durer trois ans et la production commencer en 2027, selon le groupe, qui attend des subventions de l’État.</p></article></body></html>";
    let output = precis(&["analyze", "--input", "html", "--format", "jsonl"], html.as_bytes());
    assert!(output.status.success(), "{}", complaint(&output));
    let row = &rows(&output)[0];
    let text: Vec<char> = row["text"].as_str().unwrap().chars().collect();
    let figure = &row["figures"][0];
    let (start, end) = (figure["start"].as_u64().unwrap() as usize, figure["end"].as_u64().unwrap() as usize);
    assert_eq!(text[start..end].iter().collect::<String>(), "2,9 milliards d’euros");
    assert_eq!(row["language"], "fr");
}

#[test]
fn the_lead_can_be_had_to_compare_with() {
    let text = "La nuit a été longue. Réunis à Brest, les ministres ont adopté mardi un plan de 2 milliards d’euros pour la pêche. Le plan doit aider 900 ports. Il entre en vigueur en mai.";
    let row = serde_json::json!({ "id": "a", "text": text }).to_string();
    let sentences = |options: &[&str]| {
        let arguments = [&["summarize", "--input", "jsonl", "--format", "jsonl"], options].concat();
        let output = precis(&arguments, row.as_bytes());
        assert!(output.status.success(), "{}", complaint(&output));
        let chosen = rows(&output)[0]["sentences"].as_array().unwrap().clone();
        chosen.iter().map(|sentence| sentence["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sentences(&["--sentences", "1", "--lead"]), ["La nuit a été longue."]);
    assert!(sentences(&["--sentences", "1"])[0].starts_with("Réunis à Brest"));
    assert_eq!(sentences(&["--length", "medium", "--lead"]).len(), sentences(&["--length", "medium"]).len());
    assert!(sentences(&["--length", "short"]).len() <= sentences(&["--length", "medium"]).len());
}

#[test]
fn extract_gives_the_article_without_the_page() {
    let page = "Skip to content\nHome › News › Chips\n\nTSMC builds a plant in Dresden\n\nBy Précis editors | 20 August 2024\n\nTSMC has begun to build a plant in Dresden. It will cost more than 10 billion euros.\n\nThe first wafers are due in 2027. Some 2,000 people will work there.\n\nShare on X\n\nRelated articles\n\nIntel delays its plant\nThe group wants to wait two years.\n";
    let output = precis(&["extract", "--input", "text"], page.as_bytes());
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(printed.contains("TSMC has begun"), "{printed}");
    for junk in ["Skip to content", "Share on X", "Intel delays"] {
        assert!(!printed.contains(junk), "{printed}");
    }
}

#[test]
fn a_figure_tells_its_family_and_base() {
    let output = precis(&JSONL, "{\"id\":\"a\",\"text\":\"The 3.2 GW plant lies 5 miles away.\"}".as_bytes());
    let figures = &rows(&output)[0]["figures"];
    assert_eq!(figures[0]["family"], "power");
    assert_eq!(
        (figures[0]["base"]["value"].as_i64(), figures[0]["base"]["unit"].as_str()),
        (Some(3_200_000_000), Some("watt"))
    );
    assert_eq!(
        (figures[1]["base"]["value"].as_f64(), figures[1]["base"]["unit"].as_str()),
        (Some(8.05), Some("kilometer"))
    );
}

#[test]
fn the_table_of_figures_points_into_the_articles() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let output = precis(&["figures", corpus], b"");
    assert!(output.status.success(), "{}", complaint(&output));
    let table = String::from_utf8(output.stdout).unwrap();
    let (mut source, mut sentence, mut names, mut figures) = (String::new(), "", 0, 0);
    for line in table.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns[0] {
            "article" => {
                let file = |folder: &str| std::fs::read_to_string(format!("{corpus}/{folder}/{}.txt", columns[1])).ok();
                source = ["zh", "en", "fr", "trilingual"].into_iter().find_map(file).unwrap();
                names = 0;
            }
            "name" => names += 1,
            "sentence" => sentence = columns[2],
            "figure" => {
                let place = |index: usize| columns[index].parse::<usize>().unwrap();
                let (start, at, length) = (place(1), place(2), place(3));
                assert_eq!(sentence[at..at + length], source[start..start + length], "{line}");
                let who = columns[14].split(',').filter(|number| !number.is_empty());
                assert!(who.map(|number| number.parse::<usize>().unwrap()).all(|number| number < names), "{line}");
                figures += 1;
            }
            other => panic!("a row of {other}"),
        }
    }
    assert!(figures > 500, "{figures} figures");
}

/// Two reports of one story and one of another, as JSON lines.
fn reports() -> String {
    let row = |id: &str, published: &str, text: &str| {
        serde_json::json!({ "id": id, "published": published, "text": text }).to_string() + "\n"
    };
    [
        row("en", "2025-09-18", "Nvidia puts $5 billion into Intel\n\nNvidia said on Thursday that it would invest $5 billion in Intel at $23.28 a share. Jensen Huang expects new processors for data centres. Intel has lost customers for years."),
        row("fr", "2025-09-19", "Nvidia investit 5 milliards de dollars dans Intel\n\nNvidia a investi 5 milliards de dollars dans Intel, au prix de 23,28 dollars l’action. Jensen Huang annonce de nouveaux processeurs : Intel les fabriquera."),
        row("zh", "2025-09-02", "微软与OpenAI签署协议\n\n微软9月1日与OpenAI签署合作协议，投资30亿美元建设数据中心。"),
    ]
    .concat()
}

#[test]
fn a_briefing_tells_each_story_once_in_the_readers_language() {
    let briefing = ["briefing", "--input", "jsonl"];
    let printed = |more: &[&str]| {
        let output = precis(&[&briefing, more].concat(), reports().as_bytes());
        assert!(output.status.success(), "{}", complaint(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let french = printed(&["--display", "fr", "--days", "7"]);
    assert!(
        french.starts_with("# Synthèse de l’actualité du 13 au 19 septembre 2025\n\n1 sujet, 2 articles.\n"),
        "{french}"
    );
    assert!(french.contains("### 1. Nvidia investit 5 milliards de dollars dans Intel\n"), "{french}");
    assert!(french.contains("- **5\u{a0}milliards de dollars** – "), "{french}");
    assert!(french.contains("«\u{202f}Nvidia puts $5 billion into Intel\u{202f}»"), "{french}");
    assert!(french.contains("18 septembre 2025, en anglais)"), "{french}");
    let chinese = printed(&["--display", "zh", "--format", "text"]);
    assert!(chinese.starts_with("新闻简报：2025年9月2日至19日\n\n共2个事件，3篇文章。\n"), "{chinese}");
    let json: Value = serde_json::from_str(&printed(&["--display", "en", "--format", "json"])).unwrap();
    assert_eq!((json["articles"].as_u64(), json["stories"].as_array().unwrap().len()), (Some(3), 2));
    let story = json["stories"].as_array().unwrap().iter().find(|story| story["articles"][0]["id"] == "en").unwrap();
    assert_eq!(story["articles"][1]["id"], "fr");
    let evidence = &story["core_point"]["evidence"];
    let source: Value = serde_json::from_str(reports().lines().next().unwrap()).unwrap();
    let text: Vec<char> = source["text"].as_str().unwrap().chars().collect();
    let (start, end) = (evidence["start"].as_u64().unwrap() as usize, evidence["end"].as_u64().unwrap() as usize);
    assert!(text[start..end].iter().collect::<String>().starts_with("Nvidia said on Thursday"));
    let none = printed(&["--since", "2026-01-01", "--display", "en"]);
    assert_eq!(none, "# Briefing since 1 January 2026\n\nNo article falls into this period.\n");
}

#[test]
fn a_briefing_is_the_same_whatever_the_order() {
    let backwards: String = reports().lines().rev().map(|line| format!("{line}\n")).collect();
    let run = |input: &str| precis(&["briefing", "--input", "jsonl", "--display", "en"], input.as_bytes()).stdout;
    assert_eq!(run(&reports()), run(&backwards));
}

#[test]
fn the_tables_of_names_point_into_the_articles_and_go_with_the_table_of_figures() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/corpus");
    let table = |command: &str| {
        let output = precis(&[command, corpus], b"");
        assert!(output.status.success(), "{}", complaint(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let (names, places, figures) = (table("entities"), table("mentions"), table("figures"));
    let mut keys = Vec::new();
    let mut listed: Vec<(String, Vec<usize>)> = Vec::new();
    for line in names.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        match columns[0] {
            "entity" => {
                assert_eq!(columns.len(), 15, "{line}");
                assert!(!columns[1].is_empty() && !columns[6].is_empty(), "{line}");
                keys.push(columns[1].to_owned());
            }
            "article" => {
                let number = |item: &str| item.split_once(':').unwrap().0.parse::<usize>().unwrap();
                let numbers = columns[2].split(',').filter(|item| !item.is_empty());
                listed.push((columns[1].to_owned(), numbers.map(number).collect()));
            }
            other => panic!("a row of {other}"),
        }
    }
    let mut once = keys.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), keys.len(), "an entity has one row");
    assert!(listed.iter().all(|(_, numbers)| numbers.iter().all(|number| *number < keys.len())));
    // The names of the table of figures are the same, in the same order.
    let mut named = Vec::new();
    for line in figures.lines() {
        match line.split_once('\t').unwrap() {
            ("article", id) => named.push((id.to_owned(), 0)),
            ("name", _) => named.last_mut().unwrap().1 += 1,
            _ => {}
        }
    }
    let counted: Vec<(String, usize)> = listed.iter().map(|(id, numbers)| (id.clone(), numbers.len())).collect();
    assert_eq!(named, counted);

    let (mut source, mut count, mut last, mut mentions, mut facts) = (String::new(), 0, 0, 0, 0);
    for line in places.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let place = |text: &str| text.parse::<usize>().unwrap();
        let local = |text: &str| assert!(place(text) < count, "{line}");
        match columns[0] {
            "article" => {
                let file = |folder: &str| std::fs::read_to_string(format!("{corpus}/{folder}/{}.txt", columns[1])).ok();
                source = ["zh", "en", "fr", "trilingual"].into_iter().find_map(file).unwrap();
                count = listed.iter().find(|(id, _)| id == columns[1]).unwrap().1.len();
                last = 0;
            }
            "sentence" => {
                let start = last + place(columns[2]);
                last = start + place(columns[3]);
                let sentence = &source[start..last];
                for mention in columns[4].split(' ') {
                    let parts: Vec<&str> = mention.split(':').collect();
                    local(parts[0]);
                    assert!(!sentence[place(parts[1])..][..place(parts[2])].trim().is_empty(), "{line}");
                    mentions += 1;
                }
            }
            "quote" => {
                assert!(source.get(place(columns[2])..place(columns[2]) + place(columns[3])).is_some(), "{line}");
                local(columns[4]);
            }
            "fact" => {
                columns[3].split(',').chain(columns[4].split(',')).filter(|name| !name.is_empty()).for_each(local);
                for evidence in columns[7].split(',') {
                    let parts: Vec<&str> = evidence.split(':').collect();
                    assert!(source.get(place(parts[0])..place(parts[0]) + place(parts[1])).is_some(), "{line}");
                    assert!(["zh", "en", "fr"].contains(&parts[2]), "{line}");
                }
                facts += 1;
            }
            other => panic!("a row of {other}"),
        }
    }
    assert!(mentions > 800 && facts > 60, "{mentions} mentions, {facts} facts");
}
