//! Makes the wasm and its glue small, together: each holds the other's names. The same input is not worked on twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::built::{GLUE, LOADER, WASM};
use super::order::reorder;
use super::script;
use crate::paths;
use crate::process::{output, program};
use crate::tools::Tools;

/// How the glue, and the loader of the further parts, call the wasm's exports.
const INSTANCES: [&str; 2] = ["wasm.", "main."];

/// The features are named because the section that lists them is stripped from a release build.
pub(super) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What shrinks the compressed file, which is what travels: little is put inline, and what makes functions that look
/// alike look different is left out, as brotli lives on likeness. Measured side by side: 151 kB, plain `-Oz` 159 kB.
const PASSES: [&str; 13] = [
    "-O2",
    "--shrink-level=2",
    "--always-inline-max-function-size=6",
    "--flexible-inline-max-function-size=0",
    "--one-caller-inline-max-function-size=8",
    "--skip-pass=memory-packing",
    "--skip-pass=simplify-locals",
    "--skip-pass=code-pushing",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--duplicate-function-elimination",
    "--remove-unused-module-elements",
];

/// Of the first part alone: the others are bound to it by the loader, name by name.
const NAMES: &str = "--minify-imports-and-exports-and-modules";

/// The two modules the wasm imports from, as the glue with the loader in it offers them; and the one wasm-opt makes of them.
const MODULES: [&str; 2] = [
    "    \"./cadenza_bg.js\": import0,\n    \"./__wasm_split.js\": wasm_split_exports\n",
    "    \"a\": Object.assign(import0, wasm_split_exports)\n",
];

/// Replaces the wasm, its `parts` and the glue by their small forms.
pub(crate) fn optimize(tools: &Tools, folder: &Path, parts: &[String]) -> Result<()> {
    let inputs = [WASM, GLUE, LOADER].into_iter().chain(parts.iter().map(String::as_str));
    let inputs: Vec<Vec<u8>> = inputs.map(|name| Ok(fs::read(folder.join(name))?)).collect::<Result<_>>()?;
    let done = paths::work("wasm-opt").join(key(tools, &inputs));
    if !done.exists() {
        // Kept for the next run; older ones are of no use any more.
        let all = paths::work("wasm-opt");
        if all.exists() {
            fs::remove_dir_all(&all)?;
        }
        let half = all.join("half");
        fs::create_dir_all(&half)?;
        shrink(tools, folder, &half)?;
        for part in parts {
            wasm_opt(tools, &folder.join(part), &half.join(part), &[])?;
        }
        for name in std::iter::once(WASM).chain(parts.iter().map(String::as_str)) {
            reorder(tools, &half.join(name))?;
        }
        fs::rename(&half, &done)?;
    }
    for name in [WASM, GLUE].into_iter().chain(parts.iter().map(String::as_str)) {
        let before = fs::metadata(folder.join(name))?.len();
        let after = fs::copy(done.join(name), folder.join(name))?;
        println!("    {name}: {} kB, before {} kB", after / 1000, before / 1000);
    }
    // The glue has taken it in.
    Ok(fs::remove_file(folder.join(LOADER))?)
}

fn shrink(tools: &Tools, folder: &Path, half: &Path) -> Result<()> {
    let text = script::shaken(tools, folder, [GLUE, LOADER], half)?;
    let names = wasm_opt(tools, &folder.join(WASM), &half.join(WASM), &[NAMES])?;
    let names: Value = serde_json::from_str(&names).context("wasm-opt tells the names it gave in other words")?;
    let out = half.join(GLUE);
    let names = Names::of(&names);
    ensure!(text.contains(MODULES[0]), "{GLUE} offers its functions in another form than xtask/src/dist/wasm.rs knows");
    let small = renamed(&pruned(&text, &names).replace(MODULES[0], MODULES[1]), &names);
    fs::write(&out, script::instantiable(&small)?)?;
    script::minify(tools, &out)
}

fn wasm_opt(tools: &Tools, from: &Path, to: &Path, after: &[&str]) -> Result<String> {
    let mut wasm_opt = program(tools.binaryen.join("wasm-opt"));
    output(wasm_opt.args(FEATURES).args(PASSES).args(after).arg(from).arg("-o").arg(to))
}

