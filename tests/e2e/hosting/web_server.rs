//! nginx and Caddy under the very files of `deploy/`, with nothing in them changed but names of hosts, ports and folders.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::patience::until;

const NGINX: &str = include_str!("../../../deploy/nginx.conf");
const CADDY: &str = include_str!("../../../deploy/Caddyfile");

/// The programs whose recipes we give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    Nginx,
    Caddy,
}

impl Program {
    pub(crate) const EVERY: [Self; 2] = [Self::Nginx, Self::Caddy];
}

/// A certificate for `localhost` that nobody but a test trusts.
pub(crate) struct Certificate {
    pem: String,
    key: String,
}

impl Certificate {
    pub(crate) fn new() -> Self {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        Self { pem: made.cert.pem(), key: made.signing_key.serialize_pem() }
    }

    /// Writes it, and its key, into a folder.
    pub(crate) fn written(&self, folder: &Path) -> [PathBuf; 2] {
        let [pem, key] = [folder.join("certificate.pem"), folder.join("key.pem")];
        fs::write(&pem, &self.pem).unwrap();
        fs::write(&key, &self.key).unwrap();
        [pem, key]
    }
}

/// A running web server; it ends with its value.
pub(crate) struct WebServer {
    child: Child,
    folder: TempDir,
    /// Where it answers, without a slash at the end; and where it leads to https from, if it does.
    pub(crate) origin: String,
    pub(crate) port: u16,
    pub(crate) plain_port: u16,
}

impl WebServer {
    /// Serves `files` in a folder of the site, `""` or such as `a/b`; passes the API on to the origin `api`.
    pub(crate) async fn start(program: Program, files: &Path, below: &str, api: &str) -> Self {
        Self::with(program, files, below, api, None).await
    }

    /// nginx with the certificate it has in earnest, and the redirection to it.
    pub(crate) async fn secure(files: &Path, api: &str, certificate: &Certificate) -> Self {
        Self::with(Program::Nginx, files, "", api, Some(certificate)).await
    }

    async fn with(program: Program, files: &Path, below: &str, api: &str, secure: Option<&Certificate>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // Without the slash an empty name leaves at the end.
        let site: PathBuf = folder.path().join("www").join(below).components().collect();
        fs::create_dir_all(site.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(files, &site).unwrap();
        let (port, plain_port) = (free_port(), free_port());
        let mut command = match program {
            Program::Nginx => nginx(folder.path(), api, [port, plain_port], secure),
            Program::Caddy => caddy(folder.path(), api, port),
        };
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let child = command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log).spawn().unwrap();
        let origin =
            if secure.is_some() { format!("https://localhost:{port}") } else { format!("http://127.0.0.1:{port}") };
        let mut server = Self { child, folder, origin, port, plain_port };
        server.listens().await;
        server
    }

    async fn listens(&mut self) {
        let connected = until(async || tokio::net::TcpStream::connect(("127.0.0.1", self.port)).await.ok()).await;
        let ended = self.child.try_wait().unwrap();
        let log = || fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        assert!(connected.is_some() && ended.is_none(), "the web server does not run: {ended:?}\n{}", log());
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        // It may be gone already; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Debian's packages: the system's own, or unpacked into a folder by `cargo xtask test e2e`.
fn installed(file: &str) -> PathBuf {
    let root = env::var_os("CADENZA_WEB_SERVERS").map_or_else(|| PathBuf::from("/"), PathBuf::from);
    let path = root.join(file);
    assert!(path.is_file(), "there is no {}: `cargo xtask test e2e` brings it", path.display());
    path
}

fn nginx(folder: &Path, api: &str, [port, plain_port]: [u16; 2], secure: Option<&Certificate>) -> Command {
    let [pem, key] = secure.map_or_else(|| Certificate::new().written(folder), |it| it.written(folder));
    let given = "/etc/letsencrypt/live/reports.example/";
    let [pem_line, key_line] = [("", "fullchain"), ("_key", "privkey")]
        .map(|(kind, file)| format!("    ssl_certificate{kind} {given}{file}.pem;\n"));
    let [pem_here, key_here] =
        [("", &pem), ("_key", &key)].map(|(kind, path)| format!("    ssl_certificate{kind} {};\n", path.display()));
    let authorities = "/etc/ssl/certs/ca-certificates.crt";
    let (kind, tls_lines) =
        if secure.is_some() { (" ssl", [pem_here, key_here]) } else { ("", [String::new(), String::new()]) };
    let site = changed(
        NGINX,
        &[
            ("listen 80;", &format!("listen 127.0.0.1:{plain_port};")),
            ("listen 443 ssl;", &format!("listen 127.0.0.1:{port}{kind};")),
            ("https://$host$request_uri", &format!("https://$host:{port}$request_uri")),
            (&pem_line, &tls_lines[0]),
            (&key_line, &tls_lines[1]),
            ("/var/www/cadenza;", &format!("{};", folder.join("www").display())),
            ("https://api.example;", &format!("{api};")),
            (authorities, &pem.display().to_string()),
        ],
    );
    let module = installed("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let types = installed("etc/nginx/mime.types");
    let place = folder.display();
    // Everything around the site that a distribution brings, in a folder one may write into.
    let whole = format!(
        "load_module {};\ndaemon off;\npid {place}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n  include {};\n  \
         default_type application/octet-stream;\n  access_log off;\n  client_body_temp_path {place}/body;\n  \
         proxy_temp_path {place}/proxy;\n  fastcgi_temp_path {place}/fastcgi;\n  uwsgi_temp_path {place}/uwsgi;\n  \
         scgi_temp_path {place}/scgi;\n{site}}}\n",
        module.display(),
        types.display(),
    );
    fs::write(folder.join("nginx.conf"), whole).unwrap();
    let mut command = Command::new(installed("usr/sbin/nginx"));
    command.arg("-e").arg("stderr").arg("-p").arg(folder).arg("-c").arg(folder.join("nginx.conf"));
    // As root it would hand its work to a user that may not read our folders.
    command.arg("-g").arg("master_process off;");
    command
}

fn caddy(folder: &Path, api: &str, port: u16) -> Command {
    let site = changed(
        CADDY,
        &[
            ("\nreports.example {", &format!("\nhttp://127.0.0.1:{port} {{")),
            ("root * /var/www/cadenza", &format!("root * {}", folder.join("www").display())),
            ("https://api.example {", &format!("{api} {{")),
        ],
    );
    fs::write(folder.join("Caddyfile"), format!("{{\n\tadmin off\n}}\n{site}")).unwrap();
    let mut command = Command::new(installed("usr/bin/caddy"));
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    command
}

/// The text with names changed, each of which must be there exactly once.
fn changed(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from:?} stands not once in the recipe");
        text.replace(from, to)
    })
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
