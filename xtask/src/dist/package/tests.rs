//! The package holds what it must and no more, and its texts agree with the style and with each other.

use super::*;

/// Every `--cadenza-NAME: VALUE;` of the style, without comments and line breaks.
fn tokens() -> Result<Vec<(String, String)>> {
    let sheet = read("style/tokens.css")?;
    let mut bare = String::new();
    for (at, piece) in sheet.split("/*").enumerate() {
        bare.push_str(if at == 0 { piece } else { piece.split_once("*/").map_or("", |(_, rest)| rest) });
    }
    let declared = bare.split([';', '{']).filter_map(|rule| rule.split_once(':'));
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ours = declared.map(|(name, value)| (spaced(name), spaced(value)));
    Ok(ours.filter(|(name, _)| name.starts_with("--cadenza-")).collect())
}

fn element() -> Result<Value> {
    let text = described(&read("web/npm/custom-elements.json")?, &read(THEMING)?)?;
    let elements: Value = serde_json::from_str(&text)?;
    Ok(elements.pointer("/modules/0/declarations/0").cloned().unwrap_or_default())
}

fn names(element: &Value, list: &str) -> Vec<String> {
    let entries = element.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
    entries.iter().filter_map(|entry| Some(entry.get("name")?.as_str()?.to_owned())).collect()
}

/// The names in backticks that open a row of a table below this heading of the package's README.
fn in_readme(heading: &str) -> Result<Vec<String>> {
    let readme = read("web/npm/README.md")?;
    let section = readme.split_once(&format!("\n## {heading}\n")).map_or("", |(_, rest)| rest);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    let table = section.split_once("\n\n| kind |").map_or(section, |(table, _)| table);
    Ok(rows(table, "`").into_iter().map(|row| row.name).collect())
}

#[test]
fn every_token_of_the_style_is_described_with_its_default_and_no_other_is() -> Result<()> {
    let element = element()?;
    let listed = element.get("cssProperties").and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |entry: &Value, key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let described: Vec<_> = listed.iter().map(|entry| (text(entry, "name"), text(entry, "default"))).collect();
    let mut tokens = tokens()?;
    // The table has colors first: what matters is which there are, not where.
    let (mut left, mut right) = (described, std::mem::take(&mut tokens));
    left.sort();
    right.sort();
    assert!(right.len() > 30, "the tokens are written in another way: {right:?}");
    assert_eq!(left, right, "docs/theming.md is not in step with style/tokens.css");
    Ok(())
}

#[test]
fn types_readme_and_description_name_the_same_attributes_and_events() -> Result<()> {
    let (element, types) = (element()?, read("web/npm/cadenza.d.ts")?);
    let (attributes, events) = (names(&element, "attributes"), names(&element, "events"));
    assert!(attributes.len() > 10 && events.len() == 11, "{attributes:?} {events:?}");
    assert_eq!(in_readme("Attributes")?, attributes);
    assert_eq!(in_readme("Events")?, events);

    let properties: Vec<_> = attributes.iter().map(|name| camel(name)).collect();
    assert_eq!(typed(&types, "CadenzaAttributes"), properties);
    assert_eq!(typed(&types, "CadenzaEventMap"), events);
    Ok(())
}

/// The names of the properties of an interface in the types.
fn typed(types: &str, interface: &str) -> Vec<String> {
    let block = types.split_once(&format!("export interface {interface} {{"));
    let inside = block.and_then(|(_, rest)| rest.split_once("\n}")).map_or("", |(inside, _)| inside);
    let lines = inside.lines().map(str::trim).filter(|line| !line.starts_with("/**"));
    let names = lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim_end_matches('?'));
    names.map(|name| name.trim_start_matches("readonly ").trim_matches('"').to_owned()).collect()
}

#[test]
fn the_types_have_every_key_of_the_configuration_that_a_panel_takes() -> Result<()> {
    let schema: Value = serde_json::from_str(&read("web/config.schema.json")?)?;
    let keys = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    // For an editor, and for the page that shows a panel in a frame.
    const FILES_OWN: [&str; 2] = ["$schema", "embed_origins"];
    let taken: Vec<_> = keys.into_iter().map(|(key, _)| key).filter(|key| !FILES_OWN.contains(&key.as_str())).collect();
    assert_eq!(typed(&read("web/npm/cadenza.d.ts")?, "Config"), taken);
    Ok(())
}

