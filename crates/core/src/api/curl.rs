//! A request as a command line, to be read, kept or run elsewhere. The token is no part of it.

use super::request::Request;

/// The command for a POSIX shell. `base` is the API's absolute address; the token is left to the variable `TOKEN`.
pub fn curl(request: &Request, base: &str) -> String {
    let url = format!("{}/{}", base.trim_end_matches('/'), request.path);
    let start = format!("curl -X {} {}", request.method.name(), quoted(&url));
    let mut lines =
        vec![start, r#"-H "Authorization: Bearer $TOKEN""#.to_owned(), "-H 'Accept: application/json'".to_owned()];
    if let Some(body) = &request.body {
        lines.push("-H 'Content-Type: application/json'".to_owned());
        // Not `-d`, which would take a leading @ for the name of a file.
        lines.push(format!("--data-raw {}", quoted(body)));
    }
    lines.join(" \\\n  ")
}

/// One word to the shell: within single quotes everything stands for itself but the quote.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
