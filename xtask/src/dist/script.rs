//! Makes scripts and styles small with esbuild.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::paths;
use crate::process::{program, run};
use crate::tools::Tools;

/// Minifies the style sheets the app carries inside its wasm, and answers in which folder they lie for the compiler.
pub(crate) fn styles(tools: &Tools) -> Result<std::path::PathBuf> {
    let folder = paths::work("style");
    for name in ["cadenza.css", "later.css", "on_demand.css", "bulk.css"] {
        let mut esbuild = program(tools.esbuild());
        esbuild.args(["--log-level=warning", "--bundle", "--minify"]).arg(paths::root().join("style").join(name));
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
    let text = fs::read_to_string(paths::root().join("style/tokens.css"))?;
    let mut rest = text.as_str();
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    Ok(kept.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What the glue alone can do. `silence` puts in the place of the wasm, once it has ended, what does nothing whatever is called
/// of it; `guard` notices its end, wherever it is called from.
const ADDED: &str = "export function silence() {
    const nothing = Object.assign(() => [], { get: () => nothing });
    wasm = new Proxy({}, nothing);
}
let ended = () => {};
export const onEnd = (heard) => (ended = heard);
export const guard = (called) => (...given) => {
    try {
        return called(...given);
    } catch (error) {
        if (error instanceof WebAssembly.RuntimeError || error?.message?.startsWith('closure invoked recursively')) ended();
        throw error;
    }
};
const guarded = (exports) =>
    Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, typeof it === 'function' ? guard(it) : it]));
";

/// Where the glue takes over what the wasm exports, and what guards it there.
const EXPORTS: [&str; 2] = ["wasm = instance.exports;", "wasm = guarded(instance.exports);"];

/// Makes the glue a function that gives a fresh one each time: one module holds one instance, and a bundler knows each module
/// once, under whatever address it is asked for.
///
/// # Errors
/// A glue that imports something, or ends otherwise than esbuild writes it.
pub(crate) fn instantiable(glue: &str) -> Result<String> {
    let (body, exports) = glue.rsplit_once("\nexport {\n").context("the glue of the wasm exports nothing")?;
    ensure!(!body.lines().any(|line| line.starts_with("import ")), "the glue of the wasm imports something");
    let (names, rest) = exports.split_once("};").context("the glue of the wasm ends in something else")?;
    // Comments esbuild takes for a license's.
    ensure!(rest.lines().all(|line| line.is_empty() || line.starts_with("//")), "the glue of the wasm goes on: {rest}");
    Ok(format!("export function instantiate() {{\n{body}\nreturn {{\n{names}}};\n}}\n"))
}

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
    ensure!(
        pure.contains(EXPORTS[0]),
        "{glue} takes over the wasm's exports in another way than xtask/src/dist/script.rs knows"
    );
    let pure = format!("{}\n{ADDED}", pure.replace(EXPORTS[0], EXPORTS[1]));
    let pure: String = pure.lines().filter(kept).collect::<Vec<_>>().join("\n");
    fs::write(folder.join(glue), pure)?;
    fs::copy(from.join(loader), folder.join(loader))?;
    let (entry, out) = (folder.join("entry.js"), folder.join("shaken.js"));
    let exports = format!("export {{ initSync, mount, onEnd, silence, start }} from \"./{glue}\";\n");
    fs::write(&entry, format!("{exports}export {{ useLoader }} from \"./{loader}\";\n"))?;
    let mut esbuild = program(tools.esbuild());
    esbuild.args(["--log-level=warning", "--bundle", "--format=esm"]).arg(&entry);
    run(esbuild.arg(format!("--outfile={}", out.display()))).context("the glue of the wasm cannot be read")?;
    Ok(fs::read_to_string(out)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_becomes_a_function_that_gives_all_it_exported() -> Result<()> {
        let glue = "let wasm;\nfunction start() {\n}\nexport {\n  mount,\n  start\n};\n";
        let expected =
            "export function instantiate() {\nlet wasm;\nfunction start() {\n}\nreturn {\n  mount,\n  start\n};\n}\n";
        assert_eq!(instantiable(glue)?, expected);
        assert_eq!(instantiable(&format!("{glue}//! Of a license.\n"))?, expected);
        Ok(())
    }

    #[test]
    fn a_glue_that_would_share_something_is_refused() {
        assert!(instantiable("import { a } from \"./a.js\";\nexport {\n  a\n};\n").is_err());
        assert!(instantiable("const a = 1;").is_err());
        assert!(instantiable("\nexport {\n  a\n};\nb();\n").is_err());
    }
}
