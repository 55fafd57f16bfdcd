//! Where a build will stand: with which API, in which folder, framed by whom; and what of the files depends on that.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

/// The first word of every address of the app below its folder, as `src/route.rs` writes them. A host that answers these, and
/// no others, with the page still says of a missing file that it is missing.
pub(crate) const ROUTES: [&str; 7] = ["schedules", "change", "recipients", "activity", "import", "settings", "sign-in"];

const USAGE: &str = "`dist` takes `--api ORIGIN`, such as `--api https://api.example`; `--path FOLDER`, such as \
                     `--path /reports/`; and `--embedders \"ORIGIN …\"`";

/// What whoever deploys says; by default nothing of it is known, and the files work in any folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Site {
    /// The origin of an API on another host.
    pub(crate) api: Option<String>,
    /// The folder addresses in the page's path begin with, a slash at both ends.
    pub(crate) folder: Option<String>,
    /// Origins whose pages may show `embed.html` in a frame.
    pub(crate) embedders: Vec<String>,
}

impl Site {
    /// From the words of a command line.
    ///
    /// # Errors
    /// A word nobody knows, an origin that is none, a folder without its slashes.
    pub(crate) fn parse(words: &[String]) -> Result<Self> {
        let mut site = Self::default();
        for pair in words.chunks(2) {
            match pair {
                [option, origin] if option == "--api" => site.api = Some(checked(origin)?),
                [option, folder] if option == "--path" => {
                    let whole = folder.starts_with('/') && folder.ends_with('/') && !folder.contains("//");
                    ensure!(whole, "--path {folder}: a folder begins and ends with a slash, such as /reports/ or /");
                    site.folder = Some(folder.clone());
                }
                [option, origins] if option == "--embedders" => {
                    site.embedders = origins.split_whitespace().map(checked).collect::<Result<_>>()?;
                }
                _ => bail!("{USAGE}"),
            }
        }
        Ok(site)
    }

    /// The folder, or that of the page itself.
    pub(crate) fn root(&self) -> &str {
        self.folder.as_deref().unwrap_or("/")
    }

    /// Gives the finished files their place: with a folder, the page finds its files from any address below it.
    pub(crate) fn settle(&self, files: &Path) -> Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let (page, config) = (files.join("index.html"), files.join("config.json"));
        let text = fs::read_to_string(&page)?.replace("\"./", &format!("\"{folder}"));
        fs::write(&page, &text)?;
        // For hosts that answer what they do not have with this: GitHub Pages has no other way.
        fs::write(files.join("404.html"), text)?;
        fs::write(files.join("_redirects"), redirects(folder))?;
        let mut keys: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&config)?)?;
        keys.insert("routing".to_owned(), "path".into());
        let text = serde_json::to_string_pretty(&keys)? + "\n";
        fs::write(&config, text).with_context(|| format!("{} cannot be written", config.display()))
    }
}

/// An origin: a scheme and a host, perhaps a port, and nothing that could end a directive of a policy.
fn checked(origin: &str) -> Result<String> {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")).unwrap_or_default();
    let plain = host.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.:[]".contains(letter));
    ensure!(
        plain && !host.is_empty(),
        "{origin} is no origin, such as https://api.example: no path, no slash at its end"
    );
    Ok(origin.to_owned())
}

/// Cloudflare Pages and Netlify: addresses of the app are the page.
fn redirects(folder: &str) -> String {
    let rules = ROUTES.map(|word| format!("{folder}{word} {folder} 200\n{folder}{word}/* {folder} 200\n"));
    rules.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &[&str]) -> Result<Site> {
        Site::parse(&text.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn every_option_is_read_in_any_order() -> Result<()> {
        assert_eq!(parse(&[])?, Site::default());
        let all =
            ["--embedders", "https://a.example http://localhost:3000", "--path", "/a/b/", "--api", "https://b.example"];
        let expected = Site {
            api: Some("https://b.example".to_owned()),
            folder: Some("/a/b/".to_owned()),
            embedders: vec!["https://a.example".to_owned(), "http://localhost:3000".to_owned()],
        };
        assert_eq!(parse(&all)?, expected);
        Ok(())
    }

    /// The words of a line in a shell: what stands in double quotes is one.
    fn words(line: &str) -> Vec<String> {
        let (mut words, mut quoted) = (vec![String::new()], false);
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ' ' if !quoted => words.push(String::new()),
                _ => words.last_mut().into_iter().for_each(|word| word.push(letter)),
            }
        }
        words.into_iter().filter(|word| !word.is_empty()).collect()
    }

    #[test]
    fn what_the_books_tell_people_to_type_is_understood() -> Result<()> {
        let mut seen = 0;
        for book in ["README.md", "deploy/pages.md", "deploy/github-pages.md", "deploy/s3-cloudfront.md"] {
            let text = fs::read_to_string(crate::paths::root().join(book))?;
            for line in text.lines().filter_map(|line| line.strip_prefix("cargo xtask dist")) {
                Site::parse(&words(line)).with_context(|| format!("{book}: cargo xtask dist{line}"))?;
                seen += 1;
            }
        }
        assert_eq!(seen, 6);
        Ok(())
    }

    #[test]
    fn what_would_not_do_what_is_meant_is_refused() {
        for bad in [
            &["--api"][..],
            &["--apis", "https://a.example"],
            &["--api", "https://a.example/"],
            &["--api", "https://a.example; script-src *"],
            &["--api", "https://"],
            &["--embedders", "*"],
            &["--path", "reports"],
            &["--path", "/reports"],
            &["--path", "//elsewhere.example/"],
        ] {
            assert!(parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_folder_makes_the_pages_addresses_whole_and_tells_the_app() -> Result<()> {
        let files = std::env::temp_dir().join(format!("cadenza-site-{}", std::process::id()));
        fs::create_dir_all(&files)?;
        fs::write(files.join("index.html"), r#"<script src="./boot-1a.js"></script>{"js":"./cadenza-2b.js"}"#)?;
        fs::write(files.join("config.json"), r#"{"api_base": "https://api.example"}"#)?;
        let left = || fs::read_dir(&files).map(Iterator::count);

        Site::default().settle(&files)?;
        let untouched = left()?;
        parse(&["--path", "/a/b/"])?.settle(&files)?;
        let page = fs::read_to_string(files.join("index.html"))?;
        let (missing, config) =
            (fs::read_to_string(files.join("404.html"))?, fs::read_to_string(files.join("config.json"))?);
        let redirects = fs::read_to_string(files.join("_redirects"))?;
        fs::remove_dir_all(&files)?;

        assert_eq!(untouched, 2);
        assert_eq!(page, r#"<script src="/a/b/boot-1a.js"></script>{"js":"/a/b/cadenza-2b.js"}"#);
        assert_eq!(missing, page);
        assert_eq!(config, "{\n  \"api_base\": \"https://api.example\",\n  \"routing\": \"path\"\n}\n");
        assert!(redirects.contains("/a/b/schedules/* /a/b/ 200\n"), "{redirects}");
        Ok(())
    }
}