#[test]
fn a_filter_has_the_names_an_address_is_read_by_in_types_and_books() -> Result<()> {
    let (codec, names) = (read("crates/core/src/list/query_codec.rs")?, read("crates/contract/src/parameter.rs")?);
    let written = codec.split_once("pub fn pairs").map_or("", |it| it.1);
    let written = written.split("(parameter::").skip(1).filter_map(|rest| Some(rest.split_once(',')?.0));
    let value = |constant: &str| {
        let (_, rest) = names.split_once(&format!("pub const {constant}: &str = \""))?;
        Some(rest.split_once('"')?.0.to_owned())
    };
    let mut read_by: Vec<_> = written.filter_map(value).collect();
    let mut offered = typed(&read("web/npm/cadenza.d.ts")?, "Filter");
    read_by.sort();
    offered.sort();
    assert_eq!(offered, read_by);
    for book in ["README.md", "web/npm/README.md"] {
        let text = read(book)?;
        let sentence =
            text.split_once("`filter` takes ").and_then(|(_, rest)| rest.split_once("\n\n")).map_or("", |it| it.0);
        let missing: Vec<_> = offered.iter().filter(|name| !sentence.contains(&format!("`{name}`"))).collect();
        assert!(missing.is_empty(), "{book} lacks {missing:?}");
    }
    Ok(())
}

#[test]
fn what_the_readme_says_of_vite_is_what_the_examples_do() -> Result<()> {
    let readme = read("web/npm/README.md")?;
    let block = readme.split_once("```ts\n").and_then(|(_, rest)| rest.split_once("```")).map_or("", |it| it.0);
    let lines: Vec<_> = block.lines().filter(|line| line.starts_with("  ")).collect();
    assert_eq!(lines.len(), 2, "{block}");
    for example in ["vanilla", "react", "vue"] {
        let config = read(&format!("examples/{example}/vite.config.ts"))?;
        for line in &lines {
            assert!(config.lines().any(|written| written == *line), "{example} lacks {line}");
        }
    }
    Ok(())
}

/// `api-base` is `apiBase`.
fn camel(name: &str) -> String {
    let mut above = false;
    let letters = name.chars().filter_map(|letter| {
        let upper = std::mem::replace(&mut above, letter == '-');
        (letter != '-').then(|| if upper { letter.to_ascii_uppercase() } else { letter })
    });
    letters.collect()
}

#[test]
fn what_is_described_is_what_the_element_has() -> Result<()> {
    let (element, script) = (element()?, read("web/reflected.js")?);
    let reflected =
        script.split_once("const REFLECTED = {").and_then(|(_, rest)| rest.split_once('}')).map_or("", |it| it.0);
    let reflected: Vec<_> =
        reflected.split(',').filter_map(|pair| Some(pair.trim().split_once(':')?.0.to_owned())).collect();
    let mut described: Vec<_> = names(&element, "attributes").iter().map(|name| camel(name)).collect();
    let mut present = reflected;
    described.sort();
    present.sort();
    assert_eq!(described, present, "web/reflected.js has other attributes than its description");
    Ok(())
}

#[test]
fn the_package_holds_the_entry_with_what_it_mentions_and_nothing_of_the_page() -> Result<()> {
    let dist = std::env::temp_dir().join(format!("cadenza-package-{}", std::process::id()));
    fs::create_dir_all(&dist)?;
    let files = [
        ("cadenza.js", r#"import "./element-1.js"; new URL("./app-2.wasm", import.meta.url)"#),
        ("element-1.js", r#"import("./glue-3.js")"#),
        ("glue-3.js", "// imports './cadenza.js', in a circle\nimport './cadenza.js'"),
        ("app-2.wasm", "bytes"),
        ("app-2.wasm.br", "bytes"),
        ("boot-4.js", r#"import "./element-1.js""#),
        ("index.html", r#"<script src="./boot-4.js">"#),
    ];
    for (name, text) in files {
        fs::write(dist.join(name), text)?;
    }
    lay(&dist)?;
    let mut laid = fs::read_dir(dist.join("npm"))?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    let manifest = fs::read_to_string(dist.join("npm/package.json"))?;
    fs::remove_dir_all(&dist)?;
    laid.sort();
    let written = ["LICENSE", "README.md", "app-2.wasm", "cadenza.d.ts", "cadenza.js", "custom-elements.json"];
    assert_eq!(laid, [&written[..], &["element-1.js", "glue-3.js", "package.json", "react.d.ts"]].concat());
    assert!(manifest.contains(&format!(r#""version": "{}""#, env!("CARGO_PKG_VERSION"))), "{manifest}");
    Ok(())
}