/// Old names with their new ones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names<'a> {
    /// Of what the wasm asks for; each is one of a kind in the glue.
    imports: BTreeMap<&'a str, &'a str>,
    /// Of what it offers; the glue has functions of the same names for the page.
    exports: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    /// From `{"imports": [[module, old, new]], "exports": [[old, new]]}`.
    fn of(told: &'a Value) -> Self {
        let pairs = |kind: &str| {
            let rows = told.get(kind).and_then(Value::as_array).into_iter().flatten();
            let pair = |row: &'a Value| match row.as_array()?.as_slice() {
                [_, old, new] | [old, new] => Some((old.as_str()?, new.as_str()?)),
                _ => None,
            };
            rows.filter_map(pair).collect()
        };
        Self { imports: pairs("imports"), exports: pairs("exports") }
    }

    /// The new name of a word that follows `before`.
    fn new_name(&self, before: &str, word: &str) -> Option<&'a str> {
        let export = || self.exports.get(word).filter(|_| INSTANCES.iter().any(|name| before.ends_with(name)));
        self.imports.get(word).or_else(export).copied()
    }
}

/// The glue without the functions that the wasm, now that what nobody calls is out, no longer imports.
fn pruned(glue: &str, names: &Names<'_>) -> String {
    let mut kept = String::with_capacity(glue.len());
    let mut dropping = false;
    for line in glue.lines() {
        // As esbuild writes the members of the object of imports; their bodies stand deeper.
        let member =
            line.strip_prefix("    ").filter(|line| line.starts_with("__wb")).and_then(|it| it.split(':').next());
        dropping = member.map_or(dropping, |name| !names.imports.contains_key(name));
        if !dropping {
            kept.push_str(line);
            kept.push('\n');
        }
        dropping &= !matches!(line, "    }," | "    }");
    }
    kept
}

/// The text with each whole word that has a new name under that.
fn renamed(text: &str, names: &Names<'_>) -> String {
    let mut new = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        new.push_str(before);
        let name = names.new_name(&new, word).unwrap_or(word);
        new.push_str(name);
        rest = after;
    }
    new + rest
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// What the outcome depends on: the tools, whose folders carry their versions, how we use them, and the files.
fn key(tools: &Tools, inputs: &[Vec<u8>]) -> String {
    let mut hash = Sha256::new();
    for tool in [&tools.binaryen, &tools.esbuild] {
        hash.update(tool.to_string_lossy().as_bytes());
    }
    // Another way of working makes another outcome.
    hash.update(include_str!("wasm.rs"));
    hash.update(include_str!("script.rs"));
    hash.update(include_str!("order.rs"));
    for input in inputs {
        hash.update(input);
    }
    format!("{:x}", hash.finalize())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const GLUE: &str = "\
function __wbg_get_imports() {
  const import0 = {
    __proto__: null,
    __wbg_used_1: function(arg0) {
      return wasm.__wbindgen_malloc(arg0);
    },
    __wbg_unused_2: function() {
      return handleError(function() {
      }, arguments);
    },
    __wbg_last_3: function() {
    }
  };
  return { __proto__: null, \"./cadenza_bg.js\": import0 };
}
";

    fn names<'a>(imports: &[(&'a str, &'a str)], exports: &[(&'a str, &'a str)]) -> Names<'a> {
        Names { imports: imports.iter().copied().collect(), exports: exports.iter().copied().collect() }
    }

    #[test]
    fn functions_nobody_imports_are_cut_out_whole() {
        let kept = pruned(GLUE, &names(&[("__wbg_used_1", "a"), ("__wbg_last_3", "b")], &[]));
        assert!(!kept.contains("__wbg_unused_2") && !kept.contains("handleError"), "{kept}");
        assert!(kept.contains("__wbg_last_3") && kept.ends_with("};\n}\n"), "{kept}");
    }

    #[test]
    fn only_whole_words_get_new_names() {
        let names = names(&[("__wbg_used_1", "a")], &[]);
        assert_eq!(renamed("{ __wbg_used_1: 1, __wbg_used_12: 2 }", &names), "{ a: 1, __wbg_used_12: 2 }");
        assert_eq!(renamed("", &names), "");
    }

    #[test]
    fn what_the_glue_offers_to_the_page_keeps_its_name() {
        let names = names(&[], &[("mount", "c")]);
        let glue = "function mount(host) { return wasm.mount(host); } export { mount };";
        assert_eq!(renamed(glue, &names), "function mount(host) { return wasm.c(host); } export { mount };");
    }

    #[test]
    fn names_are_read_of_imports_and_of_exports() {
        let told = json!({ "imports": [["./m.js", "old", "a"]], "exports": [["memory", "B"]] });
        assert_eq!(Names::of(&told), names(&[("old", "a")], &[("memory", "B")]));
    }
}
