//! Makes scripts and styles small with esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::place;
use crate::process::{program, run};
use crate::tools::Tools;

/// Minifies the style sheets the app carries inside its wasm, and answers in which folder they lie for the compiler.
pub(crate) fn styles(tools: &Tools) -> Result<std::path::PathBuf> {
    let folder = place::work("style");
    for name in ["cadenza.css", "later.css"] {
        let mut esbuild = program(tools.esbuild());
        esbuild.args(["--log-level=warning", "--bundle", "--minify"]).arg(place::root().join("style").join(name));
        run(esbuild.arg(format!("--outfile={}", folder.join(name).display())))
            .with_context(|| format!("style/{name} cannot be minified"))?;
    }
    Ok(folder)
}

/// Minifies every script and style sheet of a folder in its place, but for those of these names.
pub(crate) fn minify_all(tools: &Tools, folder: &Path, kept: &[&str]) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_text = path.extension().is_some_and(|end| end == "js" || end == "css");
        if is_text && !kept.iter().any(|name| path.ends_with(name)) {
            minify(tools, &path)?;
        }
    }
    Ok(())
}

/// Minifies one file in its place; what it imports keeps its name.
pub(crate) fn minify(tools: &Tools, file: &Path) -> Result<()> {
    let mut esbuild = program(tools.esbuild());
    esbuild.args(["--log-level=warning", "--minify", "--allow-overwrite"]).arg(file);
    esbuild.arg(format!("--define:VERSION=\"{}\"", env!("CARGO_PKG_VERSION")));
    esbuild.arg(format!("--define:TOKENS={}", serde_json::to_string(&tokens()?)?));
    run(esbuild.arg(format!("--outfile={}", file.display())))
        .with_context(|| format!("{} cannot be minified", file.display()))
}

/// The look an element brings along, for `web/embedded.js`: without comments, which nobody reads there.
fn tokens() -> Result<String> {
    let text = fs::read_to_string(place::root().join("style/tokens.css"))?;
    let mut rest = text.as_str();
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    Ok(kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Puts in the place of the wasm, once it has ended, what does nothing whatever is called of it. The glue alone can.
const SILENCE: &str = "export function silence() {
    const nothing = Object.assign(() => [], { get: () => nothing });
    wasm = new Proxy({}, nothing);
}";

/// The glue, the loader of the parts in it, without what nobody calls: crates below leptos export classes this app has no
/// use for.
pub(crate) fn shaken(tools: &Tools, from: &Path, [glue, loader]: [&str; 2], folder: &Path) -> Result<String> {
    let text = fs::read_to_string(from.join(glue))?;
    // To a bundler any `new` may do something; this one only prepares for objects that never come. And a method for
    // `using`, set from outside, would keep each class.
    let pure = text.replace("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(");
    // The loader is named once for each part it brings; an object has one member of a name.
    let named = format!("\"./{loader}\": import");
    let mut loaders = 0;
    let kept = |line: &&str| {
        loaders += usize::from(line.trim_start().starts_with(&named));
        !line.starts_with("if (Symbol.dispose)") && (loaders < 2 || !line.trim_start().starts_with(&named))
    };
    let pure = format!("{pure}\n{SILENCE}");
    let pure: String = pure.lines().filter(kept).collect::<Vec<_>>().join("\n");
    fs::write(folder.join(glue), pure)?;
    fs::copy(from.join(loader), folder.join(loader))?;
    let (entry, out) = (folder.join("entry.js"), folder.join("shaken.js"));
    fs::write(
        &entry,
        format!(
            "export {{ initSync, mount, start, silence }} from \"./{glue}\";\nexport const here = import.meta.url;\n"
        ),
    )?;
    let mut esbuild = program(tools.esbuild());
    esbuild.args(["--log-level=warning", "--bundle", "--format=esm"]).arg(&entry);
    run(esbuild.arg(format!("--outfile={}", out.display()))).context("the glue of the wasm cannot be read")?;
    Ok(fs::read_to_string(out)?)
}
