//! The README's chapter on hosting, and what the recipes in words say: every block is run, or held against what would run it.

use cadenza_tests::repository;
use std::fs;
use std::path::Path;
use std::process::Command;

use cadenza_core::config::Config;
use clap::Parser;
use reqwest::StatusCode;
use serde_json::Value;

use super::{NOBODY, Program, WebServer, addresses, get};
use crate::browser::found;

/// A block: its language and its text.
type Block = (String, String);

fn blocks(text: &str) -> Vec<Block> {
    let pieces = text.split("```").skip(1).step_by(2);
    pieces.map(|piece| piece.split_once('\n').unwrap()).map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn chapter() -> Vec<Block> {
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    blocks(readme.split("\n## ").find(|chapter| chapter.starts_with("Host\n")).unwrap())
}

/// Runs a command of the README with folders of the system below one of ours.
fn shell(line: &str, folder: &Path) {
    let below = |path: &str| format!("{}{path}", folder.display());
    let here = line.replace("/var/www", &below("/var/www")).replace("/etc/nginx", &below("/etc/nginx"));
    let status = Command::new("sh").args(["-e", "-c", &here]).current_dir(folder).status().unwrap();
    assert!(status.success(), "{here}: {status}");
}

#[tokio::test]
async fn every_block_on_hosting_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    for made in ["var/www/cadenza/reports", "etc/nginx/conf.d"] {
        fs::create_dir_all(place.join(made)).unwrap();
    }
    std::os::unix::fs::symlink(repository().join("deploy"), place.join("deploy")).unwrap();
    std::os::unix::fs::symlink(found::app(), place.join("dist")).unwrap();
    for (language, text) in chapter() {
        match language.as_str() {
            "json" => assert!(Config::parse(&[&text]).is_ok(), "{text}: {:?}", Config::parse(&[&text])),
            "sh" => text.lines().for_each(|line| command(line, place)),
            other => panic!("no test runs a block of {other}"),
        }
    }
    let site = fs::read_to_string(place.join("etc/nginx/conf.d/cadenza.conf")).unwrap();
    assert!(site.contains("server_name reports.my-company.example;"), "{site}");
    assert!(site.contains("set $cadenza_api https://api.my-company.example;"), "{site}");
    assert!(site.contains("\"https://portal.my-company.example\";"), "{site}");
    let nameserver = fs::read_to_string("/etc/resolv.conf").unwrap();
    let nameserver = nameserver.lines().find_map(|line| line.strip_prefix("nameserver ")).unwrap().trim();
    assert!(site.contains(&format!("resolver {nameserver} valid=30s;")), "{site}");
    for left in [" reports.example", "/api.example", "/portal.example"] {
        assert!(!site.contains(left), "{left} was left: {site}");
    }
    let web = WebServer::start(Program::Nginx, &place.join("var/www/cadenza"), "", NOBODY).await;
    for page in ["/", "/reports/"] {
        let got = get(&format!("{}{page}", web.origin), "identity").await;
        assert_eq!(got.status, StatusCode::OK, "{page}");
        assert!(String::from_utf8_lossy(&got.body).contains("cadenza-build"), "{page}");
    }
}

fn command(line: &str, place: &Path) {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        // What it leaves is there already. That its words are understood is tested where they are read: `xtask/src/dist/site.rs`.
        ["cargo", "xtask", "dist", ..] => {}
        ["cargo", "run", "--profile", "server", "-p", "cadenza-server", "--", options @ ..] => {
            let dist = place.join("dist").display().to_string();
            let options = options.iter().map(|word| if *word == "dist" { dist.as_str() } else { word });
            let parsed =
                cadenza_server::command::Command::try_parse_from(["cadenza-server"].into_iter().chain(options));
            assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
        }
        ["cp" | "sed", ..] => shell(line, place),
        _ => panic!("no test runs {line}"),
    }
}

#[test]
fn what_the_recipes_in_words_give_is_right() {
    let words = |name: &str| blocks(&fs::read_to_string(repository().join("deploy").join(name)).unwrap());
    let [policy, function] = ["json", "js"].map(|language| {
        let found = words("s3-cloudfront.md").into_iter().find(|(name, _)| name == language);
        found.unwrap().1
    });
    let policy: Value = serde_json::from_str(&policy).unwrap();
    let policy = &policy["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"];
    assert_eq!(policy, cadenza_server::CONTENT_POLICY);
    let config = words("github-pages.md").into_iter().find(|(name, _)| name == "json").unwrap().1;
    assert!(Config::parse(&[&config]).is_ok(), "{config}");

    let paths = addresses().iter().map(|address| address.split('?').next().unwrap().to_owned()).collect::<Vec<_>>();
    let asked = serde_json::to_string(&paths).unwrap();
    let script = format!(
        "{function}\nconst at = (uri) => handler({{ request: {{ uri }} }}).uri;\n\
         console.log(JSON.stringify([...{asked}.map((it) => at('/a/b' + it)), at('/a/b/'), at('/boot-1a.js'), at('/api/v1/reports/schedules')]));"
    );
    let told = Command::new("node").args(["-e", &script]).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let told: Vec<String> = serde_json::from_slice(&told.stdout).unwrap();
    let (led, kept) = told.split_at(paths.len() + 1);
    assert!(led.iter().all(|uri| uri == "/a/b/index.html"), "{led:?}");
    assert_eq!(kept, ["/boot-1a.js", "/api/v1/reports/schedules"]);
}
