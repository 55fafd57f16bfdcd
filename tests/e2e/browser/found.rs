//! Where the browsers, their drivers and the built app are.

use std::env;
use std::path::PathBuf;

/// The program a variable names, or the first of these names in the search path.
pub(crate) fn found(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        assert!(path.is_file(), "{variable} says {}, and there is no such file", path.display());
        return path;
    }
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let candidates = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let program = candidates.into_iter().find(|path| path.is_file());
    program.unwrap_or_else(|| {
        panic!("there is no {} in PATH: install it, name it in {variable}, or run `cargo xtask test e2e`", names[0])
    })
}

/// axe-core's script.
pub(crate) fn axe() -> PathBuf {
    let path = env::var_os("CADENZA_AXE").map(PathBuf::from).filter(|path| path.is_file());
    path.expect("CADENZA_AXE names axe.min.js of the npm package axe-core; `cargo xtask test e2e` brings it")
}

/// The `node_modules` with what pages of others are made of.
pub(crate) fn hosts() -> PathBuf {
    let path = env::var_os("CADENZA_HOSTS").map(PathBuf::from).filter(|path| path.is_dir());
    path.expect("CADENZA_HOSTS names the node_modules of tests/hosts; `cargo xtask test e2e` brings it")
}

/// The folder of the built app.
pub(crate) fn app() -> PathBuf {
    built("CADENZA_DIST", "dist")
}

/// The same, built with `--path /a/b/`.
pub(crate) fn app_with_paths() -> PathBuf {
    built("CADENZA_DIST_PATHS", "dist-paths")
}

fn built(variable: &str, usual: &str) -> PathBuf {
    let folder = env::var_os(variable).map_or_else(|| cadenza_tests::repository().join(usual), PathBuf::from);
    let index = folder.join("index.html");
    assert!(
        index.is_file(),
        "there is no built app at {}: run `cargo xtask test e2e`, which builds it, or name its folder in {variable}",
        folder.display()
    );
    folder
}
