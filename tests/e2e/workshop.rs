//! Where projects of others are built: the package as npm packs and installs it, beside the tools `tests/hosts` pins.

use cadenza_tests::repository;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use crate::browser::found;

/// The projects built so far: both browsers look at the same one.
static BUILT: Mutex<Vec<(&str, PathBuf)>> = Mutex::new(Vec::new());

/// A built example of `examples/`, its types checked before: the folder one would put on a web server.
///
/// Built once; whoever comes meanwhile waits for it.
pub(crate) async fn example(name: &'static str) -> PathBuf {
    once(name, move |project| {
        copy(&repository().join("examples").join(name), project);
        check_types(project);
        node(project, "vite/bin/vite.js", &["build", "--logLevel", "warn"]);
    })
    .await
}

/// The page of `tests/hosts/webpack`, bundled by webpack without a warning: the folder one would put on a web server, with this
/// script in front of the bundle.
pub(crate) async fn bundled_by_webpack(early: &'static str) -> PathBuf {
    once("webpack", move |project| {
        copy(&repository().join("tests/hosts/webpack"), project);
        run(Command::new("node").arg("build.mjs").current_dir(project).env("NO_COLOR", "1"));
        fs::copy(project.join("index.html"), project.join("dist/index.html")).unwrap();
        fs::write(project.join("dist/early.js"), early).unwrap();
    })
    .await
}

/// Where projects are built: a bundler may write it into what it makes.
pub(crate) fn shop() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("workshop")
}

/// Makes a project once, and gives the folder it is built into.
async fn once(name: &'static str, make: impl FnOnce(&Path) + Send + 'static) -> PathBuf {
    let made = move || {
        let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((_, folder)) = built.iter().find(|(known, _)| *known == name) {
            return folder.clone();
        }
        if built.is_empty() {
            furnish();
        }
        let project = shop().join(name);
        make(&project);
        built.push((name, project.join("dist")));
        project.join("dist")
    };
    tokio::task::spawn_blocking(made).await.unwrap()
}

/// Checks what is written against the package's types in `tests/hosts/types`, misuse that must be refused included, and what
/// its README shows.
pub(crate) async fn types() {
    example("vanilla").await;
    let check = || {
        let project = shop().join("types");
        copy(&repository().join("tests/hosts/types"), &project);
        let readme = fs::read_to_string(repository().join("web/npm/README.md")).unwrap();
        let snippets: Vec<_> = readme.split("```js\n").skip(1).filter_map(|rest| rest.split_once("```")).collect();
        assert!(!snippets.is_empty(), "the package's README shows nothing");
        for (number, (snippet, _)) in snippets.into_iter().enumerate() {
            fs::write(project.join(format!("readme-{number}.js")), snippet).unwrap();
        }
        check_types(&project);
    };
    tokio::task::spawn_blocking(check).await.unwrap();
}

/// Installs the package as somebody would who got it as a file, and puts the tools beside it.
fn furnish() {
    let (shop, install) = (shop(), shop().join("install"));
    if shop.exists() {
        fs::remove_dir_all(&shop).unwrap();
    }
    fs::create_dir_all(&install).unwrap();
    let package = found::app().join("npm");
    run(Command::new("npm").args(["pack", "--silent", "--pack-destination"]).arg(&shop).arg(package));
    let packed = entries(&shop).into_iter().find(|path| path.extension().is_some_and(|end| end == "tgz"));
    fs::write(install.join("package.json"), "{}").unwrap();
    let mut npm = Command::new("npm");
    npm.args(["install", "--silent", "--offline", "--no-audit", "--no-fund"]).arg(packed.unwrap());
    run(npm.current_dir(&install));
    let modules = shop.join("node_modules");
    fs::create_dir_all(&modules).unwrap();
    for tool in entries(&found::hosts()).into_iter().chain(entries(&install.join("node_modules"))) {
        let name = tool.file_name().unwrap();
        // npm leaves a list of what it installed on both sides.
        if !name.to_string_lossy().starts_with('.') {
            symlink(&tool, modules.join(name)).unwrap();
        }
    }
}

fn check_types(project: &Path) {
    node(project, "typescript/bin/tsc", &["--noEmit", "--project", "."]);
}

/// A program of one of the tools, in the folder of a project.
fn node(project: &Path, program: &str, words: &[&str]) {
    let program = shop().join("node_modules").join(program);
    run(Command::new("node").arg(program).args(words).current_dir(project).env("NO_COLOR", "1"));
}

fn run(command: &mut Command) {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"));
    let said = [done.stdout, done.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(done.status.success(), "{command:?} failed: {said}");
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// Copies what is written; what somebody installed or built there by hand stays behind.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in entries(from) {
        let name = path.file_name().unwrap();
        match path.is_dir() {
            true if ["node_modules", "dist"].iter().any(|it| name == *it) => {}
            true => copy(&path, &to.join(name)),
            false => drop(fs::copy(&path, to.join(name)).unwrap()),
        }
    }
}
